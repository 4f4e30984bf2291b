import { describe } from 'vitest';
import { describeRules, testDay } from '../kit/ruleTesting.ts';
import { accountRules, disablingRules, postEndRules } from './posts.ts';

const none = { administrators: { organisation: null, others: 0 } };
const last = { administrators: { organisation: 'Yanshan University', others: 0 } };

describe('the end of a post', () => {
  describeRules(
    postEndRules,
    { administrators: { organisation: 'Yanshan University', others: 1 }, end: { from: testDay } },
    {
      'post.administratorRemains': [{ ...last, end: { from: testDay } }],
      'post.endsFromTodayOn': [{ ...none, end: { from: '2026-11-22' } }],
    },
  );
});

describe('disabling a person', () => {
  describeRules(disablingRules, none, { 'post.administratorRemains': [last] });
});

describe('an act on an account', () => {
  describeRules(
    accountRules,
    { account: { own: false, postsElsewhere: 0 } },
    {
      'account.notOwn': [{ account: { own: true, postsElsewhere: 0 } }],
      'account.keptHereAlone': [{ account: { own: false, postsElsewhere: 2 } }],
    },
  );
});
