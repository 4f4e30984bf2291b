import * as wire from '@jijiao/contract/establishment/decision';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { banApplicant, findDecisions, printDecision, recognise, registerNational, viewDecision } from './decision.ts';
import { draftOnStanding } from './standing.ts';

const atTheProvince = (actor: Actor) => holds(actor, 'officer', { kind: 'province' });
const atAnIssuer = (actor: Actor) => atTheProvince(actor) || holds(actor, 'officer', { kind: 'guidingUnit' });

export const decisionRoutes: Route<House>[] = [
  route(wire.listDecisions, 'signedIn', (context) => findDecisions(context)),
  route(wire.getDecision, 'signedIn', (context, { params }) => viewDecision(context, params.id)),
  route(wire.draftRecognition, atAnIssuer, (context, { body }) => recognise(context, body)),
  route(wire.draftNational, atTheProvince, (context, { body }) => registerNational(context, body)),
  route(wire.draftBan, atTheProvince, (context, { body }) => banApplicant(context, body)),
  route(wire.draftStanding, atAnIssuer, async (context, { body }) =>
    viewDecision(context, await draftOnStanding(context, body)),
  ),
  route(wire.printDecision, 'signedIn', async (context, { params, reply }) => {
    const bytes = await printDecision(context, params.id);
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="decision-${params.id}.pdf"`)
      .send(Buffer.from(bytes));
    return undefined;
  }),
];
