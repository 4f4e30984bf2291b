import { createHash, randomInt, timingSafeEqual } from 'node:crypto';
import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/objection';
import { judge, noticeAnswerWithin, objectionMoves, objectionRules } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { holds } from '../../../platform/auth/actor.ts';
import { addWorkingDays } from '../../../platform/calendar/index.ts';
import { headOf } from '../../../platform/dossier/head.ts';
import { stateOf } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { nextNumber } from '../../../platform/dossier/numbering.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import { titleOf } from '../../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { Answer, notFound, refused } from '../../../platform/http/errors.ts';
import { open, seal } from '../../../platform/personal/index.ts';
import { listItems } from '../decision/decision.store.ts';
import { getPublication } from '../decision/publication.store.ts';
import { objectionFacts, objectionKind } from './objection.kind.ts';
import { countSince, findByReceipt, getObjectionRecord, insertObjection } from './objection.store.ts';

/** Objections that one publication takes in an hour; past it the public is asked to come back. */
export const objectionsAnHour = 60;

const hour = 3_600_000;
const codeLetters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** 60 random bits in three groups of four. */
function drawCode(): string {
  const letters = Array.from({ length: 12 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

function hashCode(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();
}

/**
 * Takes an objection from the public inside the period of a notice. Gives the receipt and the code that follows it up, shown this once.
 * Refuses outside the period and against someone whom the notice does not name (409), and past the bound of an hour (429).
 */
export async function fileObjection(
  context: Context,
  noticeId: number,
  body: BodyOf<typeof wire.fileObjection>,
): Promise<OutputOf<typeof wire.fileObjection>> {
  const notice = await getPublication(context.tx, noticeId);
  if (notice.kind !== 'notice' || notice.decisionId === null) throw notFound();
  const read = await context.parameters();
  const refusals = judge(objectionRules, objectionFacts(notice, context.today, body.applicationId, body.text), {
    on: context.today,
    read,
  });
  if (refusals.length) throw refused(refusals);
  // Objections against one decision queue here, so that the bound holds for those who come at once, and none slips past its announcement.
  const decision = await lockDossier(context.tx, notice.decisionId);
  if (decision.state !== 'noticed') throw notFound();
  if ((await countSince(context.tx, noticeId, new Date(context.now.getTime() - hour))) >= objectionsAnHour)
    throw tooMany();
  const year = Number(context.today.slice(0, 4));
  const receiptNo = `YY-${year}-${String(await nextNumber(context.tx, 'objection', year)).padStart(4, '0')}`;
  const answerBy = addWorkingDays(context.today, read(noticeAnswerWithin));
  const record = await openDossier(context, objectionKind, {
    number: receiptNo,
    title: titleOf(objectionMoves, { notice: notice.title }),
    parentId: decision.id,
    issuerId: decision.issuerId,
    dueOn: answerBy,
  });
  const code = drawCode();
  await insertObjection(context.tx, {
    dossierId: record.id,
    decisionId: decision.id,
    publicationId: noticeId,
    applicationId: body.applicationId,
    receiptNo,
    codeHash: hashCode(code),
    nameSealed: seal(context.house.keys, 'objection.name', body.name),
    contactSealed: seal(context.house.keys, 'objection.contact', body.contact),
    text: body.text,
    receivedAt: context.now,
  });
  return { receiptNo, code, answerBy };
}

function tooMany(): Answer {
  return new Answer(
    429,
    'tooMany',
    { zh: '提交人数较多，请一小时后再试。', en: 'Many are writing just now. Please try again in an hour.' },
    { retryAfter: 3600 },
  );
}

/** How an objection stands, for whoever holds its receipt and code; 404 for any other pair. */
export async function followObjection(
  context: Context,
  receiptNo: string,
  code: string,
): Promise<OutputOf<typeof wire.followObjection>> {
  const found = await findByReceipt(context.tx, receiptNo.toUpperCase());
  const hash = hashCode(code);
  if (!found || !timingSafeEqual(hash, found.objection.codeHash)) throw notFound();
  return {
    receiptNo: found.objection.receiptNo,
    state: stateOf(context, found.dossier).label,
    answer: found.objection.answer,
    receivedAt: found.objection.receivedAt.toISOString(),
  };
}

/** An objection as those see it who work on it; name and contact only for the issuer's officers and signers, and each look is on record. */
export async function getObjection(context: Context, id: number): Promise<OutputOf<typeof wire.getObjection>> {
  const record = await seeDossier(context, id, 'objection');
  const row = await getObjectionRecord(context.tx, id);
  const items = await listItems(context.tx, row.decisionId);
  const actor = actorOf(context);
  const works = record.issuerId !== null && holds(actor, ['officer', 'signer'], { organisationId: record.issuerId });
  if (works) {
    // Of its own: the request reads, and what it asks with takes no writing.
    await appendAudit(context.house.database.db, {
      chain: `dossier:${id}`,
      action: 'objection.readContact',
      personId: actor.personId,
      organisationId: record.issuerId,
      subjectKind: 'objection',
      subjectId: id,
    });
  }
  const { keys } = context.house;
  return {
    head: await headOf(context, record),
    decisionId: row.decisionId,
    receiptNo: row.receiptNo,
    name: works ? open(keys, 'objection.name', row.nameSealed) : null,
    contact: works ? open(keys, 'objection.contact', row.contactSealed) : null,
    about:
      items.find((item) => item.applicationId !== null && item.applicationId === row.applicationId)?.organisation ??
      null,
    text: row.text,
    answer: row.answer,
  };
}
