import {
  compareVersions,
  enterPaperOpinion,
  getJudged,
  listOpinions,
  putBeforeGroup,
  signOpinion,
} from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { enterPaper, listMine, putBefore, sign, viewJudged } from './opinion.ts';
import { compare } from './versions.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');
const anExpert = (actor: Actor) => holds(actor, 'expert');

export const opinionRoutes: readonly Route<House>[] = [
  route(listOpinions, anExpert, (context, { query }) => listMine(context, query)),
  route(getJudged, 'signedIn', (context, { params }) => viewJudged(context, params.id)),
  route(signOpinion, 'signedIn', (context, { params, body }) => sign(context, params.id, body)),
  route(putBeforeGroup, isApplicant, (context, { params }) => putBefore(context, params.id)),
  route(enterPaperOpinion, isApplicant, (context, { params, body }) => enterPaper(context, params.id, body)),
  route(compareVersions, 'signedIn', (context, { params, query }) => compare(context, params.id, query)),
];
