import * as wire from '@jijiao/contract/establishment/batch';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './batch.policy.ts';
import { changeBatch, createBatch, getBatch, listBatches } from './batch.ts';

export const batchRoutes: readonly Route<House>[] = [
  route(wire.listBatches, 'signedIn', async (context, { query }) => ({
    rows: await listBatches(context, query.open === 'true'),
  })),
  route(wire.getBatch, 'signedIn', (context, { params }) => getBatch(context, params.id)),
  route(wire.createBatch, may.openBatches, (context, { body }) => createBatch(context, body)),
  route(wire.changeBatch, may.openBatches, (context, { params, body }) => changeBatch(context, params.id, body)),
];
