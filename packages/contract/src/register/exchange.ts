import { exchangeScopes } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import {
  exportQuery,
  fileShape,
  id,
  idParams,
  isoDate,
  line,
  listQuery,
  pageOf,
  prose,
  wordsSought,
} from '../shapes.ts';
import { fileId, inOrder, notInOrder, recordParams, removal, removed, version } from './baseRecord.ts';

const scopes = exchangeScopes.map((scope) => scope.id) as [
  (typeof exchangeScopes)[number]['id'],
  ...(typeof exchangeScopes)[number]['id'][],
];
export const exchangeScope = z.enum(scopes);
const exchangeShape = {
  on: isoDate,
  /** The last day, where it took more than one. */
  until: isoDate.nullable(),
  scope: exchangeScope,
  place: line(120),
  subject: line(200),
  /** A partner of the base, or another organisation by its name. */
  partnerId: id.nullable(),
  otherParty: line(120).nullable(),
  people: z.int().min(1).max(100_000),
  outcome: prose(2000),
};
export const exchangeBody = z
  .strictObject({ ...exchangeShape, files: z.array(fileId).max(20) })
  .refine(({ on, until }) => inOrder(on, until), { path: ['until'], message: notInOrder });
const kept = z.strictObject({ id, version: z.int() });
const write = { action: 'institution.applicant' } as const;

const exchangesAsked = {
  sort: ['subject', 'on', 'scope', 'place', 'party', 'people'],
  filters: {
    q: wordsSought,
    scope: exchangeScope.optional(),
    year: z.coerce.number().int().min(1990).max(2999).optional(),
  },
} as const;

export const listExchanges = endpoint({
  id: 'exchange.list',
  method: 'GET',
  path: '/api/bases/:id/exchanges',
  summary: { zh: '交流活动', en: 'Exchange activities of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(exchangesAsked),
  output: z.strictObject({
    page: pageOf(
      z.strictObject({
        id,
        version: z.int(),
        ...exchangeShape,
        /** Name of the partner, or of the other organisation. */
        party: z.string().nullable(),
        files: z.array(fileShape),
      }),
    ),
    /** People in all that match. */
    people: z.int(),
  }),
});
export const addExchange = endpoint({
  id: 'exchange.add',
  method: 'POST',
  path: '/api/bases/:id/exchanges',
  summary: { zh: '登记交流活动', en: 'Enter an exchange activity' },
  ...write,
  params: idParams,
  body: exchangeBody,
  output: kept,
  action: 'keepRecords',
});
export const changeExchange = endpoint({
  id: 'exchange.change',
  method: 'PUT',
  path: '/api/bases/:id/exchanges/:record',
  summary: { zh: '修改交流活动', en: 'Change an exchange activity' },
  ...write,
  params: recordParams,
  body: z.strictObject({ version, data: exchangeBody }),
  output: kept,
  action: 'keepRecords',
});
export const removeExchange = endpoint({
  id: 'exchange.remove',
  method: 'POST',
  path: '/api/bases/:id/exchanges/:record/removal',
  summary: { zh: '删除误登的交流活动', en: 'Take out an activity entered by mistake' },
  ...write,
  params: recordParams,
  body: removal,
  output: removed,
  action: 'keepRecords',
});
export const exportExchanges = endpoint({
  id: 'exchange.export',
  method: 'GET',
  path: '/api/bases/:id/exchanges.xlsx',
  summary: { zh: '导出交流活动', en: 'Exchange activities as a spreadsheet' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(exchangesAsked),
  stream: 'file',
});
