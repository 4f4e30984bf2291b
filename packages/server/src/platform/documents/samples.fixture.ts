import type {
  AnnualPlanData,
  AnnualSummaryData,
  ApplicationData,
  CurriculumData,
  DrawData,
  ListData,
  NoticeData,
  OutlineData,
  PlaqueData,
  RecommendationData,
  TemplateName,
} from './templates.ts';

const notice: NoticeData = {
  organ: '河北省人力资源和社会保障厅',
  documentNo: '冀人社字〔2026〕128号',
  title: ['河北省人力资源和社会保障厅', '关于公布2026年第二批河北省专业技术人员', '继续教育基地的通知'],
  addressee: '各市（含定州、辛集市）人力资源和社会保障局，雄安新区公共服务局，省直有关部门，各有关单位：',
  body: [
    {
      kind: 'paragraph',
      text: '根据《河北省省级专业技术人员继续教育基地管理办法》第九条、第十条规定，经单位申报、指导单位复查推荐、专家评审委员会评审和社会公示，决定认定河北建筑工程学院等9个单位为2026年第二批河北省专业技术人员继续教育基地，现予公布，并就有关事项通知如下：',
    },
    { kind: 'heading', text: '一、尽快完成启动准备' },
    {
      kind: 'paragraph',
      text: '各建设单位应当自本通知印发之日起60日内明确基地管理机构、负责人和专（兼）职人员，制定基地运行管理办法，在管理平台逐项登记。启动清单完成前，不得以基地的名义开展教育培训活动。',
    },
    { kind: 'heading', text: '二、按备案计划开展培训' },
    {
      kind: 'paragraph',
      text: '各基地应当于2026年12月31日前报送2027年度任务计划，经指导单位审核、省厅备案后实施。培训结束后及时建档登记，组织效果评估。',
    },
  ],
  attachments: [
    {
      title: '2026年第二批认定基地名单',
      columns: ['序号', '基地编号', '建设单位', '领域', '指导单位'],
      widths: [1, 2, 3, 2, 3],
      rows: [
        ['1', '冀继基2026-010', '河北建筑工程学院', '装配式建筑', '张家口市人力资源和社会保障局'],
        ['2', '冀继基2026-011', '河北省钢铁工业协会', '钢铁新材料', '省工业和信息化厅'],
      ],
    },
  ],
  issuer: '河北省人力资源和社会保障厅',
  date: '2026年11月25日',
  note: '此件公开发布',
  copiesTo: '人力资源社会保障部专业技术人员管理司，省财政厅。',
  printedBy: '河北省人力资源和社会保障厅办公室',
  printedOn: '2026年11月25日',
};

const plaque: PlaqueData = {
  title: ['河北省专业技术人员', '继续教育基地'],
  host: '燕山大学',
  issuer: '河北省人力资源和社会保障厅',
  date: '二〇二一年六月',
  baseNo: '冀继基2021-001',
  qr: 'https://jijiao.example/b/2021-001',
  address: 'jijiao.example/b',
};

