import { type Actor, holds } from '../../../platform/auth/actor.ts';

const ofTheDesk = ['officer', 'signer'] as const;

/** Whether the actor oversees the plans of all bases. */
export const seesAllPlans = (actor: Actor): boolean => holds(actor, [...ofTheDesk, 'auditor'], { kind: 'province' });

/** Whoever oversees plans: of all bases, or of those that a unit of the actor's guides. */
export const seeOverview = (actor: Actor): boolean =>
  seesAllPlans(actor) || holds(actor, ofTheDesk, { kind: 'guidingUnit' });

/** The guiding units whose overview the actor sees. */
export const unitsOverseenBy = (actor: Actor): readonly number[] => [
  ...new Set(
    actor.posts
      .filter(
        ({ role, organisationKind }) => organisationKind === 'guidingUnit' && ofTheDesk.some((each) => each === role),
      )
      .map(({ organisationId }) => organisationId),
  ),
];
