import type { OutputOf, publicBase } from '@jijiao/contract';
import { baseLevels, baseStatuses, fields, findArea } from '@jijiao/measures';
import { maskName } from '../../../platform/personal/index.ts';
import type { BaseVersion } from './base.store.ts';

type Change = OutputOf<typeof publicBase>['changes'][number];

const zhOf = <Id extends string>(words: readonly { readonly id: Id; readonly zh: string }[], id: Id): string =>
  words.find((each) => each.id === id)?.zh ?? id;

const shown: { [K in keyof BaseVersion]?: (value: NonNullable<BaseVersion[K]>) => string } = {
  name: (name) => name,
  host: (host) => host,
  level: (level) => zhOf(baseLevels, level),
  field: fieldName,
  areaCode: (code) => findArea(code)?.zh ?? code,
  status: (status) => zhOf(baseStatuses, status),
  address: (address) => address,
  director: maskName,
  phone: (phone) => phone,
  speciality: (speciality) => speciality,
  brand: (brand) => brand,
};

/** A field of the knowledge-renewal project as the register writes it. */
export function fieldName(id: string): string {
  return fields.find((each) => each.id === id)?.zh ?? id;
}

/** The registered changes of a base, newest first, out of its versions, newest first; names of people are masked. */
export function changesOf(versions: readonly BaseVersion[]): Change[] {
  return versions.map((version, place) => {
    const earlier = versions[place + 1];
    const pairs = earlier ? differencesOf(earlier, version) : [];
    return {
      on: version.validFrom,
      what: version.what,
      before: pairs.length ? pairs.map(({ before }) => before).join('；') : null,
      after: pairs.length ? pairs.map(({ after }) => after).join('；') : version.host,
      document: version.documentNo,
    };
  });
}

function differencesOf(earlier: BaseVersion, later: BaseVersion): { before: string; after: string }[] {
  return (Object.keys(shown) as (keyof BaseVersion)[]).flatMap((name) => {
    const before = write(earlier, name);
    const after = write(later, name);
    return before === after ? [] : [{ before, after }];
  });
}

function write<K extends keyof BaseVersion>(version: BaseVersion, name: K): string {
  const value = version[name];
  const spell = shown[name] as ((value: unknown) => string) | undefined;
  return value === null || value === undefined || !spell ? '—' : spell(value);
}
