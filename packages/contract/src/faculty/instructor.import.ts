import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, done, id, idParams, moment, pageOf, pageQuery } from '../shapes.ts';

/** The columns of a faculty sheet. */
export const instructorColumns = [
  'name',
  'citizenId',
  'series',
  'title',
  'institution',
  'fields',
  'phone',
  'fullTime',
  'startsOn',
  'endsOn',
  'vettedOn',
  'subjects',
] as const;
const column = z.enum(instructorColumns);
const rowState = z.enum(['good', 'bad', 'taken', 'left']);

const summary = z.strictObject({
  id,
  baseId: id,
  source: z.enum(['sheet', 'application']),
  fileName: z.string(),
  createdAt: moment,
  closed: z.boolean(),
  counts: z.strictObject({ good: z.int(), bad: z.int(), taken: z.int(), left: z.int() }),
  /** Bad rows that a suggestion at each of their bad cells would mend. */
  curable: z.int(),
  /** What the sheet hides or joins, by address. */
  notes: z.array(z.strictObject({ cell: z.string(), says: bilingual })),
});
const row = z.strictObject({
  row: z.int(),
  state: rowState,
  /** What stands in each cell; personal numbers are masked where nothing is wrong with them. */
  values: z.partialRecord(column, z.string()),
  faults: z.array(z.strictObject({ column, cell: z.string(), says: bilingual, cure: z.string().optional() })),
});

export const getInstructorTemplate = endpoint({
  id: 'instructorImport.template',
  method: 'GET',
  path: '/api/templates/instructors.xlsx',
  summary: { zh: '师资模板', en: 'Faculty template' },
  action: 'public',
  stream: 'file',
});
export const startInstructorImport = endpoint({
  id: 'instructorImport.start',
  method: 'POST',
  path: '/api/bases/:id/instructor-imports',
  summary: { zh: '读入师资表格', en: 'Read a faculty sheet' },
  action: 'keepFaculty',
  params: idParams,
  body: z.strictObject({ fileId: z.uuid() }),
  output: summary,
});
export const getInstructorImport = endpoint({
  id: 'instructorImport.get',
  method: 'GET',
  path: '/api/instructor-imports/:id',
  summary: { zh: '读入的师资表格', en: 'A faculty sheet that was read' },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({ ...pageQuery, state: rowState.optional() }),
  output: z.strictObject({ ...summary.shape, ...pageOf(row).shape }),
});
export const correctInstructorRow = endpoint({
  id: 'instructorImport.correct',
  method: 'PUT',
  path: '/api/instructor-imports/:id/rows/:row',
  summary: { zh: '更正表格的一行', en: 'Correct a row of the sheet' },
  action: 'keepFaculty',
  params: z.strictObject({ ...idParams.shape, row: z.coerce.number().int().min(1).max(1_100_000) }),
  body: z.strictObject({
    values: z.partialRecord(column, z.string().max(1000)),
    /** Leaves the row out, or takes it up again. */
    leave: z.boolean(),
  }),
  output: summary,
});
export const cureInstructorImport = endpoint({
  id: 'instructorImport.cure',
  method: 'POST',
  path: '/api/instructor-imports/:id/cure',
  summary: { zh: '按建议更正', en: 'Correct as suggested' },
  action: 'keepFaculty',
  params: idParams,
  output: summary,
});
export const takeInstructorImport = endpoint({
  id: 'instructorImport.take',
  method: 'POST',
  path: '/api/instructor-imports/:id/take',
  summary: { zh: '聘任表格中无误的人员', en: 'Engage those whose rows are good' },
  action: 'keepFaculty',
  params: idParams,
  body: z.strictObject({ vettingFileId: z.uuid().nullable() }),
  output: z.strictObject({ engaged: z.int(), known: z.int(), import: summary }),
});
export const closeInstructorImport = endpoint({
  id: 'instructorImport.close',
  method: 'POST',
  path: '/api/instructor-imports/:id/close',
  summary: { zh: '放下其余各行', en: 'Put the remaining rows away' },
  action: 'keepFaculty',
  params: idParams,
  output: done,
});
