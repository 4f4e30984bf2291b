import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { commentOn } from '../db/comments.ts';

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
const id = () => bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity();
const moment = (name: string) => timestamp(name, { withTimezone: true });

/** 单位: the province, a guiding unit, an institution, an employer. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    kind: text('kind', { enum: ['province', 'guidingUnit', 'institution'] }).notNull(),
    name: text('name').notNull(),
    nameEn: text('name_en'),
    shortName: text('short_name'),
    creditCode: text('credit_code').notNull(),
    hostKind: text('host_kind'),
    areaCode: text('area_code'),
    /** The guiding unit of an institution (Art. 5). */
    guidingUnitId: bigint('guiding_unit_id', { mode: 'number' }),
    address: text('address'),
    contact: text('contact'),
    contactPhone: text('contact_phone'),
    version: integer('version').notNull().default(1),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('organisation_credit_code').on(t.creditCode),
    index('organisation_guiding_unit').on(t.guidingUnitId),
  ],
);

commentOn(organisation, '单位', {
  nameEn: '英文名称',
  shortName: '简称',
  hostKind: '建设单位类型',
  contact: '联系人',
  contactPhone: '联系电话',
});

/** 人员: someone who can sign in. Personal numbers are sealed, and found by blind index. */
export const person = pgTable(
  'person',
  {
    id: id(),
    username: text('username').notNull(),
    name: text('name').notNull(),
    email: text('email'),
    citizenIdSealed: bytea('citizen_id_sealed'),
    citizenIdIndex: bytea('citizen_id_index'),
    phoneSealed: bytea('phone_sealed'),
    phoneIndex: bytea('phone_index'),
    passwordHash: text('password_hash'),
    mustChangePassword: boolean('must_change_password').notNull().default(true),
    totpSealed: bytea('totp_sealed'),
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    oidcSubject: text('oidc_subject'),
    language: text('language', { enum: ['zh', 'en'] })
      .notNull()
      .default('zh'),
    disabledAt: moment('disabled_at'),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('person_username').on(sql`lower(${t.username})`),
    uniqueIndex('person_citizen_id').on(t.citizenIdIndex),
    uniqueIndex('person_oidc_subject').on(t.oidcSubject),
    index('person_phone').on(t.phoneIndex),
  ],
);

commentOn(person, '人员', {
  username: '登录名',
  name: '姓名',
  passwordHash: '密码摘要',
  mustChangePassword: '须更换密码',
  totpSealed: '动态口令密钥（密文）',
  totpLastStep: '动态口令最近时间步',
  oidcSubject: '统一身份认证标识',
  language: '界面语言',
  disabledAt: '停用时间',
});

/** 岗位: a person's post in an organisation, with a role, for a time. */
export const post = pgTable(
  'post',
  {
    id: id(),
    personId: bigint('person_id', { mode: 'number' })
      .notNull()
      .references(() => person.id),
    organisationId: bigint('organisation_id', { mode: 'number' })
      .notNull()
      .references(() => organisation.id),
    role: text('role', { enum: ['administrator', 'officer', 'signer', 'applicant', 'expert', 'auditor'] }).notNull(),
    title: text('title'),
    validFrom: date('valid_from').notNull(),
    /** The last day on which it is held. */
    validTo: date('valid_to'),
    endReason: text('end_reason'),
  },
  (t) => [
    index('post_person').on(t.personId),
    index('post_organisation').on(t.organisationId, t.role),
    uniqueIndex('post_once').on(t.personId, t.organisationId, t.role, t.validFrom),
  ],
);

commentOn(post, '岗位', { personId: '任职人编号', role: '岗位角色', title: '职务', endReason: '离岗原因' });

/** A signed-in browser. Only the SHA-256 of its token is kept. */
export const session = pgTable(
  'session',
  {
    id: id(),
    tokenHash: bytea('token_hash').notNull(),
    personId: bigint('person_id', { mode: 'number' })
      .notNull()
      .references(() => person.id),
    createdAt: moment('created_at').notNull().defaultNow(),
    seenAt: moment('seen_at').notNull().defaultNow(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    userAgent: text('user_agent'),
    address: text('address'),
    /** How the first step was done: a forced change concerns the password alone. */
    by: text('by', { enum: ['password', 'oidc'] })
      .notNull()
      .default('password'),
    /** False until the second factor or the forced change is done. */
    complete: boolean('complete').notNull().default(false),
  },
  (t) => [uniqueIndex('session_token').on(t.tokenHash), index('session_person').on(t.personId)],
);

commentOn(session, '登录会话', {
  personId: '登录人编号',
  tokenHash: '会话令牌摘要',
  seenAt: '最近访问时间',
  expiresAt: '失效时间',
  revokedAt: '注销时间',
  userAgent: '浏览器标识',
  address: '网络地址',
  by: '登录方式',
  complete: '登录步骤已完成',
});

/** Tries to sign in, counted over every path before the secret is checked. */
export const signInTry = pgTable('sign_in_try', {
  key: text('key').primaryKey(),
  tries: integer('tries').notNull(),
  windowFrom: moment('window_from').notNull(),
  lockedUntil: moment('locked_until'),
});

commentOn(signInTry, '登录尝试', {
  key: '计数对象',
  tries: '尝试次数',
  windowFrom: '计数起始时间',
  lockedUntil: '锁定截止时间',
});
