import { listScores, saveScore } from '@jijiao/contract/establishment/review';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../../api/ApiError.ts';
import { call } from '../../../api/call.ts';
import { goodMarks, type TypedMarks, typedOf } from './scoring.ts';
import type { Card, MyScores } from './shape.ts';

interface Typed {
  readonly marks: TypedMarks;
  readonly comment: string;
}

interface Saved {
  state: 'saved' | 'saving' | 'offline';
  at?: string | undefined;
}

const afterLastKey = 600;
const beforeNextTry = 5000;

/**
 * What is typed on one card, kept on the server a moment after the last key, one save at a time, and tried again while the network is
 * away. Where another window kept other marks, both are brought together and what is typed here stands.
 */
export function useKeptScore(review: number, sheet: MyScores['sheet'], card: Card) {
  const [typed, setTyped] = useState<Typed>({ marks: typedOf(card.marks), comment: card.comment });
  const [saved, setSaved] = useState<Saved>({ state: 'saved' });
  const [error, setError] = useState<ApiError | null>(null);
  const [merged, setMerged] = useState(false);
  const version = useRef(card.version);
  const waiting = useRef<Typed | null>(null);
  const running = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const later = (milliseconds: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), milliseconds);
  };

  const bringTogether = async (mine: Typed): Promise<Typed> => {
    const { cards } = await call(listScores, { params: { id: review }, query: {} });
    const theirs = cards.find(({ applicationId }) => applicationId === card.applicationId);
    if (!theirs) return mine;
    version.current = theirs.version;
    return { marks: { ...typedOf(theirs.marks), ...mine.marks }, comment: mine.comment || theirs.comment };
  };

  const fail = async (caught: unknown, next: Typed): Promise<void> => {
    if (!(caught instanceof ApiError)) throw caught;
    const mine = waiting.current ?? next;
    setSaved({ state: 'offline' });
    if (caught.code === 'stale') {
      const both = await bringTogether(mine);
      setMerged(true);
      setTyped(both);
      waiting.current = both;
      later(afterLastKey);
    } else if (caught.mayRetry) {
      waiting.current = mine;
      later(beforeNextTry);
    } else setError(caught);
  };

  const save = async (): Promise<void> => {
    const next = waiting.current;
    if (!next || running.current) return;
    running.current = true;
    waiting.current = null;
    try {
      const kept = await call(saveScore, {
        params: { id: review, application: card.applicationId },
        body: { marks: goodMarks(sheet, next.marks), comment: next.comment, version: version.current },
      });
      version.current = kept.version;
      setError(null);
      if (waiting.current) later(afterLastKey);
      else setSaved({ state: 'saved', at: new Date().toISOString() });
    } catch (caught) {
      await fail(caught, next).catch(() => later(beforeNextTry));
    } finally {
      running.current = false;
    }
  };

  const change = (next: Typed): void => {
    setTyped(next);
    waiting.current = next;
    setSaved({ state: 'saving' });
    later(afterLastKey);
  };
  return { typed, change, saved, error, merged };
}
