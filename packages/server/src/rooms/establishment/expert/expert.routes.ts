import * as wire from '@jijiao/contract/establishment/expert';
import { type Route, route } from '../../../platform/http/route.ts';
import { exportExperts } from './bankSheet.ts';
import * as may from './expert.policy.ts';
/** 专家库: kept by the province. */
import { addExpert, listExperts } from './expert.ts';

export const expertRoutes: Route[] = [
  route(wire.listExperts, may.keepExpertBank, (context, { query }) => listExperts(context, query)),
  route(wire.exportExperts, may.keepExpertBank, (context, { query }) => exportExperts(context, query)),
  route(wire.addExpert, may.keepExpertBank, (context, { body }) => addExpert(context, body)),
];
