import { expect, it } from 'vitest';
import { askedOf, orderWritten, readListing } from './listAddress.ts';

const own = { sorts: ['name', 'from'] as const, filters: { kind: ['venue', 'library'], year: /^\d{4}$/ } };

it('reads its words, filters, order and page, and leaves aside what is not its own', () => {
  const address = { q: '赵县', kind: 'venue', year: '20', sort: 'name', dir: 'desc', page: '3', tab: 'all' };
  const standing = readListing(address, own);
  expect(standing).toEqual({ q: '赵县', chosen: { kind: 'venue' }, sort: 'name', dir: 'desc', page: 3 });
  expect(askedOf(standing)).toEqual({ q: '赵县', kind: 'venue', sort: 'name', dir: 'desc' });
});

it('stands at its first page in its own order where the address says nothing it knows', () => {
  for (const page of ['', '0', '-1', '1.5', 'x', '10001']) {
    const standing = readListing({ page, sort: 'password', dir: 'desc' }, own);
    expect(standing).toMatchObject({ page: 1, sort: undefined });
    expect(askedOf(standing)).toEqual({});
  }
});

it('sorts upwards, then downwards, then as it stood, and goes back to the first page', () => {
  const up = orderWritten({ sort: undefined, dir: 'asc' }, { column: 'name', descending: false });
  expect(up).toEqual({ sort: 'name', dir: undefined, page: undefined });
  const down = orderWritten({ sort: 'name', dir: 'asc' }, { column: 'name', descending: true });
  expect(down).toEqual({ sort: 'name', dir: 'desc', page: undefined });
  const back = orderWritten({ sort: 'name', dir: 'desc' }, { column: 'name', descending: false });
  expect(back).toEqual({ sort: undefined, dir: undefined, page: undefined });
  expect(orderWritten({ sort: 'name', dir: 'desc' }, { column: 'from', descending: false }).sort).toBe('from');
});
