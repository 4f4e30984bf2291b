import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { fileShape, id, idParams, isoDate, moment, pageOf, pageQuery, prose } from '../shapes.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const favour = z.boolean();

/** A kept state of an outline or curriculum: put before the group, or handed in. */
export const versionShape = z.strictObject({
  n: z.int(),
  occasion: z.enum(['group', 'handedIn']),
  sha256,
  at: moment,
  by: z.string().nullable(),
});

/** An outline or curriculum before its group: the members with their opinions, and the kept versions. */
export const judgedByGroup = z.strictObject({
  groupId: id.nullable(),
  /** SHA-256 of the content as it stands; an opinion counts where it carries the same. */
  sha256,
  /** The newest version, where its content is what stands; null where the content changed after it, or there is none. */
  current: z.int().nullable(),
  members: z.array(
    z.strictObject({
      memberId: id,
      name: z.string(),
      organisation: z.string(),
      outside: z.boolean(),
      hasAccount: z.boolean(),
      opinion: z
        .strictObject({
          favour,
          text: z.string(),
          at: moment,
          file: fileShape.nullable(),
          /** Whether it was given on the content as it stands. */
          counts: z.boolean(),
        })
        .nullable(),
    }),
  ),
  versions: z.array(versionShape),
});

export const difference = z.strictObject({
  /** The part that differs: a course by its title, or the plan itself. */
  section: z.string(),
  path: z.string(),
  before: z.string(),
  after: z.string(),
});

export const listOpinions = endpoint({
  id: 'opinion.list',
  method: 'GET',
  path: '/api/opinions',
  summary: { zh: '送我评估的规划和课程', en: 'Outlines and curricula put before me' },
  action: 'giveOpinions',
  query: z.strictObject({ ...pageQuery, tab: z.enum(['toSign', 'signed']).default('toSign') }),
  output: pageOf(
    z.strictObject({
      id,
      kind: z.enum(['outline', 'curriculum']),
      title: z.string(),
      titleEn: z.string(),
      base: z.string(),
      n: z.int(),
      putAt: moment,
      signedAt: moment.nullable(),
      favour: favour.nullable(),
    }),
  ),
});

export const getJudged = endpoint({
  id: 'opinion.get',
  method: 'GET',
  path: '/api/opinions/:id',
  summary: { zh: '送我评估的一版', en: 'The version put before me' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    id,
    kind: z.enum(['outline', 'curriculum']),
    title: z.string(),
    titleEn: z.string(),
    base: z.string(),
    n: z.int(),
    sha256,
    putAt: moment,
    /** Whether the base has changed the content since, so that an opinion waits for the next version. */
    changedSince: z.boolean(),
    /** Whether it is still with the base, so that an opinion can be given. */
    open: z.boolean(),
    content: z.record(z.string(), z.unknown()),
    files: z.array(fileShape),
    mine: z.strictObject({ favour, text: z.string(), at: moment, counts: z.boolean() }).nullable(),
  }),
});

export const putBeforeGroup = endpoint({
  id: 'opinion.request',
  method: 'POST',
  path: '/api/opinions/:id/request',
  summary: { zh: '送评估小组', en: 'Put before the evaluation group' },
  action: 'askForOpinions',
  params: idParams,
  output: judgedByGroup,
});

export const signOpinion = endpoint({
  id: 'opinion.sign',
  method: 'POST',
  path: '/api/opinions/:id',
  summary: { zh: '签署评估意见', en: 'Sign an opinion' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({ sha256, favour, text: prose(4000).min(1, '请填写意见 / an opinion is needed') }),
  output: z.strictObject({ at: moment }),
});

export const enterPaperOpinion = endpoint({
  id: 'opinion.paper',
  method: 'POST',
  path: '/api/opinions/:id/paper',
  summary: { zh: '登记书面意见', en: 'Enter an opinion signed on paper' },
  action: 'askForOpinions',
  params: idParams,
  body: z.strictObject({
    memberId: id,
    sha256,
    favour,
    text: prose(4000).min(1, '请填写意见 / an opinion is needed'),
    signedOn: isoDate,
    fileId: z.uuid(),
  }),
  output: judgedByGroup,
});

export const compareVersions = endpoint({
  id: 'opinion.versions',
  method: 'GET',
  path: '/api/opinions/:id/versions',
  summary: { zh: '两个版本的差异', en: 'Two versions and how they differ' },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({
    before: z.coerce.number().int().min(1).max(1000),
    after: z.coerce.number().int().min(1).max(1000),
  }),
  output: z.strictObject({ before: versionShape, after: versionShape, differences: z.array(difference) }),
});
