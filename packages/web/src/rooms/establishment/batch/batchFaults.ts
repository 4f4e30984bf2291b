import { type BatchDraft, type CriterionDraft, numberOf, pointsOf } from './batchDraft.ts';

/** One thing wrong with a draft: the field, the words, and the figures in them. */
export interface BatchFault {
  readonly field: string;
  readonly word:
    | 'needName'
    | 'needYear'
    | 'needWindow'
    | 'windowOrder'
    | 'needField'
    | 'needArea'
    | 'needQuota'
    | 'needUnitQuota'
    | 'needSection'
    | 'needSheet'
    | 'needCriterionSum'
    | 'needTotal'
    | 'needPass'
    | 'needPanel';
  readonly figures?: Readonly<Record<string, string | number>>;
}

const isWhole = (typed: string, from: number, to: number): boolean => {
  const number = numberOf(typed);
  return Number.isInteger(number) && number >= from && number <= to;
};

/** What keeps a draft from being saved; by the law itself it is judged when the batch is opened. */
export function faultsOf(draft: BatchDraft): readonly BatchFault[] {
  const faults: (BatchFault | false)[] = [
    draft.name.trim() === '' && { field: 'name', word: 'needName' },
    !isWhole(draft.year, 2020, 2100) && { field: 'year', word: 'needYear' },
    (draft.opensOn === '' || draft.closesOn === '') && { field: 'opensOn', word: 'needWindow' },
    draft.closesOn !== '' && draft.closesOn < draft.opensOn && { field: 'closesOn', word: 'windowOrder' },
    draft.fields.length === 0 && { field: 'fields', word: 'needField' },
    draft.areas?.length === 0 && { field: 'areas', word: 'needArea' },
    !isWhole(draft.quota, 1, 500) && { field: 'quota', word: 'needQuota' },
    draft.unitQuota.trim() !== '' && !isWhole(draft.unitQuota, 1, 500) && { field: 'unitQuota', word: 'needUnitQuota' },
    draft.sections.length === 0 && { field: 'sections', word: 'needSection' },
    ...sheetFaults(draft.criteria),
    !(numberOf(draft.passMark) > 0 && numberOf(draft.passMark) <= 100) && { field: 'passMark', word: 'needPass' },
    !panelStands(draft) && { field: 'size', word: 'needPanel' },
  ];
  return faults.filter((fault) => fault !== false);
}

function sheetFaults(criteria: readonly CriterionDraft[]): readonly BatchFault[] {
  const lines = criteria.flatMap((criterion) => [criterion, ...criterion.items]);
  const guides = criteria.flatMap(({ items }) => items.flatMap((item) => [item.guideZh, item.guideEn]));
  const gaps =
    criteria.some(({ items, article }) => items.length === 0 || !isWhole(article, 1, 40)) ||
    lines.some(({ zh, en, max }) => !zh.trim() || !en.trim() || !(numberOf(max) >= 0.5)) ||
    guides.some((guide) => !guide.trim());
  if (gaps) return [{ field: 'sheet', word: 'needSheet' }];
  const uneven = criteria
    .filter(({ items, max }) => pointsOf(items) !== numberOf(max))
    .map(
      ({ id, zh, items, max }): BatchFault => ({
        field: `criterion-${id}-max`,
        word: 'needCriterionSum',
        figures: { name: zh, have: pointsOf(items), need: max },
      }),
    );
  const total = pointsOf(criteria);
  return total === 100 ? uneven : [...uneven, { field: 'sheet', word: 'needTotal', figures: { have: total } }];
}

function panelStands({ size, outsideMin, substitutes }: BatchDraft): boolean {
  return isWhole(size, 3, 25) && isWhole(outsideMin, 0, numberOf(size)) && isWhole(substitutes, 0, 25);
}
