import { date, index, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { asset } from '../activation/activation.tables.ts';
import { kept } from '../baseRecord/baseRecord.tables.ts';

/** 设施: venue, practice site, equipment, library or platform that a base teaches with: its own, or lent by others (Arts 2, 8). */
export const facility = pgTable(
  'facility',
  {
    ...kept(),
    kind: text('kind', { enum: ['venue', 'practice', 'equipment', 'library', 'platform'] }).notNull(),
    name: text('name').notNull(),
    address: text('address'),
    /** People. */
    capacity: integer('capacity'),
    /** Square metres. */
    areaM2: integer('area_m2'),
    assetId: key('asset_id').references(() => asset.id),
    owner: text('owner'),
    from: date('from_on').notNull(),
    until: date('until_on'),
    note: text('note').notNull(),
  },
  (t) => [index('facility_of_base').on(t.baseId, t.until), index('facility_of_asset').on(t.assetId)],
);

commentOn(facility, '基地设施', {
  capacity: '容纳人数',
  areaM2: '面积（平方米）',
  assetId: '资产清单条目',
  owner: '提供单位',
  from: '启用日期',
  until: '停用日期',
});
