import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** A base whose host is about to enter or change something of it. */
export interface BaseRecordFacts {
  readonly base: { readonly status: string };
}

const recordsWhileStanding = rule<BaseRecordFacts>({
  id: 'base.recordsWhileStanding',
  cites: article(4),
  since: inForceSince,
  title: { zh: '有效的基地才登记和报送', en: 'Only a standing base enters and hands in' },
  holds: ({ base }) => ['recognised', 'operating', 'rectifying'].includes(base.status),
  says: {
    zh: '基地已取消或期满，原有记录只供查阅。',
    en: 'The base is revoked or expired: its records are kept to be read.',
  },
  remedy: { zh: '重新申报并获认定后再登记。', en: 'Apply anew, and enter once recognised.' },
});

/** Judged whenever the host of a base enters, changes or begins something of it. */
export const baseRecordRules: readonly Rule<BaseRecordFacts>[] = [recordsWhileStanding];
