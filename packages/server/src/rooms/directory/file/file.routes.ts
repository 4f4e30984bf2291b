import * as wire from '@jijiao/contract/directory/file';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { downloadFile, uploadFile } from './file.ts';
import { runOut } from './incoming.ts';

export const fileRoutes: Route<House>[] = [
  route(wire.uploadFile, 'signedIn', async (context, { query, body, request, reply }) => {
    const announced = Number(request.headers['content-length']);
    try {
      return await uploadFile(context, query, {
        body,
        announcedBytes: Number.isFinite(announced) ? announced : undefined,
      });
    } catch (error) {
      if (!(await runOut(request.raw, 3000))) reply.header('connection', 'close');
      throw error;
    }
  }),
  route(wire.downloadFile, 'signedIn', (context, { params }) => downloadFile(context, params.id)),
];
