import {
  getPolicy,
  listPolicies,
  policySheet,
  publicPolicies,
  publicPolicy,
  publicPolicyFile,
  savePolicy,
  startPolicy,
} from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendFile } from '../../directory/index.ts';
import { mayDraftPolicies, maySeePolicyDesk } from './policyLibrary.policy.ts';
import { draftPolicy, findPolicies, keepPolicy, viewPolicy } from './policyLibrary.ts';
import { exportPolicies, readPolicy, readPolicyFile, searchPolicies } from './published.ts';

export const policyLibraryRoutes: readonly Route<House>[] = [
  route(publicPolicies, 'public', (context, { query }) => searchPolicies(context, query)),
  route(policySheet, 'public', (context, { query, reply }) => exportPolicies(context, query, reply)),
  route(publicPolicy, 'public', (context, { params, query }) => readPolicy(context, params.id, query.on)),
  route(publicPolicyFile, 'public', async (context, { params, request, reply }) => {
    await sendFile({ request, reply }, await readPolicyFile(context, params));
    return undefined;
  }),
  route(listPolicies, maySeePolicyDesk, (context, { query }) => findPolicies(context, query)),
  route(startPolicy, mayDraftPolicies, (context, { body }) => draftPolicy(context, body)),
  route(getPolicy, 'signedIn', (context, { params }) => viewPolicy(context, params.id)),
  route(savePolicy, mayDraftPolicies, (context, { params, body }) => keepPolicy(context, params.id, body)),
];
