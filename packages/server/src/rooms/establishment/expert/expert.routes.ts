import * as wire from '@jijiao/contract/establishment/expert';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendBank } from './bankSheet.ts';
import { enterBank, searchBank } from './expert.ts';

/** The expert bank is kept by officers and administrators of the province. */
export const keepsTheBank = (actor: Actor) => holds(actor, ['officer', 'administrator'], { kind: 'province' });

/** 专家库: kept by the province. */
export const expertRoutes: Route[] = [
  route(wire.listExperts, keepsTheBank, (context, { query }) => searchBank(context, query)),
  route(wire.exportExperts, keepsTheBank, (context, { query, reply }) => sendBank(context, query, reply)),
  route(wire.addExpert, keepsTheBank, (context, { body }) => enterBank(context, body)),
];
