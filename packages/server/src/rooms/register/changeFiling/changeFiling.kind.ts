import {
  type ChangeFilingDossierFacts,
  changeFilingMoves,
  changeFilingWithin,
  type MoveTable,
  type RegisteredItem,
} from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { workingDaysBetween } from '../../../platform/calendar/index.ts';
import { type Dossier, type MoveEffect, registerKind } from '../../../platform/dossier/kinds.ts';
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

/** Makes change filings known to move(). */
export function registerChangeFilingKind(): void {
  registerKind({
    table: changeFilingMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft'],
    scope: (record) => record.guidingUnitId,
    // Two filings of one base that change the same item are handed in one after the other.
    lock: async ({ tx }, { id }, move) => {
      if (move === 'submit') await lockBase(tx, (await getChangeFiling(tx, id)).baseId);
    },
    look,
    facts: (_context, _record, seen) => seen,
    effect,
  });
}

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

async function effect(context: Context, record: Dossier, name: string): Promise<MoveEffect | undefined> {
  const { tx, today } = context;
  const filing = await getChangeFiling(tx, record.id);
  if (name === 'submit' && filing.handedInOn === null) {
    const year = Number(today.slice(0, 4));
    const number = documentNumber('冀继变', year, await nextNumber(tx, 'changeFiling', year));
    await tx.update(dossier).set({ number }).where(eq(dossier.id, record.id));
    const read = await context.parameters(record.guidingUnitId);
    const late = workingDaysOf(filing, today) > read(changeFilingWithin);
    await updateChangeFiling(tx, record.id, { handedInOn: today, late });
    return { detail: { late } };
  }
  if (name !== 'accept') return undefined;
  await changeBase(tx, {
    baseId: filing.baseId,
    from: today,
    changes: Object.fromEntries(filing.items.map(({ item, after }) => [item, after])),
    what: { zh: '变更备案', en: 'Change on file' },
    documentNo: record.number,
  });
  return { detail: { items: filing.items.map(({ item }) => item) } };
}
