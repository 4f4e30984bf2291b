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

/** Tries to sign in, counted over every path before the secret is checked. */
export const signInTry = pgTable('sign_in_try', {
  key: text('key').primaryKey(),
  tries: integer('tries').notNull(),
  windowFrom: moment('window_from').notNull(),
  lockedUntil: moment('locked_until'),
});
