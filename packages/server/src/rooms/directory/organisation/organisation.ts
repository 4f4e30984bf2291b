import { type BodyOf, creditCode, type OutputOf, type QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/organisation';
import { sql } from 'drizzle-orm';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid } from '../../../platform/http/errors.ts';
import { organisationsVisibleTo } from './organisation.policy.ts';
import {
  findOrganisation,
  findProvince,
  insertOrganisation,
  listOrganisationRows,
  type NewOrganisation,
  type Organisation,
} from './organisation.store.ts';
import { bannedAmong } from './ports.ts';

type Listed = OutputOf<typeof wire.listOrganisations>;
type Row = Listed['rows'][number];
export type OrganisationBody = BodyOf<typeof wire.addOrganisation>;

/** A page of the organisations this actor may see, searched by part of the name or the beginning of the credit code. */
export async function listOrganisations(
  context: Context,
  query: QueryOf<typeof wire.listOrganisations>,
): Promise<Listed> {
  const found = await listOrganisationRows(context.tx, { ...query, visible: organisationsVisibleTo(actorOf(context)) });
  const banned = await bannedAmong(
    context,
    found.rows.map((row) => row.creditCode),
  );
  return { ...found, rows: found.rows.map((row) => rowOf(row, banned)) };
}

/**
 * Registers an organisation. Refuses (422) a credit code that is none (GB 32100) or is registered already, an institution without
 * its guiding unit (Art. 5), another organisation than an institution with one, and a second provincial department.
 */
export async function addOrganisation(context: Context, input: OrganisationBody): Promise<Row> {
  const added = await registerOrganisation(context, input);
  await appendAudit(context.tx, {
    chain: `organisation:${added.id}`,
    action: 'organisation.add',
    personId: context.actor?.personId,
    subjectKind: 'organisation',
    subjectId: added.id,
    detail: { kind: added.kind },
  });
  return rowOf(added, await bannedAmong(context, [added.creditCode]));
}

/** Checks and adds an organisation, without an entry in the audit: the caller writes that. */
export async function registerOrganisation({ tx }: Context, input: OrganisationBody): Promise<Organisation> {
  const values = await check(tx, input);
  const added = await insertOrganisation(tx, values);
  if (!added)
    throw invalid([
      { path: 'creditCode', message: '该统一社会信用代码已登记 / This credit code is registered already' },
    ]);
  return added;
}

async function check(tx: Tx, input: OrganisationBody): Promise<NewOrganisation> {
  const issues: Issue[] = [];
  const code = creditCode.safeParse(input.creditCode);
  if (!code.success) issues.push({ path: 'creditCode', message: code.error.issues[0]?.message ?? '' });
  if (input.areaCode !== null && !/^\d{6}$/.test(input.areaCode)) {
    issues.push({ path: 'areaCode', message: '地区代码为6位数字 / An area code has 6 digits' });
  }
  issues.push(...(await guidanceIssues(tx, input)));
  if (input.kind === 'institution' && !input.hostKind) {
    issues.push({ path: 'hostKind', message: '请选择单位类型 / Choose the kind of institution' });
  }
  if (input.kind === 'province') {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('organisation.province', 0))`);
    if (await findProvince(tx))
      issues.push({ path: 'kind', message: '省级主管部门已登记 / The provincial department is registered already' });
  }
  if (issues.length || !code.success) throw invalid(issues);
  return { ...input, creditCode: code.data };
}

async function guidanceIssues(tx: Tx, { kind, guidingUnitId }: OrganisationBody): Promise<Issue[]> {
  const at = (message: string): Issue[] => [{ path: 'guidingUnitId', message }];
  if (kind !== 'institution')
    return guidingUnitId === null ? [] : at('只有机构才有指导单位 / Only an institution has a guiding unit');
  if (guidingUnitId === null) return at('请选择指导单位（第五条） / Choose the guiding unit (Article 5)');
  const unit = await findOrganisation(tx, guidingUnitId);
  return unit?.kind === 'guidingUnit' ? [] : at('所选单位不是指导单位 / This is no guiding unit');
}

function rowOf(row: Organisation, bans: ReadonlySet<string>): Row {
  const { id, kind, name, nameEn, creditCode: code, hostKind, areaCode, guidingUnitId, address } = row;
  const banned = bans.has(code);
  return { id, kind, name, nameEn, creditCode: code, hostKind, areaCode, guidingUnitId, address, banned };
}
