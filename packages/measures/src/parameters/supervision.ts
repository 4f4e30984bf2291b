import { article, notInTheMeasures } from '../kit/article.ts';
import { parameter } from '../kit/parameter.ts';

export const annualPlanDue = parameter<string>({
  id: 'annualPlan.due',
  label: { zh: '年度总结和计划报送截止日', en: 'Day by which the annual summary and plan are due' },
  cites: article(20),
  unit: 'monthDay',
  tighter: null,
  initial: '12-31',
});

export const annualPlanRemindDaysBefore = parameter<readonly number[]>({
  id: 'annualPlan.remindDaysBefore',
  label: { zh: '报送截止前的提醒天数', en: 'Days before the due date on which reminders go out' },
  cites: notInTheMeasures(
    { zh: '第二十条规定截止日，没有规定提醒。', en: 'Article 20 sets the due date and no reminders.' },
    20,
  ),
  unit: 'days',
  tighter: null,
  initial: [60, 30, 7, 1],
});

export const annualPlanExamineWithin = parameter<number>({
  id: 'annualPlan.examineWithin',
  label: { zh: '指导单位审核年度计划的期限', en: 'Time for the guiding unit to examine an annual plan' },
  cites: notInTheMeasures(
    {
      zh: '第二十条规定审核备案，没有规定审核期限。',
      en: 'Article 20 asks for examination and filing and sets no time for the examination.',
    },
    20,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 15,
});

export const costPerPersonDay = parameter<Readonly<Record<string, number>>>({
  id: 'cost.perPersonDay',
  label: { zh: '每人每天综合费用上限（按培训类别）', en: 'Direct cost per person-day, at most, by class of training' },
  cites: article(23),
  unit: 'fen',
  tighter: 'less',
  initial: { first: 76_000, second: 65_000, third: 55_000 },
  source: '中央和国家机关培训费管理办法',
  note: {
    zh: '条文列出七项费用，标准取自中央培训费规定。',
    en: 'The article names the seven heads; the ceilings come from the central rule for official training.',
  },
});

export const costReducedAfterDays = parameter<Readonly<Record<string, number>>>({
  id: 'cost.reducedAfterDays',
  label: { zh: '超过一定天数后的费用比例', en: 'Share of the ceiling after a number of days' },
  cites: article(23),
  unit: 'days, share',
  tighter: null,
  initial: { days: 30, share: 0.7 },
  source: '中央和国家机关培训费管理办法',
  note: { zh: '标准取自中央培训费规定。', en: 'From the central rule for official training.' },
});

export const costLectureFeePerHour = parameter<Readonly<Record<string, number>>>({
  id: 'cost.lectureFeePerHour',
  label: { zh: '讲课费税后每学时上限（按职称）', en: 'Lecture fee per hour after tax, at most, by title' },
  cites: article(23),
  unit: 'fen after tax',
  tighter: 'less',
  initial: { associate: 50_000, senior: 100_000, academician: 150_000 },
  source: '中央和国家机关培训费管理办法',
  note: {
    zh: '标准取自中央培训费规定；第三档待确认。',
    en: 'From the central rule for official training; the third step is to be confirmed.',
  },
});

export const inspectionEveryMonths = parameter<Readonly<Record<string, number>>>({
  id: 'inspection.everyMonths',
  label: { zh: '定期检查评估间隔（按上次等级）', en: 'Interval of regular assessment, by last grade' },
  cites: article(23),
  unit: 'months',
  tighter: 'less',
  initial: { excellent: 24, good: 12, pass: 12, fail: 6 },
  note: {
    zh: '条文只说定期；间隔为系统暂定，待省厅确认。',
    en: 'The article says regular; the figures are ours and for the province to confirm.',
  },
});

export const inspectionGradeQuota = parameter<Readonly<Record<string, number>>>({
  id: 'inspection.gradeQuota',
  label: { zh: '评估等级比例上限', en: 'Share of bases in a grade, at most' },
  cites: notInTheMeasures(
    { zh: '第二十三条提到评估优秀，没有规定比例。', en: 'Article 23 speaks of excellent bases and sets no share.' },
    23,
  ),
  unit: 'share',
  tighter: null,
  initial: { excellent: 0.2 },
});

export const rectificationWithin = parameter<number>({
  id: 'rectification.within',
  label: { zh: '责令整改的期限', en: 'Time to mend what a rectification order names' },
  cites: article(23),
  unit: 'days',
  tighter: 'less',
  initial: 90,
  note: {
    zh: '条文只说限期；天数为系统暂定，待省厅确认。',
    en: 'The article says within a limit; the figure is ours and for the province to confirm.',
  },
});

export const rectificationExtension = parameter<number>({
  id: 'rectification.extension',
  label: { zh: '整改期限最多延长', en: 'Extension of a rectification order, at most' },
  cites: notInTheMeasures(
    { zh: '第二十三条没有规定能否延期。', en: 'Article 23 does not say whether the limit can be extended.' },
    23,
  ),
  unit: 'days',
  tighter: null,
  initial: 30,
});

export const complaintAcceptWithin = parameter<number>({
  id: 'complaint.acceptWithin',
  label: { zh: '决定是否受理投诉举报的期限', en: 'Time to decide whether a complaint is taken up' },
  cites: notInTheMeasures(
    {
      zh: '第二十四条规定追究责任，没有规定投诉的受理期限。',
      en: 'Article 24 speaks of responsibility and sets no time for taking up a complaint.',
    },
    24,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 5,
});

export const complaintAnswerWithin = parameter<number>({
  id: 'complaint.answerWithin',
  label: { zh: '答复投诉举报的期限', en: 'Time to answer a complaint' },
  cites: notInTheMeasures({ zh: '第二十四条没有规定办结期限。', en: 'Article 24 sets no time for an answer.' }, 24),
  unit: 'days',
  tighter: 'less',
  initial: 60,
});

export const auditKeepMonths = parameter<number>({
  id: 'audit.keepMonths',
  label: { zh: '操作日志保存期限', en: 'Time for which access logs are kept' },
  cites: notInTheMeasures(
    { zh: '办法没有规定日志留存，由上位法确定。', en: 'The Measures do not speak of logs; the superior law does.' },
    4,
  ),
  unit: 'months',
  tighter: 'more',
  initial: 6,
  source: '网络安全法',
});

export const annualPlanFileWithin = parameter<number>({
  id: 'annualPlan.fileWithin',
  label: { zh: '备案年度计划和总结的期限', en: 'Time to file an examined plan or summary' },
  cites: notInTheMeasures(
    { zh: '第二十条要求备案，没有规定期限。', en: 'Article 20 asks for filing and sets no time.' },
    20,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 10,
});

export const annualSummaryVariance = parameter<number>({
  id: 'annualSummary.variance',
  label: { zh: '须说明原因的执行偏差比例', en: 'Deviation from the plan that has to be explained' },
  cites: notInTheMeasures(
    { zh: '第二十条要求执行情况总结，没有规定偏差比例。', en: 'Article 20 asks for a summary and names no deviation.' },
    20,
  ),
  unit: 'share',
  tighter: 'less',
  initial: 0.2,
});
