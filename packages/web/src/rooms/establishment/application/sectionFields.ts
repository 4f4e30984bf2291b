import type { SectionName } from '@jijiao/contract/establishment/application';
import { applicationSections, article, type Bilingual } from '@jijiao/measures';

/** One field of a section, in the order of the form. `money` is typed in ten thousand yuan and kept in fen. */
export interface SectionField {
  readonly name: string;
  readonly kind: 'line' | 'prose' | 'count' | 'money' | 'tick' | 'files';
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly unit?: Bilingual;
  /** The most characters a text may have. */
  readonly max?: number;
  readonly optional?: true;
}

const line = (name: string, zh: string, en: string, max: number, more: Partial<SectionField> = {}): SectionField => ({
  name,
  kind: 'line',
  label: { zh, en },
  max,
  ...more,
});
const prose = (name: string, zh: string, en: string, max: number, more: Partial<SectionField> = {}): SectionField => ({
  name,
  kind: 'prose',
  label: { zh, en },
  max,
  ...more,
});
const count = (
  name: string,
  zh: string,
  en: string,
  unit: Bilingual,
  more: Partial<SectionField> = {},
): SectionField => ({ name, kind: 'count', label: { zh, en }, unit, ...more });
const files = (name: string, zh: string, en: string, help: Bilingual): SectionField => ({
  name,
  kind: 'files',
  label: { zh, en },
  help,
});

const people = { zh: '人', en: 'people' };
const pieces = { zh: '台（套）', en: 'pieces' };

/** The fields of each section, beside the roster, the eight regulations and the years, which have their own editors. */
export const sectionFields: Readonly<Record<SectionName, readonly SectionField[]>> = {
  applicant: [
    line('director', '基地负责人', 'Director of the base', 60),
    line('directorTitle', '负责人职务、职称', 'Post and title of the director', 60),
    line('contact', '联系人', 'Contact', 60),
    line('phone', '联系电话', 'Telephone', 30),
    line('email', '电子邮箱', 'E-mail', 120, { optional: true }),
    line('address', '办公地址', 'Address', 200),
    count(
      'knowledgeProjects',
      '承办知识更新工程项目',
      'Knowledge-renewal projects run',
      { zh: '期', en: 'sessions' },
      {
        optional: true,
        help: {
          zh: '承办过国家或省级知识更新工程项目的，同等条件下优先。',
          en: 'Hosts that ran national or provincial projects come first where all else is equal.',
        },
      },
    ),
    count('knowledgeProjectYears', '承办年数', 'In how many years', { zh: '年', en: 'years' }, { optional: true }),
    prose('introduction', '单位简介', 'About the institution', 4000),
  ],
  faculty: [
    count('fullTime', '其中专职教师', 'Full-time faculty', people, {
      help: { zh: '与本单位签订聘用合同的人员。', en: 'Those employed by this institution.' },
    }),
    count('partTime', '兼职教师', 'Part-time faculty', people, {
      help: { zh: '须有聘书，聘期覆盖申报年度。', en: 'With a letter of appointment that covers this year.' },
    }),
    files('vettingFiles', '政治审核说明', 'Political-vetting statement', {
      zh: '由所在单位党组织出具，写明拥护中国共产党的领导、遵守宪法和法律法规。PDF 或图片。',
      en: 'Issued by the Party organisation of the employer. PDF or image.',
    }),
    prose('mechanism', '师资选聘和管理办法', 'How faculty is chosen and managed', 4000),
  ],
  management: [
    line('body', '管理组织名称', 'Management body', 120),
    line('director', '管理组织负责人', 'Head of the management body', 60),
    count('fullTimeStaff', '专职管理人员', 'Full-time staff', people),
    count('partTimeStaff', '兼职管理人员', 'Part-time staff', people),
  ],
  means: [
    {
      name: 'matchedFundsFen',
      kind: 'money',
      label: { zh: '年度配套经费', en: 'Matching funds a year' },
      unit: { zh: '万元', en: '×10,000 CNY' },
    },
    files('fundsFiles', '经费证明', 'Proof of the funds', {
      zh: '预算批复、承诺函等。',
      en: 'An approved budget, a letter of commitment.',
    }),
    count('venueArea', '固定教学场地面积', 'Floor area of the fixed venue', { zh: '平方米', en: 'm²' }),
    count('classrooms', '教室', 'Classrooms', { zh: '间', en: 'rooms' }),
    count('seats', '可同时容纳', 'Seats', people),
    count('equipmentCount', '教学设备', 'Teaching equipment', pieces),
    prose('equipment', '主要设备', 'Main equipment', 2000),
    count('libraryVolumes', '专业图书资料', 'Library in the field', { zh: '册', en: 'volumes' }),
    prose('library', '图书资料说明', 'About the library', 1000, { optional: true }),
    count(
      'practiceSiteCount',
      '实训场所和合作单位',
      'Practice sites and partners',
      { zh: '处', en: 'sites' },
      { help: { zh: '需要实训的领域必填。', en: 'Asked for in fields that need practice.' } },
    ),
    prose('practiceSites', '实训场所说明', 'About the practice sites', 2000),
    files('practiceFiles', '实训合作协议', 'Agreements with partners', {
      zh: '与合作单位签订的协议。',
      en: 'Agreements signed with the partners.',
    }),
  ],
  distance: [
    line('platform', '网络平台名称', 'Platform', 200),
    line('platformUrl', '平台网址', 'Address of the platform', 300),
    count('capacity', '可同时在线', 'Learners online at once', people),
    count('equipmentCount', '远程教学设备', 'Equipment for distance teaching', pieces),
    prose('equipment', '主要设备', 'Main equipment', 2000),
    {
      name: 'linked',
      kind: 'tick',
      label: {
        zh: '已衔接或承诺衔接全省公共服务平台',
        en: 'Linked, or undertakes to link, with the provincial platform',
      },
    },
    prose('linkPlan', '衔接方式', 'How it is linked', 2000),
    files('evidence', '佐证材料', 'Evidence', {
      zh: '如压力测试报告、平台截图。',
      en: 'Such as a load-test report or screen prints.',
    }),
  ],
  record: [prose('highlights', '培训成效', 'What the training achieved', 4000)],
};

/** The name of a section as the form and the dossier write it. */
export function sectionTitle(section: SectionName): Bilingual {
  return applicationSections.find(({ id }) => id === section) ?? { zh: '申报单位', en: 'Applicant' };
}

/** The item of Article 8 that a section answers; the applicant answers Article 9 (2). */
export function sectionArticle(section: SectionName) {
  const item = applicationSections.findIndex(({ id }) => id === section);
  return item < 0 ? article(9, 2) : article(8, item + 1);
}
