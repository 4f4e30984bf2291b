import { addExpert, expertsSheet, listExperts } from '@jijiao/contract';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { sendBank } from './bankSheet.ts';
import { enterBank, searchBank } from './expert.ts';

/** The expert bank is kept by officers and administrators of the province. */
export const keepsTheBank = (actor: Actor) => holds(actor, ['officer', 'administrator'], { kind: 'province' });

/** 专家库: kept by the province. */
export const expertRoutes: Route[] = [
  route(listExperts, keepsTheBank, (context, { query }) => searchBank(context, query)),
  route(expertsSheet, keepsTheBank, (context, { query, reply }) => sendBank(context, query, reply)),
  route(addExpert, keepsTheBank, (context, { body }) => enterBank(context, body)),
];
