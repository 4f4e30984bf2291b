import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/decision';
import { banRules, batchRankingRules, fields, judge, nationalRegistrationRules, type Refusal } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { render } from '../../../platform/documents/index.ts';
import { headOf } from '../../../platform/dossier/head.ts';
import { stateOf } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { Answer, forbidden, invalid, refused } from '../../../platform/http/errors.ts';
import { findStandingBase, listBasesById } from '../../register/index.ts';
import { findBanned } from '../../supervision/index.ts';
import { applicationKind } from '../application/application.kind.ts';
import { batchFacts } from '../batch/batch.kind.ts';
import { getBatchRecord } from '../batch/batch.store.ts';
import {
  getDecisionRecord,
  getNamed,
  listApplications,
  listDecisionRecords,
  listItems,
  listObjectionsOf,
} from './decision.store.ts';
import { draft, judgeDraft } from './drafting.ts';
import { shapeStanding } from './standing.facts.ts';
import { documentOf } from './texts.ts';

type DecisionShape = OutputOf<typeof wire.getDecision>;

/** A decision with whom it names and what was objected; 404 where the actor may not see it. */
export async function getDecision(context: Context, id: number): Promise<DecisionShape> {
  const record = await seeDossier(context, id, 'decision');
  const row = await getDecisionRecord(context.tx, id);
  const items = await listItems(context.tx, id);
  const objections = await listObjectionsOf(context.tx, id);
  const named = await listBasesById(
    context.tx,
    items.flatMap(({ baseId }) => baseId ?? []),
  );
  return {
    head: await headOf(context, record),
    type: row.type,
    batchId: row.batchId,
    documentNo: row.documentNo,
    subject: row.subject,
    grounds: row.grounds,
    items: items.map((item) => ({
      applicationId: item.applicationId,
      organisationId: item.organisationId,
      organisation: item.organisation,
      field: item.field,
      mean: item.mean,
      rank: item.rank,
      stands: item.stands,
      base: shapeStanding(item, named),
    })),
    noticeFrom: row.noticeFrom,
    noticeTo: row.noticeTo,
    announcedOn: row.announcedOn,
    objections: objections.map(({ objection, dossier, about }) => ({
      id: objection.dossierId,
      receiptNo: objection.receiptNo,
      state: stateOf(context, dossier),
      about,
      text: objection.text,
      receivedAt: objection.receivedAt.toISOString(),
      answer: objection.answer,
    })),
  };
}

/** Decisions that the actor may see: the province all, an issuer its own. */
export async function listDecisions(context: Context): Promise<OutputOf<typeof wire.listDecisions>> {
  const actor = actorOf(context);
  const all = holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });
  const issuers = actor.posts.filter((post) => post.role !== 'expert').map((post) => post.organisationId);
  const rows = await listDecisionRecords(context.tx, all ? null : issuers);
  return {
    rows: rows.map(({ decision, dossier }) => ({
      id: decision.dossierId,
      type: decision.type,
      subject: decision.subject,
      documentNo: decision.documentNo,
      state: stateOf(context, dossier),
    })),
  };
}

/** The decision as a document; a draft too, which says that it is one. */
export async function printDecision(context: Context, id: number): Promise<Uint8Array> {
  await seeDossier(context, id, 'decision');
  const row = await getDecisionRecord(context.tx, id);
  const issuer = await getNamed(context.tx, row.issuerId);
  const document = documentOf(row, await listItems(context.tx, id), issuer.name, context.today);
  return render('notice', document, { at: context.now });
}

const levels = { provincial: '省级', municipal: '市级', industry: '行业性' } as const;

/**
 * Drafts the recognition of passed applications of a batch, once all of them are judged, inside its quota and without banned
 * applicants (Arts 9.4, 25).
 */
export async function draftRecognition(
  context: Context,
  body: BodyOf<typeof wire.draftRecognition>,
): Promise<DecisionShape> {
  const batch = (await getBatchRecord(context.tx, (await seeDossier(context, body.batchId, 'batch')).id)).batch;
  if (!holds(actorOf(context), 'officer', { organisationId: batch.issuerId })) throw forbidden();
  // Drafts on one batch queue here, so that the quota holds for two at once.
  const record = await lockDossier(context.tx, batch.dossierId);
  const facts = await batchFacts(context, record);
  const unjudged = judge(batchRankingRules, facts, { on: context.today, read: await context.parameters() });
  if (unjudged.length) throw refused(unjudged);
  const found = await listApplications(context.tx, body.applications);
  if (
    found.length !== body.applications.length ||
    found.some(({ application }) => application.batchId !== batch.dossierId)
  ) {
    throw invalid([
      { path: 'applications', message: '列入的申报不属于本批次，或有重复 / not of this batch, or named twice' },
    ]);
  }
  const failed = found.filter(
    ({ dossier, application }) => dossier.state !== 'passed' || application.resultPassed !== true,
  );
  await judgeDraft(
    context,
    'recognition',
    body.grounds,
    found.map(({ applicant }) => applicant.creditCode),
    failed.length,
  );
  const id = await draft(
    context,
    {
      type: 'recognition',
      batchId: batch.dossierId,
      issuerId: batch.issuerId,
      grounds: body.grounds,
      subject: `关于认定${batch.year}年${batch.name}${levels[batch.level]}专业技术人员继续教育基地的决定`,
    },
    found.map(({ application }) => ({
      applicationId: application.dossierId,
      organisationId: application.organisationId,
      field: application.field,
      mean: application.resultMean,
      rank: application.resultRank,
    })),
  );
  await proposeAll(
    context,
    found.map(({ application, applicant }) => ({ id: application.dossierId, name: applicant.name })),
  );
  return getDecision(context, id);
}

