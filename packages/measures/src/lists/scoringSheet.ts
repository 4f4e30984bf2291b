import type { Bilingual } from '../kit/text.ts';
import type { ListItem } from './listItem.ts';

/** One line of a scoring sheet: an expert gives 0 to `max` points. */
export interface ScoringItem extends ListItem {
  readonly max: number;
  /** What the expert looks at. */
  readonly guide: Bilingual;
}

/** A criterion of a scoring sheet; its items add up to `max`. */
export interface ScoringCriterion extends ListItem {
  readonly article: number;
  readonly max: number;
  readonly items: readonly ScoringItem[];
}

/** The sheet on which a panel scores the applications of a batch (Art. 9 (4)). */
export interface ScoringSheet {
  readonly passMark: number;
  readonly criteria: readonly ScoringCriterion[];
}

/** The draft sheet of a new batch; the province edits it per batch. */
export const scoringSheet: ScoringSheet = {
  passMark: 75,
  criteria: [
    {
      id: 'faculty',
      zh: '师资队伍',
      en: 'Faculty',
      article: 8,
      max: 25,
      items: [
        {
          id: 'faculty.mix',
          zh: '专兼职师资数量与结构',
          en: 'Number and mix of full- and part-time faculty',
          max: 8,
          guide: {
            zh: '高级职称占比、行业一线占比、年龄结构',
            en: 'share of senior titles, of practitioners, age mix',
          },
        },
        {
          id: 'faculty.standing',
          zh: '理论水平与实践经验',
          en: 'Standing and practical experience',
          max: 9,
          guide: { zh: '领域影响力、成果、承担项目', en: 'influence, results, projects' },
        },
        {
          id: 'faculty.development',
          zh: '师资建设机制',
          en: 'Development of faculty',
          max: 5,
          guide: { zh: '聘任、培训、评价制度', en: 'appointment, training, evaluation' },
        },
        {
          id: 'faculty.ethics',
          zh: '政治与师德要求',
          en: 'Political and ethical requirements',
          max: 3,
          guide: { zh: '审核记录完整', en: 'complete vetting records' },
        },
      ],
    },
    {
      id: 'management',
      zh: '组织与制度',
      en: 'Organisation and regulations',
      article: 8,
      max: 20,
      items: [
        {
          id: 'management.body',
          zh: '管理机构与人员',
          en: 'Body and staff',
          max: 6,
          guide: { zh: '专门机构、专职人员', en: 'own body, full-time staff' },
        },
        {
          id: 'management.regulations',
          zh: '八项制度的健全与执行',
          en: 'The eight regulations, complete and applied',
          max: 10,
          guide: { zh: '逐项核对文本与执行记录', en: 'text and records item by item' },
        },
        {
          id: 'management.feedback',
          zh: '效果评估与跟踪反馈',
          en: 'Evaluation and follow-up',
          max: 4,
          guide: { zh: '近三年评估报告', en: 'reports of three years' },
        },
      ],
    },
    {
      id: 'means',
      zh: '经费与条件',
      en: 'Funds and means',
      article: 8,
      max: 20,
      items: [
        {
          id: 'means.funds',
          zh: '配套经费',
          en: 'Matching funds',
          max: 6,
          guide: { zh: '预算与到账证明', en: 'budget and proof of payment' },
        },
        {
          id: 'means.venue',
          zh: '场地、设备、图书资料',
          en: 'Venue, equipment, library',
          max: 8,
          guide: { zh: '固定、相称、完好', en: 'fixed, fitting, in order' },
        },
        {
          id: 'means.practice',
          zh: '实训场所或合作单位',
          en: 'Practice sites or partners',
          max: 6,
          guide: { zh: '专业性强的领域必备', en: 'required in practical fields' },
        },
      ],
    },
    {
      id: 'distance',
      zh: '远程教育',
      en: 'Distance education',
      article: 8,
      max: 15,
      items: [
        {
          id: 'distance.platform',
          zh: '平台与并发能力',
          en: 'Platform and capacity',
          max: 6,
          guide: { zh: '演示与压力测试记录', en: 'demonstration, load record' },
        },
        {
          id: 'distance.link',
          zh: '与全省平台衔接',
          en: 'Link to the provincial platform',
          max: 5,
          guide: { zh: '接口与数据上报', en: 'interface and reporting' },
        },
        {
          id: 'distance.courses',
          zh: '课程资源与互动',
          en: 'Courses and interaction',
          max: 4,
          guide: { zh: '数量、更新、互动记录', en: 'number, renewal, interaction' },
        },
      ],
    },
    {
      id: 'record',
      zh: '培训业绩',
      en: 'Training record',
      article: 8,
      max: 15,
      items: [
        {
          id: 'record.personTimes',
          zh: '年培训人次',
          en: 'Person-times a year',
          max: 9,
          guide: { zh: '1000 人次及以上，按规模给分', en: 'from 1000, by size' },
        },
        {
          id: 'record.projects',
          zh: '承办知识更新项目',
          en: 'Knowledge-renewal projects',
          max: 6,
          guide: { zh: '长期承办者优先（第九条）', en: 'long record preferred (Art. 9)' },
        },
      ],
    },
    {
      id: 'prospect',
      zh: '定位与规划',
      en: 'Positioning and plan',
      article: 2,
      max: 5,
      items: [
        {
          id: 'prospect.plan',
          zh: '服务重点领域、产学研用合作',
          en: 'Key fields, partnerships',
          max: 5,
          guide: { zh: '与我省重大任务的契合度', en: 'fit with provincial tasks' },
        },
      ],
    },
  ],
};
