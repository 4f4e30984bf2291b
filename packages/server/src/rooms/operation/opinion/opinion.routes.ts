import * as wire from '@jijiao/contract/operation/opinion';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './opinion.policy.ts';
import { enterPaperOpinion, getJudged, listOpinions, putBeforeGroup, signOpinion } from './opinion.ts';
import { compareVersions } from './versions.ts';

export const opinionRoutes: readonly Route<House>[] = [
  route(wire.listOpinions, may.giveOpinions, (context, { query }) => listOpinions(context, query)),
  route(wire.getJudged, 'signedIn', (context, { params }) => getJudged(context, params.id)),
  route(wire.signOpinion, 'signedIn', (context, { params, body }) => signOpinion(context, params.id, body)),
  route(wire.putBeforeGroup, may.askForOpinions, (context, { params }) => putBeforeGroup(context, params.id)),
  route(wire.enterPaperOpinion, may.askForOpinions, (context, { params, body }) =>
    enterPaperOpinion(context, params.id, body),
  ),
  route(wire.compareVersions, 'signedIn', (context, { params, query }) => compareVersions(context, params.id, query)),
];
