import { addPerson, changePassword, givePost, setUpHouse, signIn } from '@jijiao/contract';
import type { Role } from '@jijiao/measures';
import type { FastifyInstance } from 'fastify';
import { Caller } from './caller.ts';
import { citizenId, creditCode, makeDice, personName } from './names.ts';

/** The password of every account of the demonstration, and the one each is given at first. */
export const demoPassword = 'Huan-ying 2026 ji';
const firstPassword = 'Chu-shi 2026 mi ma';

export interface Account {
  readonly username: string;
  readonly name: string;
  readonly organisation: string;
  readonly role: Role;
}

/** The people of the demonstration, each signed in once and kept. */
export class Cast {
  readonly app: FastifyInstance;
  readonly accounts: Account[] = [];
  /** The expert that the sign-in page shows: one with scores still to give. */
  shownExpert: string | undefined;
  readonly #callers = new Map<string, Caller>();
  readonly #dice = makeDice(20_260_301);
  #admin: Caller | undefined;
  #running = 0;
  constructor(app: FastifyInstance) {
    this.app = app;
  }

  /** The first setup: the provincial department and its administrator. */
  async begin(code: string): Promise<void> {
    const admin = new Caller(this.app);
    await admin.call(setUpHouse, {
      body: {
        code,
        organisation: { name: '河北省人力资源和社会保障厅', creditCode: creditCode('11', '130000', 1) },
        person: { username: 'admin', name: '管理员', email: null, password: demoPassword },
      },
    });
    await admin.call(signIn, { body: { username: 'admin', password: demoPassword } });
    this.#admin = admin;
    this.accounts.push({
      username: 'admin',
      name: '管理员',
      organisation: '河北省人力资源和社会保障厅',
      role: 'administrator',
    });
  }

  get admin(): Caller {
    if (!this.#admin) throw new Error('the demonstration has not begun');
    return this.#admin;
  }

  /** Registers a person and gives the post. */
  async hire(
    username: string,
    role: Role,
    organisation: { id: number; name: string },
    area = '130102',
  ): Promise<number> {
    const running = ++this.#running;
    const name = personName(this.#dice);
    const made = await this.admin.call(addPerson, {
      body: {
        username,
        name,
        email: `${username}@example.cn`,
        citizenId: citizenId(area, 1965 + (running % 30), running * 37, running),
        phone: `138${String(10_000_000 + running * 7919).slice(0, 8)}`,
        password: firstPassword,
      },
    });
    await this.admin.call(givePost, {
      params: { id: made.id },
      body: { organisationId: organisation.id, role, title: null },
    });
    this.accounts.push({ username, name, organisation: organisation.name, role });
    return made.id;
  }

  /** Whoever has the user name, signed in; at the first time the password is changed, as everyone must. */
  async as(username: string): Promise<Caller> {
    const known = username === 'admin' ? this.#admin : this.#callers.get(username);
    if (known) return known;
    const caller = new Caller(this.app);
    await caller.call(signIn, { body: { username, password: firstPassword } });
    await caller.call(changePassword, { body: { current: firstPassword, next: demoPassword } });
    this.#callers.set(username, caller);
    return caller;
  }

  /** The password that opens the account: the one given at first, until its person has signed in and changed it. */
  passwordOf(username: string): string {
    return username === 'admin' || this.#callers.has(username) ? demoPassword : firstPassword;
  }

  /** The name that goes with a user name. */
  nameOf(username: string): string {
    return this.accounts.find((account) => account.username === username)?.name ?? username;
  }
}
