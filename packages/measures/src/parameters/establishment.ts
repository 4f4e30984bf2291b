import { article, notInTheMeasures } from '../kit/article.ts';
import { parameter } from '../kit/parameter.ts';

export const minPersonTimesPerYear = parameter<number>({
  id: 'base.minPersonTimesPerYear',
  label: { zh: '每年培训专业技术人才最少人次', en: 'Person-times trained in a year, at least' },
  cites: article(8, 5),
  unit: 'personTimes',
  tighter: 'more',
  initial: 1000,
});

export const applicationHistoryYears = parameter<number>({
  id: 'application.historyYears',
  label: { zh: '申报须列出的往年培训业绩年数', en: 'Past years whose training record an application states' },
  cites: notInTheMeasures(
    {
      zh: '第八条要求每年的人次，没有说明申报时看几年。',
      en: 'Article 8 asks for a yearly figure and does not say how many past years an application shows.',
    },
    8,
  ),
  unit: 'years',
  tighter: null,
  initial: 3,
});

export const applicationMinFaculty = parameter<number>({
  id: 'application.minFaculty',
  label: { zh: '师资名册最少人数', en: 'People on the faculty roster, at least' },
  cites: notInTheMeasures(
    {
      zh: '第八条要求有满足需要的师资，没有规定人数。',
      en: 'Article 8 asks for faculty that meets the need and gives no number.',
    },
    8,
  ),
  unit: 'people',
  tighter: 'more',
  initial: 1,
});

export const applicationExamineWithin = parameter<number>({
  id: 'application.examineWithin',
  label: { zh: '指导单位审核申报材料的期限', en: 'Time for the guiding unit to examine an application' },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定审核期限；没有期限，申报单位无从得知何时有结果。',
      en: 'Article 9 sets no time for the examination; without one an applicant cannot know when to expect a result.',
    },
    9,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 20,
});

export const applicationCorrectWithin = parameter<number>({
  id: 'application.correctWithin',
  label: { zh: '申报单位补正材料的期限', en: 'Time for an applicant to correct a returned application' },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定补正期限；批次需要按时推进。',
      en: 'Article 9 sets no time for corrections; a batch has to move on.',
    },
    9,
  ),
  unit: 'workingDays',
  tighter: null,
  initial: 10,
});

export const panelSize = parameter<number>({
  id: 'panel.size',
  label: { zh: '评审委员会人数', en: 'Members of a review panel' },
  cites: notInTheMeasures(
    {
      zh: '第九条只说由专家组成评审委员会，没有规定人数。',
      en: 'Article 9 speaks of a panel of experts and gives no number.',
    },
    9,
  ),
  unit: 'people',
  tighter: null,
  initial: 7,
});

export const panelRecusalYears = parameter<number>({
  id: 'panel.recusalYears',
  label: { zh: '回避所看的既往工作单位年数', en: 'Years of past employment that count for recusal' },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定回避范围；公正评审需要一个年限。',
      en: 'Article 9 does not define recusal; a fair review needs a number of years.',
    },
    9,
  ),
  unit: 'years',
  tighter: null,
  initial: 5,
});

export const panelPassMark = parameter<number>({
  id: 'panel.passMark',
  label: { zh: '评审合格分', en: 'Pass mark of the review' },
  cites: notInTheMeasures(
    { zh: '第九条要求通过评审，没有规定分数线。', en: 'Article 9 asks for a passed review and gives no mark.' },
    9,
  ),
  unit: 'points',
  tighter: null,
  initial: 75,
});

export const panelQuorum = parameter<number>({
  id: 'panel.quorum',
  label: { zh: '表决时到会专家最低比例', en: 'Share of the panel present for a vote, at least' },
  cites: notInTheMeasures({ zh: '第九条没有规定表决的法定人数。', en: 'Article 9 sets no quorum for the vote.' }, 9),
  unit: 'share',
  tighter: null,
  initial: 0.667,
});

export const noticeObjectionPeriod = parameter<number>({
  id: 'notice.objectionPeriod',
  label: { zh: '公示期', en: 'Objection period of a notice' },
  cites: notInTheMeasures(
    {
      zh: '第十条只要求公布；认定前先公示，期限由省厅确认。',
      en: 'Article 10 asks for publication only; the notice before it and its length are for the province to confirm.',
    },
    10,
  ),
  unit: 'workingDays',
  tighter: null,
  initial: 5,
});

export const noticeAnswerWithin = parameter<number>({
  id: 'notice.answerWithin',
  label: { zh: '答复异议的期限', en: 'Time to answer an objection' },
  cites: notInTheMeasures(
    {
      zh: '办法没有规定异议程序；提出异议的人应当得到答复。',
      en: 'The Measures know no objection procedure; whoever objects is owed an answer.',
    },
    10,
  ),
  unit: 'workingDays',
  tighter: null,
  initial: 10,
});

