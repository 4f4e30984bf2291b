import { z } from 'zod';
import { endpoint } from '../kit.ts';

const password = z.string().min(1).max(128);
const newPassword = z
  .string()
  .min(10, '密码至少10个字符 / A password has 10 characters or more')
  .max(128, '密码最多128个字符 / A password has 128 characters at most');
const code = z.string().regex(/^\d{6}$/, '请输入6位动态验证码 / Enter the 6 digits of the one-time code');
const language = z.enum(['zh', 'en']);
const moment = z.iso.datetime();

/** A post held today, as the screen offers it. */
export const heldPost = z.strictObject({
  postId: z.number().int(),
  organisationId: z.number().int(),
  organisationKind: z.enum(['province', 'guidingUnit', 'institution']),
  organisationName: z.string(),
  role: z.enum(['administrator', 'officer', 'signer', 'applicant', 'expert', 'auditor']),
  title: z.string().nullable(),
});

/** The step of signing in that is open: a forced change of password, the second factor, or its enrolment. */
export const signInStep = z.enum(['changePassword', 'secondFactor', 'enrolSecondFactor']);

/** Who is signed in here, or how one may sign in. */
export const sessionState = z.strictObject({
  /** Null when signed out. With a step open, the person may do that step alone. */
  person: z
    .strictObject({
      id: z.number().int(),
      username: z.string(),
      name: z.string(),
      language,
      posts: z.array(heldPost),
      /** Actions of the contract that the posts pass: a button asks here what the server will ask. */
      may: z.array(z.string()),
      /** Whether an authenticator is enrolled. */
      totp: z.boolean(),
      /** Whether the person signs in by password. */
      hasPassword: z.boolean(),
    })
    .nullable(),
  step: signInStep.nullable(),
  expiresAt: moment.nullable(),
  /** The provincial identity provider, where one is configured: its name for the button. */
  oidc: z.strictObject({ name: z.string() }).nullable(),
});

export type HeldPost = z.output<typeof heldPost>;
export type SignInStep = z.output<typeof signInStep>;
export type SessionState = z.output<typeof sessionState>;

export const getSession = endpoint({
  id: 'session.get',
  method: 'GET',
  path: '/api/session',
  summary: { zh: '当前登录状态', en: 'Who is signed in' },
  action: 'public',
  output: sessionState,
});

export const signIn = endpoint({
  id: 'session.signIn',
  method: 'POST',
  path: '/api/session',
  summary: { zh: '登录', en: 'Sign in' },
  action: 'public',
  body: z.strictObject({ username: z.string().trim().min(1).max(64), password }),
  output: sessionState,
  noUnitOfWork: true,
});

export const enterSecondFactor = endpoint({
  id: 'session.secondFactor',
  method: 'POST',
  path: '/api/session/second-factor',
  summary: { zh: '输入动态验证码', en: 'Enter the one-time code' },
  action: 'public',
  body: z.strictObject({ code }),
  output: sessionState,
  noUnitOfWork: true,
});

export const changePassword = endpoint({
  id: 'session.changePassword',
  method: 'POST',
  path: '/api/session/password',
  summary: { zh: '修改密码', en: 'Change the password' },
  action: 'public',
  body: z.strictObject({ current: password, next: newPassword }),
  output: sessionState,
  noUnitOfWork: true,
});

export const signOut = endpoint({
  id: 'session.signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: { zh: '退出登录', en: 'Sign out' },
  action: 'public',
  output: sessionState,
  noUnitOfWork: true,
});

export const listSessions = endpoint({
  id: 'session.list',
  method: 'GET',
  path: '/api/sessions',
  summary: { zh: '本人的登录设备', en: 'Where I am signed in' },
  action: 'signedIn',
  output: z.strictObject({
    sessions: z.array(
      z.strictObject({
        id: z.number().int(),
        here: z.boolean(),
        createdAt: moment,
        seenAt: moment,
        userAgent: z.string().nullable(),
        address: z.string().nullable(),
      }),
    ),
  }),
});

export const revokeSession = endpoint({
  id: 'session.revoke',
  method: 'DELETE',
  path: '/api/sessions/:id',
  summary: { zh: '下线一台设备', en: 'Sign out one browser' },
  action: 'signedIn',
  params: z.strictObject({ id: z.coerce.number().int().positive() }),
  output: z.strictObject({ revoked: z.boolean() }),
  noUnitOfWork: true,
});

export const enrolTotp = endpoint({
  id: 'session.totpEnrol',
  method: 'POST',
  path: '/api/session/totp',
  summary: { zh: '绑定动态验证器', en: 'Enrol an authenticator' },
  action: 'public',
  /** The password, unless this sign-in has just asked for it. */
  body: z.strictObject({ password: password.optional() }),
  output: z.strictObject({ secret: z.string(), uri: z.string(), ticket: z.string() }),
  noUnitOfWork: true,
});

export const confirmTotp = endpoint({
  id: 'session.totpConfirm',
  method: 'POST',
  path: '/api/session/totp/confirm',
  summary: { zh: '确认动态验证器', en: 'Confirm the authenticator' },
  action: 'public',
  body: z.strictObject({ ticket: z.string().max(1000), code }),
  output: sessionState,
  noUnitOfWork: true,
});

export const setLanguage = endpoint({
  id: 'session.setLanguage',
  method: 'PUT',
  path: '/api/session/language',
  summary: { zh: '选择界面语言', en: 'Choose the language' },
  action: 'signedIn',
  body: z.strictObject({ language }),
  output: sessionState,
  noUnitOfWork: true,
});

/** Sends the browser to the identity provider (302); the answer is no JSON. */
export const beginOidc = endpoint({
  id: 'session.oidcBegin',
  method: 'GET',
  path: '/api/session/oidc',
  summary: { zh: '统一身份认证登录', en: 'Sign in with the identity provider' },
  action: 'public',
  query: z.strictObject({ to: z.string().max(500).optional() }),
});

/** The browser comes back from the identity provider and is sent on (302); the answer is no JSON. */
export const returnFromOidc = endpoint({
  id: 'session.oidcReturn',
  method: 'GET',
  path: '/api/session/oidc/return',
  summary: { zh: '统一身份认证返回', en: 'Return from the identity provider' },
  action: 'public',
  query: z.looseObject({}),
});

/** Every endpoint of this file. */
