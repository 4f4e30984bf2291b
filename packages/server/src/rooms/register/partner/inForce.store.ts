import type { PartnerKind } from '@jijiao/measures';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';

export interface PartnerInForce {
  readonly [column: string]: unknown;
  readonly kind: PartnerKind;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The partners of a base whose agreements are in force on a day, with their terms, by name. */
export async function listPartnersInForce(tx: Tx, baseId: number, on: string): Promise<PartnerInForce[]> {
  const { rows } = await tx.execute<PartnerInForce>(sql`
    select kind, name, starts_on::text as "startsOn", ends_on::text as "endsOn" from (
      select distinct on (p.id) p.kind, p.name, a.starts_on, a.ends_on
      from agreement a join partner p on p.id = a.partner_id
      where a.base_id = ${baseId} and a.ends_on >= ${on}::date and a.starts_on <= ${on}::date
      order by p.id, a.ends_on desc, a.id desc) standing
    order by name collate "zh-x-icu" limit 200`);
  return rows.map(({ kind, name, startsOn, endsOn }) => ({ kind, name, startsOn, endsOn }));
}
