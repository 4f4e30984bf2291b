import * as wire from '@jijiao/contract/supervision/annualPlan';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { openAmendmentOf } from './opening.ts';
import { keepReason, viewAmendment } from './planAmendment.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

export const planAmendmentRoutes: readonly Route<House>[] = [
  route(wire.openAmendment, isApplicant, (context, { params }) => openAmendmentOf(context, params.id)),
  route(wire.getAmendment, 'signedIn', (context, { params }) => viewAmendment(context, params.id)),
  route(wire.saveAmendmentReason, isApplicant, (context, { params, body }) => keepReason(context, params.id, body)),
];
