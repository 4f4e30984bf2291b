import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/base.public';
import { type Bilingual, baseLevels, baseStatuses, fields, findArea } from '@jijiao/measures';
import { maskName } from '../../../platform/personal/index.ts';
import type { BaseVersion } from './base.store.ts';

type Change = OutputOf<typeof wire.getPublicBase>['changes'][number];

const same = (text: string): Bilingual => ({ zh: text, en: text });
const wordOf = (words: readonly ({ readonly id: string } & Bilingual)[], id: string): Bilingual => {
  const { zh, en } = words.find((each) => each.id === id) ?? same(id);
  return { zh, en };
};
const areaOf = (code: string): Bilingual => {
  const { zh, en } = findArea(code) ?? same(code);
  return { zh, en };
};

const shown: { [K in keyof BaseVersion]?: (value: NonNullable<BaseVersion[K]>) => Bilingual } = {
  name: same,
  host: same,
  level: (level) => wordOf(baseLevels, level),
  field: (field) => wordOf(fields, field),
  areaCode: areaOf,
  status: (status) => wordOf(baseStatuses, status),
  address: same,
  director: (director) => same(maskName(director)),
  phone: same,
  speciality: same,
  brand: same,
};

/** The registered changes of a base, newest first, out of its versions, newest first; names of people are masked. */
export function changesOf(versions: readonly BaseVersion[]): Change[] {
  return versions.map((version, place) => {
    const earlier = versions[place + 1];
    const pairs = earlier ? differencesOf(earlier, version) : [];
    return {
      on: version.validFrom,
      what: version.what,
      before: pairs.length ? joined(pairs.map(({ before }) => before)) : null,
      after: pairs.length ? joined(pairs.map(({ after }) => after)) : same(version.host),
      document: version.documentNo,
    };
  });
}

const joined = (words: readonly Bilingual[]): Bilingual => ({
  zh: words.map(({ zh }) => zh).join('；'),
  en: words.map(({ en }) => en).join('; '),
});

function differencesOf(earlier: BaseVersion, later: BaseVersion): { before: Bilingual; after: Bilingual }[] {
  return (Object.keys(shown) as (keyof BaseVersion)[]).flatMap((name) => {
    const before = write(earlier, name);
    const after = write(later, name);
    return before.zh === after.zh ? [] : [{ before, after }];
  });
}

function write<K extends keyof BaseVersion>(version: BaseVersion, name: K): Bilingual {
  const value = version[name];
  const spell = shown[name] as ((value: unknown) => Bilingual) | undefined;
  return value === null || value === undefined || !spell ? same('—') : spell(value);
}
