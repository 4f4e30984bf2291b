import type { Bilingual } from './text.ts';

const citizenWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const citizenChecks = '10X98765432';
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const regions = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83 91'.split(
    ' ',
  ),
);

/** The check character over the first 17 digits of a citizen identity number (GB 11643, ISO 7064 MOD 11-2). */
export function citizenIdCheck(first17: string): string {
  const sum = citizenWeights.reduce((total, weight, place) => total + weight * Number(first17[place]), 0);
  return citizenChecks[sum % 11] ?? '';
}

/** The check character over the first 17 characters of a unified social credit code (GB 32100, MOD 31). */
export function creditCodeCheck(first17: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of first17) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] ?? '';
}

/** Why a text is no citizen identity number (GB 11643): its form, region, date of birth or check digit; undefined if it is one. */
export function citizenIdFault(text: string): Bilingual | undefined {
  if (!/^\d{17}[\dX]$/.test(text)) {
    return {
      zh: '公民身份号码应为18位（末位可为X）',
      en: 'A citizen identity number has 18 characters (the last may be X)',
    };
  }
  if (!regions.has(text.slice(0, 2))) {
    return { zh: '公民身份号码的地区码不存在', en: 'The identity number names no region' };
  }
  if (!isRealDate(text.slice(6, 10), text.slice(10, 12), text.slice(12, 14))) {
    return { zh: '公民身份号码中的出生日期不存在', en: 'The identity number holds no real date of birth' };
  }
  if (citizenIdCheck(text.slice(0, 17)) !== text[17]) {
    return {
      zh: '公民身份号码的校验码不符，请核对',
      en: 'The check digit does not fit: please compare the identity number',
    };
  }
  return undefined;
}

/** Why a text is no unified social credit code (GB 32100): its form or check character; undefined if it is one. */
export function creditCodeFault(text: string): Bilingual | undefined {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(text)) {
    return {
      zh: '统一社会信用代码应为18位数字和大写字母（不含I、O、S、V、Z）',
      en: 'A unified social credit code has 18 digits and capital letters (never I, O, S, V, Z)',
    };
  }
  if (creditCodeCheck(text.slice(0, 17)) !== text[17]) {
    return {
      zh: '统一社会信用代码的校验码不符，请核对',
      en: 'The check character does not fit: please compare the credit code',
    };
  }
  return undefined;
}

/** Why a text is no telephone number of the mainland: 11 digits from 13, or area code and 7 or 8 digits; undefined if it is one. */
export function phoneFault(text: string): Bilingual | undefined {
  if (/^1[3-9]\d{9}$/.test(text) || /^0\d{2,3}-?[1-9]\d{6,7}$/.test(text)) return undefined;
  return {
    zh: '请填写11位手机号，或带区号的座机号（如0335-8012312）',
    en: 'Give 11 digits of a mobile, or a landline with its area code',
  };
}

function isRealDate(year: string, month: string, day: string): boolean {
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return Number(year) >= 1900 && !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}
