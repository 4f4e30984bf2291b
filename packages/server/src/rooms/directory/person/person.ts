import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/person';
import { appendAudit } from '../../../platform/audit/index.ts';
import { isWeak, makePasswords } from '../../../platform/auth/password.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid } from '../../../platform/http/errors.ts';
import { peopleKeptBy, seeKept } from './keeping.ts';
import { insertPerson, isCitizenIdTaken, isUsernameTaken, listPersonRows, type Person } from './person.store.ts';
import { maskedPhone, openNumber, sealNumbers } from './personalNumbers.ts';
import { listPostsOf } from './post.store.ts';
import { appoint } from './post.ts';

type Listed = OutputOf<typeof wire.listPeople>;
type Row = Listed['rows'][number];
export type PersonBody = Omit<BodyOf<typeof wire.addPerson>, 'post'>;

const passwords = makePasswords();

/** A page of the people whom the actor keeps, with the posts they hold today; telephone numbers masked. */
export async function listPeople(context: Context, query: QueryOf<typeof wire.listPeople>): Promise<Listed> {
  const found = await listPersonRows(context.tx, { ...query, kept: peopleKeptBy(actorOf(context)) });
  return { ...found, rows: await describe(context, found.rows) };
}

/**
 * Registers a person, who must change the given password at the first sign-in. Refuses (422) a taken user name, an identity number
 * that is none (GB 11643) or is registered, a telephone number that is none, a weak password, and from an administrator of one
 * organisation, a person without a post there.
 */
export async function addPerson(context: Context, input: BodyOf<typeof wire.addPerson>): Promise<Row> {
  const { post } = input;
  // Whom nobody keeps, an administrator of one organisation would no longer find.
  if (!post && peopleKeptBy(actorOf(context)))
    throw invalid([{ path: 'post.organisationId', message: '请选择岗位 / Choose a post' }]);
  const added = await registerPerson(context, input, { mustChangePassword: true });
  await appendAudit(context.tx, {
    chain: `person:${added.id}`,
    action: 'person.add',
    personId: context.actor?.personId,
    subjectKind: 'person',
    subjectId: added.id,
  });
  if (post) await appoint(context, added.id, post);
  return describePerson(context, added);
}

/** Checks and adds a person, without an entry in the audit: the caller writes that. */
export async function registerPerson(
  context: Context,
  input: PersonBody,
  { mustChangePassword }: { mustChangePassword: boolean },
): Promise<Person> {
  const { tx, house } = context;
  const issues: Issue[] = [];
  const numbers = sealNumbers(house.keys, input, issues);
  if (await isUsernameTaken(tx, input.username)) issues.push(usernameTaken);
  if (numbers.citizenIdIndex && (await isCitizenIdTaken(tx, numbers.citizenIdIndex))) issues.push(citizenIdTaken);
  if (isWeak(input.password, input.username)) issues.push(weakPassword);
  if (issues.length) throw invalid(issues);
  const { username, name, email } = input;
  const passwordHash = await passwords.hash(input.password);
  const added = await insertPerson(tx, { username, name, email, passwordHash, mustChangePassword, ...numbers });
  if (added) return added;
  // Someone registered the same a moment ago.
  throw invalid([(await isUsernameTaken(tx, username)) ? usernameTaken : citizenIdTaken]);
}

/** Shows a personal number in full. Who saw whose, which one and for what reason is in the audit before the number leaves. */
export async function unmaskPerson(
  context: Context,
  personId: number,
  { what, reason }: BodyOf<typeof wire.unmaskPerson>,
): Promise<OutputOf<typeof wire.unmaskPerson>> {
  const actor = actorOf(context);
  return context.tx.transaction(async (tx) => {
    const row = await seeKept(context, personId, tx);
    await appendAudit(tx, {
      chain: `person:${personId}`,
      action: 'person.unmask',
      personId: actor.personId,
      subjectKind: 'person',
      subjectId: personId,
      detail: { what, reason },
    });
    return { value: openNumber(context.house.keys, row, what) };
  });
}

const usernameTaken: Issue = { path: 'username', message: '该用户名已被使用 / This user name is taken' };
const citizenIdTaken: Issue = {
  path: 'citizenId',
  message: '该公民身份号码已登记 / This identity number is registered already',
};
/** What is said at a password that is too weak. */
export const weakPassword: Issue = {
  path: 'password',
  message:
    '密码过于简单：至少10个字符，不含用户名，不用常见词、连续或重复字符 / Too weak: 10 characters or more, not the user name, no common word, no runs or repeats',
};

/** One person with the posts held today. */
export async function describePerson(context: Context, row: Person): Promise<Row> {
  const [described] = await describe(context, [row]);
  if (!described) throw new Error('a person was not described');
  return described;
}

async function describe({ tx, today, house }: Context, people: readonly Person[]): Promise<Row[]> {
  if (people.length === 0) return [];
  const held = await listPostsOf(
    tx,
    people.map((each) => each.id),
    today,
  );
  return people.map((each) => ({
    id: each.id,
    username: each.username,
    name: each.name,
    phone: maskedPhone(house.keys, each),
    posts: held
      .filter((one) => one.personId === each.id)
      .map(({ id, organisation, organisationId, role }) => ({ id, organisation, organisationId, role })),
    disabled: each.disabledAt !== null,
  }));
}
