import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Shape, State, type Tone } from './State.tsx';
import { useKitText } from './text.ts';

export interface Task {
  id: string;
  label: string;
  tone: Tone | 'lock';
  /** The state in words. */
  word: string;
  to: string;
  current?: boolean | undefined;
}

/** The parts of a long form, in any order; the end is in sight from the start. */
export function TaskList({ tasks, note }: { tasks: readonly Task[]; note?: ReactNode }) {
  const t = useKitText();
  return (
    <nav className="sheet steps" aria-label={t('parts')}>
      {tasks.map(({ id, label, tone, word, to, current }) =>
        tone === 'lock' ? (
          <span key={id} className="step faint">
            {label}
            <span className="st off">
              <Shape name="lock" />
              {word}
            </span>
          </span>
        ) : (
          <Link key={id} to={to} className={current ? 'on' : ''} aria-current={current ? 'page' : undefined}>
            {label}
            <State tone={tone}>{word}</State>
          </Link>
        ),
      )}
      {note && <p className="small faint note">{note}</p>}
    </nav>
  );
}

export interface Condition {
  id: string;
  title: string;
  tone: Tone;
  /** The state in words, for those who see no shape. */
  word: string;
  note?: ReactNode;
}

const colours: Readonly<Partial<Record<Tone, string>>> = {
  done: 'g',
  soon: 'a',
  refused: 'r',
  overdue: 'r',
  todo: 'ac',
};

/** Conditions as they stand while someone types. */
export function Checklist({ conditions }: { conditions: readonly Condition[] }) {
  return (
    <ul className="check">
      {conditions.map(({ id, title, tone, word, note }) => (
        <li key={id}>
          <span className={colours[tone] ?? 'faint'} title={word}>
            <Shape name={tone} />
            <span className="unseen">{word}</span>
          </span>
          <b>{title}</b>
          {note && <span className="v">{note}</span>}
        </li>
      ))}
    </ul>
  );
}
