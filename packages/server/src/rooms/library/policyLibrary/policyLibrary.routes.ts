import * as wire from '@jijiao/contract/library/policyLibrary';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './policyLibrary.policy.ts';
import { getPolicy, listPolicies, savePolicy, startPolicy } from './policyLibrary.ts';
import { downloadPolicyFile, exportPolicies, getPublicPolicy, listPublicPolicies } from './published.ts';

export const policyLibraryRoutes: readonly Route<House>[] = [
  route(wire.listPublicPolicies, 'public', (context, { query }) => listPublicPolicies(context, query)),
  route(wire.exportPolicies, 'public', (context, { query }) => exportPolicies(context, query)),
  route(wire.getPublicPolicy, 'public', (context, { params, query }) => getPublicPolicy(context, params.id, query.on)),
  route(wire.downloadPolicyFile, 'public', (context, { params }) => downloadPolicyFile(context, params)),
  route(wire.listPolicies, may.seePolicyDesk, (context, { query }) => listPolicies(context, query)),
  route(wire.startPolicy, may.draftPolicies, (context, { body }) => startPolicy(context, body)),
  route(wire.getPolicy, 'signedIn', (context, { params }) => getPolicy(context, params.id)),
  route(wire.savePolicy, may.draftPolicies, (context, { params, body }) => savePolicy(context, params.id, body)),
];
