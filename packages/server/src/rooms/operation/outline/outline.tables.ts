import type { outlineContent } from '@jijiao/contract';
import { index, integer, jsonb, pgTable } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import { key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

/** 培训规划: of a base, for a term of years (Art. 13). */
export const outline = pgTable(
  'outline',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    baseId: key('base_id').notNull(),
    fromYear: integer('from_year').notNull(),
    toYear: integer('to_year').notNull(),
    content: jsonb('content').$type<z.output<typeof outlineContent>>().notNull(),
    version: integer('version').notNull(),
    savedAt: moment('saved_at').notNull(),
    savedBy: key('saved_by').notNull(),
  },
  (t) => [index('outline_base').on(t.baseId, t.dossierId)],
);
commentOn(outline, '培训规划', {
  fromYear: '开始年度',
  toYear: '截止年度',
  content: '规划内容',
});
