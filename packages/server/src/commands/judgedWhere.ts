import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as measures from '@jijiao/measures';

const rooms = join(import.meta.dirname, '../rooms');

/** The places where one rule is judged. */
export interface Judgement {
  /** Moves that are made only where it holds: `application.submit`. */
  readonly moves: readonly string[];
  /** Verbs of rooms that judge by a list which holds it, as paths under rooms. */
  readonly verbs: readonly string[];
}

/** Where each rule of the house is judged: read from the move tables and from the source of the rooms. */
export async function findJudgements(): Promise<ReadonlyMap<string, Judgement>> {
  const lists = Object.entries(measures).filter(
    ([name, value]) => /Rules$/.test(name) && name !== 'allRules' && Array.isArray(value),
  );
  const sources = await readRooms();
  const judgements = new Map<string, Judgement>();
  for (const rule of measures.allRules) {
    const named = lists.filter(([, list]) => (list as readonly unknown[]).includes(rule)).map(([name]) => name);
    const naming = new RegExp(`\\b(${named.join('|')})\\b`);
    judgements.set(rule.id, {
      moves: measures.moveTables.flatMap((table) =>
        Object.entries(table.moves)
          .filter(([, move]) => move.rules?.includes(rule))
          .map(([name]) => `${table.dossier}.${name}`),
      ),
      verbs: sources
        .filter(({ text }) => named.length > 0 && /\bjudge\(/.test(text) && naming.test(text))
        .map(({ path }) => path),
    });
  }
  return judgements;
}

/** Gives the closing part of an article's page: for each of its rules the moves and verbs that judge by it. */
export async function judgedWhere(): Promise<(article: number) => string> {
  const judgements = await findJudgements();
  return (article) => {
    const rows = measures.rulesOf(article).map(({ id }) => {
      const { moves, verbs } = judgements.get(id) ?? { moves: [], verbs: [] };
      return `| \`${id}\` | ${moves.map((each) => `\`${each}\``).join(', ')} | ${verbs.map((each) => `\`rooms/${each}\``).join(', ')} |`;
    });
    if (rows.length === 0) return '';
    return `\n## 在何处判定 · Where they are judged\n\n| id | 环节 · Moves | 程序 · Verbs |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
  };
}

async function readRooms(): Promise<{ path: string; text: string }[]> {
  const paths = (await readdir(rooms, { recursive: true }))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(test|fixture|testing)\.ts$/.test(path))
    .sort();
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(rooms, path), 'utf8') })));
}
