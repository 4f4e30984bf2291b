import * as wire from '@jijiao/contract/directory/parameter';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './parameter.policy.ts';
import { decideParameter, listParameters } from './parameter.ts';

export const parameterRoutes: Route<House>[] = [
  route(wire.listParameters, 'signedIn', (context) => listParameters(context)),
  route(wire.decideParameter, may.decideParameters, (context, { params, body }) =>
    decideParameter(context, params.id, body),
  ),
];
