import type { CostHead } from '../lists/costHeads.ts';
import type { FavouredGroup } from '../lists/favouredGroups.ts';
import type { FieldId } from '../lists/fields.ts';
import type { FeeBasis, Need, SubjectKind, TrainingMode } from '../lists/operatingLists.ts';
import { isMarketService, type PlanItemKind } from '../lists/planItemKinds.ts';
import type { Audience, Commissioner } from '../lists/trainingTypes.ts';
import type { PlanItemFacts } from './art20-items.ts';

/** An item of an annual plan as the base writes it; null is what it has not filled in yet. */
export interface PlanItem {
  readonly title: string;
  readonly kind: PlanItemKind | null;
  readonly commissioner: Commissioner | null;
  /** Who commissions it, by name. */
  readonly commissionedBy: string;
  /** The letter of commission, a file. */
  readonly letter: string | null;
  readonly need: Need | null;
  readonly audience: Audience | null;
  readonly field: FieldId | null;
  readonly subject: SubjectKind | null;
  readonly mode: TrainingMode | null;
  readonly curriculumId: number | null;
  readonly personTimes: number;
  /** Credit hours of a person, in tenths. */
  readonly hoursTenths: number;
  readonly sessions: number;
  readonly monthFrom: number | null;
  readonly monthTo: number | null;
  /** In fen, by cost head; a head that is absent is not filled in. */
  readonly budget: Readonly<Partial<Record<CostHead, number>>>;
  readonly feeBasis: FeeBasis | null;
  readonly publicInterest: boolean;
  /** To what a class of the item is limited: area codes, employers, forms of ownership. */
  readonly limits: { readonly areas: readonly string[]; readonly employers: string; readonly ownership: string };
  readonly favoured: readonly FavouredGroup[];
}

/** The budget of an item over all heads, in fen. */
export function budgetOf({ budget }: Pick<PlanItem, 'budget'>): number {
  return Object.values(budget).reduce((sum, fen) => sum + fen, 0);
}

/** Training is done for people and at a time; research and exchange count neither persons nor hours. */
function isWhole(item: PlanItem): boolean {
  const trains = item.kind !== 'research' && item.kind !== 'exchange';
  const stated = item.title && item.kind && item.field && item.mode && item.feeBasis;
  const timed = item.monthFrom !== null && item.monthTo !== null && item.monthFrom <= item.monthTo;
  const counted = item.personTimes > 0 && item.hoursTenths > 0 && item.subject !== null;
  return Boolean(stated) && timed && item.sessions > 0 && (!trains || counted);
}

function isCommissioned({ kind, commissioner, commissionedBy, letter }: PlanItem): boolean {
  return kind !== 'commissioned' || (commissioner !== null && commissionedBy !== '' && letter !== null);
}

function isOpen({ publicInterest, limits }: PlanItem): boolean {
  return !publicInterest || (limits.areas.length === 0 && limits.employers === '' && limits.ownership === '');
}

/** A free item may cost nothing, and then says so head by head; one that charges does not. */
function isBudgeted(item: PlanItem): boolean {
  const charges = item.feeBasis === 'approved' || item.feeBasis === 'market';
  return Object.keys(item.budget).length > 0 && (!charges || budgetOf(item) > 0);
}

/**
 * What the Measures ask of the items of a plan, as facts for its rules.
 * @param consented ids of the curricula that the guiding unit has consented to (Art. 13)
 */
export function planItemFacts(items: readonly PlanItem[], consented: ReadonlySet<number>): PlanItemFacts {
  const titles = (wrong: (item: PlanItem) => boolean) =>
    items.flatMap((item, at) => (wrong(item) ? [item.title || `${at + 1}`] : []));
  const personTimes = (market: boolean) =>
    items.reduce((sum, item) => sum + (isMarketService(item.kind) === market ? item.personTimes : 0), 0);
  return {
    items: {
      count: items.length,
      unfinished: titles((item) => !isWhole(item)),
      withoutNeed: titles((item) => item.need === null),
      withoutAudience: titles((item) => item.audience === null),
      withoutCurriculum: titles((item) => item.curriculumId === null || !consented.has(item.curriculumId)),
      withoutCommission: titles((item) => !isCommissioned(item)),
      closed: titles((item) => !isOpen(item)),
      favouringNobody: titles((item) => item.publicInterest && item.favoured.length === 0),
      marketPersonTimes: personTimes(true),
      publicPersonTimes: personTimes(false),
      withoutBudget: titles((item) => !isBudgeted(item)),
    },
  };
}
