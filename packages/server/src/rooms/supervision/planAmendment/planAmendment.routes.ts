import * as wire from '@jijiao/contract/supervision/annualPlan';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { openAmendment } from './opening.ts';
import * as may from './planAmendment.policy.ts';
import { getAmendment, saveAmendmentReason } from './planAmendment.ts';

export const planAmendmentRoutes: readonly Route<House>[] = [
  route(wire.openAmendment, may.amendPlans, (context, { params }) => openAmendment(context, params.id)),
  route(wire.getAmendment, 'signedIn', (context, { params }) => getAmendment(context, params.id)),
  route(wire.saveAmendmentReason, may.amendPlans, (context, { params, body }) =>
    saveAmendmentReason(context, params.id, body),
  ),
];
