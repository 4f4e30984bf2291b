import { type Actor, holds } from '../../../platform/auth/actor.ts';

/** Whoever acts for a host keeps the faculty of its bases. */
export const keepFaculty = (actor: Actor): boolean => holds(actor, 'applicant');

/** Guiding units and the province look across bases. */
export const watchInstructors = (actor: Actor): boolean =>
  (['province', 'guidingUnit'] as const).some((kind) => holds(actor, ['officer', 'signer', 'auditor'], { kind }));

/** Whoever works for a host, a guiding unit or the province lists the instructors of the bases open to them. */
export const browseInstructors = (actor: Actor): boolean => keepFaculty(actor) || watchInstructors(actor);

/** An officer of a guiding unit or of the province judges duplicates. */
export const judgeDuplicates = (actor: Actor): boolean =>
  (['province', 'guidingUnit'] as const).some((kind) => holds(actor, 'officer', { kind }));
