import { sql } from 'drizzle-orm';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { Answer } from '../../../platform/http/errors.ts';
import { findProvince } from '../organisation/organisation.store.ts';
import { type OrganisationBody, registerOrganisation } from '../organisation/organisation.ts';
import { isAnyone } from './person.store.ts';
import { type PersonBody, registerPerson } from './person.ts';
import { insertPost } from './post.store.ts';

/** What the first setup asks for: the provincial department, and the person who administers it. */
export interface FirstSetup {
  readonly organisation: Omit<OrganisationBody, 'kind' | 'guidingUnitId' | 'hostKind'>;
  readonly person: PersonBody;
}

/** Whether someone is registered, so that the first setup is closed. */
export async function isSetUp(context: Context): Promise<boolean> {
  return isAnyone(context.tx);
}

/**
 * Registers the provincial department and its first administrator, who chose the password and keeps it. Allowed only while there is
 * no person at all: refuses with 409 `alreadySetUp`, also when two do it at once.
 */
export async function createFirstAdministrator(
  context: Context,
  { organisation, person }: FirstSetup,
): Promise<{ personId: number; organisationId: number }> {
  return context.tx.transaction(async (tx) => {
    const inside: Context = { ...context, tx };
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('person.first', 0))`);
    if (await isAnyone(tx)) throw alreadySetUp();
    const province =
      (await findProvince(tx)) ??
      (await registerOrganisation(inside, { ...organisation, kind: 'province', guidingUnitId: null, hostKind: null }));
    const first = await registerPerson(inside, person, { mustChangePassword: false });
    await insertPost(tx, {
      personId: first.id,
      organisationId: province.id,
      role: 'administrator',
      validFrom: context.today,
    });
    await appendAudit(tx, {
      chain: `person:${first.id}`,
      action: 'person.first',
      personId: first.id,
      organisationId: province.id,
      subjectKind: 'person',
      subjectId: first.id,
    });
    return { personId: first.id, organisationId: province.id };
  });
}

const alreadySetUp = () =>
  new Answer(409, 'alreadySetUp', { zh: '系统已完成首次设置。', en: 'The first setup is done already.' });
