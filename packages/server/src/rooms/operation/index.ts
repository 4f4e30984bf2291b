import type { Tx } from '../../platform/db/connect.ts';
import { offer } from '../../platform/room/port.ts';
import { room } from '../../platform/room/room.ts';
import { curricula } from '../supervision/index.ts';
import { curriculumKind } from './curriculum/curriculum.kind.ts';
import { curriculumRoutes } from './curriculum/curriculum.routes.ts';
import { findConsentedCurricula } from './curriculum/curriculum.store.ts';
import { evaluationGroupRoutes } from './evaluationGroup/evaluationGroup.routes.ts';
import { showsLetter } from './evaluationGroup/letters.ts';
import { opinionRoutes } from './opinion/opinion.routes.ts';
import { outlineKind } from './outline/outline.kind.ts';
import { outlineRoutes } from './outline/outline.routes.ts';
import { listConsentedOutlines } from './outline/outline.store.ts';

/** How a base operates: its evaluation group, its training outlines and curricula (chapter IV). */
export const operationRoom = room({
  name: 'operation',
  routes: [...evaluationGroupRoutes, ...opinionRoutes, ...outlineRoutes, ...curriculumRoutes],
  kinds: [outlineKind, curriculumKind],
  fileHolders: [showsLetter],
  offers: [offer(curricula, findConsentedCurricula)],
});

/** The consented training outlines of a base, the newest consent first (Art. 13). */
export function listOutlinesInForce(
  tx: Tx,
  baseId: number,
): Promise<{ id: number; title: string; fromYear: number; toYear: number }[]> {
  return listConsentedOutlines(tx, baseId);
}
