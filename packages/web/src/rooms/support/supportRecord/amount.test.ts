import { recordSupport } from '@jijiao/contract/support/supportRecord';
import { expect, test } from 'vitest';
import { factAt, factsOf } from '../../../form/facts.ts';
import { readTyped } from '../../../form/typed.ts';
import { writeYuan } from './amount.ts';

const read = (typed: string) => readTyped('amountFen', factAt(factsOf(recordSupport.body), 'amountFen'), typed);

test('yuan are read as people type them, and are written back', () => {
  const amounts = ['1,200.5', '１２０', ' 0.01 ', ''].map(read);
  expect(amounts).toEqual([{ value: 120_050 }, { value: 12_000 }, { value: 1 }, { value: null }]);
  for (const typed of ['0', '-1', '1.234', '12万', '1e5']) expect(read(typed)).toHaveProperty('fault');
  expect([120_050, 12_000, 100_000_000].map(writeYuan)).toEqual(['1,200.50', '120', '1,000,000']);
});
