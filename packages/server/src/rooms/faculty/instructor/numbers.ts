import { citizenId, phone } from '@jijiao/contract';
import type { z } from 'zod';
import type { Issue } from '../../../platform/http/errors.ts';
import { blindIndex, type Keys, maskCitizenId, maskPhone, open, seal } from '../../../platform/personal/index.ts';
import type { Instructor } from './instructor.store.ts';

const columns = { citizenId: 'instructor.citizen_id', phone: 'instructor.phone' } as const;
export type InstructorNumber = keyof typeof columns;

type CitizenId = Pick<Instructor, 'citizenIdSealed' | 'citizenIdIndex'>;
type Phone = Pick<Instructor, 'phoneSealed' | 'phoneIndex'>;
export type SealedNumbers = CitizenId & Phone;

/** Checks both numbers and seals them; faults go to `issues`. */
export function sealNumbers(
  keys: Keys,
  given: { readonly citizenId: string | null; readonly phone: string | null },
  issues: Issue[],
): SealedNumbers {
  return { ...sealCitizenId(keys, given.citizenId, issues), ...sealPhone(keys, given.phone, issues) };
}

/** An identity number (GB 11643), sealed, with the index by which the same person is found. */
export function sealCitizenId(keys: Keys, given: string | null, issues: Issue[]): CitizenId {
  const number = read(citizenId, given, 'citizenId', issues);
  if (number === null) return { citizenIdSealed: null, citizenIdIndex: null };
  return {
    citizenIdSealed: seal(keys, columns.citizenId, number),
    citizenIdIndex: blindIndex(keys, columns.citizenId, number),
  };
}

/** A telephone number, sealed; a mobile with its index, because a landline is many people's. */
export function sealPhone(keys: Keys, given: string | null, issues: Issue[]): Phone {
  const number = read(phone, given, 'phone', issues);
  if (number === null) return { phoneSealed: null, phoneIndex: null };
  const mobile = /^1\d{10}$/.test(number);
  return {
    phoneSealed: seal(keys, columns.phone, number),
    phoneIndex: mobile ? blindIndex(keys, columns.phone, number) : null,
  };
}

/** A number in full; null where none is kept. Who asks, and why, is on record before. */
export function openNumber(keys: Keys, row: SealedNumbers, what: InstructorNumber): string | null {
  const sealed = what === 'phone' ? row.phoneSealed : row.citizenIdSealed;
  return sealed === null ? null : open(keys, columns[what], sealed);
}

/** Both numbers as lists show them. */
export function maskNumbers(keys: Keys, row: SealedNumbers): { citizenId: string | null; phone: string | null } {
  const number = openNumber(keys, row, 'citizenId');
  const telephone = openNumber(keys, row, 'phone');
  return {
    citizenId: number === null ? null : maskCitizenId(number),
    phone: telephone === null ? null : maskPhone(telephone),
  };
}

function read(schema: z.ZodType<string>, value: string | null, path: string, issues: Issue[]): string | null {
  if (value === null || value.trim() === '') return null;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  issues.push({ path, message: parsed.error.issues[0]?.message ?? '' });
  return null;
}
