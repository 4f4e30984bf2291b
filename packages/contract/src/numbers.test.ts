import { citizenIdCheck, creditCodeCheck } from '@jijiao/measures';
import { describe, expect, test } from 'vitest';
import { citizenId, creditCode, phone } from './numbers.ts';

describe('a citizen identity number', () => {
  test('is taken with its check digit, in small letters and with spaces', () => {
    expect(citizenId.parse('11010519491231002X')).toBe('11010519491231002X');
    expect(citizenId.parse(' 110105 19491231 002x')).toBe('11010519491231002X');
    expect(citizenIdCheck('11010519491231002')).toBe('X');
  });
  test.each([
    ['110105194912310021', '校验码'],
    ['11010519490231002X', '出生日期'],
    ['99010519491231002X', '地区码'],
    ['1101051949123100', '18位'],
  ])('is refused as %s, saying which part is wrong in both languages', (text, part) => {
    const issue = citizenId.safeParse(text).error?.issues[0];
    expect(issue?.message).toContain(part);
    expect(issue).toMatchObject({ params: { says: { zh: expect.any(String), en: expect.any(String) } } });
  });
  test('is refused for a year before 1900 and for the 30 February', () => {
    const born = (date: string) => `110105${date}002${citizenIdCheck(`110105${date}002`)}`;
    expect(citizenId.safeParse(born('18991231')).success).toBe(false);
    expect(citizenId.safeParse(born('20000230')).success).toBe(false);
    expect(citizenId.safeParse(born('20000229')).success).toBe(true);
  });
});

describe('a unified social credit code', () => {
  test('is taken with its check character', () => {
    expect(creditCode.parse('91350100m000100y43')).toBe('91350100M000100Y43');
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3');
  });
  test('is refused when one character is changed, at every place', () => {
    const code = '91350100M000100Y43';
    for (let place = 0; place < 18; place++) {
      const other = code[place] === '7' ? '8' : '7';
      expect(creditCode.safeParse(code.slice(0, place) + other + code.slice(place + 1)).success).toBe(false);
    }
  });
});

test('a telephone number is a mobile or a landline with its area code', () => {
  for (const each of ['13812341234', '0335-8012312', '0311-88612312', '03358012312'])
    expect(phone.parse(each)).toBe(each);
  for (const each of ['12812341234', '8012312', '1381234123', '']) expect(phone.safeParse(each).success).toBe(false);
});
