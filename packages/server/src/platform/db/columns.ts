import type { Column } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** Columns that every room's tables are made of. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
export const key = (name: string) => bigint(name, { mode: 'number' });
export const identity = (name = 'id') => key(name).primaryKey().generatedAlwaysAsIdentity();
export const moment = (name: string) => timestamp(name, { withTimezone: true });

/** A column's name in the database. */
export const columnName = (column: Column): string => (column.keyAsName ? toSnakeCase(column.name) : column.name);

/** A text as SQL writes it. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
