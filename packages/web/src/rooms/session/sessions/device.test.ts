import { expect, test } from 'vitest';
import { deviceName } from './device.ts';

test('a browser and its system are named in two words', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0';
  expect(deviceName(edge)).toBe('Edge · Windows');
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1';
  expect(deviceName(phone)).toBe('Safari · iPhone');
});

test('a browser that tells nothing known has no name', () => {
  expect(deviceName(null)).toBeUndefined();
  expect(deviceName('curl/8')).toBeUndefined();
});
