import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { organisation } from '../../../platform/auth/tables.ts';

/** Organisations are added, and their credit codes corrected, by an administrator of the province. */
export const changeDirectory = (actor: Actor): boolean => holds(actor, 'administrator', { kind: 'province' });

/** What the directory holds of an organisation is changed by an administrator; of which one, the verb asks. */
export const editOrganisation = (actor: Actor): boolean => holds(actor, 'administrator');

/** Whether the actor is an administrator of the organisation, or of the province. */
export const administers = (actor: Actor, organisationId: number): boolean =>
  changeDirectory(actor) || holds(actor, 'administrator', { organisationId });

/** Whoever works at an organisation looks organisations up; an expert's post alone opens no directory. */
export const browseDirectory = (actor: Actor): boolean => desks(actor).length > 0;

/**
 * The organisations an actor may see: all for the province; for a guiding unit itself and whom it guides; for an institution
 * itself and its guiding unit; the province for everyone (Art. 5).
 */
export function organisationsVisibleTo(actor: Actor): SQL | undefined {
  const posts = desks(actor);
  if (posts.some((post) => post.organisationKind === 'province')) return undefined;
  const own = posts.map((post) => post.organisationId);
  if (own.length === 0) return sql`false`;
  const guiding = posts.filter((post) => post.organisationKind === 'guidingUnit').map((post) => post.organisationId);
  return or(
    eq(organisation.kind, 'province'),
    inArray(organisation.id, own),
    guiding.length ? inArray(organisation.guidingUnitId, guiding) : undefined,
    sql`${organisation.id} in (select mine.guiding_unit_id from organisation mine where mine.id = any(${sql.param(own)}::bigint[]))`,
  );
}

const desks = (actor: Actor) => actor.posts.filter((post) => post.role !== 'expert');
