import { decisionMoves, type MoveTable } from '@jijiao/measures';
import { type Dossier, type MoveEffect, registerKind } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { announce } from './announcement.ts';
import { decisionFacts, lookAtDecision, noticeEnd } from './decision.facts.ts';
import { getDecisionRecord, getNamed, listItems, updateDecision } from './decision.store.ts';
import { publish } from './publication.store.ts';
import { noteOf, noticeText } from './texts.ts';

/** Makes decisions known to move(). */
export function registerDecisionKind(): void {
  registerKind({
    table: decisionMoves as MoveTable<string, never>,
    // Signatures on one batch queue, so that two at once do not both pass for the only one.
    lock: async (context, { parentId }, move) => {
      if (move === 'sign' && parentId !== null) await lockDossier(context.tx, parentId);
    },
    look: lookAtDecision,
    facts: decisionFacts,
    effect: decisionEffect,
  });
}

async function decisionEffect(context: Context, record: Dossier, name: string): Promise<MoveEffect | undefined> {
  if (name === 'sign') return sign(context, record);
  // The batch before its applications, as the draft locks them: two people's acts wait for each other in one order.
  if (record.parentId !== null) await lockDossier(context.tx, record.parentId);
  if (name.startsWith('withdraw')) return withdraw(context, record);
  return name === 'publishNotice' ? publishNotice(context, record) : announce(context, record);
}

/** Draws the document number (Art. 4): 冀人社字〔2026〕12号, or a guiding unit's own series. */
async function sign(context: Context, record: Dossier): Promise<MoveEffect> {
  const { issuerId } = await getDecisionRecord(context.tx, record.id);
  const issuer = await getNamed(context.tx, issuerId);
  const year = Number(context.today.slice(0, 4));
  const prefix = issuer.kind === 'province' ? '冀人社字' : `冀继指${issuer.areaCode ?? issuer.id}字`;
  const documentNo = documentNumber(prefix, year, await nextNumber(context.tx, prefix, year), 1);
  await updateDecision(context.tx, record.id, { documentNo });
  return { detail: { documentNo } };
}

async function withdraw(context: Context, record: Dossier): Promise<undefined> {
  await moveApplications(context, record, 'unpropose');
  return undefined;
}

/** Puts the decision before the public, its applications and its batch with it (Art. 10). */
async function publishNotice(context: Context, record: Dossier): Promise<MoveEffect> {
  const noticeTo = await noticeEnd(context);
  await updateDecision(context.tx, record.id, { noticeFrom: context.today, noticeTo });
  const row = await getDecisionRecord(context.tx, record.id);
  const items = await listItems(context.tx, record.id);
  const { id } = await publish(context.tx, {
    kind: 'notice',
    decisionId: record.id,
    title: `${row.subject}（公示）`,
    body: noticeText(row, items, noticeTo),
    documentNo: row.documentNo,
    publishedOn: context.today,
    objectionsUntil: noticeTo,
    publishedAt: context.now,
    items: items.map((item) => ({
      applicationId: item.applicationId,
      organisation: item.organisation,
      field: item.field,
      note: noteOf(row, item),
    })),
  });
  await moveApplications(context, record, 'publishNotice');
  if (row.batchId !== null)
    await move(context, { dossierId: row.batchId, move: 'publishNotice', input: { form: { decisionId: record.id } } });
  return { dueOn: noticeTo, detail: { publicationId: id, until: noticeTo } };
}

async function moveApplications(context: Context, record: Dossier, name: string): Promise<void> {
  const ids = (await listItems(context.tx, record.id)).flatMap((item) => item.applicationId ?? []);
  for (const id of ids.sort((a, b) => a - b))
    await move(context, { dossierId: id, move: name, input: { form: { decisionId: record.id } } });
}
