import * as wire from '@jijiao/contract/establishment/batch';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { draftBatch, findBatches, redraftBatch, viewBatch } from './batch.ts';

/** Officers of the province and of guiding units open batches. */
const mayOpen = (actor: Actor) =>
  actor.posts.some((post) => post.role === 'officer' && post.organisationKind !== 'institution');

export const batchRoutes: readonly Route<House>[] = [
  route(wire.listBatches, 'signedIn', async (context, { query }) => ({
    rows: await findBatches(context, query.open === 'true'),
  })),
  route(wire.getBatch, 'signedIn', (context, { params }) => viewBatch(context, params.id)),
  route(wire.createBatch, mayOpen, (context, { body }) => draftBatch(context, body)),
  route(wire.changeBatch, mayOpen, (context, { params, body }) => redraftBatch(context, params.id, body)),
];
