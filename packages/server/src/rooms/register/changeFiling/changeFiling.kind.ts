import {
  type ChangeFilingDossierFacts,
  changeFilingMoves,
  changeFilingWithin,
  type RegisteredItem,
} from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { workingDaysBetween } from '../../../platform/calendar/index.ts';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { documentNumber, nextNumber } from '../../../platform/dossier/numbering.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import type { Context } from '../../../platform/http/context.ts';
import { type BaseVersion, changeBase, getCurrentVersion } from '../base/base.store.ts';
import {
  type ChangeFiling,
  getChangeFiling,
  listUnderWay,
  lockBase,
  updateChangeFiling,
} from './changeFiling.store.ts';

/** A change filing: another name, director, place of a base (Art. 37). */
export const changeFilingKind = kind(
  changeFilingMoves,
  {
    scope: (record) => record.guidingUnitId,
    // Two filings of one base that change the same item are handed in one after the other.
    lock: async ({ tx }, { id }, move) => {
      if (move === 'submit') await lockBase(tx, (await getChangeFiling(tx, id)).baseId);
    },
    look,
  },
  { submit: { effect: handIn }, accept: { effect: register } },
);

/** What the register says of an item. */
export function registeredOf(version: BaseVersion, item: RegisteredItem): string | null {
  return version[item];
}

/** Working days from the change until it was first handed in, or until today. */
export function workingDaysOf(filing: Pick<ChangeFiling, 'happenedOn' | 'handedInOn'>, today: string): number {
  return Math.max(0, workingDaysBetween(filing.happenedOn, filing.handedInOn ?? today));
}

async function look(context: Context, record: Dossier): Promise<ChangeFilingDossierFacts> {
  const filing = await getChangeFiling(context.tx, record.id);
  const version = await getCurrentVersion(context.tx, filing.baseId);
  const mine = new Set(filing.items.map(({ item }) => item));
  const others = await listUnderWay(context.tx, filing.baseId, record.id);
  const acting = context.actor?.posts.find((post) => post.organisationId === record.guidingUnitId)?.organisationId;
  return {
    change: {
      items: filing.items.map((each) => ({ ...each, registered: registeredOf(version, each.item) })),
      happenedOn: filing.happenedOn,
      workingDays: workingDaysOf(filing, context.today),
      lateReason: filing.lateReason,
      evidence: filing.files.length,
      elsewhere: others.flatMap(({ items }) => items.map(({ item }) => item)).filter((item) => mine.has(item)),
      baseStatus: version.status,
    },
    guidance: { guidingUnit: record.guidingUnitId ?? 0, actingUnit: acting ?? -1 },
  };
}

/** The first handing in gives it its number, and tells whether it is in time (Art. 37). */
async function handIn(context: Context, record: Dossier): Promise<MoveEffect | undefined> {
  const { tx, today } = context;
  const filing = await getChangeFiling(tx, record.id);
  if (filing.handedInOn !== null) return undefined;
  const year = Number(today.slice(0, 4));
  const number = documentNumber('冀继变', year, await nextNumber(tx, 'changeFiling', year));
  await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
  const read = await context.parameters(record.guidingUnitId);
  const late = workingDaysOf(filing, today) > read(changeFilingWithin);
  await updateChangeFiling(tx, record.id, { handedInOn: today, late });
  return { detail: { late } };
}

/** What is accepted stands in the register from today. */
async function register({ tx, today }: Context, record: Dossier): Promise<MoveEffect> {
  const filing = await getChangeFiling(tx, record.id);
  await changeBase(tx, {
    baseId: filing.baseId,
    from: today,
    changes: Object.fromEntries(filing.items.map(({ item, after }) => [item, after])),
    what: { zh: '变更备案', en: 'Change on file' },
    documentNo: record.number,
  });
  return { detail: { items: filing.items.map(({ item }) => item) } };
}
