import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import type { ParameterReader } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import type { Bilingual } from '../kit/text.ts';
import { eightRegulations } from '../lists/eightRegulations.ts';
import { applicationHistoryYears, applicationMinFaculty, minPersonTimesPerYear } from '../parameters.ts';
import type { ApplicationSection } from './sections.ts';

/** What the five sections of an application state. Counts are of entries; money in fen, area in square metres. */
export interface ConditionFacts {
  readonly faculty: {
    readonly count: number;
    /** Entries without the political-vetting statement. */
    readonly unvetted: number;
    /** Entries without professional title or field. */
    readonly withoutTitle: number;
  };
  readonly management: {
    readonly body: string | null;
    readonly director: string | null;
    readonly staffCount: number;
    /** Ids of the eight regulations that are there as a file. */
    readonly regulations: readonly string[];
  };
  readonly means: {
    readonly matchedFundsFen: number;
    readonly venueArea: number;
    /** Pieces of teaching equipment. */
    readonly equipment: number;
    /** Volumes of the library in the field. */
    readonly library: number;
    readonly fieldNeedsPractice: boolean;
    /** Practice sites and practice partners. */
    readonly practiceSites: number;
  };
  readonly distance: {
    readonly platform: string | null;
    /** Learners at the same time. */
    readonly capacity: number;
    /** Linked with the provincial public-service platform. */
    readonly linked: boolean;
    readonly equipment: number;
  };
  readonly record: readonly RecordRow[];
  /** Beijing day on which the form is judged, 'YYYY-MM-DD'. */
  readonly today: string;
}

/** One line of the training record. Only lines with evidence, in a key field of the province, count towards the minimum. */
export interface RecordRow {
  readonly year: number;
  readonly personTimes: number;
  readonly evidence: boolean;
  readonly inKeyField: boolean;
}

const facultyListed = rule<ConditionFacts>({
  id: 'application.facultyListed',
  cites: article(8, 1),
  since: inForceSince,
  section: 'faculty',
  title: { zh: '列有师资名册', en: 'The faculty is listed' },
  holds: ({ faculty }, read) => faculty.count >= read(applicationMinFaculty),
  figures: ({ faculty }, read) => ({ have: faculty.count, need: read(applicationMinFaculty) }),
  says: {
    zh: '师资名册有 {have} 人，至少需要 {need} 人。',
    en: 'The faculty roster names {have}; at least {need} needed.',
  },
  remedy: { zh: '在“师资队伍”中添加或导入师资。', en: 'Add or import faculty in the section “Faculty”.' },
});

const facultyVetted = rule<ConditionFacts>({
  id: 'application.facultyVetted',
  cites: article(8, 1),
  since: inForceSince,
  section: 'faculty',
  title: { zh: '每名师资有政治审核说明', en: 'Each member of the faculty has a political-vetting statement' },
  holds: ({ faculty }) => faculty.unvetted === 0,
  figures: ({ faculty }) => ({ missing: faculty.unvetted }),
  says: {
    zh: '{missing} 名师资没有政治审核说明。',
    en: 'Political-vetting statements missing on the faculty roster: {missing}.',
  },
  remedy: {
    zh: '为标出的师资补充审核说明，或将其移出名册。',
    en: 'Add the statement for the marked entries, or take them off the roster.',
  },
});

const facultyQualified = rule<ConditionFacts>({
  id: 'application.facultyQualified',
  cites: article(8, 1),
  since: inForceSince,
  section: 'faculty',
  title: { zh: '每名师资写明职称和专业领域', en: 'Each member of the faculty has title and field stated' },
  holds: ({ faculty }) => faculty.withoutTitle === 0,
  figures: ({ faculty }) => ({ missing: faculty.withoutTitle }),
  says: {
    zh: '{missing} 名师资没有写明职称或专业领域。',
    en: 'Entries on the faculty roster without title or field: {missing}.',
  },
  remedy: { zh: '补充标出师资的职称和专业领域。', en: 'Fill in title and field of the marked entries.' },
});

const managementStaffed = rule<ConditionFacts>({
  id: 'application.managementStaffed',
  cites: article(8, 2),
  since: inForceSince,
  section: 'management',
  title: { zh: '有管理组织、负责人和管理人员', en: 'There is a management body with director and staff' },
  holds: ({ management }) => missingManagement(management).zh === '',
  figures: ({ management }) => ({ missing: missingManagement(management) }),
  says: { zh: '管理组织不完整，缺少：{missing}。', en: 'The management is incomplete; missing: {missing}.' },
  remedy: {
    zh: '在“管理组织与制度”中填写缺少的内容。',
    en: 'Fill in what is missing in the section “Management and regulations”.',
  },
});

function missingManagement({ body, director, staffCount }: ConditionFacts['management']): Bilingual {
  return listed([
    ...(body ? [] : [{ zh: '管理组织', en: 'management body' }]),
    ...(director ? [] : [{ zh: '负责人', en: 'director' }]),
    ...(staffCount > 0 ? [] : [{ zh: '管理人员', en: 'staff' }]),
  ]);
}

