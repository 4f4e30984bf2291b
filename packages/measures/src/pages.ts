import { chapters, getArticle } from './catalogue.ts';
import { type Citation, chineseNumber, spell } from './kit/article.ts';
import type { Move, MoveTable } from './kit/moves.ts';
import type { Parameter } from './kit/parameter.ts';
import type { Rule } from './kit/rule.ts';
import { isShare, percent } from './kit/share.ts';
import type { Bilingual } from './kit/text.ts';
import { moveTables } from './moveTables.ts';
import { parameters } from './parameters.ts';
import { allRules } from './rules.ts';

/** Name of the page of an article in docs/measures: 21 is `021.md`. */
export function articlePageName(number: number): string {
  return `${String(number).padStart(3, '0')}.md`;
}

/**
 * The page of an article: its summary, and the rules, parameters and moves that cite it, as Markdown.
 * Refuses numbers the Measures do not have.
 */
export function articlePage(number: number): string {
  const { title, chapter, summary, status } = getArticle(number);
  const chapterTitle = chapters.find((each) => each.number === chapter)?.title;
  const cited = { rules: rulesOf(number), parameters: parametersOf(number), moves: movesOf(number) };
  const parts = [
    `# 第${chineseNumber(number)}条 ${title.zh} · Article ${number} ${title.en}`,
    `第${chineseNumber(chapter)}章 ${chapterTitle?.zh} · Chapter ${chapter} ${chapterTitle?.en}`,
    `${summary.zh}\n\n${summary.en}`,
    ...(status.kind === 'noRule' ? [`**没有规则 · No rule.** ${both(status.because)}`] : []),
    ...(status.kind === 'later' ? [`**待提供 · To come.** ${both(status.names)}`] : []),
    ...section(
      '规则 · Rules',
      ['id', '依据 · Source', '要求 · Statement', '补救 · Remedy', '起 · Since'],
      cited.rules.map(ruleRow),
    ),
    ...section(
      '参数 · Parameters',
      ['id', '依据 · Source', '含义 · Meaning', '初始值 · Initial', '说明 · Note'],
      cited.parameters.map(parameterRow),
    ),
    ...section(
      '环节 · Moves',
      ['办件 · Dossier', '动作 · Move', '由 · From', '至 · To', '何人 · By'],
      cited.moves.map(moveRow),
    ),
  ];
  return `<!-- generated from packages/measures; change it there -->\n\n${parts.join('\n\n')}\n`;
}

/** The rules that cite an article or serve it. */
export function rulesOf(number: number): readonly Rule<never>[] {
  return allRules.filter(({ cites }) => cites.article === number);
}

/** The parameters that cite an article or serve it. */
export function parametersOf(number: number): readonly Parameter[] {
  return parameters.filter(({ cites }) => cites.article === number);
}

interface NamedMove {
  readonly table: MoveTable;
  readonly name: string;
  readonly move: Move;
}

/** The moves that cite an article or serve it. */
export function movesOf(number: number): readonly NamedMove[] {
  return moveTables.flatMap((table) =>
    Object.entries(table.moves)
      .filter(([, { cites }]) => cites.article === number)
      .map(([name, move]) => ({ table, name, move })),
  );
}

function ruleRow({ id, cites, title, remedy, since }: Rule<never>): string[] {
  return [`\`${id}\``, source(cites), both(title), both(remedy), since];
}

function writtenValue(initial: unknown, unit: string): string {
  if (typeof initial === 'number' && isShare(unit)) return percent(initial);
  return `${typeof initial === 'object' ? JSON.stringify(initial) : initial} ${unit}`;
}

function parameterRow({ id, cites, label, initial, unit, note, source: superior }: Parameter): string[] {
  const why = cites.kind === 'silent' ? cites.because : note;
  return [
    `\`${id}\``,
    superior ? `${source(cites)}；${superior}` : source(cites),
    both(label),
    writtenValue(initial, unit),
    why ? both(why) : '',
  ];
}

function moveRow({ table, name, move }: NamedMove): string[] {
  const state = (names: readonly string[]) => names.map((each) => table.states[each]?.label.zh ?? each).join('、');
  return [
    both(table.title),
    `\`${name}\` ${both(move.label)}`,
    state(move.from),
    state([move.to]),
    move.by.map(({ party, role }) => (role ? `${party} ${role}` : party)).join(', '),
  ];
}

function source(cites: Citation): string {
  return both(spell(cites));
}

function both({ zh, en }: Bilingual): string {
  return `${zh} · ${en}`;
}

function section(title: string, head: readonly string[], rows: readonly string[][]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [`## ${title}`, [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')];
}
