import { article, notInTheMeasures } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { clock, issuerOfficer } from '../kit/parties.ts';
import { type LocalBatchFacts, localBatchRules } from '../supplementary/art38-localBatches.ts';
import {
  type BatchFacts,
  type BatchResultFacts,
  batchAnnouncementRules,
  batchClosingRules,
  batchOpeningRules,
  batchRankingRules,
  batchResultRules,
  batchReviewRules,
} from './art09-batch.ts';

/** Everything the rules on a batch read. */
export type BatchDossierFacts = BatchFacts & LocalBatchFacts & BatchResultFacts;

/** The life of a batch of establishment (Arts 9 (1), 10, 38). */
export const batchMoves = moves<BatchDossierFacts>()({
  dossier: 'batch',
  title: { zh: '申报批次', en: 'Batch' },
  named: [{ zh: '{year}年{name}', en: '{year} {name}' }],
  initial: 'draft',
  path: [
    { zh: '拟定', en: 'Draft' },
    { zh: '申报', en: 'Applications' },
    { zh: '评审', en: 'Review' },
    { zh: '公示', en: 'Notice' },
    { zh: '公布', en: 'Announcement' },
  ],
  states: {
    draft: { label: { zh: '拟定中', en: 'Draft' }, tone: 'todo', turn: issuerOfficer, step: 0, own: true },
    open: { label: { zh: '申报中', en: 'Open' }, tone: 'waiting', turn: clock, step: 1 },
    closed: { label: { zh: '申报截止', en: 'Closed' }, tone: 'todo', turn: issuerOfficer, step: 1 },
    underReview: { label: { zh: '评审中', en: 'Under review' }, tone: 'todo', turn: issuerOfficer, step: 2 },
    ranked: { label: { zh: '评审完成', en: 'Ranked' }, tone: 'todo', turn: issuerOfficer, step: 2 },
    noticed: { label: { zh: '公示中', en: 'Notice' }, tone: 'waiting', turn: issuerOfficer, step: 3 },
    announced: { label: { zh: '已公布', en: 'Announced' }, tone: 'done', step: 4 },
    cancelled: { label: { zh: '已取消', en: 'Cancelled' }, tone: 'off', own: true },
  },
  moves: {
    open: {
      label: { zh: '开放申报', en: 'Open the batch' },
      from: ['draft'],
      to: 'open',
      by: [issuerOfficer],
      cites: article(9, 1),
      rules: [...batchOpeningRules, ...localBatchRules],
      confirm: {
        zh: '批次开放后，申报期、领域、名额和评分表不能再改。',
        en: 'Once open, the window, fields, quota and scoring sheet of the batch no longer change.',
      },
      primary: true,
    },
    cancel: {
      label: { zh: '取消批次', en: 'Cancel the batch' },
      from: ['draft'],
      to: 'cancelled',
      by: [issuerOfficer],
      cites: notInTheMeasures(
        {
          zh: '办法没有规定取消；尚未开放的批次可以取消。',
          en: 'The Measures do not speak of it; a batch not yet open can be given up.',
        },
        9,
      ),
      confirm: { zh: '取消后不能恢复。', en: 'A cancelled batch does not come back.' },
    },
    close: {
      label: { zh: '截止申报', en: 'Close the batch' },
      from: ['open'],
      to: 'closed',
      by: [clock, issuerOfficer],
      cites: article(9, 1),
      rules: batchClosingRules,
      primary: true,
    },
    startReview: {
      label: { zh: '开始评审', en: 'Begin the review' },
      from: ['closed'],
      to: 'underReview',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: batchReviewRules,
      primary: true,
    },
    finishReview: {
      label: { zh: '完成评审', en: 'Finish the review' },
      from: ['underReview'],
      to: 'ranked',
      by: [issuerOfficer],
      cites: article(9, 4),
      rules: batchRankingRules,
      primary: true,
    },
    publishNotice: {
      label: { zh: '公示', en: 'Publish the notice' },
      from: ['ranked'],
      to: 'noticed',
      by: [issuerOfficer],
      cites: article(10),
      rules: batchResultRules,
      primary: true,
    },
    announce: {
      label: { zh: '公布', en: 'Announce' },
      from: ['noticed'],
      to: 'announced',
      by: [issuerOfficer],
      cites: article(10),
      rules: batchAnnouncementRules,
      primary: true,
    },
  },
});