const regulationsComplete = rule<ConditionFacts>({
  id: 'application.eightRegulations',
  cites: article(8, 2),
  since: inForceSince,
  section: 'management',
  title: { zh: '八项管理制度齐全', en: 'The eight regulations are all there' },
  holds: ({ management }) => missingRegulations(management).length === 0,
  figures: ({ management }) => {
    const missing = missingRegulations(management);
    return { have: eightRegulations.length - missing.length, need: eightRegulations.length, missing: listed(missing) };
  },
  says: {
    zh: '管理制度应有 {need} 项，已有 {have} 项，缺少：{missing}。',
    en: 'Regulations lodged: {have} of {need}; missing: {missing}.',
  },
  remedy: { zh: '逐项上传缺少的制度文件。', en: 'Upload a file for each missing regulation.' },
});

function missingRegulations({ regulations }: ConditionFacts['management']) {
  return eightRegulations.filter((regulation) => !regulations.includes(regulation.id));
}

const fundsMatched = rule<ConditionFacts>({
  id: 'application.fundsMatched',
  cites: article(8, 3),
  since: inForceSince,
  section: 'means',
  title: { zh: '有配套经费保障', en: 'Matching funds are provided' },
  holds: ({ means }) => means.matchedFundsFen > 0,
  says: { zh: '没有写明配套经费。', en: 'No matching funds are stated.' },
  remedy: {
    zh: '填写配套经费金额和来源，并附证明。',
    en: 'State amount and source of the matching funds, with proof.',
  },
});

const venueFixed = rule<ConditionFacts>({
  id: 'application.venueFixed',
  cites: article(8, 3),
  since: inForceSince,
  section: 'means',
  title: { zh: '有固定教学场地', en: 'There is a fixed venue' },
  holds: ({ means }) => means.venueArea > 0,
  says: { zh: '没有写明固定教学场地。', en: 'No fixed venue is stated.' },
  remedy: { zh: '填写教学场地的地址和面积。', en: 'State address and floor area of the venue.' },
});

const equipmentAndLibrary = rule<ConditionFacts>({
  id: 'application.equipmentAndLibrary',
  cites: article(8, 3),
  since: inForceSince,
  section: 'means',
  title: { zh: '有教学设备和专业图书资料', en: 'There are teaching equipment and a library in the field' },
  holds: ({ means }) => means.equipment > 0 && means.library > 0,
  figures: ({ means }) => ({
    missing: listed([
      ...(means.equipment > 0 ? [] : [{ zh: '教学设备', en: 'teaching equipment' }]),
      ...(means.library > 0 ? [] : [{ zh: '专业图书资料', en: 'library' }]),
    ]),
  }),
  says: { zh: '教学条件缺少：{missing}。', en: 'Means missing: {missing}.' },
  remedy: {
    zh: '在“经费与条件”中列出设备和图书资料。',
    en: 'List equipment and library in the section “Funds and means”.',
  },
});

const practiceWhereNeeded = rule<ConditionFacts>({
  id: 'application.practiceWhereNeeded',
  cites: article(8, 3),
  since: inForceSince,
  section: 'means',
  title: { zh: '需要实训的领域有实训场所或合作单位', en: 'A field that needs practice has a practice site or partner' },
  holds: ({ means }) => !means.fieldNeedsPractice || means.practiceSites > 0,
  says: {
    zh: '所申报领域需要实训，没有列出实训场所或实训合作单位。',
    en: 'The field needs practice and no practice site or partner is stated.',
  },
  remedy: { zh: '添加一处实训场所，或附实训合作协议。', en: 'Add a practice site, or a partner with its agreement.' },
});

const distanceReady = rule<ConditionFacts>({
  id: 'application.distanceReady',
  cites: article(8, 4),
  since: inForceSince,
  section: 'distance',
  title: { zh: '具备远程教育平台、设备和并发能力', en: 'Distance education has platform, equipment and capacity' },
  holds: ({ distance }) => missingDistance(distance).zh === '',
  figures: ({ distance }) => ({ missing: missingDistance(distance) }),
  says: { zh: '远程教育条件缺少：{missing}。', en: 'Distance education lacks: {missing}.' },
  remedy: {
    zh: '在“远程教育”中填写平台、设备和可同时在线人数。',
    en: 'State platform, equipment and concurrent learners in the section “Distance education”.',
  },
});

function missingDistance({ platform, capacity, equipment }: ConditionFacts['distance']): Bilingual {
  return listed([
    ...(platform ? [] : [{ zh: '网络平台', en: 'platform' }]),
    ...(equipment > 0 ? [] : [{ zh: '教学设备', en: 'equipment' }]),
    ...(capacity > 0 ? [] : [{ zh: '并发能力', en: 'concurrent capacity' }]),
  ]);
}

