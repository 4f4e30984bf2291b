import { audiences, type Bilingual, courseTags, needs, subjectKinds, trainingModes } from '@jijiao/measures';

/** The closed lists that a course and an outline choose from, by the member that names them. */
export const lists = {
  audience: audiences,
  need: needs,
  subjectKind: subjectKinds,
  mode: trainingModes,
  tags: courseTags,
} as const;
export type ListName = keyof typeof lists;

/** The name of a chosen item; an id that is not on the list reads as it stands. */
export function itemName(list: ListName, id: string): Bilingual {
  return lists[list].find((each) => each.id === id) ?? { zh: id, en: id };
}

/** Credit hours from tenths: 245 is 24.5. */
export const hoursOf = (tenths: number): string => String(tenths / 10);

/** Tenths of credit hours from what was typed; null where it is no number with one decimal at most. */
export function tenthsOf(typed: string): number | null {
  return /^\d{1,4}(\.\d)?$/.test(typed.trim()) ? Math.round(Number(typed) * 10) : null;
}

/** Years as people write them: 2027年, 2027–2029. */
export function writeYears({ fromYear, toYear }: { fromYear: number; toYear: number }): Bilingual {
  const years = fromYear === toYear ? String(fromYear) : `${fromYear}–${toYear}`;
  return { zh: `${years}年`, en: years };
}
