import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/partner';
import { agreementRules, judge, lastDayReminded, partnerNamedRules, type Rule } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { appendAudit } from '../../../platform/audit/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, notFound, refused } from '../../../platform/http/errors.ts';
import { seal } from '../../../platform/personal/index.ts';
import { keepBase, lockBase, seeBase } from '../base/index.ts';
import { useFilesOfBase } from '../baseRecord/files.ts';
import { keepPast } from '../baseRecord/past.ts';
import { addRecord, changeRecord, lockRecord, removeRecord, type Which } from '../baseRecord/records.ts';
import { exchange } from '../exchange/exchange.tables.ts';
import {
  type Agreement,
  deleteAgreements,
  findPartner,
  findSamePartner,
  type JointProject,
  listAgreements,
  listProjects,
  markRenewed,
  type Partner,
  partnersOf,
} from './partner.store.ts';
import { agreement, jointProject, partner } from './partner.tables.ts';
import { mayUnmask, openPhone, phoneColumn } from './reading.ts';

type Kept = OutputOf<typeof wire.addPartner>;
type PartnerBody = BodyOf<typeof wire.changePartner>['data'];
type Term = BodyOf<typeof wire.renewAgreement>;
type AgreementRule = Rule<{ agreement: { partner: string; startsOn: string; endsOn: string; filed: boolean } }>;

/** Registers a partner with its first agreement. Refuses (409) an agreement that has ended or has no file (Art. 2), and (422) a partner registered twice. */
export async function addPartner(
  context: Context,
  baseId: number,
  body: BodyOf<typeof wire.addPartner>,
): Promise<Kept> {
  await keepPartners(context, baseId);
  await beOther(context, baseId, body.partner);
  const { kind, name, creditCode, contactName, note } = body.partner;
  await judgeTerm(context, agreementRules, name, body.agreement);
  const made = await addRecord<Partner>(context, partner, {
    baseId,
    kind,
    name,
    creditCode,
    contactName,
    note,
    phoneSealed: sealed(context, body.partner.phone ?? null),
  });
  await keepAgreement(context, made, body.agreement, null);
  return { id: made.id, version: made.version };
}

/** Changes what is said of a partner; what stood before is kept. */
export async function changePartner(context: Context, which: Which, data: PartnerBody): Promise<Kept> {
  await keepPartners(context, which.baseId);
  await beOther(context, which.baseId, data, which.id);
  const { phone, ...values } = data;
  const { id, version } = await changeRecord<Partner>(context, partner, 'partner', which, {
    ...values,
    ...(phone !== undefined && { phoneSealed: sealed(context, phone) }),
  });
  return { id, version };
}

/** Takes out a partner entered by mistake, with its agreements; one with joint projects or exchanges stays (422). */
export async function removePartner(context: Context, which: Which, reason: string): Promise<{ removed: true }> {
  await keepPartners(context, which.baseId);
  const before = await lockRecord<Partner>(context, partner, which);
  const named = await context.tx.$count(exchange, eq(exchange.partnerId, before.id));
  if (named > 0 || (await listProjects(context.tx, before.id)).length > 0) {
    throw invalid([
      {
        path: 'reason',
        message:
          '该单位已有合作项目或交流活动，不能删除；协议到期后自动不再有效 / It has joint projects or exchanges and stays; its agreement runs out by itself',
      },
    ]);
  }
  for (const row of await listAgreements(context.tx, before.id)) {
    await keepPast(context, 'agreement', row, { removed: true, reason });
  }
  await deleteAgreements(context.tx, before.id);
  await removeRecord(context, partner, 'partner', which, reason);
  return { removed: true };
}

/** Renews the cooperation by a further agreement; the earlier terms stay. Refuses as at registration, and (422) a term that does not reach further. */
export async function renewAgreement(context: Context, baseId: number, partnerId: number, term: Term): Promise<Kept> {
  await keepPartners(context, baseId);
  const found = await lockRecord<Partner>(context, partner, { baseId, id: partnerId });
  const [latest] = await listAgreements(context.tx, found.id);
  await judgeTerm(context, agreementRules, found.name, term);
  if (latest && term.endsOn <= latest.endsOn) {
    throw invalid([
      {
        path: 'endsOn',
        message: `续签后的到期日应晚于 ${latest.endsOn} / The renewed term has to end after ${latest.endsOn}`,
      },
    ]);
  }
  const made = await keepAgreement(context, found, term, latest?.id ?? null);
  await markRenewed(context.tx, found.id, made.id);
  return { id: made.id, version: made.version };
}

