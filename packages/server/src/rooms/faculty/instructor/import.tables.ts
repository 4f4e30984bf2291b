import { sql } from 'drizzle-orm';
import { index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { bytea, identity, key, moment } from '../../../platform/db/columns.ts';
import { commentOn } from '../../../platform/db/comments.ts';
import { base } from '../../register/base/base.tables.ts';

/** One cell that cannot be taken. */
export interface CellFault {
  readonly column: string;
  readonly cell: string;
  readonly says: { readonly zh: string; readonly en: string };
  readonly cure?: string;
}

/** 师资表格: a sheet that was read for a base, its rows waiting to be corrected and taken. */
export const instructorImport = pgTable(
  'instructor_import',
  {
    id: identity(),
    baseId: key('base_id')
      .notNull()
      .references(() => base.id),
    source: text('source', { enum: ['sheet', 'application'] }).notNull(),
    fileName: text('file_name').notNull(),
    /** Letter of each column in the sheet. */
    places: jsonb('places').$type<Record<string, string>>().notNull(),
    notes: jsonb('notes').$type<{ cell: string; says: { zh: string; en: string } }[]>().notNull(),
    createdBy: key('created_by').notNull(),
    createdAt: moment('created_at').notNull(),
    closedAt: moment('closed_at'),
  },
  (t) => [
    index('instructor_import_base').on(t.baseId, t.id),
    uniqueIndex('instructor_import_roster_once').on(t.baseId).where(sql`${t.source} = 'application'`),
  ],
);

/** 表格的一行: sealed as a whole, because numbers stand in it; emptied once it is taken or put away. */
export const instructorImportRow = pgTable(
  'instructor_import_row',
  {
    importId: key('import_id')
      .notNull()
      .references(() => instructorImport.id),
    row: integer('row').notNull(),
    valuesSealed: bytea('values_sealed'),
    /** Cells that the sheet itself makes doubtful, until they are corrected. */
    doubts: jsonb('doubts').$type<CellFault[]>().notNull(),
    faults: jsonb('faults').$type<CellFault[]>().notNull(),
    state: text('state', { enum: ['good', 'bad', 'taken', 'left'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.row] }), index('instructor_import_row_state').on(t.importId, t.state)],
);

commentOn(instructorImport, '师资表格导入', {
  source: '来源',
  fileName: '文件名',
  places: '各列位置',
  notes: '读表提示',
  closedAt: '结束时间',
});
commentOn(instructorImportRow, '师资表格导入行', {
  importId: '所属导入',
  row: '表格行号',
  valuesSealed: '加密内容',
  doubts: '存疑单元格',
  faults: '错误单元格',
});
