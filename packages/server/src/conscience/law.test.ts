import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allRules, articles, parameters, parametersOf, rulesOf } from '@jijiao/measures';
import { describe, expect, it } from 'vitest';
import { findJudgements } from '../commands/judgedWhere.ts';

const measures = join(import.meta.dirname, '../../../measures/src');
const server = join(import.meta.dirname, '..');

/** Rules that no verb and no move judges by yet, each with the capability that will. Only ever shorter. */
const notYetJudged: Readonly<Record<string, string>> = {};

async function textOf(folder: string, keep: (path: string) => boolean): Promise<string> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts') && keep(path));
  return (await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))).join('\n');
}

describe('every article', () => {
  it.each(articles)('$number has a rule, says why there is none, or names what will come', ({ number, status }) => {
    if (status.kind === 'rules') expect(rulesOf(number).length).toBeGreaterThan(0);
    const said = status.kind === 'noRule' ? status.because : status.kind === 'later' ? status.names : undefined;
    if (status.kind !== 'rules') {
      expect(said?.zh).toMatch(/。$/);
      expect(said?.en).toMatch(/\.$/);
    }
  });
});

describe('every rule', () => {
  it('is judged by a move or a verb', async () => {
    const judgements = await findJudgements();
    const dead = allRules.filter(({ id }) => {
      const found = judgements.get(id);
      return !found || found.moves.length + found.verbs.length === 0;
    });
    expect(dead.map(({ id }) => id).sort()).toEqual(Object.keys(notYetJudged).sort());
  });

  it('is refused in a test of its own', async () => {
    const tests = await textOf(measures, (path) => path.endsWith('.test.ts'));
    expect(allRules.filter(({ id }) => !tests.includes(`'${id}'`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('every parameter', () => {
  it('cites its article, or says that it is not in the Measures', () => {
    for (const { cites, id } of parameters) {
      if (cites.kind === 'silent') expect(cites.because.zh.trim() && cites.because.en.trim(), id).toBeTruthy();
      else expect(parametersOf(cites.article).map((each) => each.id)).toContain(id);
    }
  });

  it('is read with a date: no verb takes a first value as it stands', async () => {
    const verbs = await textOf(join(server, 'rooms'), (path) => !/\.(test|fixture|testing)\.ts$/.test(path));
    // parameter.ts shows the first values beside the decided ones.
    const bare = [...verbs.matchAll(/\b(\w+)\.initial\b/g)].map(([, name]) => name);
    expect(bare.filter((name) => name !== 'declared' && name !== 'parameter' && name !== 'table')).toEqual([]);
  });
});
