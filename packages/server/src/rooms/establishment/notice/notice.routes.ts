import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { getNotice, getPortalHome, listAuditHeads, listNotices } from './notice.ts';

/** What the public reads beside the register. */
export const noticeRoutes: Route<House>[] = [
  route(wire.getPortalHome, 'public', (context) => getPortalHome(context)),
  route(wire.listNotices, 'public', (context, { query }) => listNotices(context, query)),
  route(wire.getNotice, 'public', (context, { params }) => getNotice(context, params.id)),
  route(wire.listAuditHeads, 'public', (context, { query }) => listAuditHeads(context, query.after)),
];
