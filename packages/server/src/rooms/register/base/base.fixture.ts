import type { Database } from '../../../platform/db/connect.ts';
import { type Base, type BaseLevel, type BaseStatus, changeBase, makeBase } from './base.store.ts';

/** Enters a base of a host into the register without the business that leads to it: for tests of what comes after. */
export async function enterStandingBase(
  database: Database,
  entered: {
    readonly organisationId: number;
    readonly guidingUnitId: number;
    readonly host: string;
    readonly recognisedOn: string;
    readonly termEndsOn: string;
    readonly level?: BaseLevel;
    readonly field?: string;
    readonly status?: BaseStatus;
  },
): Promise<Base> {
  const { level = 'provincial', field = 'equipmentManufacturing', status = 'operating', ...rest } = entered;
  const base = await makeBase(database.db, {
    ...rest,
    level,
    field,
    areaCode: '130200',
    address: '示范路 1 号',
    director: '张三丰',
    phone: '0311-12345678',
    decisionId: 1,
    documentNo: '冀人社字〔2026〕1号',
    what: { zh: '认定为省级基地', en: 'Recognised as a provincial base' },
  });
  if (status === 'recognised') return base;
  await changeBase(database.db, {
    baseId: base.id,
    from: entered.recognisedOn,
    changes: { status },
    what: { zh: '启用', en: 'Activated' },
    documentNo: null,
  });
  return base;
}
