import type { StateTone } from '@jijiao/measures';
import type { ReactNode } from 'react';

/** The shapes that carry a state beside its word and colour. */
export type Tone = StateTone | 'overdue';
export type ShapeName = Tone | 'lock' | 'dot';

const outlines: Readonly<Record<ShapeName, string>> = {
  todo: 'M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Zm0 2.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  waiting: 'M7 0a7 7 0 1 0 0 14A7 7 0 0 0 7 0Zm0 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Z',
  soon: 'M7 .2 13.8 7 7 13.8.2 7Z',
  overdue: 'M7 .6 14 13H0Z',
  refused:
    'M4.1 0h5.8L14 4.1v5.8L9.9 14H4.1L0 9.9V4.1Zm.7 3.6L3.6 4.8 5.8 7 3.6 9.2l1.2 1.2L7 8.2l2.2 2.2 1.2-1.2L8.2 7l2.2-2.2-1.2-1.2L7 5.8Z',
  done: 'M7 0a7 7 0 1 1 0 14A7 7 0 0 1 7 0Zm3.2 3.9L6 8.1 3.9 6 2.6 7.3 6 10.7l5.5-5.5Z',
  off: 'M7 0a7 7 0 1 1 0 14A7 7 0 0 1 7 0ZM3 6v2h8V6Z',
  lock: 'M3.5 6V4a3.5 3.5 0 1 1 7 0v2H12v8H2V6Zm1.8 0h3.4V4a1.7 1.7 0 1 0-3.4 0Z',
  dot: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2Z',
};

const classes: Readonly<Record<Tone, string>> = {
  todo: 'todo',
  waiting: 'wait',
  soon: 'soon',
  overdue: 'over',
  refused: 'no',
  done: 'done',
  off: 'off',
};

/** A shape alone, for where the word stands elsewhere. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className="sh" viewBox="0 0 14 14" aria-hidden="true">
      <path fillRule="evenodd" d={outlines[name]} />
    </svg>
  );
}

/** A state in a list: shape, word, colour. */
export function State({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`st ${classes[tone]}`}>
      <Shape name={tone} />
      {children}
    </span>
  );
}

/** A state in a header: the same in a pill. */
export function Tag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`tag ${classes[tone]}`}>
      <Shape name={tone} />
      {children}
    </span>
  );
}

/** The tone that comes with a state over the wire; an unknown word reads as waiting. */
export function toneOf(tone: string): Tone {
  return tone in classes ? (tone as Tone) : 'waiting';
}
