import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { findNotices, readHeads, readHome, readNotice } from './notice.ts';

/** What the public reads beside the register. */
export const portalRoutes: Route<House>[] = [
  route(wire.getPortalHome, 'public', (context) => readHome(context)),
  route(wire.listNotices, 'public', (context, { query }) => findNotices(context, query)),
  route(wire.getNotice, 'public', (context, { params }) => readNotice(context, params.id)),
  route(wire.listAuditHeads, 'public', (context, { query }) => readHeads(context, query.after)),
];
