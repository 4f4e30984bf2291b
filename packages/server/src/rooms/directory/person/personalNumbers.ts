import { citizenId, phone } from '@jijiao/contract';
import type { z } from 'zod';
import type { Issue } from '../../../platform/http/errors.ts';
import { blindIndex, type Keys, maskPhone, open, seal } from '../../../platform/personal/index.ts';
import type { NewPerson, Person } from './person.store.ts';

const columns = { citizenId: 'person.citizen_id', phone: 'person.phone' } as const;
export type PersonalNumber = keyof typeof columns;

interface Given {
  readonly citizenId: string | null;
  readonly phone: string | null;
}
type Sealed = Pick<NewPerson, 'citizenIdSealed' | 'citizenIdIndex' | 'phoneSealed' | 'phoneIndex'>;

/** Checks the personal numbers (GB 11643; telephone) and seals them, each with its blind index; faults go to `issues`. */
export function sealNumbers(keys: Keys, given: Given, issues: Issue[]): Sealed {
  const citizen = read(citizenId, given.citizenId, 'citizenId', issues);
  const number = read(phone, given.phone, 'phone', issues);
  return {
    citizenIdSealed: citizen === null ? null : seal(keys, columns.citizenId, citizen),
    citizenIdIndex: citizen === null ? null : blindIndex(keys, columns.citizenId, citizen),
    phoneSealed: number === null ? null : seal(keys, columns.phone, number),
    phoneIndex: number === null ? null : blindIndex(keys, columns.phone, number.replace('-', '')),
  };
}

/** A personal number in full; null where none is kept. Who asks, and why, is on record before. */
export function openNumber(keys: Keys, row: Person, what: PersonalNumber): string | null {
  const sealed = what === 'phone' ? row.phoneSealed : row.citizenIdSealed;
  return sealed === null ? null : open(keys, columns[what], sealed);
}

/** The telephone number as lists show it. */
export function maskedPhone(keys: Keys, row: Person): string | null {
  const number = openNumber(keys, row, 'phone');
  return number === null ? null : maskPhone(number);
}

function read(schema: z.ZodType<string>, value: string | null, path: string, issues: Issue[]): string | null {
  if (value === null || value.trim() === '') return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  issues.push({ path, message: parsed.error.issues[0]?.message ?? '' });
  return null;
}
