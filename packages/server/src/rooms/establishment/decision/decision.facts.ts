import { type DecisionDossierFacts, noticeObjectionPeriod } from '@jijiao/measures';
import { addWorkingDays } from '../../../platform/calendar/index.ts';
import type { Dossier, MoveInput } from '../../../platform/dossier/kinds.ts';
import { listTimeline, lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findStandingBase } from '../../institution/index.ts';
import { findBanned } from '../../supervision/index.ts';
import {
  countOpenObjections,
  countOtherDecisions,
  type Decision,
  type DecisionItem,
  getDecisionRecord,
  listApplications,
  listItems,
} from './decision.store.ts';

const grounds = { falsified: 'falsifiedApplication', revoked: 'revokedBase' } as const;

/** What the rules on a decision read. */
export async function decisionFacts(
  context: Context,
  record: Dossier,
  move: string,
  input: MoveInput,
): Promise<DecisionDossierFacts> {
  // Signatures on one batch queue here, so that two at once do not both pass for the only one. Who only asks does not wait.
  if (move === 'sign' && input.files !== undefined && record.parentId !== null)
    await lockDossier(context.tx, record.parentId);
  const row = await getDecisionRecord(context.tx, record.id);
  const items = await listItems(context.tx, record.id);
  const banned = await findBanned(
    context.tx,
    items.map((item) => item.creditCode),
  );
  const files = await countFiles(context, record, input);
  const applications = await listApplications(
    context.tx,
    items.flatMap((item) => item.applicationId ?? []),
  );
  return {
    decision: {
      type: row.type,
      draftedBy: record.createdBy ?? 0,
      signer: context.actor?.personId ?? -1,
      grounds: row.grounds,
      entries: items.length,
      bannedEntries: items.filter((item) => item.stands && banned.has(item.creditCode)).length,
      failedEntries: applications.filter(({ application }) => application.resultPassed !== true).length,
    },
    otherDecisions: row.batchId === null ? 0 : await countOtherDecisions(context.tx, row.batchId, row.dossierId),
    notice: await noticeFacts(context, row, move),
    ban: row.type === 'ban' ? banFacts(row, items, files, banned) : null,
    national: row.type === 'nationalRegistration' ? await nationalFacts(context, row, items, files) : null,
  };
}

async function noticeFacts(context: Context, row: Decision, move: string): Promise<DecisionDossierFacts['notice']> {
  if (move === 'publishNotice') {
    const endsOn = await noticeEnd(context);
    return {
      startsOn: context.today,
      endsOn,
      openObjections: 0,
    };
  }
  if (row.noticeFrom === null || row.noticeTo === null) return null;
  return {
    startsOn: row.noticeFrom,
    endsOn: row.noticeTo,
    openObjections: await countOpenObjections(context.tx, row.dossierId),
  };
}

/** The last day of a notice that begins today: its whole working days are counted from tomorrow. */
export async function noticeEnd(context: Context): Promise<string> {
  const read = await context.parameters();
  return addWorkingDays(context.today, read(noticeObjectionPeriod));
}

function banFacts(
  row: Decision,
  items: readonly DecisionItem[],
  evidence: number,
  banned: ReadonlySet<string>,
): DecisionDossierFacts['ban'] {
  const ground = row.detail['ground'];
  return {
    entries: items.map(({ creditCode }) => ({
      creditCode,
      ground: ground === 'falsified' || ground === 'revoked' ? grounds[ground] : null,
      evidence,
      alreadyBanned: banned.has(creditCode),
    })),
  };
}

async function nationalFacts(
  context: Context,
  row: Decision,
  items: readonly DecisionItem[],
  files: number,
): Promise<DecisionDossierFacts['national']> {
  const [only] = items;
  const standing = only && (await findStandingBase(context.tx, only.organisationId, only.field));
  return {
    documentNo: row.detail['nationalDocumentNo'] ?? null,
    issuer: row.detail['nationalIssuer'] ?? null,
    issuedOn: row.detail['nationalDocumentOn'] ?? null,
    files,
    // A provincial base is raised to national by this very act; only a national one is registered already.
    alreadyRegistered: standing?.version.level === 'national',
  };
}

/** Files that came with this move or an earlier one. Who only asks whether the move is open is not told to attach what the move will bring. */
async function countFiles(context: Context, record: Dossier, input: MoveInput): Promise<number> {
  if (input.files === undefined) return 1;
  const earlier = await listTimeline(context.tx, record.id);
  return input.files.length + earlier.reduce((sum, entry) => sum + entry.files.length, 0);
}
