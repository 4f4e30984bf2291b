import * as wire from '@jijiao/contract/operation/evaluationGroup';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { appoint, findCandidates, viewGroups } from './evaluationGroup.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

export const evaluationGroupRoutes: readonly Route<House>[] = [
  route(wire.listGroups, 'signedIn', (context, { params }) => viewGroups(context, params.id)),
  route(wire.appointGroup, isApplicant, (context, { params, body }) => appoint(context, params.id, body)),
  route(wire.listCandidates, isApplicant, (context, { params, query }) => findCandidates(context, params.id, query.q)),
];
