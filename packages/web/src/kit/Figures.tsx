import { Link } from '@tanstack/react-router';
import { Shape, type Tone } from './State.tsx';

export interface Figure {
  id: string;
  label: string;
  value: number | string;
  unit?: string | undefined;
  /** One line of context. */
  note?: string | undefined;
  tone?: Tone | undefined;
  /** The rows behind the number. */
  to: string;
}

const colours: Readonly<Partial<Record<Tone, string>>> = {
  soon: 'a',
  overdue: 'r',
  refused: 'r',
  done: 'g',
  todo: 'ac',
};

/** At most five numbers in one strip, each a link to its rows; a list on a phone. */
export function FigureStrip({ figures }: { figures: readonly Figure[] }) {
  return (
    <div className="figs">
      {figures.slice(0, 5).map(({ id, label, value, unit, note, tone, to }) => (
        <Link key={id} to={to}>
          <div className={`k ${(tone && colours[tone]) ?? ''}`}>
            {tone && <Shape name={tone} />}
            {label}
          </div>
          <div className={`v ${tone === 'overdue' || tone === 'refused' ? 'r' : ''}`}>
            {typeof value === 'number' ? value.toLocaleString('en-US') : value}
            {unit && <small>{unit}</small>}
          </div>
          {note && <div className="d">{note}</div>}
        </Link>
      ))}
    </div>
  );
}

/** A share as a 4 px bar, from 0 to 1. */
export function Meter({ share, label, wide }: { share: number; label: string; wide?: boolean | undefined }) {
  const within = Math.max(0, Math.min(1, share));
  return (
    <span className={wide ? 'meter wide' : 'meter'}>
      <i style={{ width: `${within * 100}%` }} />
      <meter className="unseen" value={within} aria-label={label} />
    </span>
  );
}
