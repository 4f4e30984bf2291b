import { listScores, saveScore } from '@jijiao/contract/establishment/review';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Standing } from '../../../keeper/state.ts';
import { useKeeper } from '../../../keeper/useKeeper.ts';
import { keptMarks, type TypedMarks, typedOf } from './scoring.ts';
import type { Card, MyScores } from './shape.ts';

type Score = Pick<Card, 'marks' | 'comment'>;
interface TypedScore {
  readonly marks: TypedMarks;
  readonly comment: string;
}

const standing = ({ marks, comment, version }: Score & { version: number }): Standing<Score> => ({
  content: { marks, comment },
  version,
  savedAt: null,
});

/**
 * Keeps what is typed on one card. Where another window kept other marks, both are brought together and what is typed here stands;
 * `merged` says that it happened.
 */
export function useKeptScore(review: number, sheet: MyScores['sheet'], card: Card) {
  const [merged, setMerged] = useState(false);
  const params = { id: review, application: card.applicationId };
  const kept = useKeeper<TypedScore, Score, { version: number; savedAt: string }>(standing(card), {
    place: `review.${review}.score.${card.applicationId}`,
    typedOf: ({ marks, comment }) => ({ marks: typedOf(marks), comment }),
    read: ({ marks, comment }, stands) => {
      const read = keptMarks(sheet, marks, stands.marks);
      return { content: { marks: read.marks, comment }, whole: read.whole };
    },
    same: sameContent,
    send: async (score, { version }, key) => {
      const saved = await call(saveScore, { params, body: { ...score, version } }, { key });
      return { version: saved.version, savedAt: new Date().toISOString() };
    },
    standsNow: async ({ code }) => {
      if (code !== 'stale') return null;
      const { cards } = await call(listScores, { params: { id: review }, query: {} });
      const now = cards.find(({ applicationId }) => applicationId === card.applicationId);
      return now && !now.submitted ? standing(now) : 'closed';
    },
    merge: (mine, theirs) => {
      setMerged(true);
      return { marks: { ...typedOf(theirs.marks), ...mine.marks }, comment: mine.comment || theirs.comment };
    },
  });
  return { ...kept, merged };
}