/** Corrects an agreement as it was entered, with the reason; what stood before is kept. A reminder of another end is due anew. */
export async function correctAgreement(
  context: Context,
  which: Which & { readonly partnerId: number },
  { data, reason }: Pick<BodyOf<typeof wire.correctAgreement>, 'data' | 'reason'>,
): Promise<Kept> {
  await keepPartners(context, which.baseId);
  const before = await lockRecord<Agreement>(context, agreement, which);
  if (before.partnerId !== which.partnerId) throw notFound();
  await useFilesOfBase(context, which.baseId, [data.file]);
  const { title, startsOn, endsOn, file } = data;
  const soonUntil = lastDayReminded(context.today, await context.parameters());
  const { id, version } = await changeRecord<Agreement>(
    context,
    agreement,
    'agreement',
    which,
    {
      title,
      startsOn,
      endsOn,
      fileId: file,
      ...(endsOn > soonUntil && { soonToldOn: null }),
      ...(endsOn >= context.today && { endedToldOn: null }),
    },
    reason,
  );
  return { id, version };
}

/** Enters a joint project under the agreement that stands today. Refuses (409) one under an agreement that has ended. */
export async function addProject(
  context: Context,
  baseId: number,
  partnerId: number,
  body: BodyOf<typeof wire.addProject>,
): Promise<Kept> {
  await keepPartners(context, baseId);
  const standing = await standingAgreement(context, baseId, partnerId);
  const made = await addRecord<JointProject>(context, jointProject, {
    ...body,
    baseId,
    partnerId,
    agreementId: standing.id,
  });
  return { id: made.id, version: made.version };
}

/** Changes a joint project; what stood before is kept. */
export async function changeProject(
  context: Context,
  which: Which & { readonly partnerId: number },
  data: BodyOf<typeof wire.changeProject>['data'],
): Promise<Kept> {
  await keepPartners(context, which.baseId);
  const before = await lockRecord<JointProject>(context, jointProject, which);
  if (before.partnerId !== which.partnerId) throw notFound();
  const { id, version } = await changeRecord<JointProject>(context, jointProject, 'project', which, data);
  return { id, version };
}

/** The telephone of a contact in full, for the host and its guiding officer; who asked, and why, is on record first. */
export async function unmaskPartner(
  context: Context,
  baseId: number,
  partnerId: number,
  reason: string,
): Promise<OutputOf<typeof wire.unmaskPartner>> {
  const seen = await seeBase(context, baseId);
  const found = await findPartner(context.tx, baseId, partnerId);
  if (!found) throw notFound();
  if (!mayUnmask(context, seen)) throw forbidden();
  await appendAudit(context.tx, {
    chain: `base:${baseId}`,
    action: 'partner.unmask',
    personId: actorOf(context).personId,
    subjectKind: 'partner',
    subjectId: partnerId,
    detail: { field: 'phone', reason },
  });
  return { phone: openPhone(context, found) };
}

/** The base is this actor's to keep, and who else changes its partners waits. */
async function keepPartners(context: Context, baseId: number): Promise<void> {
  await keepBase(context, baseId);
  await lockBase(context.tx, baseId);
}

async function beOther(context: Context, baseId: number, data: PartnerBody, except?: number): Promise<void> {
  const same = await findSamePartner(context.tx, baseId, data, except);
  if (!same) return;
  const byName = same.name === data.name;
  throw invalid([
    {
      path: byName ? 'partner.name' : 'partner.creditCode',
      message: `已登记为合作单位：${same.name}，请续签协议 / Registered already as ${same.name}: renew its agreement`,
    },
  ]);
}

async function judgeTerm(
  context: Context,
  rules: readonly AgreementRule[],
  name: string,
  { startsOn, endsOn, file }: Pick<Term, 'startsOn' | 'endsOn'> & { readonly file: string | null },
): Promise<void> {
  const facts = { agreement: { partner: name, startsOn, endsOn, filed: file !== null } };
  const refusals = judge(rules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

async function keepAgreement(
  context: Context,
  { id: partnerId, baseId }: Partner,
  { title, startsOn, endsOn, file }: Term,
  renewsId: number | null,
): Promise<Agreement> {
  await useFilesOfBase(context, baseId, [file], 'agreement.file');
  const values = { baseId, partnerId, title, startsOn, endsOn, fileId: file, renewsId };
  return addRecord<Agreement>(context, agreement, values);
}

async function standingAgreement(context: Context, baseId: number, partnerId: number): Promise<Agreement> {
  const [row] = await partnersOf(context.tx, {
    baseId,
    id: partnerId,
    on: context.today,
    endingUntil: context.today,
  }).all();
  if (!row) throw notFound();
  const { startsOn, endsOn, fileId } = row.agreement;
  await judgeTerm(context, partnerNamedRules, row.partner.name, { startsOn, endsOn, file: fileId });
  return row.agreement;
}

const sealed = (context: Context, phone: string | null) =>
  phone === null ? null : seal(context.house.keys, phoneColumn, phone);
