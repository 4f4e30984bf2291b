import * as wire from '@jijiao/contract/establishment/decision';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './decision.policy.ts';
import { draftBan, draftNational, draftRecognition, getDecision, listDecisions, printDecision } from './decision.ts';
import { draftStanding } from './standing.ts';

export const decisionRoutes: Route<House>[] = [
  route(wire.listDecisions, 'signedIn', (context) => listDecisions(context)),
  route(wire.getDecision, 'signedIn', (context, { params }) => getDecision(context, params.id)),
  route(wire.draftRecognition, may.draftDecisions, (context, { body }) => draftRecognition(context, body)),
  route(wire.draftNational, may.draftProvincialDecisions, (context, { body }) => draftNational(context, body)),
  route(wire.draftBan, may.draftProvincialDecisions, (context, { body }) => draftBan(context, body)),
  route(wire.draftStanding, may.draftDecisions, async (context, { body }) =>
    getDecision(context, await draftStanding(context, body)),
  ),
  route(wire.printDecision, 'signedIn', async (context, { params }) => ({
    name: `decision-${params.id}.pdf`,
    bytes: await printDecision(context, params.id),
    inline: true,
  })),
];
