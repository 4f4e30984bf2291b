import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import { id, idParams, isoDate, lineOrNone, moment, prose, stateShape } from '../shapes.ts';

const baseLevels = ['national', 'provincial', 'municipal', 'industry'] as const;
const baseKinds = ['regional', 'sectoral'] as const;
const baseGrades = ['excellent', 'good', 'pass', 'fail'] as const;
export const decisionItem = z.strictObject({
  applicationId: id.nullable(),
  organisationId: id,
  organisation: z.string(),
  field: z.string(),
  mean: z.number().nullable(),
  rank: z.int().nullable(),
  stands: z.boolean(),
  /** The base that a renewal or adjustment names, and what it is to be. */
  base: z
    .strictObject({
      id,
      number: z.string(),
      termEndsOn: isoDate,
      level: z.enum(baseLevels).nullable(),
      kind: z.enum(baseKinds).nullable(),
      field: z.string().nullable(),
      grade: z.enum(baseGrades).nullable(),
    })
    .nullable(),
});
const objectionRow = z.strictObject({
  id,
  receiptNo: z.string(),
  state: stateShape,
  about: z.string().nullable(),
  text: z.string(),
  receivedAt: moment,
  answer: z.string().nullable(),
});
export const decisionShape = z.strictObject({
  head: dossierHead,
  type: z.enum(['recognition', 'nationalRegistration', 'ban', 'renewal', 'adjustment']),
  batchId: id.nullable(),
  documentNo: z.string().nullable(),
  subject: z.string(),
  grounds: z.string(),
  items: z.array(decisionItem),
  noticeFrom: isoDate.nullable(),
  noticeTo: isoDate.nullable(),
  announcedOn: isoDate.nullable(),
  objections: z.array(objectionRow),
});
const answer = { action: 'signedIn', params: idParams, output: decisionShape } as const;
export const listDecisions = endpoint({
  id: 'decision.list',
  method: 'GET',
  path: '/api/decisions',
  summary: { zh: '决定', en: 'Decisions' },
  action: 'signedIn',
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        id,
        type: z.string(),
        subject: z.string(),
        documentNo: z.string().nullable(),
        state: stateShape,
      }),
    ),
  }),
});
export const getDecision = endpoint({
  id: 'decision.get',
  method: 'GET',
  path: '/api/decisions/:id',
  summary: { zh: '决定', en: 'A decision' },
  ...answer,
  action: 'signedIn',
});
export const draftRecognition = endpoint({
  id: 'decision.draftRecognition',
  method: 'POST',
  path: '/api/decisions/recognition',
  summary: { zh: '起草认定决定', en: 'Draft a recognition' },
  action: 'draftDecisions',
  body: z.strictObject({ batchId: id, applications: z.array(id).max(500), grounds: prose(4000) }),
  output: decisionShape,
});
export const draftNational = endpoint({
  id: 'decision.draftNational',
  method: 'POST',
  path: '/api/decisions/national',
  summary: { zh: '登记国家级基地', en: 'Register a national base' },
  action: 'draftProvincialDecisions',
  body: z.strictObject({
    organisationId: id,
    field: z.string().max(40),
    nationalDocumentNo: lineOrNone(80),
    nationalDocumentOn: isoDate,
    grounds: prose(4000),
  }),
  output: decisionShape,
});
export const draftBan = endpoint({
  id: 'decision.draftBan',
  method: 'POST',
  path: '/api/decisions/ban',
  summary: { zh: '起草不再受理决定', en: 'Draft a ban' },
  action: 'draftProvincialDecisions',
  body: z.strictObject({ organisationId: id, ground: z.enum(['falsified', 'revoked']), grounds: prose(4000) }),
  output: decisionShape,
});
export const draftStanding = endpoint({
  id: 'decision.draftStanding',
  method: 'POST',
  path: '/api/decisions/standing',
  summary: { zh: '起草续期或调整决定', en: 'Draft a renewal or an adjustment' },
  action: 'draftDecisions',
  body: z.strictObject({
    type: z.enum(['renewal', 'adjustment']),
    /** What an adjustment leaves out stays as it is; a renewal takes the bases alone. */
    bases: z
      .array(
        z.strictObject({
          baseId: id,
          level: z.enum(baseLevels).nullable().default(null),
          kind: z.enum(baseKinds).nullable().default(null),
          field: z.string().max(40).nullable().default(null),
          grade: z.enum(baseGrades).nullable().default(null),
        }),
      )
      .max(500),
    grounds: prose(4000),
  }),
  output: decisionShape,
});
export const printDecision = endpoint({
  id: 'decision.pdf',
  method: 'GET',
  path: '/api/decisions/:id/document.pdf',
  summary: { zh: '公文', en: 'Document' },
  action: 'signedIn',
  params: idParams,
  stream: 'file',
});
