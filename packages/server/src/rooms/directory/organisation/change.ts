import { type BodyOf, creditCode, phone } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/organisation';
import {
  areas,
  hostKinds,
  judge,
  type OrganisationItem,
  organisationEditRules,
  organisationItems,
} from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, type Issue, invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { findVisible, insertChange, type Values, writeOrganisation } from './change.store.ts';
import { administers, organisationsVisibleTo } from './organisation.policy.ts';
import { findOrganisation, findOrganisationByCreditCode, type Organisation } from './organisation.store.ts';
import type { ItemChange } from './organisation.tables.ts';
import { bannedAmong, standingBases } from './ports.ts';

type ChangeBody = BodyOf<typeof wire.changeOrganisation>;

/**
 * Changes what the directory holds of an organisation, with before and after on record; what stays as it was makes no version.
 * Refuses (404) one the actor does not see, (403) who is not its administrator or the province's, (409) an old version, registered
 * items of a base (Art. 37) and items that the province sets, (422) what is no telephone number, area, kind or guiding unit.
 */
export async function changeOrganisation(context: Context, id: number, body: ChangeBody): Promise<Organisation> {
  const before = await lockOwn(context, id, body.version);
  const { version: _version, reason, ...values } = body;
  const given: Values = { ...values, contactPhone: readPhone(body.contactPhone) };
  await checkPlace(context, before, body);
  return write(context, before, given, { reason, documentNo: null });
}

/**
 * Corrects a credit code on a document; the code stands for the legal person, so nothing else changes it. Refuses as
 * `changeOrganisation` does, besides (422) what is no credit code (GB 32100) or is registered, and (409) a banned organisation's.
 */
export async function correctCreditCode(
  context: Context,
  id: number,
  { version, documentNo, reason, ...body }: BodyOf<typeof wire.correctCreditCode>,
): Promise<Organisation> {
  const before = await lockOwn(context, id, version);
  const code = creditCode.safeParse(body.creditCode);
  if (!code.success) throw invalid([{ path: 'creditCode', message: code.error.issues[0]?.message ?? '' }]);
  const other = await findOrganisationByCreditCode(context.tx, code.data);
  if (other && other.id !== id)
    throw invalid([
      { path: 'creditCode', message: '该统一社会信用代码已登记 / This credit code is registered already' },
    ]);
  return write(context, before, { creditCode: code.data }, { reason, documentNo });
}

async function lockOwn(context: Context, id: number, version: number): Promise<Organisation> {
  const actor = actorOf(context);
  const before = await findVisible(context.tx, id, organisationsVisibleTo(actor), { lock: true });
  if (!before) throw notFound();
  if (!administers(actor, id)) throw forbidden();
  if (before.version !== version) throw stale(standing(before));
  return before;
}

/** What stands of an organisation, for whoever was slower. */
function standing(row: Organisation): Record<string, unknown> {
  const items = Object.keys(organisationItems).map((item) => [item, row[item as OrganisationItem]]);
  return { ...Object.fromEntries(items), version: row.version };
}

async function write(
  context: Context,
  before: Organisation,
  values: Values,
  grounds: { reason: string | null; documentNo: string | null },
): Promise<Organisation> {
  const changes = differences(before, values);
  if (changes.length === 0) return before;
  const facts = {
    edit: {
      changed: changes.map(({ item }) => item),
      bases: await standingBases.of(context)(context.tx, before.id),
      byProvince: holds(actorOf(context), 'administrator', { kind: 'province' }),
      banned: (await bannedAmong(context, [before.creditCode])).size > 0,
    },
  };
  const refusals = judge(organisationEditRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const after = await writeOrganisation(context.tx, before, values);
  await insertChange(context.tx, {
    ...grounds,
    organisationId: before.id,
    version: after.version,
    at: context.now,
    personId: actorOf(context).personId,
    changes: await Promise.all(changes.map((each) => spellUnit(context, each))),
  });
  await appendAudit(context.tx, {
    chain: `organisation:${before.id}`,
    action: 'organisation.change',
    personId: actorOf(context).personId,
    subjectKind: 'organisation',
    subjectId: before.id,
    detail: { version: after.version, items: facts.edit.changed },
  });
  return after;
}

function differences(before: Organisation, values: Values): (ItemChange & { item: OrganisationItem })[] {
  return (Object.keys(organisationItems) as OrganisationItem[]).flatMap((item) => {
    const [was, is] = [before[item], values[item]];
    if (is === undefined || was === is) return [];
    return [{ item, before: was === null ? null : String(was), after: is === null ? null : String(is) }];
  });
}

/** A guiding unit is remembered by the name it had. */
async function spellUnit({ tx }: Context, change: ItemChange): Promise<ItemChange> {
  if (change.item !== 'guidingUnitId') return change;
  const named = async (id: string | null) =>
    id === null ? null : ((await findOrganisation(tx, Number(id)))?.name ?? id);
  return { ...change, before: await named(change.before), after: await named(change.after) };
}

function readPhone(typed: string | null): string | null {
  if (!typed?.trim()) return null;
  const parsed = phone.safeParse(typed);
  if (!parsed.success) throw invalid([{ path: 'contactPhone', message: parsed.error.issues[0]?.message ?? '' }]);
  return parsed.data;
}

async function checkPlace({ tx }: Context, before: Organisation, body: ChangeBody): Promise<void> {
  const issues: Issue[] = [];
  const institution = before.kind === 'institution';
  const changed = (item: 'hostKind' | 'areaCode' | 'guidingUnitId') => body[item] !== before[item];
  if (changed('areaCode') && body.areaCode !== null && !areas.some(({ code }) => code === body.areaCode))
    issues.push({ path: 'areaCode', message: '没有这个地区 / There is no such area' });
  if (changed('hostKind') && (institution ? !hostKinds.some(({ id }) => id === body.hostKind) : body.hostKind !== null))
    issues.push({ path: 'hostKind', message: '请选择单位类型 / Choose the kind of institution' });
  if (changed('guidingUnitId')) {
    const unit = body.guidingUnitId === null ? undefined : await findOrganisation(tx, body.guidingUnitId);
    if (institution ? unit?.kind !== 'guidingUnit' : body.guidingUnitId !== null)
      issues.push({ path: 'guidingUnitId', message: '请选择指导单位（第五条） / Choose the guiding unit (Article 5)' });
  }
  if (issues.length) throw invalid(issues);
}
