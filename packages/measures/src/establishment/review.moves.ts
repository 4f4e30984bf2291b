import { article } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { issuerOfficer, panelExpert } from '../kit/parties.ts';
import {
  type DrawFacts,
  discussionRules,
  drawRules,
  type ReplacementFacts,
  replacementRules,
  type SessionFacts,
  scoringCloseRules,
  scoringStartRules,
  voteRules,
} from './art09-review.ts';

/** Everything the rules on a review read. */
export type ReviewDossierFacts = DrawFacts & ReplacementFacts & SessionFacts;

/** The work of one panel: the applications of one field group in one batch (Art. 9 (4)). */
export const reviewMoves = moves<ReviewDossierFacts>()({
  dossier: 'review',
  title: { zh: '专家评审', en: 'Review' },
  named: [
    { zh: '{batch}评审', en: 'Review: {batch}' },
    { zh: '{batch}评审（{n}）', en: 'Review {n}: {batch}' },
  ],
  initial: 'announced',
  path: [
    { zh: '抽取专家', en: 'Draw' },
    { zh: '评分', en: 'Scoring' },
    { zh: '评议', en: 'Discussion' },
    { zh: '表决', en: 'Vote' },
    { zh: '排序', en: 'Ranking' },
  ],
  states: {
    announced: { label: { zh: '已公布抽取方案', en: 'Draw announced' }, tone: 'todo', turn: issuerOfficer, step: 0 },
    drawn: { label: { zh: '专家已抽取', en: 'Panel drawn' }, tone: 'todo', turn: issuerOfficer, step: 0 },
    scoring: { label: { zh: '评分中', en: 'Scoring' }, tone: 'todo', turn: panelExpert, step: 1 },
    closed: { label: { zh: '评分结束', en: 'Scores closed' }, tone: 'todo', turn: issuerOfficer, step: 2 },
    discussed: { label: { zh: '表决中', en: 'Discussed' }, tone: 'todo', turn: panelExpert, step: 3 },
    voted: { label: { zh: '待排序', en: 'Voted' }, tone: 'todo', turn: issuerOfficer, step: 4 },
    ranked: { label: { zh: '评审完成', en: 'Ranked' }, tone: 'done', step: 4 },
  },
  moves: {
    draw: {
      label: { zh: '抽取专家', en: 'Draw the panel' },
      from: ['announced'],
      to: 'drawn',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: drawRules,
      confirm: {
        zh: '抽取结果连同种子一并公布，不能重抽。',
        en: 'The result is published with its seed and is not drawn again.',
      },
      form: true,
      primary: true,
    },
    replace: {
      label: { zh: '递补专家', en: 'Replace a member' },
      from: ['drawn'],
      to: 'drawn',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: replacementRules,
      opinion: 'required',
      form: true,
    },
    replaceDuringScoring: {
      label: { zh: '递补专家', en: 'Replace a member' },
      from: ['scoring'],
      to: 'scoring',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: replacementRules,
      opinion: 'required',
      form: true,
    },
    startScoring: {
      label: { zh: '开始评分', en: 'Begin the scoring' },
      from: ['drawn'],
      to: 'scoring',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: scoringStartRules,
      primary: true,
    },
    closeScoring: {
      label: { zh: '结束评分', en: 'Close the scoring' },
      from: ['scoring'],
      to: 'closed',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: scoringCloseRules,
      confirm: {
        zh: '结束后评分不能再改，专家可以看到彼此的评分。',
        en: 'Scores then no longer change, and the experts see each other’s.',
      },
      primary: true,
    },
    discuss: {
      label: { zh: '登记评议', en: 'Record the discussion' },
      from: ['closed'],
      to: 'discussed',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: discussionRules,
      form: true,
      primary: true,
    },
    closeVote: {
      label: { zh: '结束表决', en: 'Close the vote' },
      from: ['discussed'],
      to: 'voted',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: voteRules,
      primary: true,
    },
    rank: {
      label: { zh: '排序', en: 'Rank' },
      from: ['voted'],
      to: 'ranked',
      by: [issuerOfficer],
      cites: article(9, 4),
      primary: true,
    },
  },
});
