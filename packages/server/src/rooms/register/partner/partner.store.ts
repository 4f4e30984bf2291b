import { type AgreementStanding, partnerKinds } from '@jijiao/measures';
import { and, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../../platform/db/connect.ts';
import { type Listing, listing } from '../../../platform/listing/listing.ts';
import { inOrderOf, type Ordering, pinyin } from '../../../platform/listing/order.ts';
import { agreement, jointProject, partner } from './partner.tables.ts';

export type Partner = typeof partner.$inferSelect;
export type Agreement = typeof agreement.$inferSelect;
export type JointProject = typeof jointProject.$inferSelect;

export interface PartnerFilter {
  readonly baseId: number;
  readonly on: string;
  /** The last end of an agreement that is ending on that day. */
  readonly endingUntil: string;
  readonly id?: number | undefined;
  readonly q?: string | undefined;
  readonly kind?: string | undefined;
  readonly standing?: AgreementStanding | undefined;
}

/** The agreement that stands for each partner on a day: the one in force, else the one that ends last. */
function standingAgreements(tx: Tx, on: string) {
  const inForce = sql`(${agreement.startsOn} <= ${on}::date and ${agreement.endsOn} >= ${on}::date)`;
  return tx
    .selectDistinctOn([agreement.partnerId])
    .from(agreement)
    .orderBy(agreement.partnerId, sql`${inForce} desc`, desc(agreement.endsOn), desc(agreement.id));
}

function narrowed(
  { baseId, on, endingUntil, id, q, kind, standing }: PartnerFilter,
  { startsOn, endsOn }: Pick<StandingColumns, 'startsOn' | 'endsOn'>,
) {
  const standings: Record<AgreementStanding, SQL> = {
    ended: sql`${endsOn} < ${on}::date`,
    coming: sql`${startsOn} > ${on}::date`,
    inForce: sql`(${startsOn} <= ${on}::date and ${endsOn} > ${endingUntil}::date)`,
    ending: sql`(${startsOn} <= ${on}::date and ${endsOn} between ${on}::date and ${endingUntil}::date)`,
  };
  return {
    filters: [
      eq(partner.baseId, baseId),
      id === undefined ? undefined : eq(partner.id, id),
      kind ? sql`${partner.kind} = ${kind}` : undefined,
      standing && standings[standing],
    ],
    words: { sought: q, in: [partner.name, partner.contactName] },
  };
}
type StandingColumns = typeof agreement;

export interface PartnerWithAgreement {
  readonly partner: Partner;
  readonly agreement: Agreement;
  readonly projects: number;
}

export type PartnerSort = 'name' | 'kind' | 'agreement' | 'endsOn' | 'projects' | 'contact';

/** The partners of a base, by name where nothing else is asked for, each with its agreement on that day. */
export function partnersOf(
  tx: Tx,
  filter: PartnerFilter,
  order: Ordering<PartnerSort> = {},
): Listing<PartnerWithAgreement> {
  const latest = standingAgreements(tx, filter.on).where(eq(agreement.baseId, filter.baseId)).as('latest');
  const projects = sql<number>`(select count(*)::int from joint_project j where j.partner_id = ${partner.id})`;
  const standing = latest as unknown as StandingColumns;
  return listing(
    tx,
    {
      from: () =>
        tx
          .select({ partner, agreement: latest._.selectedFields, projects })
          .from(partner)
          .innerJoin(latest, eq(latest.partnerId, partner.id))
          .$dynamic(),
      by: {
        name: pinyin(partner.name),
        kind: inOrderOf(partnerKinds, partner.kind),
        agreement: pinyin(standing.title),
        endsOn: standing.endsOn,
        projects,
        contact: pinyin(partner.contactName),
      },
      ...narrowed(filter, standing),
      order: [pinyin(partner.name)],
      id: partner.id,
    },
    order,
  ).shown((rows) => rows as unknown as PartnerWithAgreement[]);
}

/** All agreements of a partner, the latest first. */
export function listAgreements(tx: Tx, partnerId: number): Promise<Agreement[]> {
  return tx
    .select()
    .from(agreement)
    .where(eq(agreement.partnerId, partnerId))
    .orderBy(desc(agreement.endsOn), desc(agreement.id))
    .limit(100);
}

/** The joint projects with a partner, the latest first. */
export function listProjects(tx: Tx, partnerId: number): Promise<JointProject[]> {
  return tx
    .select()
    .from(jointProject)
    .where(eq(jointProject.partnerId, partnerId))
    .orderBy(desc(jointProject.startsOn), desc(jointProject.id))
    .limit(500);
}

/** Another partner of the base with that name or credit code, if there is one. */
export async function findSamePartner(
  tx: Tx,
  baseId: number,
  { name, creditCode }: Pick<Partner, 'name' | 'creditCode'>,
  except = 0,
): Promise<Partner | undefined> {
  const [row] = await tx
    .select()
    .from(partner)
    .where(
      and(
        eq(partner.baseId, baseId),
        ne(partner.id, except),
        or(eq(partner.name, name), creditCode === null ? undefined : eq(partner.creditCode, creditCode)),
      ),
    )
    .limit(1);
  return row;
}

/** Notes that a later agreement goes on from those of a partner. */
export async function markRenewed(tx: Tx, partnerId: number, except: number): Promise<void> {
  await tx
    .update(agreement)
    .set({ renewed: true })
    .where(and(eq(agreement.partnerId, partnerId), ne(agreement.id, except)));
}

/** Takes out the agreements of a partner that is taken out. */
export async function deleteAgreements(tx: Tx, partnerId: number): Promise<void> {
  await tx.delete(agreement).where(eq(agreement.partnerId, partnerId));
}

/** The partner of a base, if it has one of that id. */
export async function findPartner(tx: Tx, baseId: number, id: number): Promise<Partner | undefined> {
  const [row] = await tx
    .select()
    .from(partner)
    .where(and(eq(partner.id, id), eq(partner.baseId, baseId)));
  return row;
}
