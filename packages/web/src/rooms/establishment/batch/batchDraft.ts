import { scoringSheet as firstSheet } from '@jijiao/measures';
import { plainNumber } from '../../../form/halfWidth.ts';
import { formSections } from './formSections.ts';
import type { Batch, BatchBody, SectionName, Sheet } from './shape.ts';

export interface ItemDraft {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly max: string;
  readonly guideZh: string;
  readonly guideEn: string;
}

export interface CriterionDraft {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly max: string;
  readonly items: readonly ItemDraft[];
}

/** A batch as typed: numbers stay text, so that nothing half-typed is lost. */
export interface BatchDraft {
  readonly name: string;
  readonly year: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly fields: readonly string[];
  /** Null is the whole province. */
  readonly areas: readonly string[] | null;
  readonly quota: string;
  /** Empty where each guiding unit may recommend as many as it finds fit. */
  readonly unitQuota: string;
  /** Empty: the level of who issues it. */
  readonly level: Batch['level'] | '';
  readonly favouredField: string;
  readonly sections: readonly string[];
  readonly passMark: string;
  readonly criteria: readonly CriterionDraft[];
  readonly size: string;
  readonly outsideMin: string;
  readonly substitutes: string;
  readonly dropExtremes: boolean;
}

type SheetLike = Pick<Sheet, 'passMark'> & { readonly criteria: (typeof firstSheet)['criteria'] };

function criteriaOf(sheet: SheetLike): CriterionDraft[] {
  return sheet.criteria.map(({ id, zh, en, article, max, items }) => ({
    id,
    zh,
    en,
    article: String(article),
    max: String(max),
    items: items.map((item) => ({
      id: item.id,
      zh: item.zh,
      en: item.en,
      max: String(item.max),
      guideZh: item.guide.zh,
      guideEn: item.guide.en,
    })),
  }));
}

/** A new batch of a year: the whole form, the sheet of the house, a panel of seven. */
export function emptyDraft(year: number): BatchDraft {
  return {
    name: '',
    year: String(year),
    opensOn: '',
    closesOn: '',
    fields: [],
    areas: null,
    quota: '',
    unitQuota: '',
    level: '',
    favouredField: '',
    sections: formSections.map(({ id }) => id),
    passMark: String(firstSheet.passMark),
    criteria: criteriaOf(firstSheet),
    size: '7',
    outsideMin: '4',
    substitutes: '3',
    dropExtremes: true,
  };
}

/** A batch on record as a draft to change. */
export function draftOf(batch: Batch): BatchDraft {
  return {
    name: batch.name,
    year: String(batch.year),
    opensOn: batch.opensOn,
    closesOn: batch.closesOn,
    fields: batch.fields,
    areas: batch.areas,
    quota: String(batch.quota),
    unitQuota: batch.unitQuota === null ? '' : String(batch.unitQuota),
    level: batch.level,
    favouredField: batch.favouredField ?? '',
    sections: batch.sections,
    passMark: String(batch.sheet.passMark),
    criteria: criteriaOf(batch.sheet),
    size: String(batch.panel.size),
    outsideMin: String(batch.panel.outsideMin),
    substitutes: String(batch.panel.substitutes),
    dropExtremes: batch.panel.dropExtremes,
  };
}

/** A number as typed; NaN where it is none, so that every comparison with it fails. */
export function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(plainNumber(typed));
}

/** Points of some lines together; lines without a number count nothing. */
export function pointsOf(lines: readonly { readonly max: string }[]): number {
  return lines.reduce((sum, { max }) => sum + (Number.isFinite(numberOf(max)) ? numberOf(max) : 0), 0);
}

/** The draft as it is sent; call it on a draft without faults. */
export function bodyOf(draft: BatchDraft): BatchBody {
  const { name, opensOn, closesOn, fields, areas, favouredField, sections, dropExtremes } = draft;
  return {
    name: name.trim(),
    year: numberOf(draft.year),
    opensOn,
    closesOn,
    fields: [...fields],
    areas: areas && [...areas],
    quota: numberOf(draft.quota),
    unitQuota: draft.unitQuota.trim() === '' ? null : numberOf(draft.unitQuota),
    ...(draft.level && { level: draft.level }),
    favouredField: favouredField || null,
    sections: formSections.map(({ id }) => id as SectionName).filter((id) => sections.includes(id)),
    sheet: {
      passMark: numberOf(draft.passMark),
      criteria: draft.criteria.map(({ id, zh, en, article, max, items }) => ({
        id,
        zh,
        en,
        article: numberOf(article),
        max: numberOf(max),
        items: items.map((item) => ({
          id: item.id,
          zh: item.zh,
          en: item.en,
          max: numberOf(item.max),
          guide: { zh: item.guideZh, en: item.guideEn },
        })),
      })),
    },
    panel: {
      size: numberOf(draft.size),
      outsideMin: numberOf(draft.outsideMin),
      substitutes: numberOf(draft.substitutes),
      dropExtremes,
    },
  };
}

/** An id that no criterion or item of the draft has: 'criterion-3', 'criterion-3.item-2'. */
export function freshId(stem: string, taken: readonly { readonly id: string }[]): string {
  for (let n = taken.length + 1; ; n++) {
    const id = `${stem}-${n}`;
    if (!taken.some((each) => each.id === id)) return id;
  }
}
