import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { dossierHead } from '../platform/dossier.ts';
import {
  bilingual,
  count,
  fileShape,
  id,
  idParams,
  isoDate,
  line,
  lineOrNone,
  moment,
  pageOf,
  pageQuery,
  prose,
  refusal,
  sheetQuery,
  stateShape,
} from '../shapes.ts';
import { badRow, correctedRows } from '../sheetRows.ts';
import { batchShape, sectionName } from './batch.ts';

const text = (max = 200) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^[^\p{Bidi_Control}]*$/u)
    .refine((typed) => !typed.includes('\0'));
const fileIds = z.array(z.uuid()).max(30);
const year = z.int().min(1990).max(2100);

/** Sections are saved as typed: every member may be missing until the application is submitted. */
export const sectionShapes = {
  applicant: z
    .strictObject({
      director: text(60),
      directorTitle: text(60),
      phone: text(30),
      contact: text(60),
      email: text(120),
      address: text(200),
      introduction: text(4000),
      knowledgeProjects: count,
      knowledgeProjectYears: count,
    })
    .partial(),
  faculty: z.strictObject({ fullTime: count, partTime: count, vettingFiles: fileIds, mechanism: text(4000) }).partial(),
  management: z
    .strictObject({
      body: text(120),
      director: text(60),
      fullTimeStaff: count,
      partTimeStaff: count,
      regulations: z.record(z.string().max(40), z.uuid()),
    })
    .partial(),
  means: z
    .strictObject({
      matchedFundsFen: z.int().min(0).max(1e13),
      fundsFiles: fileIds,
      venueArea: count,
      classrooms: count,
      seats: count,
      equipmentCount: count,
      equipment: text(2000),
      libraryVolumes: count,
      library: text(1000),
      practiceSiteCount: count,
      practiceSites: text(2000),
      practiceFiles: fileIds,
    })
    .partial(),
  distance: z
    .strictObject({
      platform: text(200),
      platformUrl: text(300),
      capacity: count,
      equipmentCount: count,
      equipment: text(2000),
      linked: z.boolean(),
      linkPlan: text(2000),
      evidence: fileIds,
    })
    .partial(),
  record: z
    .strictObject({
      years: z
        .array(z.strictObject({ year, personTimes: count.nullable(), keyField: z.boolean(), evidence: fileIds }))
        .max(10),
      highlights: text(4000),
    })
    .partial(),
} as const;
export type SectionName = keyof typeof sectionShapes;
const sectionData = z.record(z.string(), z.unknown());

export const facultyMember = z.strictObject({
  name: line(60),
  title: lineOrNone(60),
  field: lineOrNone(100),
  years: z.int().min(0).max(70),
  institution: line(120),
  fullTime: z.boolean(),
  vettedOn: isoDate.nullable(),
});
const facultyRow = z.strictObject({ ...facultyMember.shape, id });
/** The columns of a roster sheet. */
export const rosterColumns = ['name', 'title', 'field', 'years', 'institution', 'fullTime', 'vettedOn'] as const;
const rosterRead = z.strictObject({ read: z.int(), imported: z.int(), bad: z.array(badRow) });

const mark = z.strictObject({ section: sectionName, note: prose(2000), at: moment, by: z.string().nullable() });
const verdict = z.strictObject({ section: sectionName, meets: z.boolean(), note: prose(2000) });

export const applicationShape = z.strictObject({
  head: dossierHead,
  batch: batchShape,
  applicant: z.strictObject({
    id,
    name: z.string(),
    creditCode: z.string(),
    hostKind: z.string().nullable(),
    areaCode: z.string().nullable(),
    address: z.string().nullable(),
  }),
  field: z.string(),
  sections: z.record(
    z.string(),
    z.strictObject({ data: sectionData, version: z.int(), savedAt: moment.nullable(), savedBy: z.string().nullable() }),
  ),
  facultyFigures: z.strictObject({
    total: z.int(),
    fullTime: z.int(),
    partTime: z.int(),
    senior: z.int(),
    unvetted: z.int(),
  }),
  files: z.array(fileShape),
  checklist: z.array(
    z.strictObject({ section: z.string(), label: bilingual, met: z.boolean(), refusals: z.array(refusal) }),
  ),
  marks: z.array(mark),
  examination: z.array(verdict),
  recheck: z
    .strictObject({
      on: isoDate,
      people: z.array(z.string()),
      findings: z.string(),
      meets: z.boolean(),
      photographs: z.array(fileShape),
    })
    .nullable(),
  recommendation: z
    .strictObject({ opinion: z.string(), rank: z.int(), signedBy: z.string().nullable(), at: moment })
    .nullable(),
  result: z.strictObject({ mean: z.number(), spread: z.number(), rank: z.int(), passed: z.boolean() }).nullable(),
  editors: z.array(z.string()),
  versions: z.array(z.strictObject({ n: z.int(), at: moment, by: z.string().nullable() })),
});

