import * as wire from '@jijiao/contract/library/policyLibrary';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendFile } from '../../directory/index.ts';
import { mayDraftPolicies, maySeePolicyDesk } from './policyLibrary.policy.ts';
import { draftPolicy, findPolicies, keepPolicy, viewPolicy } from './policyLibrary.ts';
import { exportPolicies, readPolicy, readPolicyFile, searchPolicies } from './published.ts';

export const policyLibraryRoutes: readonly Route<House>[] = [
  route(wire.listPublicPolicies, 'public', (context, { query }) => searchPolicies(context, query)),
  route(wire.exportPolicies, 'public', (context, { query, reply }) => exportPolicies(context, query, reply)),
  route(wire.getPublicPolicy, 'public', (context, { params, query }) => readPolicy(context, params.id, query.on)),
  route(wire.downloadPolicyFile, 'public', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await readPolicyFile(context, params));
    return undefined;
  }),
  route(wire.listPolicies, maySeePolicyDesk, (context, { query }) => findPolicies(context, query)),
  route(wire.startPolicy, mayDraftPolicies, (context, { body }) => draftPolicy(context, body)),
  route(wire.getPolicy, 'signedIn', (context, { params }) => viewPolicy(context, params.id)),
  route(wire.savePolicy, mayDraftPolicies, (context, { params, body }) => keepPolicy(context, params.id, body)),
];
