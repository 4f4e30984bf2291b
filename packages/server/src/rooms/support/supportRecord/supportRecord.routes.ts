import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { exportSupport } from './exported.ts';
import * as may from './supportRecord.policy.ts';
import { downloadSupportFile, listSupport, recordSupport, strikeSupport, sumSupport } from './supportRecord.ts';

export const supportRecordRoutes: readonly Route<House>[] = [
  route(wire.listSupport, 'signedIn', (context, { query }) => listSupport(context, query)),
  route(wire.sumSupport, 'signedIn', (context, { query }) => sumSupport(context, query)),
  route(wire.exportSupport, 'signedIn', (context, { query }) => exportSupport(context, query)),
  route(wire.recordSupport, may.recordSupport, (context, { params, body }) => recordSupport(context, params.id, body)),
  route(wire.strikeSupport, may.recordSupport, (context, { params, body }) =>
    strikeSupport(context, params.id, body.reason),
  ),
  route(wire.downloadSupportFile, 'signedIn', (context, { params }) => downloadSupportFile(context, params)),
];
