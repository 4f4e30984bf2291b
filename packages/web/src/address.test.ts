import { describe, expect, it } from 'vitest';
import { parseSearch, stringifySearch } from './address.ts';

describe('the search of an address', () => {
  it('holds plain text, without quotes around figures', () => {
    expect(stringifySearch({ area: '130100', q: '石家庄 & 保定', on: undefined, page: 2 })).toBe(
      '?area=130100&q=%E7%9F%B3%E5%AE%B6%E5%BA%84+%26+%E4%BF%9D%E5%AE%9A&page=2',
    );
    expect(parseSearch('?area=130100&code=00123&big=12345678901234567890')).toEqual({
      area: '130100',
      code: '00123',
      big: '12345678901234567890',
    });
  });

  it('reads back what it wrote, and writes nothing for nothing', () => {
    const search = { back: '/applications?q=a%20b', q: '“一”' };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
    expect(stringifySearch({ q: '' })).toBe('');
    expect(parseSearch('')).toEqual({});
  });
});
