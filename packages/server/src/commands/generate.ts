import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { articlePage, articlePageName, articles, type MoveTable, moveTables } from '@jijiao/measures';
import { findTables } from '../platform/db/declared.ts';
import { growSchema } from '../platform/db/growSchema.ts';
import { authorizationPage } from './authorization.ts';
import { judgedWhere } from './judgedWhere.ts';
import { wireIndices } from './wireIndices.ts';

const root = join(import.meta.dirname, '../../../..');
const docs = join(root, 'docs');

/**
 * `jijiao generate` writes what follows from the code: a page an article, the state diagrams, the authorization matrix, the
 * indices of the wire, and where the tables have changed one new migration (`--name grants` names it, `--by-hand FILE` takes one
 * written by hand for it). With `--check` it writes nothing and refuses, naming each file that differs.
 */
export async function generateCommand(words: readonly string[], tell: (what: string) => void): Promise<void> {
  const check = words.includes('--check');
  const pages = await generatedPages();
  const different: string[] = [];
  for (const [path, text] of pages) {
    if ((await readFile(join(root, path), 'utf8').catch(() => undefined)) === text) continue;
    different.push(path);
    if (check) continue;
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  for (const path of await leftOver(pages)) {
    different.push(path);
    if (!check) await rm(join(root, path));
  }
  const grown = await growSchema({
    tables: await findTables(),
    check,
    name: after(words, '--name'),
    byHand: after(words, '--by-hand'),
  });
  different.push(...grown.map((file) => `packages/server/migrations/${file}`));
  if (check && different.length > 0) throw new Error(`not as generated: ${different.join(', ')}; run jijiao generate`);
  tell(different.length > 0 ? `wrote ${different.join(', ')}` : 'every generated file is as generated');
}

function after(words: readonly string[], flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words[at + 1];
}

/** Every generated file by its path in the checkout: the same code gives the same bytes. */
export async function generatedPages(): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const where = await judgedWhere();
  for (const { number } of articles)
    pages.set(`docs/measures/${articlePageName(number)}`, `${articlePage(number)}${where(number)}`);
  for (const table of moveTables) pages.set(`docs/states/${table.dossier}.md`, statePage(table));
  pages.set('docs/authorization.md', authorizationPage());
  for (const [path, text] of await wireIndices()) pages.set(`packages/${path}`, text);
  return pages;
}

/** Pages of articles and dossiers that nothing generates any more. */
async function leftOver(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const found: string[] = [];
  for (const folder of ['measures', 'states']) {
    const names = await readdir(join(docs, folder)).catch(() => []);
    found.push(
      ...names.map((name) => `docs/${folder}/${name}`).filter((path) => path.endsWith('.md') && !pages.has(path)),
    );
  }
  return found;
}

function statePage(table: MoveTable): string {
  const moves = Object.entries(table.moves);
  const ends = Object.keys(table.states).filter((state) => !moves.some(([, move]) => move.from.includes(state)));
  const diagram = [
    'stateDiagram-v2',
    ...Object.entries(table.states).map(([name, { label }]) => `  ${name}: ${label.zh} ${label.en}`),
    `  [*] --> ${table.initial}`,
    ...moves.flatMap(([, move]) =>
      move.from.map((from) => `  ${from} --> ${move.to}: ${move.label.zh} ${move.label.en}`),
    ),
    ...ends.map((end) => `  ${end} --> [*]`),
  ];
  return `<!-- generated from packages/measures; change it there -->\n\n# ${table.title.zh} · ${table.title.en}\n\n\`\`\`mermaid\n${diagram.join('\n')}\n\`\`\`\n`;
}
