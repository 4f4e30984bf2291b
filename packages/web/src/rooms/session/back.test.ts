import { expect, test } from 'vitest';
import { safeBack } from './back.ts';

test('after signing in one comes back to the page one came from', () => {
  expect(safeBack('/work?tab=due', '/')).toBe('/work?tab=due');
});

test('an address of another place is not followed', () => {
  for (const wished of [
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/\t/evil.example',
    'work',
    '',
    undefined,
  ])
    expect(safeBack(wished, '/')).toBe('/');
});

test('signing in does not lead back to signing in or out', () => {
  for (const wished of ['/sign-in?back=%2F', '/sign-out', '/setup']) expect(safeBack(wished, '/work')).toBe('/work');
});
