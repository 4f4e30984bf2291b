import { type ActivationFacts, activationMoves } from '@jijiao/measures';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { changeBase, getCurrentVersion, lockBase } from '../base/index.ts';
import { getActivationRecord, listSections, markActivated, readListFacts } from './activation.store.ts';

/** The activation of a base. */
export const activationKind = kind(
  activationMoves,
  {
    scope: (record) => record.guidingUnitId,
    lock: async (context, record) => lockBase(context.tx, (await getActivationRecord(context.tx, record.id)).baseId),
    look: async (context, record) => factsOfBase(context, (await getActivationRecord(context.tx, record.id)).baseId),
  },
  { activate: { effect: beginOperating } },
);

/** What a base has set up by today. */
export async function factsOfBase(context: Context, baseId: number): Promise<ActivationFacts> {
  const activation = (await readListFacts(context.tx, [baseId], context.today)).get(baseId);
  if (!activation) throw new Error(`no base ${baseId}`);
  return { activation };
}

/** The list is complete: the base operates from today, under the director whom its host has named (Art. 6). */
async function beginOperating(context: Context, record: Dossier): Promise<MoveEffect> {
  const { baseId } = await getActivationRecord(context.tx, record.id);
  const sections = await listSections(context.tx, baseId);
  const named = sections.find(({ section }) => section === 'management')?.data['director'];
  const before = await getCurrentVersion(context.tx, baseId);
  await changeBase(context.tx, {
    baseId,
    from: context.today,
    changes: { status: 'operating', director: typeof named === 'string' ? named : before.director },
    what: { zh: '启用清单齐备，基地开始运行', en: 'The activation list is complete: the base operates' },
    documentNo: null,
  });
  await markActivated(context.tx, record.id, context.today);
  return { detail: { baseId } };
}
