import { hash } from 'node:crypto';
import { type Candidate, type DrawRules, drawPanel, findReplacement } from '@jijiao/measures';
import type { DrawPlan, FrozenCandidate } from './review.tables.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** All that a draw rests on: whoever has it and the seed draws the same people. */
export interface DrawBasis {
  readonly plan: DrawPlan;
  readonly candidates: readonly FrozenCandidate[];
}

/** SHA-256 over plan and candidates, as the announcement publishes it. */
export function digestOf({ plan, candidates }: DrawBasis): string {
  const person = ({ expertId, name, stratum, outside }: FrozenCandidate) => [expertId, name, stratum, outside];
  return sha256(
    JSON.stringify([
      plan.size,
      plan.outsideMin,
      plan.strata.map(({ stratum, count }) => [stratum, count]),
      plan.staying.map(person),
      candidates.map(person),
    ]),
  );
}

const asCandidate = ({ expertId, stratum, outside }: FrozenCandidate): Candidate => ({
  id: String(expertId),
  stratum,
  outside,
  recused: false,
});

/**
 * Draws from the record alone: the expert ids in the order in which they were seated. A first draw fills the panel; a later one fills
 * the empty seats in the order of its own shuffle, so that strata and members from outside still hold where they can (Art. 9 (4)).
 */
export function repeatDraw({ plan, candidates }: DrawBasis, seed: string): number[] {
  const rules: DrawRules = { size: plan.size, outsideMin: plan.outsideMin, strata: plan.strata };
  const pool = candidates.map(asCandidate);
  if (plan.staying.length === 0)
    return drawPanel({ ...rules, seed, candidates: pool, hash: sha256 }).members.map(Number);
  const { order } = drawPanel({ size: 0, outsideMin: 0, strata: [], seed, candidates: pool, hash: sha256 });
  const everyone = [...plan.staying.map(asCandidate), ...pool];
  const members = plan.staying.map(({ expertId }) => String(expertId));
  const drawn: string[] = [];
  while (members.length < plan.size) {
    const next =
      findReplacement(order, everyone, { members, gone: [], rules }) ??
      findReplacement(order, everyone, { members, gone: [], rules: { ...rules, strata: [] } });
    if (next === undefined) break;
    members.push(next);
    drawn.push(next);
  }
  return drawn.map(Number);
}

/**
 * Seats kept for fields: in proportion to their applications, at least one each while seats last, never more than a field has
 * candidates. As many seats as must go to people from outside are kept for no field, so that both can be filled together.
 */
export function keepSeats(
  rules: { readonly size: number; readonly outsideMin: number },
  applications: readonly { readonly field: string }[],
  candidates: readonly Pick<FrozenCandidate, 'stratum'>[],
): DrawPlan['strata'] {
  const count = <Row>(rows: readonly Row[], of: (row: Row) => string, value: string) =>
    rows.filter((row) => of(row) === value).length;
  const fields = [...new Set(applications.map(({ field }) => field))]
    .map((field) => ({
      field,
      weight: count(applications, (row) => row.field, field),
      room: count(candidates, (row) => row.stratum, field),
      seats: 0,
    }))
    .sort((a, b) => b.weight - a.weight || (a.field < b.field ? -1 : 1));
  for (let left = rules.size - rules.outsideMin; left > 0; left--) {
    const [neediest] = fields
      .filter(({ seats, room }) => seats < room)
      .sort((a, b) => Number(a.seats > 0) - Number(b.seats > 0) || b.weight / (b.seats + 1) - a.weight / (a.seats + 1));
    if (!neediest) break;
    neediest.seats++;
  }
  return fields.filter(({ seats }) => seats > 0).map(({ field, seats }) => ({ stratum: field, count: seats }));
}

/** Gives each expert one of the fields under review: those with one choice first, then the field with the fewest so far. */
export function assignStrata<Person extends { readonly id: number; readonly fields: readonly string[] }>(
  people: readonly Person[],
  fields: readonly string[],
): Map<number, string> {
  const sizes = new Map(fields.map((field) => [field, 0]));
  const choices = people.map(({ id, fields: own }) => ({ id, own: fields.filter((field) => own.includes(field)) }));
  const assigned = new Map<number, string>();
  for (const { id, own } of choices.sort((a, b) => a.own.length - b.own.length || a.id - b.id)) {
    const [smallest] = [...own].sort((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
    if (smallest === undefined) continue;
    assigned.set(id, smallest);
    sizes.set(smallest, (sizes.get(smallest) ?? 0) + 1);
  }
  return assigned;
}
