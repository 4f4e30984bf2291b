import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/opinion';
import { groupStandingRules, judge } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { person } from '../../../platform/auth/tables.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { getDossier, lockDossier } from '../../../platform/dossier/store.ts';
import { englishTitles } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, notFound, refused, stale } from '../../../platform/http/errors.ts';
import { notify } from '../../../platform/notify/index.ts';
import { getCurrentVersion } from '../../register/index.ts';
import { editable } from '../editable.ts';
import { listMembers } from '../evaluationGroup/evaluationGroup.store.ts';
import { groupFacts } from '../evaluationGroup/evaluationGroup.ts';
import { type Judged, openStates, readJudged } from './judged.ts';
import {
  addOpinion,
  findNewestVersion,
  findSeat,
  keepVersion,
  listNewestOpinions,
  listPutBefore,
  listVersions,
} from './opinion.store.ts';
import { opinionsOf } from './opinionFacts.ts';

type JudgedByGroup = OutputOf<typeof wire.enterPaperOpinion>;

/** The members with their opinions and the kept versions, as a dossier's page shows them. */
export async function shapeJudged(context: Context, record: Dossier): Promise<JudgedByGroup> {
  const judged = await readJudged(context.tx, record);
  const given = await opinionsOf(context, record.id, judged);
  const versions = await listVersions(context.tx, record.id);
  const people = await namesOf(
    context.tx,
    person,
    versions.map((each) => each.personId),
  );
  const papers = await filesOf(
    context.tx,
    given.flatMap((each) => each.opinion?.fileId ?? []),
  );
  return {
    groupId: judged.groupId,
    sha256: judged.sha256,
    current: judged.newest?.sha256 === judged.sha256 ? judged.newest.n : null,
    members: given.map(({ member, opinion, counts }) => ({
      memberId: member.id,
      name: member.name,
      organisation: member.organisation,
      outside: member.outside,
      hasAccount: member.personId !== null,
      opinion: opinion && {
        favour: opinion.favour,
        text: opinion.text,
        at: opinion.at.toISOString(),
        file: (opinion.fileId && papers.get(opinion.fileId)) || null,
        counts,
      },
    })),
    versions: versions.map(({ n, occasion, sha256, at, personId }) => ({
      n,
      occasion,
      sha256,
      at: at.toISOString(),
      by: people.get(personId) ?? null,
    })),
  };
}

/** Keeps the content as a version, under the group it is judged by. The dossier is locked by the caller. */
export function keepContent(context: Context, record: Dossier, judged: Judged, occasion: 'group' | 'handedIn') {
  return keepVersion(context.tx, {
    dossierId: record.id,
    occasion,
    groupId: judged.groupId,
    sha256: judged.sha256,
    snapshot: judged.content,
    at: context.now,
    personId: actorOf(context).personId,
  });
}

/**
 * Puts the content as it stands before the present group and tells its members. Put once more unchanged it stays the same version.
 * Refuses (409) a base without a group in its term.
 */
export async function putBeforeGroup(context: Context, id: number): Promise<JudgedByGroup> {
  const record = await editable(context, id);
  const judged = await readJudged(context.tx, record);
  const refusals = judge(groupStandingRules, await groupFacts(context, judged.groupId), {
    on: context.today,
    read: await context.parameters(record.guidingUnitId),
  });
  if (refusals.length) throw refused(refusals);
  const { newest } = judged;
  if (newest?.sha256 !== judged.sha256 || newest.groupId !== judged.groupId) {
    await keepContent(context, record, judged, 'group');
    const members = await listMembers(context.tx, judged.groupId === null ? [] : [judged.groupId]);
    const titleEn = (await englishTitles(context, [record])).get(id) ?? record.title;
    await notify(context.tx, {
      to: members.flatMap((each) => each.personId ?? []),
      kind: 'opinion.request',
      text: { zh: `${record.title}：请签署评估意见`, en: `${titleEn}: your opinion is asked for` },
      link: `/opinions/${record.id}`,
    });
  }
  return shapeJudged(context, record);
}

/** What is put before the person, and what the person signed. */
export async function listOpinions(
  context: Context,
  query: QueryOf<typeof wire.listOpinions>,
): Promise<OutputOf<typeof wire.listOpinions>> {
  const { rows, total, capped } = await listPutBefore(context.tx, actorOf(context).personId, query);
  const titles = await englishTitles(
    context,
    rows.map(({ dossierId: id, kind, title }) => ({ id, kind, title })),
  );
  const listed = [];
  for (const { dossierId, putAt, signedAt, ...row } of rows) {
    const { baseId } = await readJudged(context.tx, await getDossier(context.tx, dossierId));
    listed.push({
      ...row,
      id: dossierId,
      titleEn: titles.get(dossierId) ?? row.title,
      base: (await getCurrentVersion(context.tx, baseId)).name,
      putAt: putAt.toISOString(),
      signedAt: signedAt?.toISOString() ?? null,
    });
  }
  return { rows: listed, total, capped };
}

