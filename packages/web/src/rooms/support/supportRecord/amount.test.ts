import { expect, test } from 'vitest';
import { readYuan, writeYuan } from './amount.ts';

test('yuan are read as people type them, and are written back', () => {
  expect(['1,200.5', '１２０', ' 0.01 ', ''].map(readYuan)).toEqual([120_050, 12_000, 1, null]);
  expect(['0', '-1', '1.234', '12万', '1e5'].map(readYuan)).toEqual(Array(5).fill(undefined));
  expect([120_050, 12_000, 100_000_000].map(writeYuan)).toEqual(['1,200.50', '120', '1,000,000']);
});
