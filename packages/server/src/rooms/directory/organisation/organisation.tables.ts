import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisation, person } from '../../../platform/auth/tables.ts';
import { identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { growsOnly } from '../../../platform/db/growsOnly.ts';

/** One item before and after. */
export interface ItemChange {
  readonly item: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** 单位变更记录: what was changed about an organisation, by whom, when and why. May only grow. */
export const organisationChange = pgTable(
  'organisation_change',
  {
    id: identity(),
    organisationId: key('organisation_id')
      .notNull()
      .references(() => organisation.id),
    /** The version that the change made. */
    version: integer('version').notNull(),
    at: moment('at').notNull(),
    personId: key('person_id')
      .notNull()
      .references(() => person.id),
    reason: text('reason'),
    documentNo: text('document_no'),
    changes: jsonb('changes').$type<ItemChange[]>().notNull(),
  },
  (t) => [
    uniqueIndex('organisation_change_version').on(t.organisationId, t.version),
    index('organisation_change_at').on(t.at),
  ],
);

commentOn(organisationChange, '单位变更记录', { changes: '变更事项', version: '变更后版本号' });
growsOnly(organisationChange);
