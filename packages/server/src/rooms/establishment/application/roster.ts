import { type BodyOf, facultyMember, type rosterColumns } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import type { Bilingual } from '@jijiao/measures';
import { z } from 'zod';
import { invalid } from '../../../platform/http/errors.ts';
import {
  type BadCell,
  type BadRow,
  badRowsOf,
  badRowsSheet,
  cellAddress,
  type ImportColumn,
  normalise,
  readRecords,
  readSheet,
  type SheetRecord,
  SpreadsheetRefused,
  takeRecords,
  writeSheet,
} from '../../../platform/spreadsheet/index.ts';

const yes = ['专职', '是', 'full-time', 'full time', 'yes', '全职'];
const no = ['兼职', '否', 'part-time', 'part time', 'no'];

const columns: Record<(typeof rosterColumns)[number], ImportColumn> = {
  name: { header: { zh: '姓名', en: 'Name' } },
  title: { header: { zh: '职称', en: 'Title' }, also: ['专业技术职务'] },
  field: { header: { zh: '专业方向', en: 'Field' }, also: ['专业'] },
  years: {
    header: { zh: '从业年限', en: 'Years' },
    also: ['从业', '年限'],
    says: { zh: '须填 0 到 70 的整数', en: 'a whole number from 0 to 70' },
  },
  institution: { header: { zh: '所在单位', en: 'Institution' }, also: ['单位'] },
  fullTime: {
    header: { zh: '类别', en: 'Engagement' },
    also: ['专兼职'],
    says: { zh: '须填“专职”或“兼职”', en: '“full-time” or “part-time”' },
  },
  vettedOn: {
    header: { zh: '政治审核日期', en: 'Vetted on' },
    also: ['政治审查日期'],
    optional: true,
    says: { zh: '日期须如 2026-03-01', en: 'a date such as 2026-03-01' },
  },
};

const row = z
  .object({
    name: z.string(),
    title: z.string(),
    field: z.string(),
    years: z
      .string()
      .regex(/^\d{1,2}$/)
      .transform(Number),
    institution: z.string(),
    fullTime: z
      .string()
      .toLowerCase()
      .refine((text) => yes.includes(text) || no.includes(text))
      .transform((text) => yes.includes(text)),
    vettedOn: z
      .string()
      .optional()
      .transform((text) => text || null),
  })
  .pipe(facultyMember);

/** What a roster holds: people to enter, rows to correct, and how many rows there were. */
export interface RosterRead {
  readonly good: readonly z.output<typeof row>[];
  readonly bad: readonly BadRow[];
  readonly read: number;
}

const fileFault = ({ zh, en }: Bilingual) => invalid([{ path: 'fileId', message: `${zh} / ${en}` }]);

/**
 * Reads a faculty roster from a workbook: good rows, and the bad ones whole, with what is wrong in which cell. The same person twice in
 * the sheet is bad the second time. Refuses (422) what is no workbook, lacks a column, or has more than `most` rows.
 */
export async function readRoster(bytes: Uint8Array, most: number): Promise<RosterRead> {
  const sheet = await readSheet(bytes, { maxRows: most + 50, columns: 40 }).catch((error: unknown) => {
    if (error instanceof SpreadsheetRefused) throw fileFault(error.says);
    throw error;
  });
  const { records, places, absent } = readRecords(sheet, columns);
  const [missing] = absent;
  if (missing) throw fileFault(missing.says);
  if (records.length > most)
    throw fileFault({ zh: `超过 ${most} 行，请分成几个文件`, en: `more than ${most} rows: split the sheet` });
  return judgeRoster(records, places);
}

/** Judges rows as they were typed anew. */
export const readCorrected = (rows: BodyOf<typeof wire.correctRoster>['rows']): RosterRead =>
  judgeRoster(
    rows.map(({ row: number, values }) => ({
      row: number,
      values: Object.fromEntries(Object.keys(columns).map((key) => [key, normalise(values[key] ?? '')])),
      doubts: [],
    })),
  );

/** The bad ones among rows as a workbook, each with what is wrong in it. */
export const writeErrata = (rows: BodyOf<typeof wire.correctRoster>['rows']): Promise<Uint8Array> =>
  writeSheet({ sheets: [badRowsSheet('有误的行', columns, readCorrected(rows).bad)] });

function judgeRoster(records: readonly SheetRecord[], places?: ReadonlyMap<string, number>): RosterRead {
  const { good, goodRows, bad } = takeRecords(records, { columns, row }, places);
  const first = new Map<string, number>();
  const kept: z.output<typeof row>[] = [];
  const twice: BadCell[] = [];
  for (const [index, member] of good.entries()) {
    const number = goodRows[index] ?? 0;
    const who = `${member.name}|${member.institution}|${member.title}`;
    const earlier = first.get(who);
    if (earlier === undefined) {
      first.set(who, number);
      kept.push(member);
      continue;
    }
    const place = places?.get('name');
    twice.push({
      row: number,
      cell: place === undefined ? '' : cellAddress(number, place),
      column: 'name',
      value: member.name,
      says: { zh: `与第 ${earlier} 行为同一人`, en: `the same person as in row ${earlier}` },
    });
  }
  return { good: kept, bad: badRowsOf(records, [...bad, ...twice]), read: records.length };
}

/** An empty roster with its headings and one example row. */
export function getRosterTemplate(): Promise<Uint8Array> {
  const list = Object.values(columns);
  return writeSheet({
    sheets: [
      {
        name: '师资名册',
        columns: list.map((each) => ({ header: each.header.zh })),
        rows: [['示例教师', '教授', '智能制造', 12, '示例大学', '专职', '2026-03-01']],
      },
    ],
  });
}
