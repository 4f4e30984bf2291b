import * as wire from '@jijiao/contract/operation/opinion';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { enterPaper, listMine, putBefore, sign, viewJudged } from './opinion.ts';
import { compare } from './versions.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');
const anExpert = (actor: Actor) => holds(actor, 'expert');

export const opinionRoutes: readonly Route<House>[] = [
  route(wire.listOpinions, anExpert, (context, { query }) => listMine(context, query)),
  route(wire.getJudged, 'signedIn', (context, { params }) => viewJudged(context, params.id)),
  route(wire.signOpinion, 'signedIn', (context, { params, body }) => sign(context, params.id, body)),
  route(wire.putBeforeGroup, isApplicant, (context, { params }) => putBefore(context, params.id)),
  route(wire.enterPaperOpinion, isApplicant, (context, { params, body }) => enterPaper(context, params.id, body)),
  route(wire.compareVersions, 'signedIn', (context, { params, query }) => compare(context, params.id, query)),
];
