import { type MoveTable, type ObjectionFacts, objectionMoves } from '@jijiao/measures';
import { beijingDate } from '../../../platform/calendar/index.ts';
import { type Dossier, type MoveInput, registerKind } from '../../../platform/dossier/kinds.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { strikeItem } from '../decision/decision.store.ts';
import { getPublication, type Publication } from '../decision/publication.store.ts';
import { getObjectionRecord, keepAnswer } from './objection.store.ts';

/** Makes objections known to move(). */
export function registerObjectionKind(): void {
  registerKind({
    table: objectionMoves as MoveTable<string, never>,
    look: receivedFacts,
    facts: (_context, _record, seen) => seen,
    effect: objectionEffect,
  });
}

/** What the rules on an objection read: its day, the period of its notice, and whether it names an entry and says why. */
export function objectionFacts(
  notice: Publication,
  receivedOn: string,
  applicationId: number | null,
  text: string,
): ObjectionFacts {
  const named = notice.items.flatMap((item) => item.applicationId ?? []);
  const known = named.length === 0 ? applicationId === null : applicationId !== null && named.includes(applicationId);
  return {
    objection: {
      receivedOn,
      startsOn: notice.publishedOn,
      endsOn: notice.objectionsUntil ?? '',
      grounded: known && text.trim() !== '',
    },
  };
}

async function receivedFacts(context: Context, record: Dossier): Promise<ObjectionFacts> {
  const row = await getObjectionRecord(context.tx, record.id);
  const notice = await getPublication(context.tx, row.publicationId);
  return objectionFacts(notice, beijingDate(row.receivedAt), row.applicationId, row.text);
}

async function objectionEffect(context: Context, record: Dossier, name: string, input: MoveInput): Promise<undefined> {
  if (name === 'accept') return undefined;
  const row = await getObjectionRecord(context.tx, record.id);
  await keepAnswer(context.tx, record.id, input.opinion?.trim() ?? '');
  if (name === 'answerUpheld' && row.applicationId !== null) {
    // The announcement holds the decision too: it either waits for this answer or counts the objection as open.
    await lockDossier(context.tx, row.decisionId);
    await strikeItem(context.tx, row.decisionId, row.applicationId);
  }
  return undefined;
}