export const applicationRow = z.strictObject({
  id,
  number: z.string().nullable(),
  applicant: z.string(),
  creditCode: z.string(),
  field: z.string(),
  areaCode: z.string().nullable(),
  batch: z.string(),
  guidingUnit: z.string().nullable(),
  state: stateShape,
  dueAt: moment.nullable(),
  rank: z.int().nullable(),
  mean: z.number().nullable(),
  version: z.int(),
});

const get = { method: 'GET', action: 'signedIn', params: idParams } as const;
const answer = { params: idParams, output: applicationShape } as const;
const version = z.int();

const applicationFilter = {
  batch: z.coerce.number().pipe(id).optional(),
  state: z.string().max(40).optional(),
  field: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
};
export const listApplications = endpoint({
  id: 'application.list',
  method: 'GET',
  path: '/api/applications',
  summary: { zh: '申报列表', en: 'Applications' },
  action: 'signedIn',
  query: z.strictObject({
    ...pageQuery,
    ...applicationFilter,
  }),
  output: pageOf(applicationRow),
});
export const exportApplications = endpoint({
  id: 'application.sheet',
  method: 'GET',
  path: '/api/applications.xlsx',
  summary: { zh: '申报列表：电子表格', en: 'Applications as a spreadsheet' },
  action: 'signedIn',
  query: z.strictObject({ ...applicationFilter, ...sheetQuery.shape }),
  stream: 'file',
});
export const startApplication = endpoint({
  id: 'application.start',
  method: 'POST',
  path: '/api/applications',
  summary: { zh: '开始申报', en: 'Start an application' },
  action: 'apply',
  body: z.strictObject({ batchId: id, field: z.string().max(40), organisationId: id }),
  output: applicationShape,
});
export const getApplication = endpoint({
  id: 'application.get',
  path: '/api/applications/:id',
  summary: { zh: '申报卷宗', en: 'An application' },
  output: applicationShape,
  ...get,
  action: 'signedIn',
});
export const saveSection = endpoint({
  id: 'application.saveSection',
  method: 'PUT',
  path: '/api/applications/:id/sections/:section',
  summary: { zh: '保存一部分', en: 'Save a section as typed' },
  action: 'apply',
  params: z.strictObject({ ...idParams.shape, section: sectionName }),
  body: z.strictObject({ data: sectionData, version }),
  output: z.strictObject({ version, savedAt: moment, editors: z.array(z.string()) }),
});
export const listRoster = endpoint({
  id: 'application.faculty',
  path: '/api/applications/:id/faculty',
  summary: { zh: '师资名册', en: 'Faculty roster' },
  ...get,
  query: z.strictObject(pageQuery),
  output: pageOf(facultyRow),
  action: 'signedIn',
});
export const addRosterMember = endpoint({
  id: 'application.addFaculty',
  method: 'POST',
  path: '/api/applications/:id/faculty',
  summary: { zh: '增加师资', en: 'Add to the roster' },
  action: 'apply',
  params: idParams,
  body: facultyMember,
  output: facultyRow,
});
export const removeRosterMember = endpoint({
  id: 'application.removeFaculty',
  method: 'DELETE',
  path: '/api/applications/:id/faculty/:member',
  summary: { zh: '移出名册', en: 'Take off the roster' },
  action: 'apply',
  params: z.strictObject({ ...idParams.shape, member: z.coerce.number().pipe(id) }),
  output: z.strictObject({ removed: z.boolean() }),
});
export const importRoster = endpoint({
  id: 'application.importFaculty',
  method: 'POST',
  path: '/api/applications/:id/faculty/import',
  summary: { zh: '导入师资名册', en: 'Import a roster' },
  action: 'apply',
  params: idParams,
  body: z.strictObject({ fileId: z.uuid() }),
  output: rosterRead,
});
export const correctRoster = endpoint({
  id: 'application.correctFaculty',
  method: 'POST',
  path: '/api/applications/:id/faculty/corrected',
  summary: { zh: '提交更正的名册行', en: 'Hand in corrected rows of a roster' },
  action: 'apply',
  params: idParams,
  body: z.strictObject({ rows: correctedRows }),
  output: rosterRead,
});
export const exportRosterErrata = endpoint({
  id: 'application.facultyErrata',
  method: 'POST',
  path: '/api/applications/:id/faculty/errata.xlsx',
  summary: { zh: '有误各行的表格', en: 'The wrong rows as a sheet' },
  action: 'apply',
  params: idParams,
  body: z.strictObject({ rows: correctedRows }),
  stream: 'file',
  noUnitOfWork: true,
});
export const getRosterTemplate = endpoint({
  id: 'application.facultyTemplate',
  method: 'GET',
  path: '/api/templates/faculty.xlsx',
  summary: { zh: '名册模板', en: 'Roster template' },
  action: 'public',
  stream: 'file',
});
/** What is to be corrected, section by section. */
export const returnForm = z.strictObject({
  marks: z.array(z.strictObject({ section: sectionName, note: prose(2000).min(1) })).max(20),
});
export const examinationForm = z.strictObject({ verdicts: z.array(verdict).max(6) });
export const recheckForm = z.strictObject({
  on: isoDate,
  people: z.array(line(60)).max(20),
  findings: prose(4000),
  meets: z.boolean(),
  photographs: z.array(z.uuid()).max(40),
});
/** The rank among those that the unit recommends; null where it recommends one alone. */
export const recommendationForm = z.strictObject({ rank: z.int().min(1).max(500).nullable() });
export const returnApplication = endpoint({
  id: 'application.return',
  method: 'POST',
  path: '/api/applications/:id/return',
  summary: { zh: '退回补正', en: 'Return for correction' },
  action: 'signedIn',
  ...answer,
  body: z.strictObject({
    version,
    opinion: prose(4000).min(1),
    ...returnForm.shape,
  }),
});
export const examineApplication = endpoint({
  id: 'application.examine',
  method: 'POST',
  path: '/api/applications/:id/examine',
  summary: { zh: '材料审核通过', en: 'Pass the examination' },
  action: 'signedIn',
  ...answer,
  body: z.strictObject({ version, opinion: prose(4000).optional(), ...examinationForm.shape }),
});
export const recheckApplication = endpoint({
  id: 'application.recheck',
  method: 'POST',
  path: '/api/applications/:id/recheck',
  summary: { zh: '登记现场复查', en: 'Record the on-site recheck' },
  action: 'signedIn',
  ...answer,
  body: z.strictObject({ version, ...recheckForm.shape }),
});
export const recommendApplication = endpoint({
  id: 'application.recommend',
  method: 'POST',
  path: '/api/applications/:id/recommend',
  summary: { zh: '签署推荐意见', en: 'Sign the recommendation' },
  action: 'signedIn',
  ...answer,
  body: z.strictObject({ version, opinion: prose(4000).min(1), ...recommendationForm.shape }),
});
export const printApplication = endpoint({
  id: 'application.form',
  path: '/api/applications/:id/form.pdf',
  summary: { zh: '申报表', en: 'Official form' },
  stream: 'file',
  ...get,
  action: 'signedIn',
});
export const compareApplication = endpoint({
  id: 'application.version',
  method: 'GET',
  path: '/api/applications/:id/versions/:n',
  summary: { zh: '历次版本与差异', en: 'A version and its differences' },
  action: 'signedIn',
  params: z.strictObject({ ...idParams.shape, n: z.coerce.number().int().min(1).max(1000) }),
  output: z.strictObject({
    n: z.int(),
    at: moment,
    differences: z.array(
      z.strictObject({ section: z.string(), path: z.string(), before: z.string(), after: z.string() }),
    ),
  }),
});
