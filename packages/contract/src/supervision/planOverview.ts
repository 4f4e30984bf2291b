import { areas, audiences, fields, planItemKinds } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { id, isoDate, pageOf, pageQuery, stateShape } from '../shapes.ts';

const year = z.coerce.number().int().min(2020).max(2100);
const area = z.enum(areas.map(({ code }) => code) as [string, ...string[]]);
const oneOf = (list: readonly { readonly id: string }[]) => z.enum(list.map(({ id }) => id) as [string, ...string[]]);

/** What is due together at the end of a year: the plan of the next, and the summary of the one that ends. */
export const annualFilings = ['plan', 'summary'] as const;

/** Where the plan or the summary of a base stands; each has its rows. */
export const planStages = ['toPlan', 'handedIn', 'examined', 'onFile', 'late', 'missing'] as const;
export type PlanStage = (typeof planStages)[number];

/** By what planned items are counted. */
export const planDimensions = ['area', 'field', 'audience', 'kind', 'need', 'feeBasis', 'service', 'favoured'] as const;
export type PlanDimension = (typeof planDimensions)[number];

const planned = {
  plans: z.int(),
  items: z.int(),
  personTimes: z.int(),
  /** Credit hours of a person in each item, added up, in tenths. */
  hoursTenths: z.int(),
  budgetFen: z.int(),
};
const stages = z.strictObject({
  toPlan: z.int(),
  handedIn: z.int(),
  examined: z.int(),
  onFile: z.int(),
  late: z.int(),
  missing: z.int(),
});
const find = { year: year.optional(), unit: z.coerce.number().pipe(id).optional() };

export const getPlanOverview = endpoint({
  id: 'planOverview.get',
  method: 'GET',
  path: '/api/plan-overview',
  summary: { zh: '各基地年度计划概况', en: 'Overview of the annual plans of a year' },
  action: 'seeOverview',
  query: z.strictObject(find),
  output: z.strictObject({
    year: z.int(),
    /** Years that can be chosen, the latest first. */
    years: z.array(z.int()),
    dueOn: isoDate,
    stages,
    /** Bases that are overdue with the summary of the year before, due with these plans. */
    summariesMissing: z.int(),
    /** What the plans that are handed in and not returned add up to. */
    planned: z.strictObject(planned),
    by: z.array(z.strictObject({ dimension: z.enum(planDimensions), value: z.string(), ...planned })),
    /** Each guiding unit beside the others; those the reader sees. */
    units: z.array(
      z.strictObject({ id: id.nullable(), name: z.string(), stages, personTimes: z.int(), budgetFen: z.int() }),
    ),
  }),
});

const findBases = {
  ...find,
  /** The plans of the year, or the summaries of the year before that are due with them. */
  of: z.enum(annualFilings).default('plan'),
  show: z.enum(planStages).default('toPlan'),
  area: area.optional(),
  /** Bases whose plan, handed in, has an item of this field, audience, type: of all that are named. */
  field: oneOf(fields).optional(),
  audience: oneOf(audiences).optional(),
  kind: oneOf(planItemKinds).optional(),
  q: z.string().trim().max(60).optional(),
};

export const listOverviewBases = endpoint({
  id: 'planOverview.bases',
  method: 'GET',
  path: '/api/plan-overview/bases',
  summary: { zh: '各基地年度计划或总结报送情况', en: 'Where the plan or the summary of each base stands' },
  action: 'seeOverview',
  query: z.strictObject({ ...pageQuery, ...findBases }),
  output: pageOf(
    z.strictObject({
      baseId: id,
      number: z.string(),
      name: z.string(),
      host: z.string(),
      unit: z.string().nullable(),
      areaCode: z.string().nullable(),
      /** The plan or summary; null while it is a draft, which its base alone sees, or has not been opened. */
      filingId: id.nullable(),
      filingNumber: z.string().nullable(),
      state: stateShape,
      dueOn: isoDate.nullable(),
      handedInOn: isoDate.nullable(),
      filedOn: isoDate.nullable(),
      /** Days from the due date to the handing in, or to today where it is missing; null where it is not late. */
      daysLate: z.int().nullable(),
    }),
  ),
});
export const exportPlanOverview = endpoint({
  id: 'planOverview.sheet',
  method: 'GET',
  path: '/api/plan-overview.xlsx',
  summary: { zh: '年度计划概况：电子表格', en: 'The overview of plans as a spreadsheet' },
  action: 'seeOverview',
  query: z.strictObject({ ...findBases, language: z.enum(['zh', 'en']).default('zh') }),
  stream: 'file',
});
