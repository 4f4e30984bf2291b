import { figureNames } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { done, fileShape, id, idParams, isoDate, moment, prose, refusal, sheetQuery, stateShape } from '../shapes.ts';

const year = z.int().min(2020).max(2100);
const figureName = z.enum(figureNames.map((each) => each.id));
/** A figure in its unit: people, sessions, tenths of an hour, fen. */
const amount = z.int().min(0).max(1_000_000_000_000);
/** The plan item; 0 is what was done outside the plan. */
const itemId = z.int().min(0).max(Number.MAX_SAFE_INTEGER);

/** One figure of a plan item: planned beside done. */
export const summaryFigure = z.strictObject({
  name: figureName,
  planned: z.int().nullable(),
  done: z.int(),
  /** What the records of the rooms add up to, and what people entered beside it. */
  recorded: z.int(),
  entered: z.int(),
  /** The share by which it departs from the plan, below zero where less was done; null where nothing was planned. */
  variance: z.number().nullable(),
  origin: z.enum(['none', 'records', 'entered', 'corrected']),
  /** What the last entry by hand lacks. */
  lacks: z.enum(['reason', 'evidence']).nullable(),
});

export const summaryLine = z.strictObject({
  itemId,
  title: z.string(),
  /** Taken out of the plan by an amendment. */
  dropped: z.boolean(),
  figures: z.array(summaryFigure),
  /** Whether the departure from the plan has to be explained. */
  mustExplain: z.boolean(),
});

const correction = z.strictObject({
  at: moment,
  itemId,
  title: z.string(),
  name: figureName,
  before: z.int(),
  after: z.int(),
  reason: z.string(),
  evidence: fileShape.nullable(),
  person: z.string().nullable(),
});

export const listSummaries = endpoint({
  id: 'summary.list',
  method: 'GET',
  path: '/api/bases/:id/summaries',
  summary: { zh: '基地的年度总结', en: 'Annual summaries of a base' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id,
        year,
        number: z.string().nullable(),
        state: stateShape,
        dueAt: moment.nullable(),
        /** The day on which it was handed in, where that was after the due day. */
        lateOn: isoDate.nullable(),
        filedOn: isoDate.nullable(),
        /** Person-times; null where the reader does not see the draft. */
        execution: z.strictObject({ planned: z.int(), done: z.int() }).nullable(),
      }),
    ),
    /** Years for which the reader can open a summary, and why not. */
    openable: z.array(z.strictObject({ year, refusals: z.array(refusal) })),
  }),
});
export const exportSummaries = endpoint({
  id: 'summary.sheet',
  method: 'GET',
  path: '/api/bases/:id/summaries.xlsx',
  summary: { zh: '基地的年度总结：电子表格', en: 'Annual summaries of a base as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: sheetQuery,
  stream: 'file',
});

export const openSummary = endpoint({
  id: 'summary.open',
  method: 'POST',
  path: '/api/bases/:id/summaries',
  summary: { zh: '编制年度总结', en: 'Open the summary of a year' },
  action: 'writeSummaries',
  params: idParams,
  body: z.strictObject({ year }),
  output: z.strictObject({ id }),
});

export const getSummary = endpoint({
  id: 'summary.get',
  method: 'GET',
  path: '/api/summaries/:id',
  summary: { zh: '年度总结：计划与完成', en: 'An annual summary: planned and done' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    head: dossierHead,
    base: z.strictObject({ id, number: z.string(), name: z.string(), host: z.string() }),
    year,
    plan: z.strictObject({ id, number: z.string().nullable() }).nullable(),
    dueOn: isoDate,
    handedInOn: isoDate.nullable(),
    lateOn: isoDate.nullable(),
    filedOn: isoDate.nullable(),
    lines: z.array(summaryLine),
    /** The same figures over all lines. */
    whole: z.array(summaryFigure),
    explanations: z.array(z.strictObject({ itemId, text: z.string(), version: z.int() })),
    text: z.string(),
    textVersion: z.int(),
    attachments: z.array(fileShape),
    corrections: z.array(correction),
    /** The share from which on a departure has to be explained. */
    limit: z.number(),
    mayEdit: z.boolean(),
    mayCorrect: z.boolean(),
  }),
});

