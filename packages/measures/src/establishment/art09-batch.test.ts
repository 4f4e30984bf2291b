import { describe } from 'vitest';
import { describeRules } from '../kit/ruleTesting.ts';
import { scoringSheet } from '../lists/scoringSheet.ts';
import { localBatchRules } from '../supplementary/art38-localBatches.ts';
import {
  type BatchFacts,
  batchAnnouncementRules,
  batchClosingRules,
  batchOpeningRules,
  batchRankingRules,
  batchResultRules,
  batchReviewRules,
} from './art09-batch.ts';
import { applicationSections } from './sections.ts';

const batch: BatchFacts['batch'] = {
  opensOn: '2026-12-01',
  closesOn: '2026-12-31',
  fields: ['marine'],
  areas: null,
  quota: 10,
  sections: applicationSections.map(({ id }) => id),
  sheet: scoringSheet,
  panel: { size: 7, outsideMin: 2, substitutes: 2 },
  recommended: 4,
  unjudged: 0,
};
const but = (change: Partial<BatchFacts['batch']>): BatchFacts => ({ batch: { ...batch, ...change } });

describe('opening a batch', () => {
  describeRules(
    batchOpeningRules,
    { batch },
    {
      'batch.windowInOrder': [but({ opensOn: '2027-01-01' }), but({ opensOn: '2026-01-01', closesOn: '2026-02-01' })],
      'batch.fieldsChosen': [but({ fields: [] }), but({ areas: [] })],
      'batch.quotaStated': [but({ quota: 0 })],
      'batch.allConditionsAsked': [but({ sections: ['faculty'] })],
      'batch.sheetComplete': [
        but({ sheet: { ...scoringSheet, passMark: 101 } }),
        but({ sheet: { ...scoringSheet, criteria: scoringSheet.criteria.slice(1) } }),
        but({ sheet: { ...scoringSheet, criteria: scoringSheet.criteria.map((each) => ({ ...each, items: [] })) } }),
      ],
      'batch.panelRulesStated': [
        but({ panel: { size: 5, outsideMin: 2, substitutes: 2 } }),
        but({ panel: { size: 7, outsideMin: 1, substitutes: 2 } }),
      ],
    },
  );
});

describe('closing a batch', () => {
  describeRules(batchClosingRules, but({ closesOn: '2026-11-22' }), {
    'batch.windowOver': [but({ closesOn: '2026-11-23' })],
  });
});

describe('reviewing a batch', () => {
  describeRules(
    [...batchReviewRules, ...batchRankingRules],
    { batch },
    {
      'batch.somethingRecommended': [but({ recommended: 0 })],
      'batch.everyApplicationJudged': [but({ unjudged: 2 })],
    },
  );
});

describe('the result of a batch', () => {
  describeRules(
    batchResultRules,
    { decisionState: 'noticed' },
    {
      'batch.resultsByDecision': [{ decisionState: null }, { decisionState: 'signed' }],
    },
  );
  describeRules(
    batchAnnouncementRules,
    { decisionState: 'announced' },
    {
      'batch.announcedByDecision': [{ decisionState: 'noticed' }, { decisionState: null }],
    },
  );
});

describe('a batch of a guiding unit', () => {
  const city = { kind: 'guidingUnit', areaCode: '130200' } as const;
  describeRules(
    localBatchRules,
    { issuer: city, batch: { areas: ['130200'], level: 'municipal' } },
    {
      'batch.insideOwnArea': [
        { issuer: city, batch: { areas: null, level: 'municipal' } },
        { issuer: city, batch: { areas: ['130200', '130300'], level: 'municipal' } },
      ],
      'batch.levelOfIssuer': [
        { issuer: city, batch: { areas: ['130200'], level: 'provincial' } },
        { issuer: { kind: 'province', areaCode: null }, batch: { areas: null, level: 'industry' } },
      ],
    },
  );
});
