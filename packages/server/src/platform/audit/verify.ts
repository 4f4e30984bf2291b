import { ChainCheck } from './chainCheck.ts';
import { assigner } from './eras.ts';
import { finding, type LedgerFinding } from './finding.ts';
import { headOf, hex, type Seal } from './head.ts';
import { inSealOrder, type LedgerRow, leafOf, merkleRoot } from './ledger.ts';
import { isSigned } from './sealKey.ts';
import type { LedgerSource } from './source.ts';

/** The outcome of verifying. */
export interface LedgerReport {
  readonly holds: boolean;
  readonly rows: number;
  readonly seals: number;
  /** Rows written since the last seal. */
  readonly unsealed: number;
  readonly findings: readonly LedgerFinding[];
}

/**
 * Walks all chains and all seals and compares them with the published heads. Finds rows and seals that were changed, removed, added,
 * swapped or put in another order, a tail cut off and a database rolled back, and says where. Keeps about 200 bytes a row in memory.
 */
export async function verifyLedger(source: LedgerSource): Promise<LedgerReport> {
  const findings = [...checkSeals(source), ...checkHeads(source)];
  const sealOf = assigner(source.seals);
  const under = new Map<Seal, { row: Pick<LedgerRow, 'tx' | 'table' | 'id'>; leaf: Buffer }[]>();
  const chains = new ChainCheck(source.ledgers);
  let rows = 0;
  let unsealed = 0;
  for await (const row of source.rows()) {
    rows++;
    chains.take(row);
    const place = sealOf(row);
    if (place === 'open') unsealed++;
    else if (place === 'none') findings.push(finding('rowAdded', { table: row.table, id: String(row.id) }));
    else {
      const list = under.get(place) ?? [];
      list.push({ row: { tx: row.tx, table: row.table, id: row.id }, leaf: leafOf(row) });
      under.set(place, list);
    }
  }
  for (const each of source.seals) {
    const list = (under.get(each) ?? []).sort((a, b) => inSealOrder(a.row as LedgerRow, b.row as LedgerRow));
    const root = merkleRoot(list.map(({ leaf }) => leaf));
    if (list.length !== each.count || hex(root) !== hex(each.merkleRoot))
      findings.push(finding('rowsDiffer', placeOf(each)));
  }
  findings.push(...chains.end());
  return { holds: findings.length === 0, rows, seals: source.seals.length, unsealed, findings };
}

function checkSeals({ seals, publicKey }: LedgerSource): LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  let before: Seal | undefined;
  for (const each of seals) {
    const head = headOf(each);
    const sound = hex(head) === hex(each.head) && isSigned(publicKey, each.head, each.signature);
    if (!sound) findings.push(finding('sealChanged', placeOf(each)));
    const begins = before !== undefined && each.era > before.era;
    const follows = each.height === (before?.height ?? 0) + 1 || (before ? begins : each.era > 1);
    const linked = hex(each.prevHead) === (before ? hex(before.head) : '');
    if (!follows || (sound && !linked)) findings.push(finding('sealMissing', { height: (before?.height ?? 0) + 1 }));
    before = each;
  }
  return findings;
}

function checkHeads({ seals, heads, publicKey }: LedgerSource): LedgerFinding[] {
  const findings: LedgerFinding[] = [];
  const byHeight = new Map(seals.map((each) => [each.height, each]));
  const seen = new Map<number, string>();
  for (const each of heads) {
    const place = { height: each.height, sealedAt: each.sealedAt };
    if (!isSigned(publicKey, Buffer.from(each.head, 'hex'), Buffer.from(each.signature, 'hex'))) {
      findings.push(finding('headForged', place));
      continue;
    }
    const kept = byHeight.get(each.height);
    const twice = seen.get(each.height);
    seen.set(each.height, each.head);
    if (twice !== undefined && twice === each.head) continue;
    if (!kept || hex(kept.head) !== each.head) findings.push(finding(kept ? 'sealChanged' : 'tailCut', place));
  }
  // Seals are published in their order: one within the published span that the file does not know was put in.
  const last = heads.at(-1)?.height ?? 0;
  for (const each of seals) {
    if (each.height < last && !seen.has(each.height)) findings.push(finding('sealChanged', placeOf(each)));
  }
  return findings;
}

const placeOf = ({ height, sealedAt }: Seal) => ({ height, sealedAt: sealedAt.toISOString() });
