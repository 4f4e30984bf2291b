import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** Columns that every room's tables are made of. */
export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
export const key = (name: string) => bigint(name, { mode: 'number' });
export const identity = (name = 'id') => key(name).primaryKey().generatedAlwaysAsIdentity();
export const moment = (name: string) => timestamp(name, { withTimezone: true });
