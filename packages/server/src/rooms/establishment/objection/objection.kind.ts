import { type ObjectionFacts, objectionMoves } from '@jijiao/measures';
import { beijingDate } from '../../../platform/calendar/index.ts';
import { type Dossier, kind, type MoveInput } from '../../../platform/dossier/kinds.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { strikeItem } from '../decision/decision.store.ts';
import { getPublication, type Publication } from '../decision/publication.store.ts';
import { getObjectionRecord, keepAnswer } from './objection.store.ts';

/** An objection to a notice (Art. 10). */
export const objectionKind = kind(
  objectionMoves,
  {
    look: receivedFacts,
  },
  { dismiss: { effect: answer }, answerUpheld: { effect: uphold }, answerNotUpheld: { effect: answer } },
);

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

async function answer(context: Context, record: Dossier, { opinion }: MoveInput): Promise<undefined> {
  await keepAnswer(context.tx, record.id, opinion?.trim() ?? '');
  return undefined;
}

async function uphold(context: Context, record: Dossier, input: MoveInput): Promise<undefined> {
  const row = await getObjectionRecord(context.tx, record.id);
  await answer(context, record, input);
  if (row.applicationId === null) return undefined;
  // The announcement holds the decision too: it either waits for this answer or counts the objection as open.
  await lockDossier(context.tx, row.decisionId);
  await strikeItem(context.tx, row.decisionId, row.applicationId);
  return undefined;
}
