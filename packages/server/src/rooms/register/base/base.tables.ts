import { date, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { organisation } from '../../../platform/auth/tables.ts';
import { identity, key } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';

/** 基地: what never changes. What is registered about it stands in base_version, dated. */
export const base = pgTable(
  'base',
  {
    id: identity(),
    number: text('number').notNull(),
    organisationId: key('organisation_id')
      .notNull()
      .references(() => organisation.id),
    guidingUnitId: key('guiding_unit_id'),
    recognisedOn: date('recognised_on').notNull(),
    termEndsOn: date('term_ends_on').notNull(),
    decisionId: key('decision_id').notNull(),
    documentNo: text('document_no').notNull(),
    /** Unguessable part of the plaque's QR address. */
    plaqueCode: text('plaque_code').notNull(),
  },
  (t) => [
    uniqueIndex('base_number').on(t.number),
    uniqueIndex('base_plaque_code').on(t.plaqueCode),
    index('base_organisation').on(t.organisationId),
    index('base_guiding_unit').on(t.guidingUnitId),
    index('base_term').on(t.termEndsOn),
  ],
);

commentOn(base, '基地', {
  number: '基地编号',
  organisationId: '建设单位编号',
  recognisedOn: '认定日期',
  termEndsOn: '期满日期',
  plaqueCode: '匾牌核验码',
});

/** 登记事项, from a day until the day before the next version: the register answers for any date. */
export const baseVersion = pgTable(
  'base_version',
  {
    id: identity(),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    name: text('name').notNull(),
    host: text('host').notNull(),
    level: text('level', { enum: ['national', 'provincial', 'municipal', 'industry'] }).notNull(),
    /** 区域性或行业性 (Art. 3). */
    kind: text('kind', { enum: ['regional', 'sectoral'] }),
    field: text('field').notNull(),
    /** 专业特色 and 培训品牌 (Art. 2). */
    speciality: text('speciality'),
    brand: text('brand'),
    /** 等级 of the last assessment (Arts 3, 23). */
    grade: text('grade', { enum: ['excellent', 'good', 'pass', 'fail'] }),
    areaCode: text('area_code'),
    status: text('status', { enum: ['recognised', 'operating', 'rectifying', 'revoked', 'expired'] }).notNull(),
    address: text('address'),
    director: text('director'),
    phone: text('phone'),
    documentNo: text('document_no'),
    what: jsonb('what').$type<{ zh: string; en: string }>().notNull(),
  },
  (t) => [
    uniqueIndex('base_version_from').on(t.baseId, t.validFrom, t.id),
    index('base_version_on').on(t.validFrom, t.validTo),
    index('base_version_area').on(t.areaCode, t.validTo),
  ],
);

commentOn(baseVersion, '基地登记事项', {
  name: '基地名称',
  host: '建设单位名称',
  kind: '区域性或行业性',
  speciality: '专业特色',
  brand: '培训品牌',
  grade: '评估等级',
  status: '基地状态',
  director: '负责人',
  phone: '联系电话',
  what: '变动说明',
});
