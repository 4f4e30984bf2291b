import type { Bilingual } from '@jijiao/measures';
import { Answer } from '../http/errors.ts';

/** Sign-in refuses: with the answer's status, why, and after how many seconds it is worth trying again. */
export class SignInRefused extends Answer {
  override readonly name = 'SignInRefused';
  readonly retryAfterSeconds: number | undefined;

  constructor(code: keyof typeof reasons, retryAfterSeconds?: number) {
    const { status, says } = reasons[code];
    super(status, code, says, retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

const reasons = {
  notSignedIn: { status: 401, says: { zh: '请先登录', en: 'Please sign in first' } },
  wrong: { status: 401, says: { zh: '用户名或密码不正确', en: 'The user name or the password is wrong' } },
  wrongPassword: { status: 401, says: { zh: '当前密码不正确', en: 'The present password is wrong' } },
  wrongCode: {
    status: 401,
    says: { zh: '动态验证码不正确或已使用', en: 'The one-time code is wrong or was used before' },
  },
  locked: {
    status: 429,
    says: {
      zh: '连续输错次数过多，账号已暂时锁定，请稍后再试',
      en: 'Too many wrong tries: sign-in is locked for a while',
    },
  },
  tooBusy: {
    status: 429,
    says: { zh: '登录人数较多，请稍后再试', en: 'Many people are signing in: please try again shortly' },
  },
  notThisStep: { status: 409, says: { zh: '当前不需要这一步', en: 'This step is not open now' } },
  enrolmentExpired: {
    status: 409,
    says: { zh: '绑定已超时，请重新开始', en: 'The enrolment has expired: please begin again' },
  },
  weakPassword: {
    status: 422,
    says: {
      zh: '密码过于简单：至少10个字符，不含用户名，不用常见词、连续或重复字符',
      en: 'The password is too weak: 10 characters or more, not the user name, no common word, no runs or repeats',
    },
  },
  samePassword: {
    status: 422,
    says: { zh: '新密码不能与当前密码相同', en: 'The new password must differ from the present one' },
  },
  oidcFailed: {
    status: 401,
    says: { zh: '统一身份认证未完成，请重试', en: 'The sign-in with the identity provider failed: please try again' },
  },
  oidcUnknown: {
    status: 403,
    says: {
      zh: '该身份尚未在本平台开通，请联系单位管理员',
      en: 'This identity has no account here: please ask your administrator',
    },
  },
} satisfies Record<string, { status: number; says: Bilingual }>;
