import { finding, type LedgerFinding } from './finding.ts';
import { hex } from './head.ts';
import { type Ledger, type LedgerChain, type LedgerRow, rowHash } from './ledger.ts';

interface Link {
  readonly id: bigint;
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  /** Whether the row carries the hash of what it says. */
  readonly sound: boolean;
}

/** Walks the chains of the ledgers: takes every row in any order, and says at the end what is changed or missing. */
export class ChainCheck {
  readonly #ledgers: ReadonlyMap<string, LedgerChain>;
  readonly #chains = new Map<string, Link[]>();

  constructor(ledgers: readonly Ledger[]) {
    this.#ledgers = new Map(ledgers.flatMap(({ table, chain }) => (chain ? [[table, chain] as const] : [])));
  }

  take({ table, id, text, hash }: LedgerRow): void {
    const chain = this.#ledgers.get(table);
    if (!chain) return;
    const row = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const previous = typeof row.prev_hash === 'string' ? row.prev_hash.slice(2) : '';
    const before = previous === '' ? null : Buffer.from(previous, 'hex');
    const expected = chain.hashOf ? hex(chain.hashOf(before, row)) : hex(rowHash(table, text));
    const key = `${table}\0${String(row[chain.column])}`;
    const links = this.#chains.get(key) ?? [];
    links.push({ id, seq: Number(row.seq), previous, hash, sound: expected === hash });
    this.#chains.set(key, links);
  }

  end(): LedgerFinding[] {
    const findings: LedgerFinding[] = [];
    for (const [key, links] of this.#chains) {
      const [table, chain] = key.split('\0');
      links.sort((a, b) => a.seq - b.seq);
      let before: Link | undefined;
      for (const link of links) {
        const place = { table, chain, seq: link.seq, id: String(link.id) };
        const due = (before?.seq ?? 0) + 1;
        if (link.seq > due) findings.push(finding('rowMissing', { table, chain, seq: due }));
        const linked = link.seq === due && link.previous === (before?.hash ?? '');
        if (!link.sound || (link.seq <= due && !linked)) findings.push(finding('rowChanged', place));
        before = link;
      }
    }
    return findings;
  }
}
