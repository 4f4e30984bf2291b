import {
  audiences,
  type Bilingual,
  commissioners,
  costHeads,
  favouredGroups,
  feeBases,
  fields,
  type ListItem,
  needs,
  planItemKinds,
  subjectKinds,
  trainingModes,
} from '@jijiao/measures';

/** The closed lists of a plan item, by the member that is chosen from them. */
export const planLists = {
  kind: planItemKinds,
  commissioner: commissioners,
  need: needs,
  audience: audiences,
  field: fields,
  subject: subjectKinds,
  mode: trainingModes,
  feeBasis: feeBases,
  favoured: favouredGroups,
  head: costHeads,
} as const satisfies Readonly<Record<string, readonly ListItem[]>>;

export type PlanList = keyof typeof planLists;

/** The name of an entry of one of the lists; nothing where none is chosen. */
export function nameOf(list: PlanList, id: string | null): Bilingual {
  return (planLists[list] as readonly ListItem[]).find((each) => each.id === id) ?? { zh: '', en: '' };
}

/** An amount in fen as yuan, grouped, with decimals only where there are some. */
export function yuan(fen: number): string {
  return (fen / 100).toLocaleString('en-US', { minimumFractionDigits: fen % 100 ? 2 : 0, maximumFractionDigits: 2 });
}

/** The page of what bears items: a plan, or an amendment of one. */
export function sheetAddress(kind: string, id: number): string {
  return kind === 'planAmendment' ? `/plan-amendments/${id}` : `/plans/${id}`;
}
