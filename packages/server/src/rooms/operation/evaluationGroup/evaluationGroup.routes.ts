import * as wire from '@jijiao/contract/operation/evaluationGroup';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './evaluationGroup.policy.ts';
import { appointGroup, listCandidates, listGroups } from './evaluationGroup.ts';

export const evaluationGroupRoutes: readonly Route<House>[] = [
  route(wire.listGroups, 'signedIn', (context, { params }) => listGroups(context, params.id)),
  route(wire.appointGroup, may.appointGroups, (context, { params, body }) => appointGroup(context, params.id, body)),
  route(wire.listCandidates, may.appointGroups, (context, { params, query }) =>
    listCandidates(context, params.id, query.q),
  ),
];
