import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { bilingual, id, idParams, isoDate, moment, prose, refusal, stateShape } from '../shapes.ts';

const year = z.int().min(2020).max(2100);
const figures = { items: z.int(), personTimes: z.int(), budgetFen: z.int() };

/** What a plan adds up to; `by` has it again by type of item, audience, field and cost head. */
export const planTotals = z.strictObject({
  ...figures,
  by: z.array(z.strictObject({ dimension: z.enum(['kind', 'audience', 'field']), value: z.string(), ...figures })),
  heads: z.record(z.string(), z.int()),
});

const amendmentRow = z.strictObject({
  id,
  number: z.string().nullable(),
  state: stateShape,
  filedOn: isoDate.nullable(),
  reason: z.string().nullable(),
});

const baseOfPlan = z.strictObject({ id, number: z.string(), name: z.string(), host: z.string() });

export const listPlans = endpoint({
  id: 'plan.list',
  method: 'GET',
  path: '/api/bases/:id/plans',
  summary: { zh: '基地的年度计划', en: 'Annual plans of a base' },
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
        amendments: z.int(),
        /** Null where the reader does not see the draft. */
        totals: z.strictObject(figures).nullable(),
      }),
    ),
    /** Years for which the reader can open a plan, and why not. */
    openable: z.array(z.strictObject({ year, refusals: z.array(refusal) })),
  }),
});
export const openPlan = endpoint({
  id: 'plan.open',
  method: 'POST',
  path: '/api/bases/:id/plans',
  summary: { zh: '编制年度计划', en: 'Open the plan of a year' },
  action: 'writePlans',
  params: idParams,
  body: z.strictObject({ year }),
  output: z.strictObject({ id }),
});
export const getPlan = endpoint({
  id: 'plan.get',
  method: 'GET',
  path: '/api/plans/:id',
  summary: { zh: '年度计划', en: 'An annual plan' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    head: dossierHead,
    base: baseOfPlan,
    year,
    dueOn: isoDate.nullable(),
    handedInOn: isoDate.nullable(),
    lateOn: isoDate.nullable(),
    filedOn: isoDate.nullable(),
    revision: z.int(),
    totals: planTotals,
    /** Items of last year's plan that can be copied. */
    lastYear: z.strictObject({ id, items: z.int() }).nullable(),
    revisions: z.array(z.strictObject({ n: z.int(), filedOn: isoDate, number: z.string().nullable(), dossierId: id })),
    amendments: z.array(amendmentRow),
    /** Why the reader cannot begin an amendment; null where it is not the reader's to begin one. */
    amendable: z.array(refusal).nullable(),
  }),
});
export const printPlan = endpoint({
  id: 'plan.form',
  method: 'GET',
  path: '/api/plans/:id/form.pdf',
  summary: { zh: '年度任务计划表、计划调整表', en: 'The printed form of a plan or an amendment' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});
export const openAmendment = endpoint({
  id: 'plan.amend',
  method: 'POST',
  path: '/api/plans/:id/amendments',
  summary: { zh: '编制计划调整', en: 'Begin an amendment of a plan on file' },
  action: 'amendPlans',
  params: idParams,
  body: z.strictObject({}),
  output: z.strictObject({ id }),
});

/** One item that an amendment adds, changes or drops, with what differs member by member. */
export const planDifference = z.strictObject({
  change: z.enum(['added', 'changed', 'dropped']),
  itemId: id,
  title: z.string(),
  members: z.array(z.strictObject({ member: z.string(), label: bilingual, before: bilingual, after: bilingual })),
});

export const getAmendment = endpoint({
  id: 'plan.amendment',
  method: 'GET',
  path: '/api/plan-amendments/:id',
  summary: { zh: '计划调整：前后对照', en: 'An amendment: before and after' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    head: dossierHead,
    base: baseOfPlan,
    plan: z.strictObject({ id, year, number: z.string().nullable() }),
    reason: z.string().nullable(),
    reasonVersion: z.int(),
    filedOn: isoDate.nullable(),
    before: planTotals,
    after: planTotals,
    differences: z.array(planDifference),
    mayEdit: z.boolean(),
  }),
});
export const saveAmendmentReason = endpoint({
  id: 'plan.amendmentReason',
  method: 'PUT',
  path: '/api/plan-amendments/:id/reason',
  summary: { zh: '保存调整原因', en: 'Save the reason of an amendment' },
  action: 'amendPlans',
  params: idParams,
  body: z.strictObject({ reason: prose(2000), version: z.int().min(0) }),
  output: z.strictObject({ version: z.int() }),
});
