import {
  areas,
  audiences,
  commissioners,
  costHeads,
  favouredGroups,
  feeBases,
  fields,
  needs,
  planItemKinds,
  subjectKinds,
  trainingModes,
} from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, controlFree, fileShape, id, idParams, isoDate, moment, prose } from '../shapes.ts';

const oneOf = <Id extends string>(list: readonly { readonly id: Id }[]) => z.enum(list.map((each) => each.id) as Id[]);
const several = <Id extends string>(list: readonly { readonly id: Id }[], most: number) =>
  z
    .array(oneOf(list))
    .max(most)
    .refine((chosen) => new Set(chosen).size === chosen.length, '有重复 / named twice');
/** One line that may still be empty. */
const words = (max: number) => z.string().trim().max(max).regex(controlFree);
const month = z.int().min(1).max(12);
const fen = z.int().min(0).max(10_000_000_000);

/** Most items of one plan. */
export const mostPlanItems = 500;

/** An item of a plan as typed: null, '' and 0 are what is not filled in yet. What has to be filled in is the law's. */
export const planItemContent = z.strictObject({
  title: words(120),
  kind: oneOf(planItemKinds).nullable(),
  commissioner: oneOf(commissioners).nullable(),
  commissionedBy: words(120),
  letter: z.uuid().nullable(),
  need: oneOf(needs).nullable(),
  audience: oneOf(audiences).nullable(),
  field: oneOf(fields).nullable(),
  subject: oneOf(subjectKinds).nullable(),
  mode: oneOf(trainingModes).nullable(),
  curriculumId: id.nullable(),
  personTimes: z.int().min(0).max(1_000_000),
  hoursTenths: z.int().min(0).max(20_000),
  sessions: z.int().min(0).max(1000),
  monthFrom: month.nullable(),
  monthTo: month.nullable(),
  budget: z.partialRecord(oneOf(costHeads), fen),
  feeBasis: oneOf(feeBases).nullable(),
  publicInterest: z.boolean(),
  limits: z.strictObject({
    areas: several(
      areas.map(({ code }) => ({ id: code })),
      20,
    ),
    employers: words(200),
    ownership: words(100),
  }),
  favoured: several(favouredGroups, 7),
});

export type PlanItemContent = z.output<typeof planItemContent>;

/** An item with nothing filled in. */
export const emptyPlanItem: PlanItemContent = {
  title: '',
  kind: null,
  commissioner: null,
  commissionedBy: '',
  letter: null,
  need: null,
  audience: null,
  field: null,
  subject: null,
  mode: null,
  curriculumId: null,
  personTimes: 0,
  hoursTenths: 0,
  sessions: 0,
  monthFrom: null,
  monthTo: null,
  budget: {},
  feeBasis: null,
  publicInterest: false,
  limits: { areas: [], employers: '', ownership: '' },
  favoured: [],
};

export const planItemRow = z.strictObject({
  ...planItemContent.shape,
  id,
  version: z.int(),
  savedAt: moment,
  savedBy: z.string().nullable(),
  /** In an amendment: the item of the plan on file that this one changes. */
  originId: id.nullable(),
  curriculum: z.string().nullable(),
  letterFile: fileShape.nullable(),
  /** What an official has marked at it. */
  mark: z.strictObject({ note: z.string(), by: z.string().nullable(), sent: z.boolean() }).nullable(),
});

const itemParams = z.strictObject({ ...idParams.shape, item: z.coerce.number().pipe(id) });
const version = z.int().min(0);

