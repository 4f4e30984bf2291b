import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** Support that a guiding unit gave a base. */
export interface SupportFacts {
  readonly support: {
    readonly guidingUnit: number | string;
    readonly actingUnit: number | string;
    readonly on: string;
    readonly what: string;
  };
}

const byGuidingUnit = rule<SupportFacts>({
  id: 'support.byGuidingUnit',
  cites: article(29),
  since: inForceSince,
  title: { zh: '支持由指导单位记录', en: 'Support is recorded by the guiding unit' },
  holds: ({ support }) => String(support.guidingUnit) === String(support.actingUnit),
  says: { zh: '该基地由其他单位指导。', en: 'Another unit guides this base.' },
  remedy: { zh: '由其指导单位记录。', en: 'Leave it to the unit that guides it.' },
});

const given = rule<SupportFacts>({
  id: 'support.given',
  cites: article(29),
  since: inForceSince,
  section: 'on',
  title: { zh: '记录的是已给予的支持', en: 'What is recorded has been given' },
  holds: ({ support }, _read, on) => support.on <= on && support.what.trim() !== '',
  figures: ({ support }) => ({ date: support.on }),
  says: { zh: '日期 {date} 在将来，或没有写明内容。', en: 'The day {date} lies ahead, or nothing is described.' },
  remedy: { zh: '给予支持后再记录，写明内容。', en: 'Record it once it is given, and say what it was.' },
});

/** Judged when support is recorded. */
export const supportRules: readonly Rule<SupportFacts>[] = [byGuidingUnit, given];
