import type { Seal } from './head.ts';
import type { LedgerRow } from './ledger.ts';

interface Era {
  /** The seal that carries over what the era before left unsealed. */
  readonly carry: Seal | undefined;
  readonly regular: readonly Seal[];
  readonly last: Seal;
}

/**
 * Tells under which seal a row belongs, by its transaction and identity alone: the seal, `open` where it came after the last one,
 * `none` where its time is sealed and it has no place there.
 */
export function assigner(
  seals: readonly Seal[],
): (row: Pick<LedgerRow, 'table' | 'id' | 'tx'>) => Seal | 'open' | 'none' {
  const eras = erasOf(seals);
  return ({ table, id, tx }) => {
    for (const [place, { carry, regular, last }] of eras.entries()) {
      const base = BigInt(last.base[table] ?? 0);
      if (carry && id <= base) return carry;
      const isLast = place === eras.length - 1;
      if (tx >= BigInt(last.toTx) || id > BigInt(last.upTo[table] ?? 0)) {
        if (!isLast) continue;
        return tx >= BigInt(last.toTx) ? 'open' : 'none';
      }
      if (id > base) return findSpan(regular, tx) ?? 'none';
    }
    return 'open';
  };
}

function erasOf(seals: readonly Seal[]): Era[] {
  const byEra = new Map<number, Seal[]>();
  for (const each of seals) byEra.set(each.era, [...(byEra.get(each.era) ?? []), each]);
  return [...byEra.values()].flatMap((list) => {
    const last = list.at(-1);
    const isCarry = (each: Seal) => each.toTx === '0';
    return last ? [{ carry: list.find(isCarry), regular: list.filter((each) => !isCarry(each)), last }] : [];
  });
}

function findSpan(seals: readonly Seal[], tx: bigint): Seal | undefined {
  let [low, high] = [0, seals.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const each = seals[middle];
    if (!each) return undefined;
    if (tx < BigInt(each.fromTx)) high = middle - 1;
    else if (tx >= BigInt(each.toTx)) low = middle + 1;
    else return each;
  }
  return undefined;
}
