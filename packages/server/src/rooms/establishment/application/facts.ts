import type { SectionName } from '@jijiao/contract';
import { type ApplicationFacts, needsPractice } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { getOrganisation } from '../../directory/index.ts';
import { type BaseLevel, findStandingBase } from '../../register/index.ts';
import { isBanned } from '../../supervision/index.ts';
import { getBatchRecord } from '../batch/batch.store.ts';
import { type Application, countFaculty, countOthers, listSections } from './application.store.ts';

export type Sections = Partial<Record<SectionName, Record<string, unknown>>>;

/** The sections of an application by name, as typed. */
export async function readSections(context: Context, id: number): Promise<Sections> {
  return Object.fromEntries((await listSections(context.tx, id)).map((row) => [row.section, row.data]));
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const words = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value.trim() : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** What the law asks about an institution that opens, or hands in, an application. */
export async function openingFacts(
  context: Context,
  asked: { organisationId: number; batchId: number; field: string; except: number | null },
) {
  const [organisation, { batch, dossier }] = await Promise.all([
    getOrganisation(context.tx, asked.organisationId),
    getBatchRecord(context.tx, asked.batchId),
  ]);
  const [banned, otherApplicationsSameField] = await Promise.all([
    isBanned(context.tx, organisation.creditCode),
    countOthers(context.tx, {
      batchId: asked.batchId,
      creditCode: organisation.creditCode,
      field: asked.field,
      except: asked.except,
    }),
  ]);
  return {
    applicant: {
      hostKind: organisation.hostKind ?? '',
      creditCode: organisation.creditCode,
      banned,
    },
    batch: {
      opensOn: batch.opensOn,
      closesOn: batch.closesOn,
      fields: batch.fields,
      areas: batch.areas,
      state: dossier.state,
    },
    field: asked.field,
    areaCode: organisation.areaCode ?? '',
    otherApplicationsSameField,
    standingBase: await findStandingNumber(context, asked.organisationId, asked.field, batch.level),
    today: context.today,
  };
}

const rank: Readonly<Record<BaseLevel, number>> = { municipal: 1, industry: 1, provincial: 2, national: 3 };

/** Number of the standing base of the host in the field whose level is that of the batch or above. */
async function findStandingNumber(
  context: Context,
  organisationId: number,
  field: string,
  level: BaseLevel,
): Promise<string | null> {
  const standing = await findStandingBase(context.tx, organisationId, field);
  return standing && rank[standing.version.level] >= rank[level] ? standing.base.number : null;
}

/** The whole application as Articles 8, 9 and 25 judge it. */
export async function applicationFacts(context: Context, row: Application): Promise<ApplicationFacts> {
  const { organisationId, batchId, field, dossierId } = row;
  const [opening, { management = {}, means = {}, distance = {}, record: past = {} }, faculty] = await Promise.all([
    openingFacts(context, { organisationId, batchId, field, except: dossierId }),
    readSections(context, dossierId),
    countFaculty(context.tx, dossierId),
  ]);
  return {
    ...opening,
    faculty: { count: faculty.total, unvetted: faculty.unvetted, withoutTitle: faculty.withoutTitle },
    management: {
      body: words(management['body']),
      director: words(management['director']),
      staffCount: number(management['fullTimeStaff']) + number(management['partTimeStaff']),
      regulations: Object.entries(record(management['regulations'])).flatMap(([id, file]) => (file ? id : [])),
    },
    means: {
      matchedFundsFen: number(means['matchedFundsFen']),
      venueArea: number(means['venueArea']),
      equipment: number(means['equipmentCount']),
      library: number(means['libraryVolumes']),
      fieldNeedsPractice: needsPractice(row.field),
      practiceSites: number(means['practiceSiteCount']),
    },
    distance: {
      platform: words(distance['platform']),
      capacity: number(distance['capacity']),
      linked: distance['linked'] === true,
      equipment: number(distance['equipmentCount']),
    },
    record: list(past['years']).map((each) => {
      const year = record(each);
      return {
        year: number(year['year']),
        personTimes: number(year['personTimes']),
        evidence: list(year['evidence']).length > 0,
        inKeyField: year['keyField'] === true,
      };
    }),
  };
}
