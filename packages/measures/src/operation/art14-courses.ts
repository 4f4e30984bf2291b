import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { type Bilingual, listed } from '../kit/text.ts';

/** The courses of a curriculum, as far as the Measures speak of them (Arts 11, 12, 14, 18). */
export interface CoursesFacts {
  readonly courses: {
    /** Courses whose title, hours, subject kind, mode, syllabus or teachers are missing, with the first that is. */
    readonly incomplete: readonly (string | Bilingual)[];
    /** Courses that name no need of the province and no frontier. */
    readonly withoutNeed: readonly (string | Bilingual)[];
    /** Courses that name no audience. */
    readonly withoutAudience: readonly (string | Bilingual)[];
    /** Courses with at least one mark of the new. */
    readonly marked: number;
    /** Courses with ethics content. */
    readonly ethics: number;
    /** Teachers named who are not in the faculty of the base, or not vetted. */
    readonly unvetted: readonly string[];
  };
}

const described = rule<CoursesFacts>({
  id: 'course.described',
  cites: article(13),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程内容填写完整', en: 'Each course is described' },
  holds: ({ courses }) => courses.incomplete.length === 0,
  figures: ({ courses }) => ({ courses: listed(courses.incomplete) }),
  says: { zh: '以下课程没有填写完整：{courses}。', en: 'Not fully described: {courses}.' },
  remedy: {
    zh: '逐门填写名称、学时、科目类别、形式、大纲和授课教师。',
    en: 'Give each its title, hours, subject kind, mode, syllabus and teachers.',
  },
});

const needServed = rule<CoursesFacts>({
  id: 'course.needServed',
  cites: article(11),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程对应发展需求或前沿', en: 'Each course serves a need or a frontier' },
  holds: ({ courses }) => courses.withoutNeed.length === 0,
  figures: ({ courses }) => ({ courses: listed(courses.withoutNeed) }),
  says: { zh: '以下课程没有写明服务方向：{courses}。', en: 'Courses that name no need: {courses}.' },
  remedy: { zh: '逐门选择服务方向。', en: 'Choose the need that each serves.' },
});

const audienceNamed = rule<CoursesFacts>({
  id: 'course.audienceNamed',
  cites: article(12),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程写明培训对象', en: 'Each course names its audience' },
  holds: ({ courses }) => courses.withoutAudience.length === 0,
  figures: ({ courses }) => ({ courses: listed(courses.withoutAudience) }),
  says: { zh: '以下课程没有培训对象：{courses}。', en: 'Courses that name no audience: {courses}.' },
  remedy: { zh: '逐门选择培训对象。', en: 'Choose the audience of each.' },
});

const bringsTheNew = rule<CoursesFacts>({
  id: 'curriculum.bringsTheNew',
  cites: article(14),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程设置突出“四新”', en: 'A curriculum brings the new' },
  holds: ({ courses }) => courses.marked > 0,
  says: {
    zh: '没有一门课程标为新理论、新知识、新技术或新方法。',
    en: 'No course is marked as new theory, knowledge, technology or method.',
  },
  remedy: { zh: '标出课程的“四新”内容。', en: 'Mark the courses that bring something new.' },
});

const ethicsMarked = rule<CoursesFacts>({
  id: 'curriculum.ethicsMarked',
  cites: article(14),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程设置含职业道德内容', en: 'A curriculum has ethics content' },
  holds: ({ courses }) => courses.ethics > 0,
  says: { zh: '没有一门课程含职业道德内容。', en: 'No course has professional ethics in it.' },
  remedy: { zh: '标出含职业道德内容的课程，或增设一门。', en: 'Mark the courses with ethics content, or add one.' },
});

const teachersVetted = rule<CoursesFacts>({
  id: 'course.teachersVetted',
  cites: article(18),
  since: inForceSince,
  section: 'courses',
  title: { zh: '授课教师在本基地师资库内', en: 'Teachers are of the faculty of the base' },
  holds: ({ courses }) => courses.unvetted.length === 0,
  figures: ({ courses }) => ({ people: listed(courses.unvetted) }),
  says: {
    zh: '以下教师不在本基地师资库或没有政治审核：{people}。',
    en: 'Not of the vetted faculty of this base: {people}.',
  },
  remedy: { zh: '先在师资库登记并填写政治审核日期。', en: 'Enter them in the faculty with the date of vetting.' },
});

/** Judged on the courses of a curriculum when it is handed in. */
export const courseRules: readonly Rule<CoursesFacts>[] = [
  described,
  needServed,
  audienceNamed,
  bringsTheNew,
  ethicsMarked,
  teachersVetted,
];
