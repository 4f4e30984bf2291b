import { randomBytes } from 'node:crypto';
import { connect } from '../db/connect.ts';
import { testDatabase } from '../db/testing.ts';
import { blindIndex, readKeys } from '../personal/index.ts';
import { makePasswords } from './password.ts';
import type { SignInParts } from './signIn.ts';
import { organisation, person, post } from './tables.ts';

/** The password of everyone in a test, and the day on which posts are asked for. */
export const password = '碣石-cang hai 47';
export const today = '2026-11-23';

/** Sign-in on a database of its own, with a way to bring people into it. */
export async function openSignInHouse() {
  const test = await testDatabase();
  const database = connect(test.appUrl, { max: 20 });
  const draw = () => randomBytes(32).toString('base64');
  const parts: SignInParts = {
    database,
    keys: readKeys({ sealing: `1:${draw()}`, blind: draw() }),
    passwords: makePasswords(),
    secondFactorRequired: false,
    actionsOf: () => [],
    today: () => today,
  };
  const passwordHash = await parts.passwords.hash(password);
  const [province] = await database.db
    .insert(organisation)
    .values({ kind: 'province', name: '省人社厅', creditCode: '11130000MB1A00000X' })
    .returning();
  if (!province) throw new Error('no province');

  async function addPerson(
    username: string,
    more: {
      role?: 'officer' | 'applicant';
      validTo?: string;
      mustChangePassword?: boolean;
      citizenId?: string;
      noPassword?: boolean;
    } = {},
  ): Promise<number> {
    const [row] = await database.db
      .insert(person)
      .values({
        username,
        name: '张三',
        passwordHash: more.noPassword ? null : passwordHash,
        mustChangePassword: more.mustChangePassword ?? false,
        citizenIdIndex: more.citizenId ? blindIndex(parts.keys, 'person.citizen_id', more.citizenId) : null,
      })
      .returning();
    if (!row || !province) throw new Error('no person');
    const held = { personId: row.id, organisationId: province.id, validFrom: '2026-01-01' };
    await database.db.insert(post).values({ ...held, role: more.role ?? 'applicant', validTo: more.validTo ?? null });
    return row.id;
  }

  return {
    parts,
    database,
    ownerUrl: test.url,
    addPerson,
    async close() {
      await database.close();
      await test.close();
    },
  };
}
