import { appointGroup, listCandidates, listGroups } from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { appoint, findCandidates, viewGroups } from './evaluationGroup.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

export const evaluationGroupRoutes: readonly Route<House>[] = [
  route(listGroups, 'signedIn', (context, { params }) => viewGroups(context, params.id)),
  route(appointGroup, isApplicant, (context, { params, body }) => appoint(context, params.id, body)),
  route(listCandidates, isApplicant, (context, { params, query }) => findCandidates(context, params.id, query.q)),
];
