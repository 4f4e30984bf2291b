import { type DecisionDossierFacts, noticeObjectionPeriod } from '@jijiao/measures';
import { addWorkingDays } from '../../../platform/calendar/index.ts';
import type { Dossier, MoveInput } from '../../../platform/dossier/kinds.ts';
import type { Timeline } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { findStandingBase } from '../../register/index.ts';
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
import { readStandingFacts } from './standing.facts.ts';

const grounds = { falsified: 'falsifiedApplication', revoked: 'revokedBase' } as const;

/** What the rules on a decision ask of it whatever the move. */
interface Seen {
  readonly row: Decision;
  readonly items: readonly DecisionItem[];
  readonly banned: ReadonlySet<string>;
  readonly failedEntries: number;
  readonly otherDecisions: number;
  readonly openObjections: number;
  readonly standingLevel: string | undefined;
  /** What a renewal or an adjustment asks of its bases; null for a decision of another type. */
  readonly standing: DecisionDossierFacts['standing'];
  /** Files that came with earlier moves. */
  readonly filesBefore: number;
}

/** Looks at a decision: its items and what stands against them, its notice, and the files that came with it. */
export async function lookAtDecision(context: Context, { id }: Dossier, timeline: Timeline): Promise<Seen> {
  const { tx } = context;
  const [row, items, openObjections, entries] = await Promise.all([
    getDecisionRecord(tx, id),
    listItems(tx, id),
    countOpenObjections(tx, id),
    timeline(),
  ]);
  const [only] = items;
  const codes = items.map((item) => item.creditCode);
  const applicationIds = items.flatMap((item) => item.applicationId ?? []);
  const national = row.type === 'nationalRegistration';
  const [banned, applications, otherDecisions, standing, standingFacts] = await Promise.all([
    findBanned(tx, codes),
    listApplications(tx, applicationIds),
    row.batchId === null ? 0 : countOtherDecisions(tx, row.batchId, id),
    national && only ? findStandingBase(tx, only.organisationId, only.field) : undefined,
    readStandingFacts(context, row, items),
  ]);
  return {
    row,
    items,
    banned,
    failedEntries: applications.filter(({ application }) => application.resultPassed !== true).length,
    otherDecisions,
    openObjections,
    standingLevel: standing?.version.level,
    standing: standingFacts,
    filesBefore: entries.reduce((sum, entry) => sum + entry.files.length, 0),
  };
}

/** What the rules on a decision read. */
export async function decisionFacts(
  context: Context,
  record: Dossier,
  seen: Seen,
  move: string,
  input: MoveInput,
): Promise<DecisionDossierFacts> {
  const { row, items, banned, failedEntries } = seen;
  // Who only asks whether the move is open is not told to attach what the move will bring.
  const files = input.files === undefined ? 1 : input.files.length + seen.filesBefore;
  return {
    decision: {
      type: row.type,
      draftedBy: record.createdBy ?? 0,
      signer: context.actor?.personId ?? -1,
      grounds: row.grounds,
      entries: items.length,
      bannedEntries: items.filter((item) => item.stands && banned.has(item.creditCode)).length,
      failedEntries,
    },
    otherDecisions: seen.otherDecisions,
    notice: await noticeFacts(context, seen, move),
    ban: row.type === 'ban' ? banFacts(row, items, files, banned) : null,
    national: row.type === 'nationalRegistration' ? nationalFacts(seen, files) : null,
    standing: seen.standing,
  };
}

async function noticeFacts(
  context: Context,
  { row, openObjections }: Seen,
  move: string,
): Promise<DecisionDossierFacts['notice']> {
  const publishing = move === 'publishNotice';
  const startsOn = publishing ? context.today : row.noticeFrom;
  const endsOn = publishing ? await noticeEnd(context) : row.noticeTo;
  if (startsOn === null || endsOn === null) return null;
  return {
    startsOn,
    endsOn,
    openObjections: publishing ? 0 : openObjections,
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

function nationalFacts({ row, standingLevel }: Seen, files: number): DecisionDossierFacts['national'] {
  return {
    documentNo: row.detail['nationalDocumentNo'] ?? null,
    issuer: row.detail['nationalIssuer'] ?? null,
    issuedOn: row.detail['nationalDocumentOn'] ?? null,
    files,
    // A provincial base is raised to national by this very act; only a national one is registered already.
    alreadyRegistered: standingLevel === 'national',
  };
}