const distanceLinked = rule<ConditionFacts>({
  id: 'application.distanceLinked',
  cites: article(8, 4),
  since: inForceSince,
  section: 'distance',
  title: { zh: '与全省公共服务平台衔接', en: 'The platform is linked with the provincial one' },
  holds: ({ distance }) => distance.linked,
  says: {
    zh: '没有说明网络平台如何与全省公共服务平台衔接。',
    en: 'No link with the provincial public-service platform is stated.',
  },
  remedy: {
    zh: '说明衔接方式，并勾选“已衔接或承诺衔接”。',
    en: 'Describe the link and tick that it exists or is undertaken.',
  },
});

const recordEvidenced = rule<ConditionFacts>({
  id: 'application.recordEvidenced',
  cites: article(8, 5),
  since: inForceSince,
  section: 'record',
  title: { zh: '每项培训业绩有佐证', en: 'Each line of the training record has evidence' },
  holds: ({ record }) => record.every((row) => row.evidence),
  figures: ({ record }) => ({ missing: record.filter((row) => !row.evidence).length }),
  says: {
    zh: '{missing} 项培训业绩没有佐证材料，不计入人次。',
    en: 'Lines of the training record without evidence: {missing}. They do not count.',
  },
  remedy: { zh: '为标出的业绩上传佐证材料，或删除该项。', en: 'Upload evidence for the marked lines, or remove them.' },
});

const personTimesEachYear = rule<ConditionFacts>({
  id: 'application.personTimesEachYear',
  cites: article(8, 5),
  since: inForceSince,
  section: 'record',
  title: { zh: '近几年每年培训人次达到要求', en: 'Each of the past years reaches the person-times' },
  holds: (facts, read) => weakestYear(facts, read).personTimes >= read(minPersonTimesPerYear),
  figures: (facts, read) => {
    const weakest = weakestYear(facts, read);
    return { have: weakest.personTimes, need: read(minPersonTimesPerYear), year: String(weakest.year) };
  },
  says: {
    zh: '{year} 年有佐证的重点领域培训为 {have} 人次，每年不得少于 {need} 人次。',
    en: 'The year {year} shows {have} person-times with evidence in key fields; at least {need} needed every year.',
  },
  remedy: {
    zh: '补充该年度重点领域的培训业绩和佐证；业绩不足的，可在以后批次申报。',
    en: 'Add record and evidence in key fields for that year; where there is no more, apply in a later batch.',
  },
});

/** The one of the past years with the fewest person-times that count; years before the current one, as many as the parameter says. */
export function weakestYear(
  { record, today }: Pick<ConditionFacts, 'record' | 'today'>,
  read: ParameterReader,
): { year: number; personTimes: number } {
  const current = Number(today.slice(0, 4));
  let weakest = { year: current - 1, personTimes: Number.POSITIVE_INFINITY };
  for (let year = current - 1; year >= current - read(applicationHistoryYears); year--) {
    const personTimes = record
      .filter((row) => row.year === year && row.evidence && row.inKeyField)
      .reduce((sum, row) => sum + row.personTimes, 0);
    if (personTimes < weakest.personTimes) weakest = { year, personTimes };
  }
  return weakest;
}

function listed(names: readonly Bilingual[]): Bilingual {
  return { zh: names.map((name) => name.zh).join('、'), en: names.map((name) => name.en).join(', ') };
}

/** One of the five conditions of Article 8, as the live checklist draws it. */
export interface Condition {
  readonly section: ApplicationSection;
  readonly item: number;
  readonly title: Bilingual;
  readonly rules: readonly Rule<ConditionFacts>[];
}

/** The five conditions of Article 8 with the rules that judge each. */
export const applicationConditions: readonly Condition[] = [
  {
    section: 'faculty',
    item: 1,
    title: { zh: '高素质的专（兼）职师资队伍', en: 'A qualified faculty, full- and part-time' },
    rules: [facultyListed, facultyVetted, facultyQualified],
  },
  {
    section: 'management',
    item: 2,
    title: { zh: '健全的管理组织、人员和八项制度', en: 'A management body, its staff and the eight regulations' },
    rules: [managementStaffed, regulationsComplete],
  },
  {
    section: 'means',
    item: 3,
    title: { zh: '经费、场地、设备、图书和实训条件', en: 'Funds, venue, equipment, library and practice' },
    rules: [fundsMatched, venueFixed, equipmentAndLibrary, practiceWhereNeeded],
  },
  {
    section: 'distance',
    item: 4,
    title: { zh: '现代化远程教育条件', en: 'Means of distance education' },
    rules: [distanceReady, distanceLinked],
  },
  {
    section: 'record',
    item: 5,
    title: { zh: '重点领域培训业绩', en: 'A training record in key fields' },
    rules: [recordEvidenced, personTimesEachYear],
  },
];

/** All rules of Article 8. */
export const conditionRules: readonly Rule<ConditionFacts>[] = applicationConditions.flatMap(({ rules }) => rules);
