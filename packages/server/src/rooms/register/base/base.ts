import type { OutputOf, ParamsOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/base.public';
import { chineseNumber, judge, plaqueRules } from '@jijiao/measures';
import { type PlaqueData, qrSvg, render } from '../../../platform/documents/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound, refused } from '../../../platform/http/errors.ts';
import { maskName } from '../../../platform/personal/index.ts';
import { listPartnersInForce } from '../partner/inForce.store.ts';
import {
  type Base,
  type BaseVersion,
  findBaseByNumber,
  findBaseByPlaque,
  getCurrentVersion,
  getHost,
  getPlaqueIssuer,
  listVersions,
  standingStatuses,
} from './base.store.ts';
import { changesOf } from './changes.ts';
import { countByArea, listRegister } from './register.store.ts';

/** The public register as it stood on a day, today where none is named (Art. 10). */
export async function listPublicBases(
  context: Context,
  query: QueryOf<typeof wire.listPublicBases>,
): Promise<OutputOf<typeof wire.listPublicBases>> {
  const filter = { ...query, on: query.on ?? context.today };
  return {
    page: await listRegister(context.tx, filter, query),
    byArea: await countByArea(context.tx, filter),
    on: filter.on,
  };
}

/** A base with its registered changes up to a day; 404 where it was not in the register on that day. */
export async function getPublicBase(
  context: Context,
  { number, on = context.today }: ParamsOf<typeof wire.getPublicBase> & QueryOf<typeof wire.getPublicBase>,
): Promise<OutputOf<typeof wire.getPublicBase>> {
  const found = await findBaseByNumber(context.tx, number);
  if (!found) throw notFound();
  const versions = (await listVersions(context.tx, found.id)).filter((version) => version.validFrom <= on);
  const version = versions.find((each) => each.validTo === null || each.validTo >= on);
  if (!version) throw notFound();
  const { hostKind, guidingUnit } = await getHost(context.tx, found);
  return {
    base: {
      number: found.number,
      name: version.name,
      host: version.host,
      level: version.level,
      field: version.field,
      areaCode: version.areaCode,
      guidingUnit,
      status: version.status,
      recognisedOn: found.recognisedOn,
    },
    hostKind,
    address: version.address,
    director: version.director === null ? null : maskName(version.director),
    phone: version.phone,
    speciality: version.speciality,
    brand: version.brand,
    termEndsOn: found.termEndsOn,
    verifyUrl: verifyUrlOf(context, found),
    partners: await listPartnersInForce(context.tx, found.id, on),
    changes: changesOf(versions),
  };
}

/** What the code on a plaque stands for now; 404 for a code that is on no plaque. */
export async function verifyPlaque(
  context: Context,
  { code }: ParamsOf<typeof wire.verifyPlaque>,
): Promise<OutputOf<typeof wire.verifyPlaque>> {
  const found = await findBaseByPlaque(context.tx, code.toUpperCase());
  if (!found) throw notFound();
  const version = await getCurrentVersion(context.tx, found.id);
  const address = verifyUrlOf(context, found);
  return {
    valid: standingStatuses.includes(version.status) && context.today <= found.termEndsOn,
    number: found.number,
    name: version.name,
    host: version.host,
    level: version.level,
    field: version.field,
    recognisedOn: found.recognisedOn,
    documentNo: found.documentNo,
    status: version.status,
    address,
    checkedAt: context.now.toISOString(),
    qr: `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString('base64')}`,
  };
}

/** The plaque as a file for print (PDF/A-2b). 404 for an unknown base, 409 for one that is revoked, expired or being rectified (Art. 10). */
export async function printPlaque(context: Context, number: string): Promise<Uint8Array> {
  const found = await findBaseByNumber(context.tx, number);
  if (!found) throw notFound();
  const version = await getCurrentVersion(context.tx, found.id);
  const facts = {
    plaque: { baseState: context.today <= found.termEndsOn ? version.status : 'expired', baseNo: found.number },
  };
  const refusals = judge(plaqueRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  return render('plaque', plaqueOf(context, found, version, await getPlaqueIssuer(context.tx, found, version.level)), {
    at: context.now,
  });
}

function plaqueOf(context: Context, found: Base, version: BaseVersion, issuer: string): PlaqueData {
  const [year = '', month = ''] = found.recognisedOn.split('-');
  return {
    title: ['河北省专业技术人员', '继续教育基地'],
    host: version.host,
    issuer,
    date: `${[...year].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')}年${chineseNumber(Number(month))}月`,
    baseNo: found.number,
    qr: verifyUrlOf(context, found),
    address: `${new URL(context.house.publicAddress).host}/plaques`,
  };
}

/** The address that a plaque's QR code leads to. */
export function verifyUrlOf(context: Context, found: Pick<Base, 'plaqueCode'>): string {
  return new URL(`/plaques/${found.plaqueCode}`, context.house.publicAddress).href;
}
