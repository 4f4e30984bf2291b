import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/partner';
import { agreementStanding, lastDayReminded, partnerKinds } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { filesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { exported } from '../../../platform/listing/exported.ts';
import type { Listing } from '../../../platform/listing/listing.ts';
import { maskPhone, open } from '../../../platform/personal/index.ts';
import { named, type SheetColumn } from '../../../platform/spreadsheet/sheetFile.ts';
import { mayKeepBase, type SeenBase, seeBase } from '../base/index.ts';
import {
  type Agreement,
  listAgreements,
  listProjects,
  type Partner,
  type PartnerWithAgreement,
  partnersOf,
} from './partner.store.ts';

const dayLength = 86_400_000;
type Listed = OutputOf<typeof wire.listPartners>['rows'][number];
/** The column that the sealed telephone is bound to. */
export const phoneColumn = 'partner.phone';

/** The telephone of the contact in full; null where none is kept. */
export function openPhone(context: Context, { phoneSealed }: Pick<Partner, 'phoneSealed'>): string | null {
  return phoneSealed === null ? null : open(context.house.keys, phoneColumn, phoneSealed);
}

/** The partners of a base by name, each with how its agreement stands today (Art. 2). */
export async function listPartners(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listPartners>,
): Promise<OutputOf<typeof wire.listPartners>> {
  await seeBase(context, baseId);
  return (await shownPartners(context, baseId, query)).page(query);
}

async function shownPartners(
  context: Context,
  baseId: number,
  { sort, dir, ...filter }: Partial<QueryOf<typeof wire.listPartners>> & { readonly id?: number },
): Promise<Listing<Listed>> {
  const endingUntil = lastDayReminded(context.today, await context.parameters());
  const partners = partnersOf(context.tx, { ...filter, baseId, on: context.today, endingUntil }, { sort, dir });
  return partners.shown((rows) => Promise.all(rows.map((row) => showPartner(context, row))));
}

async function showPartner(context: Context, { partner, agreement, projects }: PartnerWithAgreement): Promise<Listed> {
  const { id, version, kind, name, creditCode, contactName, note } = partner;
  const phone = openPhone(context, partner);
  const { id: agreementId, title, startsOn, endsOn } = agreement;
  return {
    id,
    version,
    kind,
    name,
    creditCode,
    contactName,
    note,
    phone: phone === null ? null : maskPhone(phone),
    agreement: { id: agreementId, title, startsOn, endsOn, ...(await standingOf(context, agreement)) },
    projects,
  };
}

async function standingOf(context: Context, term: Pick<Agreement, 'startsOn' | 'endsOn'>) {
  return {
    standing: agreementStanding(term, context.today, await context.parameters()),
    daysLeft: (Date.parse(term.endsOn) - Date.parse(context.today)) / dayLength,
  };
}

/** A partner with all its terms and joint projects, for whoever sees the base. */
export async function getPartner(
  context: Context,
  baseId: number,
  id: number,
): Promise<OutputOf<typeof wire.getPartner>> {
  const seen = await seeBase(context, baseId);
  const [shown] = await (await shownPartners(context, baseId, { id })).all();
  if (!shown) throw notFound();
  const agreements = await listAgreements(context.tx, id);
  const files = await filesOf(
    context.tx,
    agreements.map(({ fileId }) => fileId),
  );
  return {
    partner: shown,
    agreements: await Promise.all(
      agreements.map(async ({ id: agreementId, version, title, startsOn, endsOn, fileId, renewsId, savedAt }) => ({
        id: agreementId,
        version,
        title,
        startsOn,
        endsOn,
        file: files.get(fileId) ?? null,
        ...(await standingOf(context, { startsOn, endsOn })),
        renews: renewsId,
        savedAt: savedAt.toISOString(),
      })),
    ),
    projects: (await listProjects(context.tx, id)).map(
      ({ id: projectId, version, agreementId, name, startsOn, endsOn, outcome }) => ({
        id: projectId,
        version,
        agreementId,
        name,
        startsOn,
        endsOn,
        outcome,
      }),
    ),
    mayKeep: await mayKeepBase(context, seen),
    mayUnmask: mayUnmask(context, seen),
  };
}

/** Who may see a telephone in full: the host, and the officer who guides it. */
export function mayUnmask(context: Context, { base }: SeenBase): boolean {
  const actor = actorOf(context);
  return (
    holds(actor, 'applicant', { organisationId: base.organisationId }) ||
    holds(actor, 'officer', { organisationId: base.guidingUnitId ?? -1 })
  );
}

const standings = {
  coming: { zh: '未开始', en: 'Not begun' },
  inForce: { zh: '有效', en: 'In force' },
  ending: { zh: '即将到期', en: 'Ends soon' },
  ended: { zh: '已到期', en: 'Ended' },
} as const;

const columns: readonly SheetColumn<Listed>[] = [
  { header: { zh: '类别', en: 'Kind' }, width: 20, cell: (row) => named(partnerKinds, row.kind) },
  { header: { zh: '单位名称', en: 'Name' }, width: 30, cell: (row) => row.name },
  { header: { zh: '统一社会信用代码', en: 'Credit code' }, width: 22, cell: (row) => row.creditCode },
  { header: { zh: '联系人', en: 'Contact' }, cell: (row) => row.contactName },
  { header: { zh: '联系电话', en: 'Telephone' }, width: 16, cell: (row) => row.phone },
  { header: { zh: '协议', en: 'Agreement' }, width: 30, cell: (row) => row.agreement.title },
  { header: { zh: '起始日期', en: 'Starts on' }, cell: (row) => new Date(row.agreement.startsOn) },
  { header: { zh: '到期日期', en: 'Ends on' }, cell: (row) => new Date(row.agreement.endsOn) },
  { header: { zh: '状态', en: 'State' }, cell: (row) => standings[row.agreement.standing] },
  { header: { zh: '合作项目数', en: 'Joint projects' }, cell: (row) => row.projects },
];

/** The partners of a base that the list shows, as a spreadsheet; telephones stay masked. */
export async function exportPartners(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.exportPartners>,
): Promise<MadeFile> {
  await seeBase(context, baseId);
  return exported(query, await shownPartners(context, baseId, query), {
    name: { zh: '合作单位', en: 'Partners' },
    columns,
  });
}
