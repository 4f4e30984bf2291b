/** Someone of the expert bank who could be drawn. */
export interface Candidate {
  /** Stable and public, so that the published list can be drawn from again. */
  readonly id: string;
  /** The group drawn from: a field of the expert. */
  readonly stratum: string;
  /** Employed outside the bodies that decide and guide. */
  readonly outside: boolean;
  /** Must stand aside from an application of this panel. */
  readonly recused: boolean;
}

export interface DrawRules {
  /** Seats kept for groups; what is left of `size` goes to anyone. */
  readonly strata: readonly { readonly stratum: string; readonly count: number }[];
  readonly size: number;
  readonly outsideMin: number;
  /** People drawn in addition, who take seats in their order. */
  readonly substitutes?: number;
}

export interface DrawInput extends DrawRules {
  readonly seed: string;
  readonly candidates: readonly Candidate[];
  /** SHA-256 of a UTF-8 text, as lower-case hexadecimal. */
  readonly hash: (text: string) => string;
}

export interface PanelDraw {
  /** All who could be drawn, in the order of the shuffle. */
  readonly order: readonly string[];
  readonly members: readonly string[];
  readonly substitutes: readonly string[];
  /** Seats that could not be filled; all zero in a full draw. */
  readonly short: { readonly seats: number; readonly outside: number; readonly strata: readonly string[] };
}

/**
 * Draws a panel so that anyone can repeat it from the published list, rules and seed (Art. 9 (4)):
 *
 * 1. Leave out whoever is recused. Sort the rest by id, by code point.
 * 2. Shuffle (Fisher–Yates): for i from the last place down to 1, take SHA-256 of `<seed>:<i>` as a whole number, its
 *    remainder by i + 1 is j, and places i and j change.
 * 3. Walk the shuffled order and seat people from outside until there are `outsideMin`.
 * 4. Walk it again and seat people of each stratum until its seats are taken.
 * 5. Walk it again and seat anyone until there are `size`.
 * 6. The next in the order who have no seat are the substitutes.
 *
 * A seat of the own stratum is taken before a free one; a free seat is one that no stratum keeps.
 */
export function drawPanel(input: DrawInput): PanelDraw {
  const order = shuffle(
    input.candidates.filter((candidate) => !candidate.recused).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)),
    input.seed,
    input.hash,
  );
  const seats = seating(input);
  for (const candidate of order) {
    if (seats.outside() >= input.outsideMin) break;
    if (candidate.outside) seats.take(candidate);
  }
  for (const candidate of order) seats.takeOwn(candidate);
  for (const candidate of order) seats.take(candidate);
  const members = seats.members();
  const rest = order.filter((candidate) => !members.includes(candidate));
  return {
    order: order.map(({ id }) => id),
    members: members.map(({ id }) => id),
    substitutes: rest.slice(0, input.substitutes ?? 0).map(({ id }) => id),
    short: {
      seats: Math.max(0, input.size - members.length),
      outside: Math.max(0, input.outsideMin - seats.outside()),
      strata: seats.openStrata(),
    },
  };
}

/** Shuffles by seed, step 2 of the draw. The input stays as it is. */
export function shuffle<Item>(items: readonly Item[], seed: string, hash: (text: string) => string): Item[] {
  const shuffled = [...items];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = Number(BigInt(`0x${hash(`${seed}:${i}`)}`) % BigInt(i + 1));
    const [here, there] = [shuffled[i] as Item, shuffled[j] as Item];
    shuffled[i] = there;
    shuffled[j] = here;
  }
  return shuffled;
}

function seating({ strata, size }: DrawRules) {
  const own = new Map(strata.map(({ stratum, count }) => [stratum, count]));
  let free = size - strata.reduce((sum, { count }) => sum + count, 0);
  if (free < 0) throw new RangeError('the strata keep more seats than the panel has');
  const seated: Candidate[] = [];
  const takeOwn = (candidate: Candidate): boolean => {
    const left = own.get(candidate.stratum) ?? 0;
    if (left === 0 || seated.includes(candidate)) return false;
    own.set(candidate.stratum, left - 1);
    seated.push(candidate);
    return true;
  };
  return {
    takeOwn,
    take(candidate: Candidate) {
      if (takeOwn(candidate) || free === 0 || seated.includes(candidate)) return;
      free--;
      seated.push(candidate);
    },
    members: () => seated,
    outside: () => seated.filter((candidate) => candidate.outside).length,
    openStrata: () => [...own].filter(([, left]) => left > 0).map(([stratum]) => stratum),
  };
}

/**
 * Names who takes the seat of someone who leaves a panel: the first in the drawn order, neither seated nor recused nor gone,
 * with whom the strata and the number from outside still hold. Undefined where nobody fits.
 * @param members those who stay seated
 * @param gone whoever has left this panel, in any way
 */
export function findReplacement(
  order: readonly string[],
  candidates: readonly Candidate[],
  { members, gone, rules }: { members: readonly string[]; gone: readonly string[]; rules: DrawRules },
): string | undefined {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const staying = members.flatMap((id) => byId.get(id) ?? []);
  const seatsLeft = rules.size - staying.length - 1;
  return order.find((id) => {
    const candidate = byId.get(id);
    if (!candidate || candidate.recused || members.includes(id) || gone.includes(id)) return false;
    const then = shortfall([...staying, candidate], rules);
    return then.strata <= seatsLeft && then.outside <= seatsLeft;
  });
}

function shortfall(
  seated: readonly Candidate[],
  { strata, outsideMin }: DrawRules,
): { strata: number; outside: number } {
  const missing = strata.map(({ stratum, count }) =>
    Math.max(0, count - seated.filter((candidate) => candidate.stratum === stratum).length),
  );
  return {
    strata: missing.reduce((sum, count) => sum + count, 0),
    outside: Math.max(0, outsideMin - seated.filter((candidate) => candidate.outside).length),
  };
}