const application: ApplicationData = {
  batch: '2026年第二批',
  applicationNo: '申〔2026〕0031',
  host: '河北建筑工程学院',
  hostKind: '高等院校',
  creditCode: '12130000401700000X',
  legalRepresentative: '李示例',
  contact: '王示例　0313-0000000',
  address: '河北省张家口市桥东区示例路1号',
  field: '装配式建筑',
  guidingUnit: '张家口市人力资源和社会保障局',
  date: '2026年9月18日',
  faculty: Array.from({ length: 24 }, (_, i) => ({
    name: i % 5 === 0 ? '欧阳示例' : '张示例',
    title: i % 3 === 0 ? '教授' : '高级工程师',
    field: '装配式混凝土结构',
    years: String(6 + i),
    institution: i % 4 === 0 ? '河北省建筑科学研究院有限公司' : '河北建筑工程学院',
    engagement: i % 4 === 0 ? '兼职' : '专职',
  })),
  facultyStatement: '以上人员政治表现经所在党组织审查，符合任教要求。',
  management: {
    body: '继续教育学院基地办公室（冀建院字〔2025〕12号设立）',
    staff: [
      { name: '赵示例', post: '基地主任', engagement: '专职' },
      { name: '钱示例', post: '教务员', engagement: '专职' },
    ],
    regulations: ['教学组织', '学员考核', '教学研究', '培训登记', '培训经费', '后勤保障', '效果评估', '跟踪反馈'].map(
      (name) => ({ name: `${name}制度`, file: `${name}制度.pdf` }),
    ),
  },
  means: [
    { name: '配套经费', text: '学校年度预算安排120万元。' },
    { name: '固定场所', text: '培训楼3200平方米，教室18间，机房4间。' },
    { name: '教学设备', text: '装配式构件实训平台2套，虚拟仿真系统1套。' },
    { name: '图书资料', text: '专业图书4.6万册。' },
    { name: '实践场所', text: '与建工集团共建预制构件生产线。' },
  ],
  distance: [
    { name: '设备与平台', text: '录播教室2间，自建学习平台。' },
    { name: '与省平台连接', text: '已接入省公共服务平台。' },
    { name: '并发能力', text: '2000人同时在线。' },
  ],
  personTimes: [
    { year: '2023', field: '装配式建筑', classes: '12', personTimes: '1,080', evidence: '学员名册、办班通知' },
    { year: '2024', field: '装配式建筑', classes: '14', personTimes: '1,236', evidence: '学员名册、办班通知' },
    { year: '2025', field: '绿色建造', classes: '15', personTimes: '1,412', evidence: '学员名册、办班通知' },
  ],
};

const recommendation: RecommendationData = {
  batch: '2026年第二批',
  host: '河北建筑工程学院',
  field: '装配式建筑',
  guidingUnit: '张家口市人力资源和社会保障局',
  sections: [
    { name: '师资队伍', verdict: '符合', note: '抽查12人，聘书、职称证书齐全。' },
    { name: '管理机构和制度', verdict: '符合', note: '八项制度均已施行。' },
    { name: '办学条件和经费', verdict: '符合', note: '预算文件、产权证明齐全。' },
    { name: '远程教育条件', verdict: '符合', note: '现场演示2000人并发。' },
    { name: '近三年培训情况', verdict: '符合', note: '抽查3个班名册与签到。' },
  ],
  recheck: {
    date: '2026年10月12日',
    people: '周示例、吴示例、郑示例',
    findings: '现场查看培训楼、实训平台和档案室，座谈教师5人、学员8人，材料与实际一致。',
    photographs: '6张',
  },
  opinion: '经审核和实地复查，该单位符合《管理办法》第八条规定的条件，同意推荐。',
  ranking: '第1位（共推荐2家）',
};

const draw: DrawData = {
  title: '评审专家抽取记录',
  occasion: '2026年第二批基地申报评审',
  drawnAt: '2026年10月28日 09:30（北京时间）',
  method: '备选名单按编号排序，以种子为密钥逐人计算 HMAC-SHA-256，取值最小者入选',
  seed: '6b51d431df5d7f141cbececcf79edf3dd861c3b4069f0b11661a3eefacbba918',
  poolSize: '86',
  poolHash: '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce',
  heads: [{ name: '封存链头', value: 'd4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35' }],
  drawn: {
    columns: ['次序', '姓名', '专业', '工作单位'],
    widths: [1, 2, 3, 4],
    rows: [
      ['1', '冯示例', '结构工程', '河北工业大学'],
      ['2', '陈示例', '工程管理', '燕山大学'],
    ],
  },
  recused: {
    columns: ['姓名', '事由'],
    widths: [1, 3],
    rows: [['褚示例', '与申报单位为同一用人单位']],
  },
};

const list: ListData = {
  title: '河北省专业技术人员继续教育基地名录',
  subtitle: '截至2026年11月23日',
  columns: ['编号', '建设单位', '领域', '地区'],
  widths: [2, 4, 2, 2],
  rows: Array.from({ length: 60 }, (_, i) => [
    `冀继基2021-${String(i + 1).padStart(3, '0')}`,
    '示例单位',
    '新材料',
    '唐山市',
  ]),
  note: '以管理平台登记为准。',
};