/** The version that a member is to judge: what was put before the group, not what the base is typing. 404 for anyone else. */
export async function getJudged(context: Context, id: number): Promise<OutputOf<typeof wire.getJudged>> {
  const seat = await findSeat(context.tx, id, actorOf(context).personId);
  if (!seat) throw notFound();
  const record = await getDossier(context.tx, id);
  const judged = await readJudged(context.tx, record);
  const shown = judged.newest;
  if (!shown) throw notFound();
  const mine = (await listNewestOpinions(context.tx, id)).get(seat.member.id);
  const files = await filesOf(context.tx, fileIdsOf(shown.snapshot));
  return {
    id,
    kind: record.kind === 'outline' ? 'outline' : 'curriculum',
    title: record.title,
    titleEn: (await englishTitles(context, [record])).get(id) ?? record.title,
    base: (await getCurrentVersion(context.tx, judged.baseId)).name,
    n: shown.n,
    sha256: shown.sha256,
    putAt: shown.at.toISOString(),
    changedSince: shown.sha256 !== judged.sha256,
    open: openStates.includes(record.state) && judged.groupId === seat.member.groupId,
    content: shown.snapshot,
    files: [...files.values()],
    mine: mine
      ? {
          favour: mine.favour,
          text: mine.text,
          at: mine.at.toISOString(),
          counts: mine.sha256 === shown.sha256,
        }
      : null,
  };
}

function fileIdsOf(snapshot: Record<string, unknown>): string[] {
  const courses = (snapshot['courses'] ?? []) as readonly { syllabusFileId: string | null }[];
  return courses.flatMap((each) => each.syllabusFileId ?? []);
}

/** The newest version, where it is what stands and has the hash that the signer read; else 409 with what stands. */
async function versionToSign(context: Context, record: Dossier, sha256: string): Promise<Judged> {
  const judged = await readJudged(context.tx, record);
  const { newest } = judged;
  const stands = newest?.sha256 === judged.sha256 && newest.groupId === judged.groupId;
  if (!openStates.includes(record.state) || !stands || newest?.sha256 !== sha256)
    throw stale({ state: record.state, sha256: newest?.sha256 ?? null, changedSince: !stands });
  return judged;
}

/**
 * Signs a member's opinion on the version that was read. The same opinion twice is one. Refuses (404) whoever does not sit on the
 * group, (409) a content that changed or was handed in.
 */
export async function signOpinion(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.signOpinion>,
): Promise<{ at: string }> {
  const { personId } = actorOf(context);
  const seat = await findSeat(context.tx, id, personId);
  if (!seat) throw notFound();
  const record = await lockDossier(context.tx, id);
  const judged = await versionToSign(context, record, body.sha256);
  if (seat.member.groupId !== judged.groupId) throw stale({ present: judged.groupId });
  const before = (await listNewestOpinions(context.tx, id)).get(seat.member.id);
  if (before?.sha256 === body.sha256 && before.favour === body.favour && before.text === body.text)
    return { at: before.at.toISOString() };
  await enter(context, record, seat.member.id, { ...body, fileId: null, signedOn: context.today });
  return { at: context.now.toISOString() };
}

/**
 * Enters the signed paper of a member who has no account. Refuses (422) a member who signs at the own desk or sits on no present
 * group, and a day in the future; (409) a content that is not what was put before the group.
 */
export async function enterPaperOpinion(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.enterPaperOpinion>,
): Promise<JudgedByGroup> {
  const record = await editable(context, id);
  const judged = await versionToSign(context, record, body.sha256);
  const members = await listMembers(context.tx, judged.groupId === null ? [] : [judged.groupId]);
  const member = members.find((each) => each.id === body.memberId);
  if (!member || member.personId !== null)
    throw invalid([
      {
        path: 'memberId',
        message: '只为没有账号的现任成员登记书面意见 / only for a present member without an account',
      },
    ]);
  if (body.signedOn > context.today)
    throw invalid([{ path: 'signedOn', message: '签署日期不能晚于今天 / the day of signing lies in the future' }]);
  await mayUseFiles(context, [body.fileId], record.id);
  await enter(context, record, member.id, body);
  return shapeJudged(context, record);
}

interface Entry {
  readonly sha256: string;
  readonly favour: boolean;
  readonly text: string;
  readonly fileId: string | null;
  readonly signedOn: string;
}

async function enter(context: Context, record: Dossier, memberId: number, entry: Entry): Promise<void> {
  const { sha256, favour, text, fileId, signedOn } = entry;
  const { personId } = actorOf(context);
  await addOpinion(context.tx, {
    dossierId: record.id,
    memberId,
    sha256,
    favour,
    text,
    fileId,
    signedOn,
    enteredBy: personId,
    at: context.now,
  });
  await appendAudit(context.tx, {
    chain: `opinion:${record.id}`,
    action: fileId ? 'opinion.paper' : 'opinion.sign',
    personId,
    subjectKind: record.kind,
    subjectId: record.id,
    detail: { memberId, sha256, favour, n: (await findNewestVersion(context.tx, record.id))?.n ?? null },
  });
}
