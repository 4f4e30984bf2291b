import { audiences } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { id, idParams, line, moment, pageOf, pageQuery, prose, stateShape } from '../shapes.ts';
import { judgedByGroup } from './opinion.ts';

const year = z.int().min(2000).max(2100);
/** The years of an outline or curriculum: ten at most, in order. */
export const termYears = { fromYear: year, toYear: year } as const;
export const yearsInOrder = ({ fromYear, toYear }: { fromYear: number; toYear: number }): boolean =>
  fromYear <= toYear && toYear - fromYear < 10;
export const yearsOutOfOrder = {
  path: ['toYear'],
  message: '截止年度不早于开始年度，最长十年 / the years run in order and over ten at most',
};

/** What an outline says, saved as typed. */
export const outlineContent = z.strictObject({
  /** Needs of the trade and of the region. */
  tradeNeeds: prose(4000),
  regionNeeds: prose(4000),
  goals: z.array(line(300)).max(30),
  audiences: z.array(z.enum(audiences.map((each) => each.id))).max(4),
  focus: z.array(line(300)).max(30),
});

export const outlineShape = z.strictObject({
  head: dossierHead,
  baseId: id,
  base: z.string(),
  ...termYears,
  content: outlineContent,
  version: z.int(),
  savedAt: moment,
  savedBy: z.string().nullable(),
  mayWrite: z.boolean(),
  judged: judgedByGroup,
});

/** A row of the outlines or curricula of a base. */
export const termRow = z.strictObject({
  id,
  number: z.string().nullable(),
  title: z.string(),
  titleEn: z.string(),
  ...termYears,
  state: stateShape,
  dueAt: moment.nullable(),
  changedAt: moment,
  /** Whether it is the newest consented one of the present year. */
  inForce: z.boolean(),
});

export const termQuery = z.strictObject({
  ...pageQuery,
  state: z.string().max(40).optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});

export const listOutlines = endpoint({
  id: 'outline.list',
  method: 'GET',
  path: '/api/bases/:id/outlines',
  summary: { zh: '基地的培训规划', en: 'Training outlines of a base' },
  action: 'signedIn',
  params: idParams,
  query: termQuery,
  output: pageOf(termRow),
});
export const exportOutlines = endpoint({
  id: 'outline.export',
  method: 'GET',
  path: '/api/bases/:id/outlines.xlsx',
  summary: { zh: '培训规划列表（表格）', en: 'Outlines of a base as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: termQuery,
  stream: 'file',
});
export const startOutline = endpoint({
  id: 'outline.start',
  method: 'POST',
  path: '/api/bases/:id/outlines',
  summary: { zh: '编制培训规划', en: 'Begin a training outline' },
  action: 'writeOutlines',
  params: idParams,
  body: z.strictObject(termYears).refine(yearsInOrder, yearsOutOfOrder),
  output: outlineShape,
});
export const getOutline = endpoint({
  id: 'outline.get',
  method: 'GET',
  path: '/api/outlines/:id',
  summary: { zh: '培训规划卷宗', en: 'A training outline' },
  action: 'signedIn',
  params: idParams,
  output: outlineShape,
});
export const saveOutline = endpoint({
  id: 'outline.save',
  method: 'PUT',
  path: '/api/outlines/:id',
  summary: { zh: '保存培训规划', en: 'Save an outline as typed' },
  action: 'writeOutlines',
  params: idParams,
  body: z
    .strictObject({ ...termYears, content: outlineContent, version: z.int() })
    .refine(yearsInOrder, yearsOutOfOrder),
  output: z.strictObject({ version: z.int(), savedAt: moment }),
});
export const printOutline = endpoint({
  id: 'outline.form',
  method: 'GET',
  path: '/api/outlines/:id/form.pdf',
  summary: { zh: '培训规划表', en: 'The outline as a form' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});
