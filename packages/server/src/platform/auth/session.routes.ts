import * as wire from '@jijiao/contract/platform/session';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../http/context.ts';
import { type Route, route } from '../http/route.ts';
import type { Actor } from './actor.ts';
import { presentSession } from './presence.ts';
import { actorOfSession, type Browser, findSession, touchSession } from './session.ts';
import {
  beginOidc,
  changePassword,
  confirmTotp,
  cookieName,
  enrolTotp,
  enterSecondFactor,
  getSession,
  listSessions,
  returnFromOidc,
  revokeSession,
  setLanguage,
  signIn,
  signOut,
  type WithCookies,
} from './sessionVerbs.ts';
import type { SignInParts } from './signIn.ts';

/** The browser behind a request: its token, what it calls itself, and where it calls from. */
export function browserOf(request: FastifyRequest, secure: boolean): Browser {
  return {
    token: request.cookies[cookieName('session', secure)],
    userAgent: request.headers['user-agent'],
    address: request.ip,
  };
}

/** Finds who acts in a request, and notes that the session was seen. */
export function actorFinder(parts: SignInParts, secure: boolean): (request: FastifyRequest) => Promise<Actor | null> {
  const cookie = cookieName('session', secure);
  const read = async (token: string, today: string) => {
    const found = await findSession(parts.database, token, today);
    if (found?.stale) await touchSession(parts.database.db, found.id);
    return found;
  };
  return async (request) => {
    const token = request.cookies[cookie];
    if (!token) return null;
    const today = parts.today();
    const found = await presentSession(token, today, () => read(token, today));
    return found ? actorOfSession(found) : null;
  };
}

/** The endpoints of signing in. They open no unit of work: a failed try must stay counted. */
export function sessionRoutes(parts: SignInParts, secure: boolean): readonly Route<House>[] {
  const answer = <Output>(reply: FastifyReply, { output, cookies }: WithCookies<Output>): Output => {
    for (const { name, value, maxAgeSeconds } of cookies) {
      reply.setCookie(cookieName(name, secure), value ?? '', {
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure,
        maxAge: value === null ? 0 : maxAgeSeconds,
      });
    }
    return output;
  };
  const from = (call: { request: FastifyRequest }) => browserOf(call.request, secure);
  return [
    route(wire.getSession, 'public', (_context, call) => getSession(parts, from(call))),
    route(wire.signIn, 'public', async (_context, call) =>
      answer(call.reply, await signIn(parts, from(call), call.body)),
    ),
    route(wire.enterSecondFactor, 'public', async (_context, call) =>
      answer(call.reply, await enterSecondFactor(parts, from(call), call.body)),
    ),
    route(wire.changePassword, 'public', async (_context, call) =>
      answer(call.reply, await changePassword(parts, from(call), call.body)),
    ),
    route(wire.signOut, 'public', async (_context, call) => answer(call.reply, await signOut(parts, from(call)))),
    route(wire.listSessions, 'signedIn', (_context, call) => listSessions(parts, from(call))),
    route(wire.revokeSession, 'signedIn', (_context, call) => revokeSession(parts, from(call), call.params.id)),
    route(wire.enrolTotp, 'public', (_context, call) => enrolTotp(parts, from(call), call.body)),
    route(wire.confirmTotp, 'public', async (_context, call) =>
      answer(call.reply, await confirmTotp(parts, from(call), call.body)),
    ),
    route(wire.setLanguage, 'signedIn', (_context, call) => setLanguage(parts, from(call), call.body)),
    route(wire.beginOidc, 'public', async (_context, call) =>
      answer(call.reply, await beginOidc(parts, call.query.to)),
    ),
    route(wire.returnFromOidc, 'public', async (context, call) => {
      const address = new URL(call.request.url, context.house.publicAddress);
      const back = await returnFromOidc(parts, from(call), address, call.request.cookies[cookieName('oidc', secure)]);
      return answer(call.reply, back);
    }),
  ];
}
