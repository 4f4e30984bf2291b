import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { exportQuery, id, idParams, isoDate, listQuery, pageOf, wordsSought } from '../shapes.ts';
import { baseRow } from './base.public.ts';

/** A base of the own desk: what the public register shows, and its id. */
const deskRow = z.strictObject({ ...baseRow.shape, id, termEndsOn: isoDate });

const basesAsked = {
  sort: ['number', 'name', 'host', 'level', 'field', 'area', 'guidingUnit', 'status', 'recognisedOn'],
  filters: {
    q: wordsSought,
    status: z.enum(['recognised', 'operating', 'rectifying', 'revoked', 'expired']).optional(),
  },
} as const;
export const listBases = endpoint({
  id: 'base.list',
  method: 'GET',
  path: '/api/bases',
  summary: { zh: '我能看到的基地', en: 'Bases that I may see' },
  action: 'signedIn',
  query: listQuery(basesAsked),
  output: pageOf(deskRow),
});
export const exportBases = endpoint({
  id: 'base.sheet',
  method: 'GET',
  path: '/api/bases.xlsx',
  summary: { zh: '我能看到的基地：电子表格', en: 'Bases that I may see, as a spreadsheet' },
  action: 'signedIn',
  query: exportQuery(basesAsked),
  stream: 'file',
});

export const getBaseDesk = endpoint({
  id: 'base.desk',
  method: 'GET',
  path: '/api/bases/:id',
  summary: { zh: '基地：登记事项', en: 'A base: what is registered' },
  action: 'signedIn',
  params: idParams,
  output: z.strictObject({
    ...deskRow.shape,
    hostId: id,
    guidingUnitId: id.nullable(),
    issuerId: id,
    issuer: z.string(),
    kind: z.enum(['regional', 'sectoral']).nullable(),
    speciality: z.string().nullable(),
    brand: z.string().nullable(),
    grade: z.enum(['excellent', 'good', 'pass', 'fail']).nullable(),
    address: z.string().nullable(),
    director: z.string().nullable(),
    phone: z.string().nullable(),
    documentNo: z.string(),
    /** What the reader may do at this base: keep its records, guide it. */
    mayKeep: z.boolean(),
    mayGuide: z.boolean(),
  }),
});
