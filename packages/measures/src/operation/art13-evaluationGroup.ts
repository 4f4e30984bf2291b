import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { curriculumMinOutsideMembers, evaluationGroupMinMembers } from '../parameters.ts';

/** The group of experts that a base appoints for its outline and curriculum. */
export interface EvaluationGroupFacts {
  readonly group: {
    readonly members: number;
    /** Members whom the host of the base does not employ. */
    readonly outside: number;
    readonly startsOn: string;
    readonly endsOn: string;
  };
}

const outsideMember = rule<EvaluationGroupFacts>({
  id: 'group.outsideMember',
  cites: article(13),
  since: inForceSince,
  section: 'group',
  title: { zh: '评估小组有建设单位以外的成员', en: 'The evaluation group has members from outside the host' },
  holds: ({ group }, read) => group.outside >= read(curriculumMinOutsideMembers),
  figures: ({ group }, read) => ({ have: group.outside, need: read(curriculumMinOutsideMembers) }),
  says: {
    zh: '评估小组外单位成员 {have} 人，至少需要 {need} 人。',
    en: 'Members from outside the host: {have}; at least {need} needed.',
  },
  remedy: { zh: '聘请建设单位以外的专家。', en: 'Appoint an expert from outside the host.' },
});

const enoughMembers = rule<EvaluationGroupFacts>({
  id: 'group.enoughMembers',
  cites: notInTheMeasures(
    {
      zh: '第十三条要求组成小组，没有规定人数；三人以上才能形成多数意见。',
      en: 'Article 13 asks for a group and gives no number; from three on there can be a majority.',
    },
    13,
  ),
  since: inForceSince,
  section: 'group',
  title: { zh: '评估小组人数达到要求', en: 'The evaluation group is large enough' },
  holds: ({ group }, read) => group.members >= read(evaluationGroupMinMembers),
  figures: ({ group }, read) => ({ have: group.members, need: read(evaluationGroupMinMembers) }),
  says: {
    zh: '评估小组 {have} 人，至少需要 {need} 人。',
    en: 'Members of the group: {have}; at least {need} needed.',
  },
  remedy: { zh: '增聘成员。', en: 'Appoint more members.' },
});

const inTerm = rule<EvaluationGroupFacts>({
  id: 'group.inTerm',
  cites: article(13),
  since: inForceSince,
  section: 'group',
  title: { zh: '评估小组在聘期内', en: 'The evaluation group is in its term' },
  holds: ({ group }, _read, on) => group.startsOn <= on && on <= group.endsOn,
  figures: ({ group }) => ({ from: group.startsOn, until: group.endsOn }),
  says: { zh: '评估小组聘期为 {from} 至 {until}。', en: 'The term of the group is {from} to {until}.' },
  remedy: { zh: '续聘或重新聘请评估小组。', en: 'Appoint the group anew.' },
});

/** Judged when a group is appointed. */
export const groupAppointmentRules: readonly Rule<EvaluationGroupFacts>[] = [outsideMember, enoughMembers];

/** Judged when an outline or curriculum carries the group's opinions to the guiding unit. */
export const groupStandingRules: readonly Rule<EvaluationGroupFacts>[] = [outsideMember, enoughMembers, inTerm];
