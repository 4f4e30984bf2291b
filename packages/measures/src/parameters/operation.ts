import { article, notInTheMeasures } from '../kit/article.ts';
import { parameter } from '../kit/parameter.ts';

export const curriculumMinOutsideMembers = parameter<number>({
  id: 'curriculum.minOutsideMembers',
  label: {
    zh: '评估小组中建设单位以外的成员最少人数',
    en: 'Members of the evaluation group from outside the host, at least',
  },
  cites: article(13),
  unit: 'people',
  tighter: 'more',
  initial: 1,
  note: {
    zh: '条文要求聘请行业专家；至少一名外单位成员为系统暂定。',
    en: 'The article asks for experts of the field; at least one from outside the host is our figure.',
  },
});

export const curriculumConsentWithin = parameter<number>({
  id: 'curriculum.consentWithin',
  label: {
    zh: '指导单位答复培训规划和课程设置的期限',
    en: 'Time for the guiding unit to answer on an outline or curriculum',
  },
  cites: notInTheMeasures(
    {
      zh: '第十三条要求报管理单位同意，没有规定答复期限。',
      en: 'Article 13 asks for consent and sets no time for the answer.',
    },
    13,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 15,
});

export const consentAnswerWithin = parameter<number>({
  id: 'consent.answerWithin',
  label: { zh: '答复计划外办班申请的期限', en: 'Time to answer a request for an out-of-plan class' },
  cites: notInTheMeasures(
    {
      zh: '第二十一条要求经同意，没有规定答复期限。',
      en: 'Article 21 asks for consent and sets no time for the answer.',
    },
    21,
  ),
  unit: 'workingDays',
  tighter: 'less',
  initial: 5,
});

export const trainingClassMinAttendance = parameter<number>({
  id: 'class.minAttendance',
  label: { zh: '取得学时的最低出勤比例', en: 'Attendance needed to earn hours, at least' },
  cites: notInTheMeasures(
    { zh: '第二十一条要求登记，没有规定出勤要求。', en: 'Article 21 asks for registration and sets no attendance.' },
    21,
  ),
  unit: 'share',
  tighter: 'more',
  initial: 0.8,
});

export const trainingClassFavouredShare = parameter<number>({
  id: 'class.favouredShare',
  label: {
    zh: '公益培训为倾斜群体保留的名额比例',
    en: 'Share of places in public-interest classes held for favoured groups',
  },
  cites: article(16),
  unit: 'share',
  tighter: 'more',
  initial: 0.2,
  note: {
    zh: '条文只说给予倾斜；比例为系统暂定，待省厅确认。',
    en: 'The article says preference; the share is ours and for the province to confirm.',
  },
});

export const trainingClassArchiveWithin = parameter<number>({
  id: 'class.archiveWithin',
  label: { zh: '培训结束后归档的期限', en: 'Time to seal the archive after a class' },
  cites: article(21),
  unit: 'days',
  tighter: 'less',
  initial: 30,
  note: {
    zh: '条文没有规定期限；天数为系统暂定，待省厅确认。',
    en: 'The article sets no period; the figure is ours and for the province to confirm.',
  },
});

export const trainingClassSurveyFloor = parameter<number>({
  id: 'class.surveyFloor',
  label: { zh: '满意度调查最低回收率', en: 'Share of trainees who answer the survey, at least' },
  cites: notInTheMeasures(
    {
      zh: '第二十一条要求效果评估，没有规定回收率。',
      en: 'Article 21 asks for an effect evaluation and sets no response rate.',
    },
    21,
  ),
  unit: 'share',
  tighter: 'more',
  initial: 0.6,
});

export const trainingClassSurveyMinGroup = parameter<number>({
  id: 'class.surveyMinGroup',
  label: { zh: '调查结果可以显示的最少答卷数', en: 'Answers needed before a survey result is shown, at least' },
  cites: notInTheMeasures(
    {
      zh: '办法没有涉及答卷人的隐私；人数过少时结果会暴露个人。',
      en: 'The Measures do not speak of the privacy of respondents; a small group would give people away.',
    },
    21,
  ),
  unit: 'people',
  tighter: 'more',
  initial: 5,
});

export const trainingClassFollowUpAfter = parameter<number>({
  id: 'class.followUpAfter',
  label: { zh: '培训结束多久后向用人单位跟踪回访', en: 'Time after a class at which employers are asked' },
  cites: notInTheMeasures(
    { zh: '第二十二条要求后续跟踪，没有规定时间。', en: 'Article 22 asks for follow-up and sets no time.' },
    22,
  ),
  unit: 'days',
  tighter: null,
  initial: 90,
});

export const signInQrRotation = parameter<number>({
  id: 'signIn.qrRotation',
  label: { zh: '签到二维码更换间隔', en: 'Interval at which the sign-in QR code changes' },
  cites: notInTheMeasures(
    {
      zh: '第二十一条要求登记，没有规定签到方式。',
      en: 'Article 21 asks for registration and does not say how people sign in.',
    },
    21,
  ),
  unit: 'seconds',
  tighter: 'less',
  initial: 15,
});

export const learningMaxSpeed = parameter<number>({
  id: 'learning.maxSpeed',
  label: { zh: '网络课程最高播放倍速', en: 'Playback speed of online courses, at most' },
  cites: notInTheMeasures(
    { zh: '第十九条鼓励网络培训，没有规定播放速度。', en: 'Article 19 encourages online training and sets no speed.' },
    19,
  ),
  unit: 'factor',
  tighter: 'less',
  initial: 1.5,
});

export const learningCompletionShare = parameter<number>({
  id: 'learning.completionShare',
  label: { zh: '网络课节完成所需观看比例', en: 'Share of a lesson watched to complete it, at least' },
  cites: notInTheMeasures({ zh: '第十九条没有规定完成标准。', en: 'Article 19 sets no standard of completion.' }, 19),
  unit: 'share',
  tighter: 'more',
  initial: 0.95,
});

export const evaluationGroupMinMembers = parameter<number>({
  id: 'evaluationGroup.minMembers',
  label: { zh: '评估小组最少人数', en: 'Members of the evaluation group, at least' },
  cites: notInTheMeasures(
    { zh: '第十三条要求组成评估小组，没有规定人数。', en: 'Article 13 asks for a group and gives no number.' },
    13,
  ),
  unit: 'people',
  tighter: 'more',
  initial: 3,
});
