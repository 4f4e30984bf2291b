import * as wire from '@jijiao/contract/operation/outline';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { attach } from '../attach.ts';
import { exportTerms, listTerms } from '../terms.ts';
import { begin, save, view } from './outline.ts';
import { printOutline } from './outlineForm.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

export const outlineRoutes: readonly Route<House>[] = [
  route(wire.listOutlines, 'signedIn', (context, { params, query }) => listTerms(context, 'outline', params.id, query)),
  route(wire.exportOutlines, 'signedIn', async (context, { params, query, reply }) =>
    attach(reply, '培训规划', 'xlsx', await exportTerms(context, 'outline', params.id, query)),
  ),
  route(wire.startOutline, isApplicant, (context, { params, body }) => begin(context, params.id, body)),
  route(wire.getOutline, 'signedIn', (context, { params }) => view(context, params.id)),
  route(wire.saveOutline, isApplicant, (context, { params, body }) => save(context, params.id, body)),
  route(wire.printOutline, 'signedIn', async (context, { params, reply }) =>
    attach(reply, '培训规划', 'pdf', await printOutline(context, params.id)),
  ),
];
