import type { baseRow } from '@jijiao/contract';
import { type Bilingual, baseLevels, baseStatuses, fields, findArea, hostKinds } from '@jijiao/measures';
import type { z } from 'zod';
import type { Tone } from './kit/State.tsx';

export type BaseRow = z.output<typeof baseRow>;
export type NoticeKind = 'notice' | 'announcement' | 'call' | 'draw';

function byId<Id extends string, Word extends Bilingual & { readonly id: Id }>(words: readonly Word[]) {
  return Object.fromEntries(words.map((word) => [word.id, word])) as Readonly<Record<Id, Word>>;
}

/** The levels of a base. */
export const levels: Readonly<Record<BaseRow['level'], Bilingual>> = byId(baseLevels);

const tones: Readonly<Record<BaseRow['status'], Tone>> = {
  recognised: 'done',
  operating: 'done',
  rectifying: 'soon',
  revoked: 'refused',
  expired: 'off',
};

/** What a base is doing, with the tone it is shown in. */
export const statuses: Readonly<Record<BaseRow['status'], Bilingual & { readonly tone: Tone }>> = byId(
  baseStatuses.map((each) => ({ ...each, tone: tones[each.id] })),
);

/** What is published, in one word. */
export const noticeKinds: Readonly<Record<NoticeKind, Bilingual>> = {
  notice: { zh: '公示', en: 'Notice' },
  announcement: { zh: '公布', en: 'Decision' },
  call: { zh: '通知', en: 'Call' },
  draw: { zh: '抽取', en: 'Draw' },
};

function named(list: readonly (Bilingual & { readonly id: string })[], id: string): Bilingual {
  return list.find((each) => each.id === id) ?? { zh: id, en: id };
}

/** The name of a field by its id; an id that is not on the list reads as it stands. */
export function fieldName(id: string): Bilingual {
  return named(fields, id);
}

/** The name of a kind of host by its id. */
export function hostKindName(id: string): Bilingual {
  return named(hostKinds, id);
}

/** The name of an area by its code; province-wide where there is none. */
export function areaName(code: string | null): Bilingual {
  if (code === null) return { zh: '省直', en: 'Province' };
  return findArea(code) ?? { zh: code, en: code };
}

/** The level in words, also where the wire gives any text. */
export function levelName(level: string): Bilingual {
  return (levels as Readonly<Record<string, Bilingual>>)[level] ?? { zh: level, en: level };
}

/** The status in words with its tone, also where the wire gives any text. */
export function statusOf(status: string): Bilingual & { readonly tone: Tone } {
  const known: Readonly<Record<string, Bilingual & { readonly tone: Tone }>> = statuses;
  return known[status] ?? { zh: status, en: status, tone: 'waiting' };
}
