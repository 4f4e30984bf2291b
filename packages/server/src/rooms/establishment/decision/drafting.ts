import { judge, signatureRules } from '@jijiao/measures';
import { openDossier } from '../../../platform/dossier/move.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { findBanned } from '../../supervision/index.ts';
import { decisionKind } from './decision.kind.ts';
import { insertDecision, type NewDecision, type NewItem } from './decision.store.ts';

/** Judges of a draft what its signature will be judged by, as far as it is known: the second person comes with the signature. */
export async function judgeDraft(
  context: Context,
  type: NewDecision['type'],
  grounds: string,
  creditCodes: readonly string[],
  failedEntries: number,
  entries = creditCodes.length,
): Promise<void> {
  const banned = await findBanned(context.tx, creditCodes);
  const decision = {
    type,
    draftedBy: actorOf(context).personId,
    signer: 'another',
    grounds,
    entries,
    bannedEntries: banned.size,
    failedEntries,
  };
  const refusals = judge(signatureRules, { decision }, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

/** Opens the decision's dossier and writes whom it names. */
export async function draft(
  context: Context,
  fresh: Omit<NewDecision, 'dossierId'>,
  items: readonly NewItem[],
): Promise<number> {
  const record = await openDossier(context, decisionKind, {
    title: fresh.subject,
    issuerId: fresh.issuerId,
    ...(fresh.batchId ? { parentId: fresh.batchId } : {}),
  });
  await insertDecision(context.tx, { ...fresh, dossierId: record.id }, items);
  return record.id;
}
