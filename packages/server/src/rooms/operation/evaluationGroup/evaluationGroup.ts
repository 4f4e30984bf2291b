import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/evaluationGroup';
import { type EvaluationGroupFacts, groupAppointmentRules, judge } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { person } from '../../../platform/auth/tables.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { getOrganisation, mayHoldFile } from '../../directory/index.ts';
import { getExperts, searchExperts } from '../../establishment/index.ts';
import { actForBase, keepBase, seeBase } from '../../register/index.ts';
import {
  endPresentGroup,
  findGroup,
  findPresentGroup,
  type Group,
  type GroupMember,
  insertGroup,
  listGroupsOf,
  listMembers,
} from './evaluationGroup.store.ts';

type GroupShape = OutputOf<typeof wire.appointGroup>;
type NewMember = Omit<GroupMember, 'id' | 'groupId'>;

/** The present group of a base and those before it, for whoever sees the desk of the base. */
export async function listGroups(context: Context, baseId: number): Promise<OutputOf<typeof wire.listGroups>> {
  const { base } = await seeBase(context, baseId);
  return { groups: await shapeGroups(context, await listGroupsOf(context.tx, base.id)) };
}

/**
 * Appoints a group in place of the present one (Art. 13). Refuses (409) too few members or nobody from outside, and where another
 * group was appointed since the page was drawn; (422) an expert who is not in the bank or cannot sign in, and the same person twice.
 */
export async function appointGroup(
  context: Context,
  baseId: number,
  body: BodyOf<typeof wire.appointGroup>,
): Promise<GroupShape> {
  const { base, parties } = await keepBase(context, baseId);
  const host = await getOrganisation(context.tx, base.organisationId);
  const members = await membersOf(context, host.creditCode, body.members);
  const facts: EvaluationGroupFacts = {
    group: {
      members: members.length,
      outside: members.filter((each) => each.outside).length,
      startsOn: body.startsOn,
      endsOn: body.endsOn,
    },
  };
  const refusals = judge(groupAppointmentRules, facts, {
    on: context.today,
    read: await context.parameters(parties.guidingUnitId),
  });
  if (refusals.length) throw refused(refusals);
  const before = await endPresentGroup(context.tx, base.id, context.today);
  if (before !== body.replaces) throw stale({ present: before });
  const made = await insertGroup(
    context.tx,
    {
      baseId: base.id,
      startsOn: body.startsOn,
      endsOn: body.endsOn,
      appointedAt: context.now,
      appointedBy: actorOf(context).personId,
    },
    members,
  );
  if (!made) throw stale({ present: (await findPresentGroup(context.tx, base.id))?.id ?? null });
  await appendAudit(context.tx, {
    chain: `evaluationGroup:${made.id}`,
    action: 'evaluationGroup.appoint',
    personId: actorOf(context).personId,
    subjectKind: 'evaluationGroup',
    subjectId: made.id,
    detail: { baseId: base.id, members: members.length, replaces: before },
  });
  const [shape] = await shapeGroups(context, [made]);
  if (!shape) throw notFound();
  return shape;
}

/** Whether an organisation is outside the host: by its credit code, where that is known. */
const isOutside = (code: string, hostCode: string): boolean => code.trim().toUpperCase() !== hostCode.toUpperCase();

