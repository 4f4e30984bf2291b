import type { Role } from '@jijiao/measures';

/** A post as policies read it. */
export interface ActorPost {
  readonly postId: number;
  readonly organisationId: number;
  readonly organisationKind: 'province' | 'guidingUnit' | 'institution';
  readonly role: Role;
}

/** Who acts: a signed-in person with the posts held today. */
export interface Actor {
  readonly personId: number;
  readonly name: string;
  readonly posts: readonly ActorPost[];
  readonly sessionId: number | null;
}

/** Roles that handle business; an administrator keeps accounts, an expert sees what a panel or a group admits to. */
const ofBusiness: readonly Role[] = ['officer', 'signer', 'applicant', 'auditor'];

/** Organisations whose business the actor sees by a post. */
export const unitsOfBusiness = (actor: Actor): readonly number[] => [
  ...new Set(actor.posts.filter(({ role }) => ofBusiness.includes(role)).map(({ organisationId }) => organisationId)),
];

/** Whether the actor sees the business of the whole province. */
export const seesAllBusiness = (actor: Actor): boolean =>
  holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' });

/** How the first step of signing in was done. */
export type SignInPath = 'password' | 'oidc';

/** A living session with its person and the posts held on the day. */
export interface FoundSession {
  readonly id: number;
  readonly personId: number;
  readonly name: string;
  readonly username: string;
  readonly language: 'zh' | 'en';
  /** False until all steps of signing in are done: such a session may do nothing but the next step. */
  readonly complete: boolean;
  readonly by: SignInPath;
  readonly mustChangePassword: boolean;
  readonly hasPassword: boolean;
  readonly totp: boolean;
  readonly expiresAt: Date;
  /** Long enough unseen that `touchSession` should be called. */
  readonly stale: boolean;
  readonly posts: readonly (ActorPost & { readonly organisationName: string; readonly title: string | null })[];
}

/** Whether the actor holds the role, in the organisation if one is named, in an organisation of the kind if one is named. */
export function holds(
  actor: Actor,
  role: Role | readonly Role[],
  where: { organisationId?: number | null; kind?: ActorPost['organisationKind'] } = {},
): boolean {
  const roles: readonly Role[] = typeof role === 'string' ? [role] : role;
  return actor.posts.some(
    (each) =>
      roles.includes(each.role) &&
      (where.organisationId === undefined || each.organisationId === where.organisationId) &&
      (where.kind === undefined || each.organisationKind === where.kind),
  );
}
