import { article } from '@jijiao/measures';
import type { Refused } from '../kit/citation.ts';
import type { OfferedMove } from '../kit/MovesPanel.tsx';
import type { TimelineEntry } from '../kit/Timeline.tsx';
import type { WorkGroup } from '../kit/WorkList.tsx';
import type { Signed } from '../session.tsx';

/** Samples for looking at the kit: institutions, people and numbers are made up. */
export const signed: Signed = {
  person: {
    id: 1,
    username: 'wangmin',
    name: '王*敏',
    language: 'zh',
    posts: [],
    may: [],
    totp: true,
    hasPassword: true,
  },
  posts: [
    {
      postId: 1,
      organisationId: 1,
      organisationKind: 'province',
      organisationName: '省人社厅',
      role: 'officer',
      title: '专业技术人员管理处',
    },
  ],
  step: null,
  loading: false,
};

export const counts = {
  worklist: 17,
  establishment: 6,
  supervision: 5,
  support: 3,
  funds: 2,
  institution: 1,
  messages: 3,
};

export const shortfall: Refused = {
  rule: 'application.personTimes',
  cites: article(8, 5),
  says: {
    zh: '2024年度培训人次不足：围绕省重点领域，近三年每年培训专业技术人才均须不少于 1,000 人次。',
    en: 'Too few person-times in 2024: in each of the past three years at least 1,000 must have been trained in the key fields.',
  },
  remedy: {
    zh: '再补 200 人次的证明材料（班次名册或结业登记）即可通过。',
    en: 'Evidence for 200 more (rosters or completion records) makes it pass.',
  },
  figures: { have: 800, need: 1000, unit: { zh: '人次', en: 'person-times' } },
};

export const noRecheck: Refused = {
  rule: 'recommendation.recheckOnRecord',
  cites: article(9, 3),
  says: { zh: '尚无现场复查记录。', en: 'No on-site recheck is on record.' },
  remedy: {
    zh: '登记复查日期、人员、结论和照片后开放。',
    en: 'It opens once date, people, findings and photographs are recorded.',
  },
};

export const moves: readonly OfferedMove[] = [
  {
    name: 'return',
    label: { zh: '退回补正（已标记 2 处）', en: 'Return for correction (2 marked)' },
    allowed: true,
    refusals: [],
    opinion: 'required',
  },
  {
    name: 'recheck',
    label: { zh: '登记现场复查', en: 'Record the on-site recheck' },
    allowed: true,
    primary: true,
    refusals: [],
    form: true,
  },
  {
    name: 'handOver',
    label: { zh: '转交他人办理', en: 'Hand over' },
    allowed: true,
    refusals: [],
    opinion: 'optional',
    confirm: { zh: '转交后由接手人办理，您不再看到这一件。', en: 'The next person takes it on; you no longer see it.' },
  },
  {
    name: 'recommend',
    label: { zh: '签署推荐意见并上报', en: 'Sign the recommendation and report up' },
    allowed: false,
    refusals: [noRecheck],
  },
];

export const timeline: readonly TimelineEntry[] = [
  { id: '5', act: '待现场复查', when: '还有 5 个工作日', by: '刘*华，秦皇岛市人社局', kind: 'now' },
  {
    id: '4',
    act: '材料审核通过',
    at: '2026-11-18T08:05:00Z',
    by: '刘*华，秦皇岛市人社局',
    opinion: '材料齐全，师资与业绩符合条件。经费制度、测试报告两处请补正，不影响先行复查。',
    files: [{ id: 'a', name: '材料审核单.pdf', size: 217_000, href: '#' }],
  },
  { id: '3', act: '受理', at: '2026-11-10T01:12:00Z', by: '系统分派给刘*华' },
  {
    id: '2',
    act: '提交申报',
    at: '2026-11-09T09:48:00Z',
    by: '韩*，东北大学秦皇岛分校',
    files: [{ id: 'b', name: '基地申报表.pdf', size: 3_250_000, href: '#' }],
  },
  { id: '1', act: '开始填写', at: '2026-10-27T02:20:00Z', by: '韩*，东北大学秦皇岛分校', kind: 'note' },
];

export const work: readonly WorkGroup[] = [
  {
    id: 'overdue',
    title: '已逾期',
    tone: 'overdue',
    count: '1 件',
    aside: '按期限先后',
    rows: [
      {
        id: '1',
        title: '整改验收：太行工程技术协会基地',
        note: '冀继整〔2026〕007号　第 2 项证据待核验　石家庄市人社局转来',
        tone: 'overdue',
        state: '逾期待验收',
        due: '逾期 2 个工作日',
        date: '11月19日（周四）',
        to: '/kit',
        act: '核验整改',
      },
    ],
  },
  {
    id: 'today',
    title: '今天到期',
    tone: 'soon',
    count: '2 件',
    aside: '11月23日（周一）',
    rows: [
      {
        id: '2',
        title: '调整决定：河北科技大学基地增设数字技术领域',
        note: '起草 李*　须由第二人签发，起草人不得签发（第四条）',
        tone: 'todo',
        state: '待签发',
        due: <span className="a">今天 17:30 前</span>,
        date: '11月23日（周一）',
        to: '/kit',
        act: '核对并签发',
      },
      {
        id: '3',
        title: '年度计划备案：河北医科大学基地 2027年度',
        note: '省卫生健康委已审核同意　14 个项目，2,860 人次',
        tone: 'todo',
        state: '待备案',
        due: <span className="a">今天</span>,
        date: '11月23日（周一）',
        to: '/kit',
        act: '予以备案',
      },
    ],
  },
  {
    id: 'later',
    title: '以后',
    tone: 'waiting',
    count: '1 件',
    rows: [
      {
        id: '4',
        title: '双随机抽查方案：2026年第四季度',
        note: '抽基地 12 个、检查人员 24 名　种子待公布',
        tone: 'waiting',
        state: '待抽取',
        due: '还有 6 个工作日',
        date: '12月1日（周二）',
        to: '/kit',
        act: '查看方案',
      },
    ],
  },
];
