import { citizenId, engagementBody, instructorBody, phone } from '@jijiao/contract';
import type { Bilingual } from '@jijiao/measures';
import { z } from 'zod';
import type { Keys } from '../../../platform/personal/index.ts';
import type { Candidate } from './candidates.ts';
import { columns, type InstructorColumn, readFullTime, readSeries } from './columns.ts';
import { sealNumbers } from './numbers.ts';

export type RowValues = Partial<Record<InstructorColumn, string>>;

export interface RowFault {
  readonly column: InstructorColumn;
  readonly says: Bilingual;
  readonly cure?: string;
}

const list = (text: string) => [...new Set(text.split(/[、,，;；\n]/).map((each) => each.trim()))].filter(Boolean);
const orNull = (text: string) => (text === '' ? null : text);
const text = z.string();

/** A row of texts as the wire would take it. */
const row = z.object({
  name: instructorBody.shape.name,
  citizenId: z.union([z.literal(''), citizenId]),
  series: text
    .transform((value) => (value === '' ? null : (readSeries(value) ?? NaN)))
    .pipe(instructorBody.shape.series),
  title: instructorBody.shape.title,
  institution: instructorBody.shape.institution,
  fields: text.transform(list).pipe(instructorBody.shape.fields),
  phone: z.union([z.literal(''), phone]),
  fullTime: text.transform(readFullTime).pipe(engagementBody.shape.fullTime),
  startsOn: text.transform(orNull).pipe(engagementBody.shape.startsOn.nullable()),
  endsOn: text.transform(orNull).pipe(engagementBody.shape.endsOn),
  vettedOn: text.transform(orNull).pipe(engagementBody.shape.vettedOn),
  subjects: text.transform(list).pipe(engagementBody.shape.subjects),
});

/**
 * Reads one row of a faculty sheet: who is to be engaged and how, or what is wrong by column, with a value that would fit where one can
 * be worked out. A row without a start begins on `startsOn`.
 */
export function readRow(
  keys: Keys,
  values: RowValues,
  { startsOn, vettingFileId }: { startsOn: string; vettingFileId: string | null },
): { candidate: Candidate | undefined; faults: RowFault[] } {
  const filled = Object.fromEntries(Object.keys(columns).map((key) => [key, values[key as InstructorColumn] ?? '']));
  const parsed = row.safeParse(filled);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => String(issue.path[0]) as InstructorColumn));
    return { candidate: undefined, faults: [...wrong].map((column) => faultOf(column, values[column] ?? '')) };
  }
  const { name, series, title, institution, fields, ...rest } = parsed.data;
  const starts = rest.startsOn ?? startsOn;
  if (rest.endsOn !== null && rest.endsOn < starts) {
    const says = { zh: '结束日期不能早于开始日期', en: 'The end lies before the start' };
    return { candidate: undefined, faults: [{ column: 'endsOn', says }] };
  }
  const numbers = sealNumbers(keys, { citizenId: rest.citizenId || null, phone: rest.phone || null }, []);
  const { fullTime, endsOn, vettedOn, subjects } = rest;
  const engagement = { fullTime, startsOn: starts, endsOn, vettedOn, vettingFileId, subjects };
  return { candidate: { instructor: { name, series, title, institution, fields }, numbers, engagement }, faults: [] };
}

function faultOf(column: InstructorColumn, value: string): RowFault {
  const { header, says, cure } = columns[column];
  if (value === '') {
    return { column, says: { zh: `请填写“${header.zh}”`, en: `Fill in “${header.en}”` } };
  }
  const fitting = cure?.(value);
  return { column, says: numberSays(column, value) ?? says ?? wrong(header), ...(fitting && { cure: fitting }) };
}

const wrong = ({ zh, en }: Bilingual): Bilingual => ({ zh: `“${zh}”填写有误`, en: `“${en}” is filled in wrongly` });

/** What the shape of a number says of it, which is more than a column could. */
function numberSays(column: InstructorColumn, value: string): Bilingual | undefined {
  const shape = { citizenId, phone }[column as 'citizenId' | 'phone'];
  const issue = shape?.safeParse(value).error?.issues[0];
  return issue?.code === 'custom' ? (issue.params?.['says'] as Bilingual | undefined) : undefined;
}
