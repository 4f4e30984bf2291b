import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { evaluationGroup, evaluationGroupMember } from '../evaluationGroup/evaluationGroup.tables.ts';

/** An outline or curriculum as it was put before the group, or handed in. May only grow. */
export const contentVersion = pgTable(
  'content_version',
  {
    dossierId: key('dossier_id')
      .notNull()
      .references(() => dossier.id),
    n: integer('n').notNull(),
    occasion: text('occasion', { enum: ['group', 'handedIn'] }).notNull(),
    groupId: key('group_id').references(() => evaluationGroup.id),
    /** SHA-256 of the snapshot in its canonical form, lower-case hexadecimal. */
    sha256: text('sha256').notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    at: moment('at').notNull(),
    personId: key('person_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.dossierId, t.n] }), index('content_version_group').on(t.groupId, t.at)],
);
commentOn(contentVersion, '规划和课程的留存版本', {
  n: '第几版',
  occasion: '留存事由',
  groupId: '送评的评估小组',
  sha256: '内容校验值',
  snapshot: '内容全文',
});
growsOnly(contentVersion);

/** 评估意见: signed by a member, or on paper and entered by the base; bound to the content by its SHA-256. May only grow. */
export const opinion = pgTable(
  'opinion',
  {
    id: identity(),
    dossierId: key('dossier_id')
      .notNull()
      .references(() => dossier.id),
    memberId: key('member_id')
      .notNull()
      .references(() => evaluationGroupMember.id),
    sha256: text('sha256').notNull(),
    favour: boolean('favour').notNull(),
    text: text('text').notNull(),
    /** The signed paper of a member without an account, and the day on it. */
    fileId: uuid('file_id'),
    signedOn: date('signed_on').notNull(),
    enteredBy: key('entered_by').notNull(),
    at: moment('at').notNull(),
  },
  (t) => [index('opinion_dossier').on(t.dossierId, t.memberId, t.id)],
);
commentOn(opinion, '评估意见', {
  memberId: '评估小组成员',
  sha256: '所评内容的校验值',
  favour: '是否同意',
  text: '意见',
  signedOn: '签署日期',
});
growsOnly(opinion);
