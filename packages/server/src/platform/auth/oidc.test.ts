import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq } from 'drizzle-orm';
import Provider from 'oidc-provider';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeOidc } from './oidc.ts';
import { beginOidc, getSession, returnFromOidc } from './sessionVerbs.ts';
import type { SignInParts } from './signIn.ts';
import { openSignInHouse } from './signInHouse.testing.ts';
import { person } from './tables.ts';

const house = await openSignInHouse();
const returnTo = 'http://127.0.0.1:9/api/session/oidc/return';
const citizenId = '11010519491231002X';
let parts: SignInParts;
let stop: () => void;

beforeAll(async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'jijiao', client_secret: 'for this test alone', redirect_uris: [returnTo] }],
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['citizen_id', 'preferred_username'] },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({
        sub: id,
        ...(id.startsWith('citizen') ? { citizen_id: citizenId } : {}),
        preferred_username: id,
      }),
    }),
    ttl: { AccessToken: 60, IdToken: 60, Grant: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['for this test alone'] },
  });
  server.on('request', provider.callback());
  const settings = {
    ...{ name: '冀时办', issuer, clientId: 'jijiao', clientSecret: 'for this test alone', returnTo, insecure: true },
    ...{ citizenIdClaim: 'citizen_id', usernameClaim: 'preferred_username' },
  };
  parts = { ...house.parts, oidc: makeOidc(settings, house.parts.keys, house.database) };
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
});
afterAll(async () => {
  stop();
  await house.close();
});

/** Goes through the provider's own pages as a browser would, and gives the address it is sent back to. */
async function visitProvider(start: string, account: string): Promise<URL> {
  const jar = new Map<string, string>();
  let [address, form]: [string, URLSearchParams | undefined] = [start, undefined];
  for (let steps = 0; steps < 20; steps++) {
    const answer = await fetch(address, {
      redirect: 'manual',
      method: form ? 'POST' : 'GET',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      jar.set(name, value);
    }
    form = undefined;
    const location = answer.headers.get('location');
    if (location?.startsWith(returnTo)) return new URL(location);
    if (location) address = new URL(location, address).href;
    else {
      const page = await answer.text();
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      const action = /action="([^"]+)"/.exec(page)?.[1];
      if (!prompt || !action) throw new Error(`the provider says ${answer.status}: ${page.slice(0, 300)}`);
      address = new URL(action, address).href;
      form = new URLSearchParams(prompt === 'login' ? { prompt, login: account, password: 'any' } : { prompt });
    }
  }
  throw new Error('the provider sends the browser round and round');
}

async function visit(account: string, to?: string) {
  const { output, cookies } = await beginOidc(parts, to);
  return {
    back: await visitProvider(output.location, account),
    cookie: cookies[0]?.value ?? undefined,
    begun: output.location,
  };
}

describe('signing in with the identity provider', () => {
  test('links a person by identity number once, then by subject, and leads to the page that was wanted', async () => {
    const id = await house.addPerson('zhangsan', { citizenId, noPassword: true, mustChangePassword: true });
    const { back, cookie, begun } = await visit('citizen-1', '/dossiers/12');
    expect(new URL(begun).searchParams.get('code_challenge_method')).toBe('S256');
    const { output, cookies } = await returnFromOidc(parts, {}, back, cookie);
    expect(output.location).toBe('/dossiers/12');
    const token = cookies.find(({ name }) => name === 'session')?.value ?? undefined;
    expect(await getSession(parts, { token })).toMatchObject({
      step: null,
      person: { id },
      oidc: { name: '冀时办' },
    });
    await house.database.db.update(person).set({ citizenIdIndex: null }).where(eq(person.id, id));
    const again = await visit('citizen-1', '//evil.example');
    expect((await returnFromOidc(parts, {}, again.back, again.cookie)).output.location).toBe('/');
  });

  test('links by user name where there is no identity number, and not a second subject to the same person', async () => {
    const id = await house.addPerson('lisi');
    const first = await visit('lisi');
    await returnFromOidc(parts, {}, first.back, first.cookie);
    await house.database.db.update(person).set({ oidcSubject: 'another subject' }).where(eq(person.id, id));
    const second = await visit('lisi');
    await expect(returnFromOidc(parts, {}, second.back, second.cookie)).rejects.toMatchObject({
      status: 403,
      code: 'oidcUnknown',
    });
  });

  test('refuses whom the house does not know, and whom it has disabled', async () => {
    const unknown = await visit('stranger');
    await expect(returnFromOidc(parts, {}, unknown.back, unknown.cookie)).rejects.toMatchObject({
      code: 'oidcUnknown',
    });
    const id = await house.addPerson('gone');
    await house.database.db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, id));
    const disabled = await visit('gone');
    await expect(returnFromOidc(parts, {}, disabled.back, disabled.cookie)).rejects.toMatchObject({
      code: 'oidcUnknown',
    });
  });

  test('refuses another browser, a changed cookie, a foreign state and a code used twice', async () => {
    await house.addPerson('wangwu');
    const one = await visit('wangwu');
    const other = await beginOidc(parts);
    const otherCookie = other.cookies[0]?.value ?? undefined;
    const failed = { status: 401, code: 'oidcFailed' };
    await expect(returnFromOidc(parts, {}, one.back, undefined)).rejects.toMatchObject(failed);
    await expect(returnFromOidc(parts, {}, one.back, otherCookie)).rejects.toMatchObject(failed);
    await expect(returnFromOidc(parts, {}, one.back, `${one.cookie}x`)).rejects.toMatchObject(failed);
    const foreign = new URL(one.back);
    foreign.searchParams.set('state', 'foreign');
    await expect(returnFromOidc(parts, {}, foreign, one.cookie)).rejects.toMatchObject(failed);
    await returnFromOidc(parts, {}, one.back, one.cookie);
    await expect(returnFromOidc(parts, {}, one.back, one.cookie)).rejects.toMatchObject(failed);
  });

  test('asks officials for the second factor all the same', async () => {
    await house.addPerson('zhaoliu', { role: 'officer' });
    const strict = { ...parts, secondFactorRequired: true };
    const { back, cookie } = await visit('zhaoliu');
    const { cookies } = await returnFromOidc(strict, {}, back, cookie);
    const token = cookies[0]?.value ?? undefined;
    expect(await getSession(strict, { token })).toMatchObject({
      step: 'enrolSecondFactor',
      person: { posts: [] },
    });
  });

  test('says so when the provider is away', async () => {
    const away = { name: 'x', issuer: 'http://127.0.0.1:9', clientId: 'jijiao', returnTo, insecure: true };
    const without = { ...parts, oidc: makeOidc(away, parts.keys, house.database) };
    await expect(beginOidc(without)).rejects.toMatchObject({ status: 401, code: 'oidcFailed' });
  });
});