/** Moves every application into the draft; every refusal is named with its applicant, so that all of them are mended at once. */
async function proposeAll(context: Context, applications: readonly { id: number; name: string }[]): Promise<void> {
  const refusals: Refusal[] = [];
  for (const { id, name } of applications) {
    try {
      await move(context, applicationKind, { dossierId: id, move: 'propose' });
    } catch (error) {
      if (!(error instanceof Answer) || error.code !== 'refused') throw error;
      const named = (text: { zh: string; en: string }) => ({ zh: `${name}：${text.zh}`, en: `${name}: ${text.en}` });
      refusals.push(
        ...(error.extra['refusals'] as Refusal[]).map((refusal) => ({ ...refusal, says: named(refusal.says) })),
      );
    }
  }
  if (refusals.length) throw refused(refusals);
}

/** Drafts the registration of a national base on the national document, without batch or panel (Art. 26). */
export async function draftNational(context: Context, body: BodyOf<typeof wire.draftNational>): Promise<DecisionShape> {
  const issuerId = provinceOf(context);
  const host = await getNamed(context.tx, body.organisationId);
  requireInstitution(host.kind);
  if (!fields.some(({ id }) => id === body.field))
    throw invalid([{ path: 'field', message: '没有这一领域 / no such field' }]);
  await judgeDraft(context, 'nationalRegistration', body.grounds, [host.creditCode], 0);
  const detail = {
    nationalDocumentNo: body.nationalDocumentNo,
    nationalDocumentOn: body.nationalDocumentOn,
    nationalIssuer: '人力资源社会保障部',
  };
  const standing = await findStandingBase(context.tx, host.id, body.field);
  // The file of the document comes with the signature; everything else is known now.
  const national = {
    documentNo: body.nationalDocumentNo,
    issuer: detail.nationalIssuer,
    issuedOn: body.nationalDocumentOn,
    files: 1,
    alreadyRegistered: standing?.version.level === 'national',
  };
  const refusals = judge(
    nationalRegistrationRules,
    { national },
    { on: context.today, read: await context.parameters() },
  );
  if (refusals.length) throw refused(refusals);
  const subject = `关于登记${host.name}国家级专业技术人员继续教育基地的决定`;
  const id = await draft(context, { type: 'nationalRegistration', issuerId, grounds: body.grounds, subject, detail }, [
    { organisationId: host.id, field: body.field },
  ]);
  return getDecision(context, id);
}

/** Drafts that a legal person's applications are no longer taken (Art. 25). */
export async function draftBan(context: Context, body: BodyOf<typeof wire.draftBan>): Promise<DecisionShape> {
  const issuerId = provinceOf(context);
  const named = await getNamed(context.tx, body.organisationId);
  requireInstitution(named.kind);
  await judgeDraft(context, 'ban', body.grounds, [named.creditCode], 0);
  const alreadyBanned = (await findBanned(context.tx, [named.creditCode])).has(named.creditCode);
  const ground = body.ground === 'falsified' ? ('falsifiedApplication' as const) : ('revokedBase' as const);
  const ban = { entries: [{ creditCode: named.creditCode, ground, evidence: 1, alreadyBanned }] };
  const refusals = judge(banRules, { ban }, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const subject = `关于不再受理${named.name}基地认定申请的决定`;
  const id = await draft(
    context,
    { type: 'ban', issuerId, grounds: body.grounds, subject, detail: { ground: body.ground } },
    [{ organisationId: named.id, field: '' }],
  );
  return getDecision(context, id);
}

/** The province's department, in whose name the officer drafts. */
function provinceOf(context: Context): number {
  const post = actorOf(context).posts.find((each) => each.role === 'officer' && each.organisationKind === 'province');
  if (!post) throw forbidden();
  return post.organisationId;
}

function requireInstitution(kind: string): void {
  if (kind !== 'institution')
    throw invalid([{ path: 'organisationId', message: '只能选择建设单位 / an institution is needed' }]);
}
