import { expect, it } from 'vitest';
import { courseOf, draftOf, emptyCourse } from './courseDraft.ts';

it('a course may be kept without its hours, and not with what are no hours', () => {
  expect(courseOf(emptyCourse)?.hoursTenths).toBeNull();
  expect(courseOf({ ...emptyCourse, hours: '24.5' })?.hoursTenths).toBe(245);
  for (const hours of ['0', '十', '1.25']) expect(courseOf({ ...emptyCourse, hours })).toBeNull();
});

it('a course goes into its draft and comes back the same', () => {
  const course = { ...emptyCourse, hours: undefined, title: '数字孪生', hoursTenths: 165 };
  const { hours: _, ...content } = course;
  expect(courseOf(draftOf(content))).toEqual(content);
});
