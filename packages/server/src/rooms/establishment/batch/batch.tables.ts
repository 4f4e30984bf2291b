import type { ScoringSheet } from '@jijiao/measures';
import { date, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { dossier } from '../../../platform/dossier/tables.ts';

export interface PanelRules {
  readonly size: number;
  readonly outsideMin: number;
  readonly substitutes: number;
  readonly dropExtremes: boolean;
}

/** 批次: what is asked, of whom, when, and how it is judged. */
export const batch = pgTable(
  'batch',
  {
    dossierId: key('dossier_id')
      .primaryKey()
      .references(() => dossier.id),
    issuerId: key('issuer_id').notNull(),
    name: text('name').notNull(),
    year: integer('year').notNull(),
    opensOn: date('opens_on').notNull(),
    closesOn: date('closes_on').notNull(),
    fields: text('fields').array().notNull(),
    areas: text('areas').array(),
    quota: integer('quota').notNull(),
    unitQuota: integer('unit_quota'),
    level: text('level', { enum: ['provincial', 'municipal', 'industry'] }).notNull(),
    favouredField: text('favoured_field'),
    sections: text('sections').array().notNull(),
    sheet: jsonb('sheet').$type<ScoringSheet>().notNull(),
    panel: jsonb('panel').$type<PanelRules>().notNull(),
    applications: integer('applications').notNull().default(0),
  },
  (t) => [uniqueIndex('batch_name').on(t.issuerId, t.year, t.name), index('batch_window').on(t.opensOn, t.closesOn)],
);

commentOn(batch, '批次', {
  opensOn: '申报开始日',
  closesOn: '申报截止日',
  areas: '申报地区',
  quota: '认定名额',
  unitQuota: '各单位推荐名额',
  favouredField: '优先领域',
  sections: '申报表组成部分',
  sheet: '评分表',
  panel: '评审委员会组成规则',
  applications: '申报数',
});