export const recognitionTerm = parameter<number>({
  id: 'recognition.term',
  label: { zh: '认定有效期', en: 'Term of recognition' },
  cites: notInTheMeasures(
    {
      zh: '办法没有规定认定的有效期；动态管理需要一个期限。',
      en: 'The Measures set no term of recognition; dynamic management needs one.',
    },
    10,
  ),
  unit: 'years',
  tighter: null,
  initial: 5,
});

export const decisionAppealWithin = parameter<number>({
  id: 'decision.appealWithin',
  label: { zh: '对决定提出申诉的期限', en: 'Time to appeal against a decision' },
  cites: notInTheMeasures(
    {
      zh: '办法没有规定申诉；不利决定应当告知救济期限。',
      en: 'The Measures provide no appeal; an adverse decision has to name a time for one.',
    },
    4,
  ),
  unit: 'workingDays',
  tighter: null,
  initial: 15,
});

export const activationWithin = parameter<number>({
  id: 'activation.within',
  label: { zh: '新认定基地完成启用清单的期限', en: 'Time for a new base to complete its activation list' },
  cites: notInTheMeasures(
    {
      zh: '第六条列出建设单位的职责，没有规定完成期限。',
      en: 'Article 6 lists the duties of a host and sets no time for them.',
    },
    6,
  ),
  unit: 'days',
  tighter: 'less',
  initial: 60,
});

export const panelOutsideMin = parameter<number>({
  id: 'panel.outsideMin',
  label: {
    zh: '评审委员会中外单位专家最少人数',
    en: 'Panel members from outside the deciding and guiding bodies, at least',
  },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定专家来源比例；由主管部门以外的专家参加，评审才站得住。',
      en: 'Article 9 does not say where experts come from; a review stands on members from outside the bodies that decide and guide.',
    },
    9,
  ),
  unit: 'people',
  tighter: null,
  initial: 2,
});

export const panelSubstitutes = parameter<number>({
  id: 'panel.substitutes',
  label: { zh: '抽取的候补专家人数', en: 'Substitute experts drawn' },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定候补；有人回避或缺席时，候补按抽取顺序递补。',
      en: 'Article 9 knows no substitutes; when a member steps back, the next in the drawn order takes the seat.',
    },
    9,
  ),
  unit: 'people',
  tighter: null,
  initial: 2,
});

export const panelApprovalShare = parameter<number>({
  id: 'panel.approvalShare',
  label: { zh: '表决通过须超过的赞成比例', en: 'Share of votes that must be exceeded to approve' },
  cites: notInTheMeasures(
    { zh: '第九条没有规定表决规则；取过半数。', en: 'Article 9 sets no voting rule; a simple majority is taken.' },
    9,
  ),
  unit: 'share',
  tighter: null,
  initial: 0.5,
});

export const panelDropExtremesFrom = parameter<number>({
  id: 'panel.dropExtremesFrom',
  label: {
    zh: '达到多少份评分时去掉最高分和最低分',
    en: 'Number of scores from which the highest and the lowest are dropped',
  },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定计分方法；评分份数足够时去掉两端，避免一人左右结果。',
      en: 'Article 9 sets no way of counting; with enough scores both ends are dropped, so that nobody tips the result alone.',
    },
    9,
  ),
  unit: 'people',
  tighter: null,
  initial: 5,
});

export const panelOutlierDistance = parameter<number>({
  id: 'panel.outlierDistance',
  label: {
    zh: '评分偏离其他专家中位数多少分时予以标注',
    en: 'Distance from the median of the others at which a score is marked',
  },
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定评分离散的处理；标注只供讨论，不改变分数。',
      en: 'Article 9 does not deal with spread; the mark serves the discussion and changes no score.',
    },
    9,
  ),
  unit: 'points',
  tighter: null,
  initial: 15,
});

export const recheckMinPeople = parameter<number>({
  id: 'recheck.minPeople',
  label: { zh: '现场复查最少人数', en: 'People on an on-site recheck, at least' },
  cites: notInTheMeasures(
    {
      zh: '第九条要求复查，没有规定人数；两人以上到场可以互相印证。',
      en: 'Article 9 asks for a recheck and gives no number; two people can vouch for each other.',
    },
    9,
  ),
  unit: 'people',
  tighter: 'more',
  initial: 2,
});

export const renewalWindow = parameter<number>({
  id: 'recognition.renewalWindow',
  label: { zh: '期满前可以续期的天数', en: 'Days before the end of the term in which a recognition is renewed' },
  cites: notInTheMeasures(
    { zh: '办法没有规定认定期限和续期时间。', en: 'The Measures set no term and no time of renewal.' },
    3,
  ),
  unit: 'days',
  tighter: null,
  initial: 180,
});

export const partnerRemindBefore = parameter<number>({
  id: 'partner.remindBefore',
  label: { zh: '合作协议到期前提醒的天数', en: 'Days before the end of an agreement on which the host is reminded' },
  cites: notInTheMeasures(
    {
      zh: '第二条要求长期合作，没有规定提醒；到期前提醒以免合作中断。',
      en: 'Article 2 asks for lasting cooperation and names no reminder; one keeps it from lapsing unseen.',
    },
    2,
  ),
  unit: 'days',
  tighter: null,
  initial: 30,
});
