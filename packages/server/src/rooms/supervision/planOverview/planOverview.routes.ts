import * as wire from '@jijiao/contract/supervision/planOverview';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { writeOverview } from './exported.ts';
import { listBasesAt, maySeeOverview, viewOverview } from './planOverview.ts';

export const planOverviewRoutes: readonly Route<House>[] = [
  route(wire.getPlanOverview, maySeeOverview, (context, { query }) => viewOverview(context, query)),
  route(wire.listOverviewBases, maySeeOverview, (context, { query }) => listBasesAt(context, query)),
  route(wire.exportPlanOverview, maySeeOverview, async (context, { query, reply }) => {
    const { name, bytes } = await writeOverview(context, query);
    return reply
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(Buffer.from(bytes)) as unknown as Promise<undefined>;
  }),
];
