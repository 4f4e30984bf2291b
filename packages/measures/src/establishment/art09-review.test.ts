import { describe, expect, it } from 'vitest';
import { describeRules, refusedBy } from '../kit/ruleTesting.ts';
import { scoringSheet } from '../lists/scoringSheet.ts';
import {
  type DrawFacts,
  discussionRules,
  drawRules,
  quorumOf,
  replacementRules,
  type SessionFacts,
  scoringCloseRules,
  scoringStartRules,
  voteRules,
} from './art09-review.ts';
import { type ScoreFacts, scoreHandInRules, scoreViewRules, scoringItems } from './art09-scores.ts';

const draw = {
  announcedAt: '2026-11-20T09:00:00+08:00',
  seedKnownAt: '2026-11-20T13:30:00Z',
  announcedDigest: 'a1',
  drawnDigest: 'a1',
  recusedDrawn: 0,
};
const panel = { size: 7, outsideMin: 2, members: 7, outsideMembers: 3, undeclared: 0 };
const drawn = (change: Partial<DrawFacts['draw']>): DrawFacts => ({ draw: { ...draw, ...change }, panel });
const seated = (change: Partial<typeof panel>): DrawFacts => ({ draw, panel: { ...panel, ...change } });

describe('the draw', () => {
  describeRules(
    [...drawRules, ...scoringStartRules],
    { draw, panel },
    {
      'draw.announcedBeforeSeed': [
        drawn({ announcedAt: null }),
        drawn({ seedKnownAt: null }),
        drawn({ seedKnownAt: '2026-11-20T08:59:59+08:00' }),
      ],
      'draw.listUnchanged': [drawn({ drawnDigest: 'b2' })],
      'draw.noRecusedExpert': [drawn({ recusedDrawn: 1 })],
      'panel.complete': [seated({ members: 6 })],
      'panel.outsideMembers': [seated({ outsideMembers: 1 })],
      'panel.everyoneDeclared': [seated({ undeclared: 2 })],
    },
  );

  it('is open once announced, before seed and panel are there', () => {
    const { seedKnownAt: _, ...before } = { ...draw, drawnDigest: null };
    expect(refusedBy(drawRules, { draw: before, panel: null })).toEqual([]);
  });
});

describe('a replacement', () => {
  const replacement = { reason: 'refused', nextInOrder: true, handedIn: false } as const;
  describeRules(
    replacementRules,
    { replacement },
    {
      'panel.replacementGrounded': [
        { replacement: { ...replacement, reason: null } },
        { replacement: { ...replacement, handedIn: true } },
      ],
      'draw.replacementInOrder': [{ replacement: { ...replacement, nextInOrder: false } }],
    },
  );
});

describe('the session', () => {
  const session: SessionFacts = {
    scores: { due: 14, handedIn: 14 },
    discussion: { minutes: true, visitsAsked: 1, visitsReported: 1 },
    vote: { members: 7, voted: 5, openApplications: 0 },
  };
  describeRules([...scoringCloseRules, ...discussionRules, ...voteRules], session, {
    'review.allScoresIn': [{ ...session, scores: { due: 14, handedIn: 13 } }],
    'review.discussionOnRecord': [
      { ...session, discussion: { minutes: false, visitsAsked: 0, visitsReported: 0 } },
      { ...session, discussion: { minutes: true, visitsAsked: 2, visitsReported: 1 } },
    ],
    'vote.quorum': [{ ...session, vote: { ...session.vote, voted: 4 } }],
    'vote.everyApplication': [{ ...session, vote: { ...session.vote, openApplications: 1 } }],
  });

  it('takes two thirds as two thirds', () => {
    expect([6, 7, 9, 12].map((members) => quorumOf(members, 0.667))).toEqual([4, 5, 6, 8]);
    expect(quorumOf(7, 0.5)).toBe(4);
  });
});

describe('a score', () => {
  const marks = Object.fromEntries(scoringItems(scoringSheet).map(({ id, max }) => [id, max - 0.5]));
  const score = {
    sheet: scoringSheet,
    marks,
    owner: 3,
    actor: '3',
    declared: true,
    handedIn: false,
    scoringOpen: true,
  };
  const but = (change: Partial<ScoreFacts['score']>): ScoreFacts => ({ score: { ...score, ...change } });
  describeRules(
    scoreHandInRules,
    { score },
    {
      'score.own': [but({ actor: 4 })],
      'score.afterDeclaration': [but({ declared: false })],
      'score.beforeClosing': [but({ handedIn: true }), but({ scoringOpen: false })],
      'score.withinRange': [
        but({ marks: { ...marks, 'faculty.mix': 8.5 } }),
        but({ marks: { ...marks, 'faculty.mix': -1 } }),
        but({ marks: { ...marks, 'faculty.mix': 1.3 } }),
        but({ marks: { ...marks, 'faculty.mix': Number.NaN } }),
        but({ marks: { ...marks, bonus: 1 } }),
      ],
      'score.complete': [but({ marks: { ...marks, 'faculty.mix': null } })],
    },
  );
  describeRules(
    scoreViewRules,
    { view: { own: false, outstanding: 0, scoringClosed: true } },
    {
      'score.notSeenEarly': [
        { view: { own: false, outstanding: 1, scoringClosed: false } },
        { view: { own: false, outstanding: 0, scoringClosed: false } },
      ],
    },
  );
});
