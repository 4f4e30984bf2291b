import type { Bilingual } from '@jijiao/measures';

const units: Readonly<Record<string, Bilingual>> = {
  creditHours: { zh: '学时', en: 'credit hours' },
  days: { zh: '日', en: 'days' },
  factor: { zh: '倍', en: 'times' },
  'days, share': { zh: '', en: '' },
  fen: { zh: '元', en: 'yuan' },
  'fen after tax': { zh: '元（税后）', en: 'yuan after tax' },
  minutes: { zh: '分钟', en: 'minutes' },
  monthDay: { zh: '', en: '' },
  months: { zh: '个月', en: 'months' },
  people: { zh: '人', en: 'people' },
  personTimes: { zh: '人次', en: 'person-times' },
  points: { zh: '分', en: 'points' },
  seconds: { zh: '秒', en: 'seconds' },
  share: { zh: '比例', en: 'share' },
  workingDays: { zh: '个工作日', en: 'working days' },
  years: { zh: '年', en: 'years' },
};

/** Whether a value in this unit is money: kept in fen, read and typed in yuan. */
export function isMoney(unit: string): boolean {
  return unit.startsWith('fen');
}

/** The unit of a figure in words, as people read it; one without words here is shown as the law writes it. */
export function unitInWords(unit: string): Bilingual {
  return units[unit] ?? { zh: unit, en: unit };
}
