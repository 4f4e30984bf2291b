import { auditHeads, getNotice, listNotices, portalHome } from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { findNotices, readHeads, readHome, readNotice } from './notice.ts';

/** What the public reads beside the register. */
export const portalRoutes: Route<House>[] = [
  route(portalHome, 'public', (context) => readHome(context)),
  route(listNotices, 'public', (context, { query }) => findNotices(context, query)),
  route(getNotice, 'public', (context, { params }) => readNotice(context, params.id)),
  route(auditHeads, 'public', (context, { query }) => readHeads(context, query.after)),
];
