import { series } from '@jijiao/measures';
import { z } from 'zod';
import { endpoint } from '../kit.ts';
import {
  bilingual,
  done,
  exportQuery,
  fileShape,
  id,
  idParams,
  isoDate,
  line,
  listQuery,
  moment,
  pageOf,
  pageQuery,
  wordsSought,
} from '../shapes.ts';

export const seriesId = z.enum(series.map((each) => each.id));

/** What is kept of an instructor, whichever bases engage them. */
export const instructorBody = z.strictObject({
  name: line(60),
  citizenId: z.string().max(64).nullable(),
  series: seriesId.nullable(),
  title: line(60),
  institution: line(120),
  fields: z.array(line(60)).max(10),
  phone: z.string().max(64).nullable(),
});
export const engagementBody = z.strictObject({
  fullTime: z.boolean(),
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  vettedOn: isoDate.nullable(),
  vettingFileId: z.uuid().nullable(),
  subjects: z.array(line(60)).max(20),
});

/** What everyone sees of an instructor: numbers masked. */
const personShape = {
  id,
  name: z.string(),
  citizenId: z.string().nullable(),
  phone: z.string().nullable(),
  series: seriesId.nullable(),
  title: z.string(),
  institution: z.string(),
  fields: z.array(z.string()),
};
const engagementShape = {
  ...engagementBody.shape,
  vettedOn: isoDate.nullable(),
  id,
  version: z.int(),
};
const newness = {
  lastTrainingOn: isoDate.nullable(),
  lastQualificationOn: isoDate.nullable(),
  /** Training or a qualification of this year is on record (Art. 18). */
  newThisYear: z.boolean(),
};
const facultyRow = z.strictObject({ ...personShape, engagement: z.strictObject(engagementShape), ...newness });

const facultyAsked = {
  sort: [
    'name',
    'series',
    'title',
    'institution',
    'engagement',
    'startsOn',
    'endsOn',
    'lastTraining',
    'lastQualification',
  ],
  filters: {
    q: wordsSought,
    series: seriesId.optional(),
    engagement: z.enum(['full', 'part']).optional(),
    term: z.enum(['current', 'ended', 'all']).default('current'),
    /** `nothing`: nothing new for the year; `statement`: no statement of vetting on file. */
    lacks: z.enum(['nothing', 'statement']).optional(),
  },
} as const;

export const listFacultyOfBase = endpoint({
  id: 'instructor.ofBase',
  method: 'GET',
  path: '/api/bases/:id/instructors',
  summary: { zh: '基地的师资', en: 'The faculty of a base' },
  action: 'signedIn',
  params: idParams,
  query: listQuery(facultyAsked),
  output: z.strictObject({
    ...pageOf(facultyRow).shape,
    figures: z.strictObject({
      current: z.int(),
      fullTime: z.int(),
      partTime: z.int(),
      nothingNew: z.int(),
      withoutStatement: z.int(),
    }),
    /** People of the recognised application's roster that can be taken over; null where there are none, or it was done. */
    takeOver: z.int().nullable(),
    openImports: z.array(z.strictObject({ id, fileName: z.string(), good: z.int(), bad: z.int(), createdAt: moment })),
  }),
});
export const exportFacultyOfBase = endpoint({
  id: 'instructor.ofBaseSheet',
  method: 'GET',
  path: '/api/bases/:id/instructors/sheet',
  summary: { zh: '导出基地的师资', en: 'Export the faculty of a base' },
  action: 'signedIn',
  params: idParams,
  query: exportQuery(facultyAsked),
  stream: 'file',
});
export const engageInstructor = endpoint({
  id: 'instructor.engage',
  method: 'POST',
  path: '/api/bases/:id/instructors',
  summary: { zh: '聘任师资', en: 'Engage an instructor' },
  action: 'keepFaculty',
  params: idParams,
  body: z.strictObject({ instructor: instructorBody, engagement: engagementBody }),
  output: z.strictObject({
    id,
    /** The identity number was on record: the person has one entry, which is engaged here too. */
    known: z.boolean(),
  }),
});
export const takeOverFaculty = endpoint({
  id: 'instructor.takeOver',
  method: 'POST',
  path: '/api/bases/:id/instructors/take-over',
  summary: { zh: '带入申报时的师资名册', en: 'Take over the roster of the application' },
  action: 'keepFaculty',
  params: idParams,
  output: z.strictObject({ importId: id, engaged: z.int(), bad: z.int() }),
});

