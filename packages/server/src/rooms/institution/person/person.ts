import type {
  addPerson as addEndpoint,
  BodyOf,
  givePost as giveEndpoint,
  listPeople as listEndpoint,
  OutputOf,
  QueryOf,
  unmask as unmaskEndpoint,
} from '@jijiao/contract';
import { appendAudit } from '../../../platform/audit/index.ts';
import { isWeak, makePasswords } from '../../../platform/auth/password.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid, notFound } from '../../../platform/http/errors.ts';
import { findOrganisation, type Organisation } from '../organisation/organisation.store.ts';
import {
  findPerson,
  insertPerson,
  insertPost,
  isCitizenIdTaken,
  isPostHeld,
  isUsernameTaken,
  listPersonRows,
  listPostsOf,
  lockPerson,
  type Person,
} from './person.store.ts';
import { maskedPhone, openNumber, sealNumbers } from './personalNumbers.ts';

type Listed = OutputOf<typeof listEndpoint>;
type Row = Listed['rows'][number];
export type PersonBody = BodyOf<typeof addEndpoint>;
type PostBody = BodyOf<typeof giveEndpoint>;

const passwords = makePasswords();

/** A page of people with the posts they hold today; telephone numbers masked. */
export async function listPeople(context: Context, query: QueryOf<typeof listEndpoint>): Promise<Listed> {
  const found = await listPersonRows(context.tx, query);
  return { ...found, rows: await describe(context, found.rows) };
}

/**
 * Registers a person, who must change the given password at the first sign-in. Refuses (422) a taken user name, an identity number
 * that is none (GB 11643) or is registered, a telephone number that is none, and a weak password.
 */
export async function addPerson(context: Context, input: PersonBody): Promise<Row> {
  const added = await registerPerson(context, input, { mustChangePassword: true });
  await appendAudit(context.tx, {
    chain: `person:${added.id}`,
    action: 'person.add',
    personId: context.actor?.personId,
    subjectKind: 'person',
    subjectId: added.id,
  });
  return rowOf(context, added);
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

/**
 * Gives a person a post from today on; the same post twice is one. Refuses (404) an unknown person, and (422) an unknown
 * organisation, a disabled person, and a role that the organisation's kind does not have.
 */
export async function givePost(context: Context, personId: number, input: PostBody): Promise<Row> {
  const { tx, today } = context;
  const holder = await lockPerson(tx, personId);
  if (!holder) throw notFound();
  if (holder.disabledAt) throw invalid([{ path: '', message: '该人员已停用 / This person is disabled' }]);
  checkRole(await findOrganisation(tx, input.organisationId), input.role);
  const wanted = { personId, organisationId: input.organisationId, role: input.role };
  if (!(await isPostHeld(tx, wanted, today))) {
    await insertPost(tx, { ...wanted, title: input.title, validFrom: today });
    await appendAudit(tx, {
      chain: `person:${personId}`,
      action: 'post.give',
      personId: context.actor?.personId,
      organisationId: input.organisationId,
      subjectKind: 'person',
      subjectId: personId,
      detail: { role: input.role, validFrom: today },
    });
  }
  return rowOf(context, holder);
}

/** Shows a personal number in full. Who saw whose, which one and for what reason is in the audit before the number leaves. */
export async function unmask(
  context: Context,
  personId: number,
  { what, reason }: BodyOf<typeof unmaskEndpoint>,
): Promise<OutputOf<typeof unmaskEndpoint>> {
  const actor = actorOf(context);
  return context.tx.transaction(async (tx) => {
    const row = await findPerson(tx, personId);
    if (!row) throw notFound();
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
const weakPassword: Issue = {
  path: 'password',
  message:
    '密码过于简单：至少10个字符，不含用户名，不用常见词、连续或重复字符 / Too weak: 10 characters or more, not the user name, no common word, no runs or repeats',
};

function checkRole(where: Organisation | undefined, role: PostBody['role']): void {
  if (!where) throw invalid([{ path: 'organisationId', message: '没有这个单位 / There is no such organisation' }]);
  if (role === 'applicant' && where.kind !== 'institution') {
    throw invalid([{ path: 'role', message: '只有机构有申报岗位 / Only an institution has applicants' }]);
  }
  if (role === 'auditor' && where.kind === 'institution') {
    throw invalid([{ path: 'role', message: '机构没有审计岗位 / An institution has no auditors' }]);
  }
}

async function rowOf(context: Context, row: Person): Promise<Row> {
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
      .map(({ organisation, organisationId, role }) => ({ organisation, organisationId, role })),
    disabled: each.disabledAt !== null,
  }));
}
