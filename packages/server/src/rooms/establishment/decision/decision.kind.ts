import { decisionMoves } from '@jijiao/measures';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { move } from '../../../platform/dossier/move.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { applicationKind } from '../application/application.kind.ts';
import { batchKind } from '../batch/batch.kind.ts';
import { announce } from './announcement.ts';
import { asPublished, lookAtDecision, noticeEnd, withFiles } from './decision.facts.ts';
import { getDecisionRecord, getNamed, listItems, updateDecision } from './decision.store.ts';
import { publish } from './publication.store.ts';
import { noteOf, noticeText } from './texts.ts';

/** A decision on bases or applicants: signed, put before the public, announced (Arts 4, 10, 25, 26). */
export const decisionKind = kind(
  decisionMoves,
  {
    // Signatures on one batch queue, so that two at once do not both pass for the only one; elsewhere the batch comes before its
    // applications, as the draft locks them: two people's acts wait for each other in one order.
    lock: async (context, { parentId }) => {
      if (parentId !== null) await lockDossier(context.tx, parentId);
    },
    look: lookAtDecision,
  },
  {
    sign: { facts: withFiles, effect: sign },
    publishNotice: { facts: asPublished, effect: publishNotice },
    announce: { facts: withFiles, effect: announce },
    withdrawDraft: { facts: withFiles, effect: withdraw },
    withdrawSigned: { facts: withFiles, effect: withdraw },
  },
);

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
  if (row.batchId !== null) await move(context, batchKind, { dossierId: row.batchId, move: 'publishNotice' });
  return { dueOn: noticeTo, detail: { publicationId: id, until: noticeTo } };
}

async function moveApplications(context: Context, record: Dossier, name: 'publishNotice' | 'unpropose'): Promise<void> {
  const ids = (await listItems(context.tx, record.id)).flatMap((item) => item.applicationId ?? []);
  for (const id of ids.sort((a, b) => a - b)) await move(context, applicationKind, { dossierId: id, move: name });
}