const baseName = z.strictObject({ id, number: z.string(), host: z.string() });
const instructorRow = z.strictObject({
  ...personShape,
  bases: z.array(z.strictObject({ ...baseName.shape, fullTime: z.boolean() })),
  ...newness,
});
const acrossAsked = {
  sort: ['name', 'series', 'title', 'institution', 'lastTraining', 'lastQualification'],
  filters: {
    q: wordsSought,
    series: seriesId.optional(),
    lacks: z.enum(['nothing']).optional(),
  },
} as const;
export const listInstructors = endpoint({
  id: 'instructor.list',
  method: 'GET',
  path: '/api/instructors',
  summary: { zh: '各基地的师资', en: 'Instructors across bases' },
  action: 'browseInstructors',
  query: listQuery(acrossAsked),
  output: z.strictObject({
    ...pageOf(instructorRow).shape,
    /** Pairs to judge; null for who does not watch over bases. */
    duplicates: z.int().nullable(),
  }),
});
export const exportInstructors = endpoint({
  id: 'instructor.sheet',
  method: 'GET',
  path: '/api/instructors/sheet',
  summary: { zh: '导出各基地的师资', en: 'Export instructors across bases' },
  action: 'browseInstructors',
  query: exportQuery(acrossAsked),
  stream: 'file',
});

const training = z.strictObject({
  id,
  on: isoDate,
  what: z.string(),
  hoursTenths: z.int(),
  file: fileShape.nullable(),
  mayWithdraw: z.boolean(),
});
const qualification = z.strictObject({
  id,
  what: z.string(),
  issuer: z.string(),
  obtainedOn: isoDate,
  validUntil: isoDate.nullable(),
  valid: z.boolean(),
  file: fileShape.nullable(),
  mayWithdraw: z.boolean(),
});
export const instructorShape = z.strictObject({
  ...personShape,
  version: z.int(),
  mayChange: z.boolean(),
  /** Where this record went; what hangs on it hangs there. */
  mergedInto: z.strictObject({ id, name: z.string() }).nullable(),
  mergedFrom: z.array(z.strictObject({ id, name: z.string(), title: z.string(), institution: z.string() })),
  engagements: z.array(
    z.strictObject({
      ...engagementShape,
      base: baseName,
      vettingFile: fileShape.nullable(),
      source: z.enum(['entered', 'sheet', 'application']),
      mayChange: z.boolean(),
    }),
  ),
  trainings: z.array(training),
  qualifications: z.array(qualification),
  /** Teaching and ratings by year and base, as classes report them; nobody enters them. */
  record: z.array(
    z.strictObject({
      year: z.int(),
      base: baseName,
      classes: z.int(),
      hoursTenths: z.int(),
      ratings: z.int(),
      /** Mean of the ratings in tenths; null where nobody rated. */
      ratingTenths: z.int().nullable(),
    }),
  ),
  ...newness,
  events: z.array(
    z.strictObject({
      id,
      kind: z.string(),
      label: bilingual,
      at: moment,
      person: z.string().nullable(),
      base: z.string().nullable(),
      note: bilingual.nullable(),
    }),
  ),
});
const answer = { params: idParams, output: instructorShape } as const;
export const getInstructor = endpoint({
  id: 'instructor.get',
  method: 'GET',
  path: '/api/instructors/:id',
  summary: { zh: '师资：聘任、培训、资格、授课', en: 'An instructor: engagements, training, qualifications, record' },
  action: 'signedIn',
  ...answer,
});
export const changeInstructor = endpoint({
  id: 'instructor.change',
  method: 'PUT',
  path: '/api/instructors/:id',
  summary: { zh: '修改师资信息', en: 'Change what is kept of an instructor' },
  action: 'keepFaculty',
  ...answer,
  body: z.strictObject({
    version: z.int(),
    // A number left out stays as it is; null takes it off.
    ...instructorBody.partial({ citizenId: true, phone: true }).shape,
  }),
});
export const changeEngagement = endpoint({
  id: 'instructor.changeEngagement',
  method: 'PUT',
  path: '/api/instructors/:id/engagements/:engagement',
  summary: { zh: '修改聘任', en: 'Change an engagement' },
  action: 'keepFaculty',
  params: z.strictObject({ ...idParams.shape, engagement: z.coerce.number().pipe(id) }),
  body: z.strictObject({ version: z.int(), ...engagementBody.shape }),
  output: instructorShape,
});
export const enterTraining = endpoint({
  id: 'instructor.train',
  method: 'POST',
  path: '/api/instructors/:id/trainings',
  summary: { zh: '登记师资培训经历', en: 'Enter training received' },
  action: 'keepFaculty',
  ...answer,
  body: z.strictObject({
    on: isoDate,
    what: line(120),
    hoursTenths: z.int().min(1).max(20_000),
    fileId: z.uuid().nullable(),
  }),
});
export const fileQualification = endpoint({
  id: 'instructor.qualify',
  method: 'POST',
  path: '/api/instructors/:id/qualifications',
  summary: { zh: '登记新取得的资格', en: 'File a qualification' },
  action: 'keepFaculty',
  ...answer,
  body: z.strictObject({
    what: line(120),
    issuer: line(120),
    obtainedOn: isoDate,
    validUntil: isoDate.nullable(),
    fileId: z.uuid().nullable(),
  }),
});
export const withdrawInstructorEvidence = endpoint({
  id: 'instructor.withdrawEvidence',
  method: 'POST',
  path: '/api/instructors/:id/:list/:entry/withdrawal',
  summary: { zh: '撤回登记错误的培训经历或资格', en: 'Take back training or a qualification that was entered wrongly' },
  action: 'keepFaculty',
  params: z.strictObject({
    ...idParams.shape,
    list: z.enum(['trainings', 'qualifications']),
    entry: z.coerce.number().pipe(id),
  }),
  body: z.strictObject({ reason: line(200) }),
  output: instructorShape,
});
export const unmaskInstructor = endpoint({
  id: 'instructor.unmask',
  method: 'POST',
  path: '/api/instructors/:id/unmask',
  summary: { zh: '查看师资的完整号码', en: 'Show a number of an instructor in full' },
  action: 'signedIn',
  noUnitOfWork: true,
  params: idParams,
  body: z.strictObject({ what: z.enum(['citizenId', 'phone']), reason: line(200) }),
  output: z.strictObject({ value: z.string().nullable() }),
});

