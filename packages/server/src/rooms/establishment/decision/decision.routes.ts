import {
  decisionPdf,
  draftBan,
  draftNational,
  draftRecognition,
  draftStanding,
  getDecision,
  listDecisions,
} from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { banApplicant, findDecisions, printDecision, recognise, registerNational, viewDecision } from './decision.ts';
import { draftOnStanding } from './standing.ts';

const atTheProvince = (actor: Actor) => holds(actor, 'officer', { kind: 'province' });
const atAnIssuer = (actor: Actor) => atTheProvince(actor) || holds(actor, 'officer', { kind: 'guidingUnit' });

export const decisionRoutes: Route<House>[] = [
  route(listDecisions, 'signedIn', (context) => findDecisions(context)),
  route(getDecision, 'signedIn', (context, { params }) => viewDecision(context, params.id)),
  route(draftRecognition, atAnIssuer, (context, { body }) => recognise(context, body)),
  route(draftNational, atTheProvince, (context, { body }) => registerNational(context, body)),
  route(draftBan, atTheProvince, (context, { body }) => banApplicant(context, body)),
  route(draftStanding, atAnIssuer, async (context, { body }) =>
    viewDecision(context, await draftOnStanding(context, body)),
  ),
  route(decisionPdf, 'signedIn', async (context, { params, reply }) => {
    const bytes = await printDecision(context, params.id);
    await reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="decision-${params.id}.pdf"`)
      .send(Buffer.from(bytes));
    return undefined;
  }),
];
