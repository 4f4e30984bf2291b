import { article, notInTheMeasures } from '../kit/article.ts';
import { parameter } from '../kit/parameter.ts';

export const changeFilingWithin = parameter<number>({
  id: 'changeFiling.within',
  label: { zh: '变更备案的期限', en: 'Time to file a change' },
  cites: article(37),
  unit: 'workingDays',
  tighter: 'less',
  initial: 10,
  note: {
    zh: '条文只说及时；天数为系统暂定，待省厅确认。',
    en: 'The article says promptly; the figure is ours and for the province to confirm.',
  },
});

export const grantCapPerBase = parameter<number>({
  id: 'grant.capPerBase',
  label: { zh: '每个基地专项资助上限', en: 'Grant to a base, at most' },
  cites: article(32),
  unit: 'fen',
  tighter: null,
  initial: 50_000_000,
});

export const grantAdjustmentShare = parameter<number>({
  id: 'grant.adjustmentShare',
  label: { zh: '使用方案各项之间可自行调剂的比例', en: 'Share that may be shifted between lines of a usage plan' },
  cites: notInTheMeasures(
    {
      zh: '第三十六条要求按方案使用，没有规定可调剂幅度。',
      en: 'Article 36 asks for spending by the plan and sets no room for shifting.',
    },
    36,
  ),
  unit: 'share',
  tighter: 'less',
  initial: 0.1,
});

export const performanceWarnDeviation = parameter<number>({
  id: 'performance.warnDeviation',
  label: { zh: '绩效偏离预警幅度', en: 'Deviation from a performance target at which a warning is given' },
  cites: notInTheMeasures(
    { zh: '第三十六条要求绩效计划，没有规定预警。', en: 'Article 36 asks for a performance plan and sets no warning.' },
    36,
  ),
  unit: 'share',
  tighter: 'less',
  initial: 0.2,
});

export const changeFilingExamineWithin = parameter<number>({
  id: 'changeFiling.examineWithin',
  label: { zh: '审核和受理变更备案的期限', en: 'Time to examine, and again to accept, a change filing' },
  cites: notInTheMeasures(
    { zh: '第三十七条没有规定审核期限。', en: 'Article 37 sets no time for the examination.' },
    37,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 5,
});
