import type { Bilingual } from '@jijiao/measures';

const names: Readonly<Record<string, Bilingual>> = {
  first: { zh: '一类', en: 'first class' },
  second: { zh: '二类', en: 'second class' },
  third: { zh: '三类', en: 'third class' },
  days: { zh: '天数', en: 'days' },
  share: { zh: '比例', en: 'share' },
  associate: { zh: '副高级', en: 'associate' },
  senior: { zh: '正高级', en: 'senior' },
  academician: { zh: '院士', en: 'academician' },
  excellent: { zh: '优秀', en: 'excellent' },
  good: { zh: '良好', en: 'good' },
  pass: { zh: '合格', en: 'pass' },
  fail: { zh: '不合格', en: 'fail' },
};

/** The name of a member of a compound value; one without a name here is shown as the law writes it, a place in a list by its number. */
export function memberName(member: string): Bilingual {
  const place = /^\d+$/.test(member) ? String(Number(member) + 1) : member;
  return names[member] ?? { zh: place, en: place };
}
