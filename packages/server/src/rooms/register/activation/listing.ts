import { move } from '../../../platform/dossier/move.ts';
import { lockDossier } from '../../../platform/dossier/store.ts';
import type { Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { actForBase, lockBase, type SeenBase } from '../base/index.ts';
import { activationKind } from './activation.kind.ts';
import { findActivationOf } from './activation.store.ts';
import { judgeKept, judgeList } from './judging.ts';

/**
 * Changes what stands on the activation list of a base, by whoever keeps it; everyone who changes it waits for the one before. Once
 * the list is complete the base is activated in the same act (Art. 6); a base that operates may not lose what it stands on (409).
 */
export async function changeList<T>(
  context: Context,
  baseId: number,
  change: (seen: SeenBase, open: boolean) => Promise<T>,
): Promise<{ kept: T; activated: boolean }> {
  const seen = await actForBase(context, baseId);
  const activation = await findActivationOf(context.tx, baseId);
  const record = activation && (await lockDossier(context.tx, activation.dossierId));
  await lockBase(context.tx, baseId);
  if (record?.state === 'open') {
    const kept = await change(seen, true);
    const complete = (await judgeList(context, baseId, seen.base.guidingUnitId)).length === 0;
    if (complete) await move(context, activationKind, { dossierId: record.id, move: 'activate' });
    return { kept, activated: complete };
  }
  const before = new Set((await judgeKept(context, baseId)).map(({ rule }) => rule));
  const kept = await change(seen, false);
  const lost = (await judgeKept(context, baseId)).filter(({ rule }) => !before.has(rule));
  if (lost.length) throw refused(lost);
  return { kept, activated: false };
}
