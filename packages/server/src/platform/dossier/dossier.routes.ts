import * as wire from '@jijiao/contract/platform/dossier';
import type { House } from '../http/context.ts';
import { invalid } from '../http/errors.ts';
import { type Route, route } from '../http/route.ts';
import { headOf } from './head.ts';
import { getKind } from './kinds.ts';
import { move } from './move.ts';
import { seeDossier } from './sight.ts';
import { listWork } from './worklist.ts';
import { sendWork } from './workSheet.ts';

export const dossierRoutes: readonly Route<House>[] = [
  route(wire.listWork, 'signedIn', (context, { query }) => listWork(context, query)),
  route(wire.exportWork, 'signedIn', (context, { query, reply }) => sendWork(context, query, reply)),
  route(wire.getDossierHead, 'signedIn', async (context, { params }) =>
    headOf(context, await seeDossier(context, params.id)),
  ),
  route(wire.makeMove, 'signedIn', async (context, { params, body }) => {
    const record = await seeDossier(context, params.id);
    if (getKind(record.kind).table.moves[body.move]?.form) {
      throw invalid([{ path: 'move', message: '这一环节有自己的表单 / this move has a form of its own' }]);
    }
    const { version, opinion, files } = body;
    return headOf(
      context,
      await move(context, { dossierId: params.id, move: body.move, version, input: { opinion, files } }),
    );
  }),
];
