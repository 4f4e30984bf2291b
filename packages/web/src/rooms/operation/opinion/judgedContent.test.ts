import { expect, test } from 'vitest';
import { readCourses, readOutline } from './judgedContent.ts';

const outline = {
  fromYear: 2027,
  tradeNeeds: '智能制造',
  regionNeeds: '',
  goals: ['一'],
  audiences: ['highLevel'],
  focus: [],
};
const course = {
  id: 7,
  title: '数控机床',
  hoursTenths: 80,
  subjectKind: null,
  mode: null,
  syllabus: '',
  syllabusFileId: null,
  teachers: [{ instructorId: null, name: '王宁' }],
  audience: null,
  tags: [],
  need: null,
  partner: '',
};

test('a kept outline or curriculum reads as it was kept', () => {
  expect(readOutline(outline)).toEqual(outline);
  expect(readCourses({ courses: [course] })).toEqual([{ id: 7, data: course }]);
});

test('what says something else than is said today is not read', () => {
  const { goals: _goals, ...withoutGoals } = outline;
  for (const other of [
    withoutGoals,
    { ...outline, goals: '一' },
    { ...outline, audiences: ['nobody'] },
    { ...outline, tradeNeeds: null },
  ])
    expect(readOutline(other)).toBeNull();
  for (const other of [
    { ...course, id: '7' },
    { ...course, hoursTenths: 8.5 },
    { ...course, teachers: [{ name: '王宁' }, null] },
  ])
    expect(readCourses({ courses: [other] })).toBeNull();
  expect(readCourses({})).toBeNull();
});
