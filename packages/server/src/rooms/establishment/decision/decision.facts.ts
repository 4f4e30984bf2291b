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

/** What the rules on a decision read, and what single moves ask besides. */
interface Seen extends DecisionDossierFacts {
  readonly row: Decision;
  readonly items: readonly DecisionItem[];
  readonly banned: ReadonlySet<string>;
  readonly standingLevel: string | undefined;
  /** Files that came with earlier moves. */
  readonly filesBefore: number;
}

/** Looks at a decision: its items and what stands against them, its notice, and the files that came with it. */
export async function lookAtDecision(context: Context, { id, createdBy }: Dossier, timeline: Timeline): Promise<Seen> {
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
  const seen = {
    row,
    items,
    banned,
    standingLevel: standing?.version.level,
    filesBefore: entries.reduce((sum, entry) => sum + entry.files.length, 0),
  };
  return {
    ...seen,
    decision: {
      type: row.type,
      draftedBy: createdBy ?? 0,
      signer: context.actor?.personId ?? -1,
      grounds: row.grounds,
      entries: items.length,
      bannedEntries: items.filter((item) => item.stands && banned.has(item.creditCode)).length,
      failedEntries: applications.filter(({ application }) => application.resultPassed !== true).length,
    },
    otherDecisions,
    notice:
      row.noticeFrom === null || row.noticeTo === null
        ? null
        : { startsOn: row.noticeFrom, endsOn: row.noticeTo, openObjections },
    // Who only asks whether the move is open is not told to attach what the move will bring.
    ...onFiles(seen, 1),
    standing: standingFacts,
  };
}

/** Counts the files that come with the move to those that came before. */
export function withFiles(seen: Seen, { files }: MoveInput): DecisionDossierFacts {
  return files === undefined ? seen : { ...seen, ...onFiles(seen, files.length + seen.filesBefore) };
}

/** What the publication of the notice makes of it: a period from today, in which nobody has objected yet. */
export async function asPublished(seen: Seen, input: MoveInput, context: Context): Promise<DecisionDossierFacts> {
  return {
    ...withFiles(seen, input),
    notice: { startsOn: context.today, endsOn: await noticeEnd(context), openObjections: 0 },
  };
}

function onFiles(
  seen: Pick<Seen, 'row' | 'items' | 'banned' | 'standingLevel'>,
  files: number,
): Pick<DecisionDossierFacts, 'ban' | 'national'> {
  const { row, items, banned } = seen;
  return {
    ban: row.type === 'ban' ? banFacts(row, items, files, banned) : null,
    national: row.type === 'nationalRegistration' ? nationalFacts(seen, files) : null,
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

function nationalFacts(
  { row, standingLevel }: Pick<Seen, 'row' | 'standingLevel'>,
  files: number,
): DecisionDossierFacts['national'] {
  return {
    documentNo: row.detail['nationalDocumentNo'] ?? null,
    issuer: row.detail['nationalIssuer'] ?? null,
    issuedOn: row.detail['nationalDocumentOn'] ?? null,
    files,
    // A provincial base is raised to national by this very act; only a national one is registered already.
    alreadyRegistered: standingLevel === 'national',
  };
}
