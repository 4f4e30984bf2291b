import type { Tx } from '../../platform/db/connect.ts';
import type { House } from '../../platform/http/context.ts';
import type { Route } from '../../platform/http/route.ts';
import { showFilesHeldBy } from '../directory/index.ts';
import { registerCurriculumKind } from './curriculum/curriculum.kind.ts';
import { curriculumRoutes } from './curriculum/curriculum.routes.ts';
import { findConsentedCurricula } from './curriculum/curriculum.store.ts';
import { evaluationGroupRoutes } from './evaluationGroup/evaluationGroup.routes.ts';
import { showsLetter } from './evaluationGroup/letters.ts';
import { opinionRoutes } from './opinion/opinion.routes.ts';
import { registerOutlineKind } from './outline/outline.kind.ts';
import { outlineRoutes } from './outline/outline.routes.ts';
import { listConsentedOutlines } from './outline/outline.store.ts';

/** Makes the dossiers of chapter IV known to the engine, and letters of appointment to whoever sees the base. */
export function registerOperation(): void {
  registerOutlineKind();
  registerCurriculumKind();
  showFilesHeldBy(showsLetter);
}

/** Chapter IV on the wire. */
export const operationRoutes: readonly Route<House>[] = [
  ...evaluationGroupRoutes,
  ...opinionRoutes,
  ...outlineRoutes,
  ...curriculumRoutes,
];

/** The curricula of a base that its guiding unit has consented to and that cover the year; the first is the one in force (Art. 13). */
export function listConsentedCurricula(tx: Tx, baseId: number, year: number): Promise<{ id: number; title: string }[]> {
  return findConsentedCurricula(tx, baseId, year);
}

/** The consented training outlines of a base, the newest consent first (Art. 13). */
export function listOutlinesInForce(
  tx: Tx,
  baseId: number,
): Promise<{ id: number; title: string; fromYear: number; toYear: number }[]> {
  return listConsentedOutlines(tx, baseId);
}
