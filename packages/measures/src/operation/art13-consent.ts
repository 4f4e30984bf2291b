import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { curriculumMinOutsideMembers } from '../parameters.ts';

/** The signed opinions of the group on an outline or a curriculum as it stands. */
export interface OpinionFacts {
  readonly opinions: {
    /** Members of the group who have not signed an opinion on this version, by name. */
    readonly missing: readonly string[];
    readonly fromOutside: number;
  };
}

const everyoneSigned = rule<OpinionFacts>({
  id: 'opinion.everyoneSigned',
  cites: article(13),
  since: inForceSince,
  section: 'opinions',
  title: { zh: '评估小组成员均已签署意见', en: 'Each member of the group has signed an opinion' },
  holds: ({ opinions }) => opinions.missing.length === 0,
  figures: ({ opinions }) => ({ people: listed(opinions.missing) }),
  says: { zh: '以下成员还没有签署意见：{people}。', en: 'No signed opinion from: {people}.' },
  remedy: {
    zh: '请成员在线签署；内容修改后须重新签署。',
    en: 'Ask them to sign; an opinion counts for the version it was given on.',
  },
});

const outsideOpinion = rule<OpinionFacts>({
  id: 'opinion.fromOutside',
  cites: article(13),
  since: inForceSince,
  section: 'opinions',
  title: { zh: '有外单位成员的意见', en: 'A member from outside the host has given an opinion' },
  holds: ({ opinions }, read) => opinions.fromOutside >= read(curriculumMinOutsideMembers),
  figures: ({ opinions }, read) => ({ have: opinions.fromOutside, need: read(curriculumMinOutsideMembers) }),
  says: {
    zh: '外单位成员意见 {have} 份，至少需要 {need} 份。',
    en: 'Opinions from outside the host: {have}; at least {need} needed.',
  },
  remedy: { zh: '请外单位成员签署意见。', en: 'Ask a member from outside for an opinion.' },
});

/** Judged when an outline or a curriculum is handed in. */
export const opinionRules: readonly Rule<OpinionFacts>[] = [everyoneSigned, outsideOpinion];

/** A training outline for a term of years. */
export interface OutlineFacts {
  readonly outline: {
    readonly goals: number;
  };
}

const goalsStated = rule<OutlineFacts>({
  id: 'outline.goalsStated',
  cites: article(13),
  since: inForceSince,
  section: 'goals',
  title: { zh: '培训规划有目标和方向', en: 'The outline states its aims' },
  holds: ({ outline }) => outline.goals > 0,
  says: { zh: '培训规划没有列出目标。', en: 'The outline states no aim.' },
  remedy: { zh: '按行业和区域发展要求列出目标。', en: 'State aims after the needs of the trade and the region.' },
});

/** Judged when an outline is handed in. */
export const outlineRules: readonly Rule<OutlineFacts>[] = [goalsStated];

/** What a curriculum rests on. */
export interface CurriculumFacts {
  readonly curriculum: {
    /** Years that no consented outline of the base covers. */
    readonly uncovered: readonly string[];
    readonly courses: number;
  };
}

const restsOnOutline = rule<CurriculumFacts>({
  id: 'curriculum.restsOnOutline',
  cites: article(13),
  since: inForceSince,
  section: 'years',
  title: { zh: '课程设置有同意的培训规划作依据', en: 'A curriculum rests on a consented outline' },
  holds: ({ curriculum }) => curriculum.uncovered.length === 0,
  figures: ({ curriculum }) => ({ years: listed(curriculum.uncovered) }),
  says: { zh: '以下年度没有经同意的培训规划：{years}。', en: 'No consented outline for: {years}.' },
  remedy: { zh: '先报送培训规划并取得同意。', en: 'Have an outline for these years consented to first.' },
});

const hasCourses = rule<CurriculumFacts>({
  id: 'curriculum.hasCourses',
  cites: article(13),
  since: inForceSince,
  section: 'courses',
  title: { zh: '课程设置列有课程', en: 'A curriculum lists courses' },
  holds: ({ curriculum }) => curriculum.courses > 0,
  says: { zh: '课程设置没有课程。', en: 'The curriculum has no course.' },
  remedy: { zh: '录入或导入课程。', en: 'Enter or import the courses.' },
});

/** Judged when a curriculum is handed in. */
export const curriculumRules: readonly Rule<CurriculumFacts>[] = [restsOnOutline, hasCourses];
