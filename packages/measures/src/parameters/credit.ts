import { article, notInTheMeasures } from '../kit/article.ts';
import { parameter } from '../kit/parameter.ts';

export const creditMinutesPerHour = parameter<number>({
  id: 'credit.minutesPerHour',
  label: { zh: '一学时的分钟数', en: 'Minutes in a credit hour' },
  cites: notInTheMeasures(
    {
      zh: '第三十条把培训计入学时，没有规定一学时多长。',
      en: 'Article 30 counts training into hours and does not say how long an hour is.',
    },
    30,
  ),
  unit: 'minutes',
  tighter: null,
  initial: 45,
});

export const creditHoursPerDay = parameter<number>({
  id: 'credit.hoursPerDay',
  label: { zh: '每天最多计入学时', en: 'Credit hours in a day, at most' },
  cites: notInTheMeasures({ zh: '第三十条没有规定每天的上限。', en: 'Article 30 sets no ceiling for a day.' }, 30),
  unit: 'creditHours',
  tighter: 'less',
  initial: 8,
});

export const creditHoursPerDayWhenUnstated = parameter<number>({
  id: 'credit.hoursPerDayWhenUnstated',
  label: { zh: '只写明天数时每天计入学时', en: 'Credit hours for a day where only days are stated' },
  cites: notInTheMeasures(
    { zh: '第三十条没有规定只写天数时如何折算。', en: 'Article 30 does not say how days turn into hours.' },
    30,
  ),
  unit: 'creditHours',
  tighter: 'less',
  initial: 4,
});

export const creditYearlyStandard = parameter<number>({
  id: 'credit.yearlyStandard',
  label: { zh: '每年应当完成的学时', en: 'Credit hours due in a year' },
  cites: notInTheMeasures(
    { zh: '第三十条不规定学时数，由上位规定确定。', en: 'Article 30 gives no figure; the superior rule does.' },
    30,
  ),
  unit: 'creditHours',
  tighter: 'more',
  initial: 90,
  source: '人社部令第25号 第八条',
});

export const creditProfessionalShare = parameter<number>({
  id: 'credit.professionalShare',
  label: { zh: '专业科目学时最低比例', en: 'Share of professional subjects, at least' },
  cites: notInTheMeasures(
    { zh: '第三十条不规定科目比例，由上位规定确定。', en: 'Article 30 gives no share; the superior rule does.' },
    30,
  ),
  unit: 'share',
  tighter: 'more',
  initial: 0.6667,
  source: '人社部令第25号 第八条',
});

export const creditMakeUpUntil = parameter<string>({
  id: 'credit.makeUpUntil',
  label: { zh: '上一年度公需科目补学截止日', en: 'Day until which public subjects of the past year are made up' },
  cites: notInTheMeasures(
    {
      zh: '办法没有规定补学；由省厅决定是否延至次年春季。',
      en: 'The Measures do not speak of making up; the province decides how far into spring.',
    },
    30,
  ),
  unit: 'monthDay',
  tighter: null,
  initial: '04-30',
});

export const creditTeachingFactor = parameter<number>({
  id: 'credit.teachingFactor',
  label: { zh: '授课折算学时的倍数', en: 'Factor by which teaching counts into hours' },
  cites: article(28),
  unit: 'factor',
  tighter: null,
  initial: 2,
  note: { zh: '条文给予计入的权利；倍数为系统暂定。', en: 'The article gives the right; the factor is ours.' },
});

export const creditLectureFactor = parameter<number>({
  id: 'credit.lectureFactor',
  label: { zh: '公开讲座折算学时的倍数', en: 'Factor by which a public lecture counts into hours' },
  cites: article(28),
  unit: 'factor',
  tighter: null,
  initial: 3,
  note: { zh: '条文给予计入的权利；倍数为系统暂定。', en: 'The article gives the right; the factor is ours.' },
});

export const creditCourseDevelopmentFactor = parameter<number>({
  id: 'credit.courseDevelopmentFactor',
  label: { zh: '课程开发折算学时的倍数', en: 'Factor by which course development counts into hours' },
  cites: article(28),
  unit: 'factor',
  tighter: null,
  initial: 2,
  note: { zh: '条文给予计入的权利；倍数为系统暂定。', en: 'The article gives the right; the factor is ours.' },
});
