import type { OutputOf } from '@jijiao/contract';
import * as wire from '@jijiao/contract/platform/session';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { House } from '../http/context.ts';
import { type Route, route } from '../http/route.ts';
import type { Actor } from './actor.ts';
import { presentSession } from './presence.ts';
import { actorOfSession, type Browser, findSession, touchSession } from './session.ts';
import {
  beginOidc,
  confirmTotp,
  cookieName,
  signOut as endSession,
  enrolTotp,
  secondFactor as enterSecondFactor,
  getSessionState,
  setLanguage as keepLanguage,
  list,
  renewPassword,
  returnFromOidc,
  revoke,
  signIn as signInWith,
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
    route(wire.getSession, 'public', (_context, call) => getSessionState(parts, from(call))),
    route(wire.signIn, 'public', async (_context, call) =>
      answer(call.reply, await signInWith(parts, from(call), call.body)),
    ),
    route(wire.enterSecondFactor, 'public', async (_context, call) =>
      answer(call.reply, await enterSecondFactor(parts, from(call), call.body)),
    ),
    route(wire.changePassword, 'public', async (_context, call) =>
      answer(call.reply, await renewPassword(parts, from(call), call.body)),
    ),
    route(wire.signOut, 'public', async (_context, call) => answer(call.reply, await endSession(parts, from(call)))),
    route(wire.listSessions, 'signedIn', (_context, call) => list(parts, from(call))),
    route(wire.revokeSession, 'signedIn', (_context, call) => revoke(parts, from(call), call.params.id)),
    route(wire.enrolTotp, 'public', (_context, call) => enrolTotp(parts, from(call), call.body)),
    route(wire.confirmTotp, 'public', async (_context, call) =>
      answer(call.reply, await confirmTotp(parts, from(call), call.body)),
    ),
    route(wire.setLanguage, 'signedIn', (_context, call) => keepLanguage(parts, from(call), call.body)),
    route(wire.beginOidc, 'public', async (_context, call) =>
      away(call.reply, answer(call.reply, await beginOidc(parts, call.query.to)).location),
    ),
    route(wire.returnFromOidc, 'public', async (context, call) => {
      const address = new URL(call.request.url, context.house.publicAddress);
      const back = await returnFromOidc(parts, from(call), address, call.request.cookies[cookieName('oidc', secure)]);
      return away(call.reply, answer(call.reply, back).location);
    }),
  ];
}

function away(reply: FastifyReply, location: string): OutputOf<typeof wire.beginOidc> {
  return reply.redirect(location) as never;
}
