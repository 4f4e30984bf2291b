import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, id, idParams, isoDate, line, moment, pageOf, pageQuery } from '../shapes.ts';

const role = z.enum(['administrator', 'officer', 'signer', 'applicant', 'expert', 'auditor']);
const password = z.string().min(10, '密码至少10个字符 / A password has 10 characters or more').max(128);
const postBody = z.strictObject({ organisationId: id, role, title: z.string().max(60).nullable() });
const reason = line(200);
const personRow = z.strictObject({
  id,
  username: z.string(),
  name: z.string(),
  phone: z.string().nullable(),
  posts: z.array(z.strictObject({ id, organisation: z.string(), organisationId: id, role })),
  disabled: z.boolean(),
});
export const listPeople = endpoint({
  id: 'person.list',
  method: 'GET',
  path: '/api/people',
  summary: { zh: '人员', en: 'People' },
  action: 'keepPeople',
  query: z.strictObject({ ...pageQuery, q: z.string().max(60).optional() }),
  output: pageOf(personRow),
});
export const addPerson = endpoint({
  id: 'person.add',
  method: 'POST',
  path: '/api/people',
  summary: { zh: '登记人员', en: 'Add a person' },
  action: 'keepPeople',
  body: z.strictObject({
    username: z.string().regex(/^[a-z][a-z0-9._-]{2,39}$/),
    name: line(60),
    email: z.email().nullable(),
    citizenId: z.string().max(18).nullable(),
    phone: z.string().max(20).nullable(),
    password,
    /** The first post; an administrator of one organisation adds people to it. */
    post: postBody.optional(),
  }),
  output: personRow,
});
export const givePost = endpoint({
  id: 'post.give',
  method: 'POST',
  path: '/api/people/:id/posts',
  summary: { zh: '授予岗位', en: 'Give a post' },
  action: 'keepPeople',
  params: idParams,
  body: postBody,
  output: personRow,
});
export const unmaskPerson = endpoint({
  id: 'person.unmask',
  method: 'POST',
  path: '/api/people/:id/unmask',
  summary: { zh: '查看完整号码', en: 'Show a personal number' },
  action: 'keepPeople',
  noUnitOfWork: true,
  params: idParams,
  body: z.strictObject({ what: z.enum(['citizenId', 'phone']), reason: line(200) }),
  output: z.strictObject({ value: z.string().nullable() }),
});
/** A person as administrators see one: every post ever held, the account, and what was done to it. */
export const personView = z.strictObject({
  person: personRow,
  email: z.string().nullable(),
  posts: z.array(
    z.strictObject({
      id,
      organisation: z.string(),
      organisationId: id,
      role,
      title: z.string().nullable(),
      validFrom: isoDate,
      /** The last day on which it is held. */
      validTo: isoDate.nullable(),
      endReason: z.string().nullable(),
      /** Whether it is held today or later, and the actor keeps it. */
      mayEnd: z.boolean(),
    }),
  ),
  account: z.strictObject({
    disabledAt: moment.nullable(),
    mustChangePassword: z.boolean(),
    secondFactor: z.boolean(),
    sessions: z.int(),
    /** Whether this is the account of whoever asks. */
    own: z.boolean(),
    /** Posts at organisations that the actor does not keep: the account is then another administrator's. */
    postsElsewhere: z.int(),
  }),
  history: z.array(
    z.strictObject({ at: moment, what: bilingual, by: z.string().nullable(), note: bilingual.nullable() }),
  ),
});
export const getPersonView = endpoint({
  id: 'person.get',
  method: 'GET',
  path: '/api/people/:id',
  summary: { zh: '人员、岗位和账号', en: 'A person, posts and account' },
  action: 'keepPeople',
  params: idParams,
  output: personView,
});
const acts = { method: 'POST', action: 'person.keep', params: idParams, output: personView } as const;
export const endPost = endpoint({
  ...acts,
  id: 'post.end',
  path: '/api/people/:id/posts/:post/end',
  summary: { zh: '结束岗位', en: 'End a post' },
  params: z.strictObject({ id: z.coerce.number().pipe(id), post: z.coerce.number().pipe(id) }),
  /** `on` is the first day on which the post is no longer held. */
  body: z.strictObject({ on: isoDate, reason }),
  action: 'keepPeople',
});
export const disablePerson = endpoint({
  ...acts,
  id: 'person.disable',
  path: '/api/people/:id/disable',
  summary: { zh: '停用人员', en: 'Disable a person' },
  body: z.strictObject({ reason }),
  action: 'keepPeople',
});
export const enablePerson = endpoint({
  ...acts,
  id: 'person.enable',
  path: '/api/people/:id/enable',
  summary: { zh: '启用人员', en: 'Enable a person' },
  body: z.strictObject({ reason }),
  action: 'keepPeople',
});
export const resetPassword = endpoint({
  ...acts,
  id: 'person.resetPassword',
  path: '/api/people/:id/password',
  summary: { zh: '重置密码', en: 'Reset a password' },
  body: z.strictObject({ password, reason }),
  action: 'keepPeople',
});
export const clearSecondFactor = endpoint({
  ...acts,
  id: 'person.clearSecondFactor',
  path: '/api/people/:id/second-factor/clear',
  summary: { zh: '解除动态验证器', en: 'Take away the authenticator' },
  body: z.strictObject({ reason }),
  action: 'keepPeople',
});