const duplicateSide = z.strictObject({
  ...personShape,
  version: z.int(),
  bases: z.array(z.string()),
  engagements: z.int(),
  trainings: z.int(),
  qualifications: z.int(),
  figures: z.int(),
});
export const listDuplicates = endpoint({
  id: 'instructor.duplicates',
  method: 'GET',
  path: '/api/instructor-duplicates',
  summary: { zh: '疑似重复的师资', en: 'Instructors who may be one person' },
  action: 'watchInstructors',
  query: z.strictObject({ ...pageQuery, state: z.enum(['open', 'merged', 'different']).default('open') }),
  output: pageOf(
    z.strictObject({
      id,
      why: z.enum(['sameName', 'spelling', 'samePhone']),
      state: z.enum(['open', 'merged', 'different']),
      reason: z.string().nullable(),
      judgedBy: z.string().nullable(),
      judgedAt: moment.nullable(),
      first: duplicateSide,
      second: duplicateSide,
    }),
  ),
});
const judged = z.strictObject({ id, version: z.int() });
export const mergeInstructors = endpoint({
  id: 'instructor.merge',
  method: 'POST',
  path: '/api/instructor-duplicates/merge',
  summary: { zh: '合并重复的师资', en: 'Merge entries of one person' },
  action: 'judgeDuplicates',
  body: z.strictObject({
    pairs: z
      .array(z.strictObject({ kept: judged, merged: judged }))
      .min(1)
      .max(50),
    reason: line(200),
  }),
  output: z.strictObject({ merged: z.int() }),
});
export const partInstructors = endpoint({
  id: 'instructor.part',
  method: 'POST',
  path: '/api/instructor-duplicates/:id/part',
  summary: { zh: '认定不是同一人', en: 'Judge two entries to be two people' },
  action: 'judgeDuplicates',
  params: idParams,
  body: z.strictObject({ reason: line(200) }),
  output: done,
});
