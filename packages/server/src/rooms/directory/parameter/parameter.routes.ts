import { decideParameter as decideEndpoint, listParameters as listEndpoint } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { mayDecideParameters } from './parameter.policy.ts';
import { decideParameter, listParameters } from './parameter.ts';

export const parameterRoutes: Route<House>[] = [
  route(listEndpoint, 'signedIn', (context) => listParameters(context)),
  route(decideEndpoint, mayDecideParameters, (context, { params, body }) => decideParameter(context, params.id, body)),
];