const annualPlan: AnnualPlanData = {
  title: '2027年度任务计划调整表',
  number: '冀继计调〔2027〕0001号',
  baseNo: '冀继基2021-001',
  host: '示例大学',
  guidingUnit: '唐山市人力资源和社会保障局',
  year: '2027年',
  handedIn: '2027年3月1日',
  filed: '2027年3月9日',
  items: '12',
  personTimes: '1,440',
  budget: '1,195,200',
  reason: '委托方调整培训时间。',
  differences: [{ change: '修改', title: '智能制造高级研修班 1', member: '结束月', before: '5', after: '6' }],
  rows: Array.from({ length: 12 }, (_, i) => ({
    title: `智能制造高级研修班 ${i + 1}`,
    commission: '示例市工业和信息化局',
    favoured: '民营企业、基层单位',
    kind: '委托培训班、研修班、进修班',
    audience: '高层次',
    field: '装备制造',
    mode: '面授',
    personTimes: '120',
    hours: '24',
    sessions: '2',
    months: '3–6',
    budget: '99,600',
    feeBasis: '不收费',
    publicInterest: '是',
  })),
  heads: ['住宿费', '伙食费', '培训场地费', '讲课费', '培训资料费', '交通费', '其他费用'].map((name) => ({
    name,
    amount: '170,743',
  })),
  opinions: { examine: { text: '同意。', person: '王示例', date: '2027年3月5日' } },
};

const judged = {
  base: '示例大学智能制造继续教育基地',
  number: '冀继规〔2026〕0007号',
  sha256: '4e07408562bedb8b60ce05c1decfe3ad16b72230967de01f640b7e4729b49fce',
  members: [
    {
      name: '冯示例',
      organisation: '示例研究院（外单位）',
      text: '目标明确，可行。',
      verdict: '同意',
      signed: '2026-11-20',
    },
    { name: '陈示例', organisation: '示例大学', text: '', verdict: '□同意　□不同意', signed: '（签字）' },
  ],
};

const outline: OutlineData = {
  ...judged,
  title: '2027–2029年培训规划',
  years: '2027–2029年',
  tradeNeeds: '装备制造企业数字化改造急需工程技术人才。',
  regionNeeds: '唐山市建设智能制造示范区。',
  goals: ['三年培训 3,600 人次', '建成智能制造课程体系'],
  audiences: '高层次、急需紧缺',
  focus: ['工业机器人', '数字孪生'],
};

const curriculum: CurriculumData = {
  ...judged,
  title: '智能制造核心课程',
  years: '2027年',
  consent: '同意',
  courses: [
    {
      title: '工业机器人应用',
      hours: '24',
      subjectKind: '专业科目',
      mode: '面授',
      teachers: '王示例、李示例',
      audience: '急需紧缺',
      tags: '新技术、新方法',
      need: '经济社会发展重点领域',
      partner: '示例机器人公司',
      syllabus: '一、机器人系统组成\n二、离线编程\n三、产线集成',
    },
  ],
};

const done = (planned: string, achieved: string) => ({ planned, done: achieved });
const figures = {
  personTimes: done('120', '118＊'),
  hours: done('48', '48'),
  sessions: done('2', '2'),
  spent: done('99,600', '98,120.50△'),
  favoured: '36＊',
  variance: '-2%',
};

const annualSummary: AnnualSummaryData = {
  title: '2026年度执行情况总结表',
  number: '冀继总备〔2026〕0001号',
  baseNo: '冀继基2021-001',
  host: '示例大学',
  guidingUnit: '唐山市人力资源和社会保障局',
  year: '2026年',
  handedIn: '2026年12月20日',
  filed: '2026年12月28日',
  text: '全年计划基本完成。\n下半年一期因场地维修推迟。',
  rows: Array.from({ length: 12 }, (_, i) => ({
    title: `智能制造高级研修班 ${i + 1}`,
    ...figures,
    explanation: i % 3 ? '' : '委托方减少名额。',
  })),
  whole: figures,
  opinions: { examine: { text: '同意。', person: '王示例', date: '2026年12月25日' } },
};

/** One filled-in document of each kind: all people and numbers in them are invented. */
export const samples: Readonly<Record<TemplateName, unknown>> = {
  notice,
  plaque,
  application,
  recommendation,
  draw,
  list,
  annualPlan,
  outline,
  curriculum,
  annualSummary,
};
