import { describe } from 'vitest';
import { describeRules } from '../kit/ruleTesting.ts';
import {
  applicationNoticeRules,
  failRules,
  leaveOutRules,
  objectionUpheldRules,
  type ProposalFacts,
  passRules,
  proposalRules,
  recognitionRules,
} from './art09-decision.ts';

const lawful: ProposalFacts = {
  applicant: { creditCode: '12130000401700000X', banned: false },
  result: { mean: 82.5, passMark: 75, votesFor: 5, votesCast: 7, reviewFinished: true },
  recognition: { quota: 3, taken: 2, decisionState: 'announced', upheldObjections: 0 },
};
const result = (change: Partial<ProposalFacts['result']>) => ({ ...lawful, result: { ...lawful.result, ...change } });
const recognition = (change: Partial<ProposalFacts['recognition']>) => ({
  ...lawful,
  recognition: { ...lawful.recognition, ...change },
});
const banned = { ...lawful, applicant: { ...lawful.applicant, banned: true } };
const notPassed = [
  result({ mean: 74.99 }),
  result({ mean: null }),
  result({ votesFor: 3 }),
  result({ votesFor: 3, votesCast: 6 }),
  result({ votesFor: 0, votesCast: 0 }),
];

describe('a pass', () => {
  describeRules(passRules, lawful, {
    'review.finished': [result({ reviewFinished: false })],
    'recognition.passedReview': notPassed,
  });
});

describe('a failure', () => {
  describeRules(failRules, result({ mean: 60 }), {
    'review.finished': [result({ mean: 60, reviewFinished: false })],
    'review.failedOnlyByResult': [lawful],
  });
});

describe('a proposal', () => {
  describeRules(proposalRules, lawful, {
    'recognition.passedReview': notPassed,
    'recognition.withinQuota': [recognition({ taken: 3 })],
    'application.notBanned': [banned],
  });
});

describe('leaving out', () => {
  describeRules(leaveOutRules, recognition({ taken: 3 }), { 'recognition.leftOutOnlyByQuota': [lawful] });
});

describe('the notice of an application', () => {
  describeRules(applicationNoticeRules, recognition({ decisionState: 'noticed' }), {
    'recognition.byDecision': [recognition({ decisionState: 'signed' }), recognition({ decisionState: null })],
    'application.notBanned': [banned],
  });
});

describe('the recognition', () => {
  describeRules(recognitionRules, lawful, {
    'recognition.passedReview': notPassed,
    'recognition.announced': [recognition({ decisionState: 'noticed' })],
    'recognition.noUpheldObjection': [recognition({ upheldObjections: 1 })],
    'application.notBanned': [banned],
  });
  describeRules(objectionUpheldRules, recognition({ upheldObjections: 1 }), {
    'recognition.refusedOnlyByObjection': [lawful],
    'recognition.announced': [recognition({ upheldObjections: 1, decisionState: 'noticed' })],
  });
});