const figureParams = z.strictObject({ ...idParams.shape, item: z.coerce.number().pipe(itemId), name: figureName });

export const listSummaryEntries = endpoint({
  id: 'summary.entries',
  method: 'GET',
  path: '/api/summaries/:id/figures/:item/:name',
  summary: { zh: '数据来源：一项数据由哪些记录构成', en: 'The rows that a figure is made of' },
  action: 'signedIn',
  params: figureParams,
  query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id,
        at: moment,
        amount: z.int(),
        /** The record it comes from; null where a person entered it. */
        source: z.strictObject({ kind: z.string(), id }).nullable(),
        person: z.string().nullable(),
        reason: z.string().nullable(),
        evidence: fileShape.nullable(),
      }),
    ),
    /** Whether more come after the last of these. */
    more: z.boolean(),
  }),
});

export const enterSummaryFigure = endpoint({
  id: 'summary.enter',
  method: 'PUT',
  path: '/api/summaries/:id/figures/:item/:name',
  summary: { zh: '填报或更正一项数据', en: 'Enter or correct a figure' },
  action: 'writeSummaries',
  params: figureParams,
  body: z.strictObject({
    value: amount,
    /** What the writer saw: another figure meanwhile answers 409. */
    stands: z.int(),
    reason: prose(1000),
    evidence: z.uuid().nullable(),
  }),
  output: z.strictObject({ value: z.int() }),
});

export const explainSummaryItem = endpoint({
  id: 'summary.explain',
  method: 'PUT',
  path: '/api/summaries/:id/explanations/:item',
  summary: { zh: '说明执行偏差', en: 'Explain a departure from the plan' },
  action: 'writeSummaries',
  params: z.strictObject({ ...idParams.shape, item: z.coerce.number().pipe(itemId) }),
  body: z.strictObject({ text: prose(2000), version: z.int().min(0) }),
  output: z.strictObject({ version: z.int() }),
});

export const saveSummaryText = endpoint({
  id: 'summary.text',
  method: 'PUT',
  path: '/api/summaries/:id/text',
  summary: { zh: '保存执行情况说明', en: 'Save the account of the year' },
  action: 'writeSummaries',
  params: idParams,
  body: z.strictObject({ text: prose(10_000), version: z.int().min(0) }),
  output: z.strictObject({ version: z.int() }),
});

/** Most files of one summary. */
export const mostSummaryFiles = 30;

export const attachToSummary = endpoint({
  id: 'summary.attach',
  method: 'POST',
  path: '/api/summaries/:id/attachments',
  summary: { zh: '添加附件', en: 'Attach a file' },
  action: 'writeSummaries',
  params: idParams,
  body: z.strictObject({ file: z.uuid() }),
  output: done,
});

export const detachFromSummary = endpoint({
  id: 'summary.detach',
  method: 'DELETE',
  path: '/api/summaries/:id/attachments/:file',
  summary: { zh: '移除附件', en: 'Take an attachment away' },
  action: 'writeSummaries',
  params: z.strictObject({ ...idParams.shape, file: z.uuid() }),
  output: done,
});

export const correctSummary = endpoint({
  id: 'summary.correct',
  method: 'POST',
  path: '/api/summaries/:id/corrections',
  summary: { zh: '登记备案数据的更正', en: 'Record a correction of a figure on file' },
  action: 'correctSummaries',
  params: idParams,
  body: z.strictObject({
    itemId,
    name: figureName,
    value: amount,
    stands: z.int(),
    reason: prose(1000).refine((text) => text !== '', '必填 / required'),
    evidence: z.uuid().nullable(),
  }),
  output: z.strictObject({ value: z.int() }),
});

export const printSummary = endpoint({
  id: 'summary.form',
  method: 'GET',
  path: '/api/summaries/:id/form.pdf',
  summary: { zh: '年度执行情况总结表', en: 'The printed form of a summary' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});

export const exportSummary = endpoint({
  id: 'summary.export',
  method: 'GET',
  path: '/api/summaries/:id/figures.xlsx',
  summary: { zh: '导出计划与完成对照', en: 'Planned and done as a workbook' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});
