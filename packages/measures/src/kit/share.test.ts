import { expect, test } from 'vitest';
import { isShare, percent, signedPercent } from './share.ts';

test('a share is written in percent with one decimal', () => {
  expect([0.667, 0.6667, 0.8, 1, 0].map(percent)).toEqual(['66.7%', '66.7%', '80.0%', '100.0%', '0.0%']);
});

test('a difference is written with its sign, and none where it rounds to nothing', () => {
  expect([0.131, -0.25, 0, -0.0001, 12.5].map(signedPercent)).toEqual([
    '+13.1%',
    '−25.0%',
    '0.0%',
    '0.0%',
    '+1,250.0%',
  ]);
});

test('a mixed unit has shares in the member of that name alone', () => {
  expect([isShare('share'), isShare('share', 'excellent'), isShare('days, share', 'share')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([isShare('days, share', 'days'), isShare('days, share'), isShare('people')]).toEqual([false, false, false]);
});