export const listPlanItems = endpoint({
  id: 'plan.items',
  method: 'GET',
  path: '/api/plans/:id/items',
  summary: {
    zh: '计划或调整的项目；可查某日备案的内容',
    en: 'Items of a plan or an amendment, or as on file on a day',
  },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({ on: isoDate.optional() }),
  output: z.strictObject({
    rows: z.array(planItemRow),
    /** The filing that the rows stand for: 0 is what is being written, 1 the first, later ones amendments. */
    revision: z.int(),
    mayEdit: z.boolean(),
    mayMark: z.boolean(),
    /** Curricula that an item of this year can carry out (Art. 13). */
    curricula: z.array(z.strictObject({ id, title: z.string() })),
  }),
});
export const addPlanItem = endpoint({
  id: 'plan.addItem',
  method: 'POST',
  path: '/api/plans/:id/items',
  summary: { zh: '增加项目', en: 'Add an item' },
  action: 'writePlans',
  params: idParams,
  body: planItemContent,
  output: planItemRow,
});
export const savePlanItem = endpoint({
  id: 'plan.saveItem',
  method: 'PUT',
  path: '/api/plans/:id/items/:item',
  summary: { zh: '保存项目', en: 'Save an item as typed' },
  action: 'writePlans',
  params: itemParams,
  body: z.strictObject({ content: planItemContent, version }),
  output: planItemRow,
});
export const removePlanItem = endpoint({
  id: 'plan.removeItem',
  method: 'DELETE',
  path: '/api/plans/:id/items/:item',
  summary: { zh: '删除项目', en: 'Take an item out' },
  action: 'writePlans',
  params: itemParams,
  query: z.strictObject({ version: z.coerce.number().pipe(version) }),
  output: z.strictObject({ removed: z.boolean() }),
});
export const copyPlanItems = endpoint({
  id: 'plan.copyItems',
  method: 'POST',
  path: '/api/plans/:id/copy',
  summary: { zh: '从上年计划复制项目', en: 'Copy the items of last year’s plan' },
  action: 'writePlans',
  params: idParams,
  body: z.strictObject({}),
  output: z.strictObject({ copied: z.int(), already: z.int() }),
});

const badCell = z.strictObject({
  row: z.int(),
  cell: z.string(),
  column: z.string(),
  value: z.string(),
  says: bilingual,
  cure: z.string().optional(),
});

export const importPlanItems = endpoint({
  id: 'plan.importItems',
  method: 'POST',
  path: '/api/plans/:id/items/import',
  summary: { zh: '导入项目', en: 'Import items from a spreadsheet' },
  action: 'writePlans',
  params: idParams,
  body: z.strictObject({
    fileId: z.uuid(),
    /** What cells say instead, by address such as C7. */
    corrections: z.record(z.string().regex(/^[A-Z]{1,3}\d{1,6}$/), z.string().max(500)).default({}),
    /** `nothing` only looks; `good` takes the good rows and leaves the bad; `all` takes all rows, or none where one is bad. */
    take: z.enum(['nothing', 'good', 'all']).default('nothing'),
  }),
  output: z.strictObject({
    read: z.int(),
    good: z.int(),
    /** Good rows whose title is in the plan already; they are left as they are. */
    already: z.int(),
    imported: z.int(),
    bad: z.array(badCell),
    /** What the sheet hides: columns, rows, further sheets. */
    hidden: z.array(z.strictObject({ cell: z.string(), says: bilingual })),
  }),
});
export const exportPlanItems = endpoint({
  id: 'plan.exportItems',
  method: 'GET',
  path: '/api/plans/:id/items.xlsx',
  summary: { zh: '导出项目', en: 'The items as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});
export const getPlanItemsTemplate = endpoint({
  id: 'plan.itemsTemplate',
  method: 'GET',
  path: '/api/templates/plan-items.xlsx',
  summary: { zh: '计划项目模板', en: 'Template of plan items' },
  action: 'public',
  stream: 'file',
});
export const markPlanItem = endpoint({
  id: 'plan.markItem',
  method: 'PUT',
  path: '/api/plans/:id/items/:item/mark',
  summary: { zh: '在项目上批注，退回时一并送达', en: 'Mark an item; the marks go with the return' },
  action: 'markPlans',
  params: itemParams,
  body: z.strictObject({ note: prose(1000) }),
  output: z.strictObject({ marks: z.int() }),
});
