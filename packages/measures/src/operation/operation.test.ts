import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { curriculumRules, opinionRules, outlineRules } from './art13-consent.ts';
import { groupStandingRules } from './art13-evaluationGroup.ts';
import { courseRules } from './art14-courses.ts';
import { engagementRules, mergeRules, qualificationRules, trainingReceivedRules } from './art18-faculty.ts';

describe('an evaluation group', () => {
  const group = { members: 3, outside: 1, startsOn: '2026-01-01', endsOn: '2028-12-31' };
  describeRules(
    groupStandingRules,
    { group },
    {
      'group.outsideMember': [{ group: { ...group, outside: 0 } }],
      'group.enoughMembers': [{ group: { ...group, members: 2 } }],
      'group.inTerm': [{ group: { ...group, startsOn: '2026-11-24' } }, { group: { ...group, endsOn: '2026-11-22' } }],
    },
  );
});

describe('an outline and a curriculum', () => {
  describeRules(
    opinionRules,
    { opinions: { missing: [], fromOutside: 1 } },
    {
      'opinion.everyoneSigned': [{ opinions: { missing: ['Wang Jianguo'], fromOutside: 1 } }],
      'opinion.fromOutside': [{ opinions: { missing: [], fromOutside: 0 } }],
    },
  );
  describeRules(outlineRules, { outline: { goals: 1 } }, { 'outline.goalsStated': [{ outline: { goals: 0 } }] });
  describeRules(
    curriculumRules,
    { curriculum: { uncovered: [], courses: 12 } },
    {
      'curriculum.restsOnOutline': [{ curriculum: { uncovered: ['2028'], courses: 12 } }],
      'curriculum.hasCourses': [{ curriculum: { uncovered: [], courses: 0 } }],
    },
  );
  const courses = { incomplete: [], withoutNeed: [], withoutAudience: [], marked: 4, ethics: 1, unvetted: [] };
  describeRules(
    courseRules,
    { courses },
    {
      'course.described': [{ courses: { ...courses, incomplete: ['Robotics', { zh: '第 2 门', en: 'No. 2' }] } }],
      'course.needServed': [{ courses: { ...courses, withoutNeed: ['Robotics'] } }],
      'course.audienceNamed': [{ courses: { ...courses, withoutAudience: ['Robotics'] } }],
      'curriculum.bringsTheNew': [{ courses: { ...courses, marked: 0 } }],
      'curriculum.ethicsMarked': [{ courses: { ...courses, ethics: 0 } }],
      'course.teachersVetted': [{ courses: { ...courses, unvetted: ['Li Sihai'] } }],
    },
  );
});

describe('the faculty of a base', () => {
  const engagement = { name: 'Li Sihai', vettedOn: '2026-03-01', startsOn: '2026-03-01', already: false };
  describeRules(
    engagementRules,
    { engagement },
    {
      'instructor.vetted': [
        { engagement: { ...engagement, vettedOn: null } },
        { engagement: { ...engagement, vettedOn: '2026-11-24' } },
      ],
      'instructor.engagedOnce': [{ engagement: { ...engagement, already: true } }],
    },
  );
  describeRules(
    mergeRules,
    { merge: { differentNumbers: false, sameEntry: false } },
    {
      'instructor.mergeSamePerson': [
        { merge: { differentNumbers: true, sameEntry: false } },
        { merge: { differentNumbers: false, sameEntry: true } },
      ],
    },
  );
  const training = { on: '2026-05-01', evidence: true };
  describeRules(
    trainingReceivedRules,
    { training },
    {
      'instructor.trainingEvidenced': [
        { training: { ...training, evidence: false } },
        { training: { ...training, on: '2026-12-01' } },
      ],
    },
  );

  const qualification = { what: 'Senior engineer', obtainedOn: '2026-05-01', validUntil: null, evidence: true };
  describeRules(
    qualificationRules,
    { qualification },
    {
      'instructor.qualificationEvidenced': [
        { qualification: { ...qualification, evidence: false } },
        { qualification: { ...qualification, obtainedOn: '2026-12-01' } },
      ],
      'instructor.qualificationValid': [{ qualification: { ...qualification, validUntil: '2026-11-22' } }],
    },
  );

  it('counts a vetting of the same day', () => {
    expect(refusedBy(engagementRules, { engagement: { ...engagement, vettedOn: '2026-11-23' } })).toEqual([]);
  });
});
