import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { creditCode } from '../numbers.ts';
import { fileShape, id, idParams, isoDate, line, moment } from '../shapes.ts';

export const groupMember = z.strictObject({
  id,
  name: z.string(),
  title: z.string(),
  organisation: z.string(),
  organisationCode: z.string().nullable(),
  outside: z.boolean(),
  /** Whether the base stated it; else it follows from the credit codes. */
  stated: z.boolean(),
  /** Whether the member signs in and signs opinions at the own desk. */
  hasAccount: z.boolean(),
  letter: fileShape.nullable(),
});

export const groupShape = z.strictObject({
  id,
  startsOn: isoDate,
  endsOn: isoDate,
  /** The day on which another group took its place. */
  endedOn: isoDate.nullable(),
  appointedAt: moment,
  appointedBy: z.string().nullable(),
  members: z.array(groupMember),
});

/** A member named with organisation and letter of appointment. */
export const namedMember = z.strictObject({
  name: line(60),
  title: line(60),
  organisation: line(120),
  organisationCode: creditCode.nullable(),
  /** Counts where the credit code is not known. */
  outside: z.boolean(),
  letterFileId: z.uuid(),
});
/** A member from the expert bank, or one that is named. */
export const memberSent = z.union([z.strictObject({ expertId: id }), namedMember]);

export const listGroups = endpoint({
  id: 'evaluationGroup.list',
  method: 'GET',
  path: '/api/bases/:id/evaluation-groups',
  summary: { zh: '评估小组：现任和历任', en: 'Evaluation groups of a base, the newest first' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({ groups: z.array(groupShape) }),
});

export const appointGroup = endpoint({
  id: 'evaluationGroup.appoint',
  method: 'POST',
  path: '/api/bases/:id/evaluation-groups',
  summary: { zh: '聘请评估小组', en: 'Appoint an evaluation group' },
  action: 'appointGroups',
  params: idParams,
  body: z
    .strictObject({
      startsOn: isoDate,
      endsOn: isoDate,
      members: z.array(memberSent).max(30),
      /** The group whose place it takes, as the page showed it. */
      replaces: id.nullable(),
    })
    .refine(({ startsOn, endsOn }) => startsOn <= endsOn, {
      path: ['endsOn'],
      message: '聘期截止日期早于开始日期 / the term ends before it starts',
    }),
  output: groupShape,
});

export const listCandidates = endpoint({
  id: 'evaluationGroup.candidates',
  method: 'GET',
  path: '/api/bases/:id/evaluation-groups/candidates',
  summary: { zh: '可聘请的专家库专家', en: 'Experts of the bank who can be appointed' },
  action: 'appointGroups',
  params: idParams,
  query: z.strictObject({ q: z.string().max(60).default('') }),
  output: z.strictObject({
    rows: z.array(
      z.strictObject({
        expertId: id,
        name: z.string(),
        title: z.string(),
        organisation: z.string(),
        fields: z.array(z.string()),
        outside: z.boolean(),
      }),
    ),
  }),
});