async function membersOf(
  context: Context,
  hostCode: string,
  sent: BodyOf<typeof wire.appointGroup>['members'],
): Promise<NewMember[]> {
  const wanted = sent.flatMap((each) => ('expertId' in each ? [each.expertId] : []));
  const experts = new Map((await getExperts(context.tx, wanted)).map((each) => [each.id, each]));
  const issues: { path: string; message: string }[] = [];
  const taken = new Set<string>();
  const members: NewMember[] = [];
  for (const [at, each] of sent.entries()) {
    const expert = 'expertId' in each ? experts.get(each.expertId) : undefined;
    if ('expertId' in each && (!expert?.active || expert.personId === null)) {
      issues.push({
        path: `members.${at}.expertId`,
        message: '专家库中没有这位专家，或没有账号 / not in the expert bank, or without an account',
      });
      continue;
    }
    const member = expert
      ? {
          expertId: expert.id,
          personId: expert.personId,
          name: expert.name,
          title: expert.title,
          organisation: expert.organisation,
          organisationCode: expert.organisationCode,
          outside: isOutside(expert.organisationCode, hostCode),
          stated: false,
          letterFile: null,
        }
      : namedMember(each as NamedMember, hostCode);
    const who = expert ? `expert ${expert.id}` : `${member.name}|${member.organisation}`;
    if (taken.has(who)) issues.push({ path: `members.${at}`, message: '同一人只列一次 / the same person twice' });
    taken.add(who);
    members.push(member);
  }
  if (issues.length) throw invalid(issues);
  for (const [at, { letterFile }] of members.entries())
    if (letterFile) await mayHoldFile(context, letterFile, `members.${at}.letterFileId`);
  return members;
}

type NamedMember = Exclude<BodyOf<typeof wire.appointGroup>['members'][number], { expertId: number }>;

function namedMember(each: NamedMember, hostCode: string): NewMember {
  const { name, title, organisation, organisationCode } = each;
  return {
    expertId: null,
    personId: null,
    name,
    title,
    organisation,
    organisationCode,
    outside: organisationCode === null ? each.outside : isOutside(organisationCode, hostCode),
    stated: organisationCode === null,
    letterFile: each.letterFileId,
  };
}

/** Experts of the bank whom the base may appoint, by name or organisation. */
export async function listCandidates(
  context: Context,
  baseId: number,
  q: string,
): Promise<OutputOf<typeof wire.listCandidates>> {
  const { base } = await actForBase(context, baseId);
  const host = await getOrganisation(context.tx, base.organisationId);
  const rows = await searchExperts(context.tx, q, 20);
  return {
    rows: rows.map((each) => ({
      expertId: each.id,
      name: each.name,
      title: each.title,
      organisation: each.organisation,
      fields: each.fields,
      outside: isOutside(each.organisationCode, host.creditCode),
    })),
  };
}

async function shapeGroups(context: Context, groups: readonly Group[]): Promise<GroupShape[]> {
  const members = await listMembers(
    context.tx,
    groups.map((each) => each.id),
  );
  const people = await namesOf(
    context.tx,
    person,
    groups.map((each) => each.appointedBy),
  );
  const files = await filesOf(
    context.tx,
    members.flatMap((each) => each.letterFile ?? []),
  );
  return groups.map((group) => ({
    id: group.id,
    startsOn: group.startsOn,
    endsOn: group.endsOn,
    endedOn: group.endedOn,
    appointedAt: group.appointedAt.toISOString(),
    appointedBy: people.get(group.appointedBy) ?? null,
    members: members
      .filter((each) => each.groupId === group.id)
      .map((each) => ({
        id: each.id,
        name: each.name,
        title: each.title,
        organisation: each.organisation,
        organisationCode: each.organisationCode,
        outside: each.outside,
        stated: each.stated,
        hasAccount: each.personId !== null,
        letter: (each.letterFile && files.get(each.letterFile)) || null,
      })),
  }));
}

/** What the rules on a group read; a base without one has nobody in it and no term. */
export async function groupFacts(context: Context, groupId: number | null): Promise<EvaluationGroupFacts> {
  const group = groupId === null ? undefined : await findGroup(context.tx, groupId);
  if (!group) return { group: { members: 0, outside: 0, startsOn: '—', endsOn: '—' } };
  const members = await listMembers(context.tx, [group.id]);
  return {
    group: {
      members: members.length,
      outside: members.filter((each) => each.outside).length,
      startsOn: group.startsOn,
      endsOn: group.endsOn,
    },
  };
}
