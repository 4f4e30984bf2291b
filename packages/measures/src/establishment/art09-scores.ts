import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import type { Bilingual } from '../kit/text.ts';
import type { ScoringItem, ScoringSheet } from '../lists/scoringSheet.ts';

/** Points by item id; absent or null where the expert has given none yet. */
export type Marks = Readonly<Record<string, number | null | undefined>>;

/** One expert's score of one application. Experts are named by the id of their place in the panel. */
export interface ScoreFacts {
  readonly score: {
    readonly sheet: ScoringSheet;
    readonly marks: Marks;
    readonly owner: number | string;
    readonly actor: number | string;
    /** Whether this expert has handed the score in. */
    readonly handedIn: boolean;
    /** Whether this expert has declared whether there is an interest. */
    readonly declared: boolean;
    /** Whether the panel is in its scoring stage. */
    readonly scoringOpen: boolean;
  };
}

/** All items of a sheet, in its order. */
export function scoringItems(sheet: ScoringSheet): readonly ScoringItem[] {
  return sheet.criteria.flatMap(({ items }) => items);
}

const withinRange = rule<ScoreFacts>({
  id: 'score.withinRange',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '每项得分在分值之内', en: 'Each mark lies within its range' },
  holds: ({ score }) => outOfRange(score).zh === '',
  figures: ({ score }) => ({ items: outOfRange(score) }),
  says: { zh: '以下得分超出分值范围：{items}。', en: 'Out of range: {items}.' },
  remedy: {
    zh: '在 0 分到该项分值之间打分，最小单位 0.5 分。',
    en: 'Give marks from 0 to the maximum of the item, in steps of half a point.',
  },
});

function outOfRange({ sheet, marks }: ScoreFacts['score']): Bilingual {
  const items = scoringItems(sheet);
  const wrong = items.filter(({ id, max }) => {
    const mark = marks[id];
    return mark !== null && mark !== undefined && !(mark >= 0 && mark <= max && Number.isInteger(mark * 2));
  });
  const unknown = Object.keys(marks).filter((id) => !items.some((item) => item.id === id));
  return {
    zh: [...wrong.map(({ zh, max }) => `${zh}（0–${max}）`), ...unknown].join('、'),
    en: [...wrong.map(({ en, max }) => `${en} (0–${max})`), ...unknown].join(', '),
  };
}

const complete = rule<ScoreFacts>({
  id: 'score.complete',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '每项都已打分', en: 'Every item has its mark' },
  holds: ({ score }) => missingMarks(score) === 0,
  figures: ({ score }) => {
    const need = scoringItems(score.sheet).length;
    return { have: need - missingMarks(score), need };
  },
  says: { zh: '已打分 {have} 项，共 {need} 项。', en: 'Marks given: {have} of {need}.' },
  remedy: { zh: '为其余各项打分后再提交。', en: 'Give marks for the remaining items, then hand in.' },
});

function missingMarks({ sheet, marks }: ScoreFacts['score']): number {
  return scoringItems(sheet).filter(({ id }) => marks[id] === null || marks[id] === undefined).length;
}

const beforeClosing = rule<ScoreFacts>({
  id: 'score.beforeClosing',
  cites: article(9, 4),
  since: inForceSince,
  title: {
    zh: '评分在截止前、提交前修改',
    en: 'A score changes only before it is handed in and the scoring is closed',
  },
  holds: ({ score }) => score.scoringOpen && !score.handedIn,
  says: {
    zh: '评分已提交或评分阶段已结束，不能再改。',
    en: 'The score is handed in, or the scoring is closed; it can no longer change.',
  },
  remedy: {
    zh: '有不同意见的，在评议时提出并记入评议记录。',
    en: 'Raise it in the discussion, where it goes on record.',
  },
});

const own = rule<ScoreFacts>({
  id: 'score.own',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '专家只填写自己的评分', en: 'An expert gives no score but the own' },
  holds: ({ score }) => String(score.owner) === String(score.actor),
  says: { zh: '这是其他专家的评分。', en: 'This is another expert’s score.' },
  remedy: { zh: '请打开自己的评分表。', en: 'Open your own scoring sheet.' },
});

const afterDeclaration = rule<ScoreFacts>({
  id: 'score.afterDeclaration',
  cites: notInTheMeasures(
    {
      zh: '第九条没有规定回避；先声明再评分，评分才不必作废。',
      en: 'Article 9 does not deal with recusal; whoever declares before scoring gives scores that need not be thrown away.',
    },
    9,
  ),
  since: inForceSince,
  title: { zh: '先作回避声明，再评分', en: 'An expert scores after declaring interests' },
  holds: ({ score }) => score.declared,
  says: { zh: '您还没有作回避声明。', en: 'You have not declared whether you have an interest.' },
  remedy: { zh: '在评审页作回避声明后再评分。', en: 'Declare on the page of the review, then score.' },
});

/** Judged each time marks are saved. */
export const scoreSavingRules: readonly Rule<ScoreFacts>[] = [own, afterDeclaration, beforeClosing, withinRange];

/** Judged when an expert hands a score in; afterwards it no longer changes. */
export const scoreHandInRules: readonly Rule<ScoreFacts>[] = [...scoreSavingRules, complete];

/** A look at another expert's score. */
export interface ScoreViewFacts {
  readonly view: {
    readonly own: boolean;
    /** Scores of the panel that are not handed in. */
    readonly outstanding: number;
    readonly scoringClosed: boolean;
  };
}

const notSeenEarly = rule<ScoreViewFacts>({
  id: 'score.notSeenEarly',
  cites: article(9, 4),
  since: inForceSince,
  title: { zh: '全部评分提交前不显示他人评分', en: 'Nobody sees others’ scores before all are in' },
  holds: ({ view }) => view.own || (view.outstanding === 0 && view.scoringClosed),
  figures: ({ view }) => ({ missing: view.outstanding }),
  says: {
    zh: '还有 {missing} 份评分未提交或评分阶段未结束，暂不能查看其他专家的评分。',
    en: 'Scores not in yet: {missing}. Others’ scores are shown when all are in and the scoring is closed.',
  },
  remedy: {
    zh: '全部评分提交、评分阶段结束后即可查看。',
    en: 'They open when the last score is in and the scoring is closed.',
  },
});

/** Judged before another expert's score is shown. */
export const scoreViewRules: readonly Rule<ScoreViewFacts>[] = [notSeenEarly];
