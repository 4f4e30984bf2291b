import { baseLevels, baseStatuses, fields } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { organisation } from '../../../platform/auth/tables.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { listing } from '../../../platform/listing/listing.ts';
import { inOrderOf, type Ordering, pinyin } from '../../../platform/listing/order.ts';
import { base, baseVersion } from './base.tables.ts';

export type BaseSort =
  | 'number'
  | 'name'
  | 'host'
  | 'level'
  | 'field'
  | 'area'
  | 'guidingUnit'
  | 'status'
  | 'recognisedOn';
type Narrowed = Pick<Parameters<typeof listing>[1], 'filters' | 'words'>;

/** Bases with the version of the register that the conditions pick, by number where nothing else is asked for. */
export function listingOfBases(tx: Tx, narrowed: Narrowed, order: Ordering<BaseSort> = {}) {
  return listing(
    tx,
    {
      from: () =>
        tx
          .select({
            id: base.id,
            number: base.number,
            name: baseVersion.name,
            host: baseVersion.host,
            level: baseVersion.level,
            field: baseVersion.field,
            areaCode: baseVersion.areaCode,
            guidingUnit: organisation.name,
            status: baseVersion.status,
            recognisedOn: base.recognisedOn,
            termEndsOn: base.termEndsOn,
          })
          .from(baseVersion)
          .innerJoin(base, eq(base.id, baseVersion.baseId))
          .leftJoin(organisation, eq(organisation.id, base.guidingUnitId))
          .$dynamic(),
      by: {
        number: base.number,
        name: pinyin(baseVersion.name),
        host: pinyin(baseVersion.host),
        level: inOrderOf(baseLevels, baseVersion.level),
        field: inOrderOf(fields, baseVersion.field),
        area: baseVersion.areaCode,
        guidingUnit: pinyin(organisation.name),
        status: inOrderOf(baseStatuses, baseVersion.status),
        recognisedOn: base.recognisedOn,
      },
      ...narrowed,
      order: [base.number],
      id: base.id,
    },
    order,
  );
}
