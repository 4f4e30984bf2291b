import type { Bilingual } from '@jijiao/measures';

const units: Readonly<Record<string, Bilingual>> = {
  creditHours: { zh: '学时', en: 'credit hours' },
  days: { zh: '日', en: 'days' },
  factor: { zh: '倍', en: 'times' },
  fen: { zh: '分（人民币）', en: 'fen (CNY 0.01)' },
  minutes: { zh: '分钟', en: 'minutes' },
  monthDay: { zh: '月日', en: 'month and day' },
  months: { zh: '个月', en: 'months' },
  people: { zh: '人', en: 'people' },
  personTimes: { zh: '人次', en: 'person-times' },
  points: { zh: '分', en: 'points' },
  seconds: { zh: '秒', en: 'seconds' },
  share: { zh: '比例', en: 'share' },
  workingDays: { zh: '个工作日', en: 'working days' },
  years: { zh: '年', en: 'years' },
};

/** The unit of a figure in words; one without words here is shown as the law writes it. */
export function unitInWords(unit: string): Bilingual {
  return units[unit] ?? { zh: unit, en: unit };
}
