import type { ListItem } from './listItem.ts';
import { type MarketService, marketServices, type TrainingType, trainingTypes } from './trainingTypes.ts';

/** What an item of a plan is: one of the five forms of service (Art. 15), or a market service beside them (Art. 17). */
export const planItemKinds: readonly (ListItem & { readonly id: TrainingType | MarketService })[] = [
  ...trainingTypes,
  ...marketServices,
];

export type PlanItemKind = TrainingType | MarketService;

/** Whether an item of this kind is a market service, and no public task (Art. 17). */
export function isMarketService(kind: string | null): boolean {
  return marketServices.some(({ id }) => id === kind);
}
