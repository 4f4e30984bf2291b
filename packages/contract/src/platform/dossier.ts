import { z } from 'zod';
import { endpoint } from '../kit.ts';
import {
  bilingual,
  fileShape,
  id,
  idParams,
  moment,
  pageOf,
  pageQuery,
  prose,
  refusal,
  sheetQuery,
  stateShape,
} from '../shapes.ts';

export const moveOffer = z.strictObject({
  name: z.string(),
  label: bilingual,
  allowed: z.boolean(),
  primary: z.boolean(),
  form: z.boolean(),
  opinion: z.enum(['required', 'optional', 'none']),
  confirm: bilingual.optional(),
  cites: bilingual,
  refusals: z.array(refusal),
});

export const timelineItem = z.strictObject({
  seq: z.int(),
  move: z.string(),
  label: bilingual,
  toState: bilingual,
  at: moment,
  person: z.string().nullable(),
  organisation: z.string().nullable(),
  opinion: z.string().nullable(),
  files: z.array(fileShape),
});

/** What every dossier page has over and beside its content. */
export const dossierHead = z.strictObject({
  id,
  kind: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  /** Read from the title: what a page in English shows. */
  titleEn: z.string(),
  state: stateShape,
  version: z.int(),
  dueAt: moment.nullable(),
  turn: z.string().nullable(),
  owner: z.string().nullable(),
  guidingUnit: z.string().nullable(),
  issuer: z.string().nullable(),
  step: z.int().nullable(),
  path: z.array(bilingual),
  moves: z.array(moveOffer),
  timeline: z.array(timelineItem),
});

export const workRow = z.strictObject({
  id,
  kind: z.string(),
  kindLabel: bilingual,
  number: z.string().nullable(),
  title: z.string(),
  titleEn: z.string(),
  state: stateShape,
  dueAt: moment.nullable(),
  workingDaysLeft: z.int().nullable(),
  holder: z.string().nullable(),
  changedAt: moment,
  /** The next move of whose turn it is; null where its table offers none first. */
  act: bilingual.nullable(),
});

export const listWork = endpoint({
  id: 'dossier.worklist',
  method: 'GET',
  path: '/api/worklist',
  summary: { zh: '工作台：待办、在办、已办', en: 'Work list: to do, waiting, done' },
  action: 'signedIn',
  query: z.strictObject({ tab: z.enum(['todo', 'waiting', 'done']).default('todo'), ...pageQuery }),
  output: z.strictObject({
    page: pageOf(workRow),
    figures: z.strictObject({
      todo: z.int(),
      dueToday: z.int(),
      overdue: z.int(),
      waiting: z.int(),
      doneThisMonth: z.int(),
    }),
  }),
});
export const exportWork = endpoint({
  id: 'dossier.worklistSheet',
  method: 'GET',
  path: '/api/worklist.xlsx',
  summary: { zh: '工作台：电子表格', en: 'The work list as a spreadsheet' },
  action: 'signedIn',
  query: z.strictObject({ tab: z.enum(['todo', 'waiting', 'done']).default('todo'), ...sheetQuery.shape }),
  stream: 'file',
});

export const getDossierHead = endpoint({
  id: 'dossier.head',
  method: 'GET',
  path: '/api/dossiers/:id',
  summary: { zh: '办件：状态、可办事项、办理经过', en: 'A dossier: state, moves, timeline' },
  action: 'signedIn',
  params: idParams,
  output: dossierHead,
});

/** The plain moves, those without a form of their own. */
export const makeMove = endpoint({
  id: 'dossier.move',
  method: 'POST',
  path: '/api/dossiers/:id/moves',
  summary: { zh: '办理一个环节', en: 'Make a move' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({
    move: z.string().max(60),
    version: z.int(),
    opinion: prose(4000).optional(),
    files: z.array(z.uuid()).max(50).default([]),
  }),
  output: dossierHead,
});
