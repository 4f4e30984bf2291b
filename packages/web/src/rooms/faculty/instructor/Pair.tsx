import { Link } from '@tanstack/react-router';
import { Tag } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { useDuplicateText } from './duplicateText.ts';
import type { Duplicate, Side } from './shape.ts';

interface PairProps {
  pair: Duplicate;
  /** What may be done with it, while it is open. */
  judging?:
    | {
        chosen: boolean;
        kept: Side;
        onChoose: (on: boolean) => void;
        onKeep: (side: Side) => void;
        onPart: () => void;
      }
    | undefined;
}

/** Two entries beside each other, with what hangs on each. */
export function Pair({ pair, judging }: PairProps) {
  const t = useDuplicateText();
  return (
    <section className="pair">
      <header>
        {judging && (
          <input
            type="checkbox"
            className="cb"
            aria-label={pair.first.name}
            checked={judging.chosen}
            onChange={(event) => judging.onChoose(event.target.checked)}
          />
        )}
        <b>{pair.first.name}</b>
        <Tag tone="soon">{t(pair.why)}</Tag>
        {pair.reason && (
          <span className="mute">{t('judged', { person: pair.judgedBy ?? '', reason: pair.reason })}</span>
        )}
        {judging && (
          <button type="button" className="textual small end" onClick={judging.onPart}>
            {t('part')}
          </button>
        )}
      </header>
      <div className="pair-sides">
        {(['first', 'second'] as const).map((side) => (
          <Entry
            key={side}
            entry={pair[side]}
            {...(judging && {
              keeping: { on: judging.kept === side, name: `kept-${pair.id}`, onKeep: () => judging.onKeep(side) },
            })}
          />
        ))}
      </div>
    </section>
  );
}

interface EntryProps {
  entry: Duplicate['first'];
  keeping?: { on: boolean; name: string; onKeep: () => void } | undefined;
}

function Entry({ entry, keeping }: EntryProps) {
  const t = useDuplicateText();
  const { list } = useLanguage();
  const { engagements, trainings, qualifications, figures } = entry;
  return (
    <div className={keeping?.on ? 'pair-side kept' : 'pair-side'}>
      <div className="row wrap">
        <Link to={`/instructors/${entry.id}`}>{entry.name}</Link>
        <span>{entry.title}</span>
        {keeping && (
          <label className="radio end">
            <input
              type="radio"
              name={keeping.name}
              checked={keeping.on}
              aria-label={t('keepOf', { name: entry.name, institution: entry.institution })}
              onChange={keeping.onKeep}
            />
            <span>{t('keep')}</span>
          </label>
        )}
      </div>
      <div>{entry.institution}</div>
      <div className="mute small">{list(entry.bases) || '—'}</div>
      <div className="mute small row wrap">
        <span className="num">{entry.citizenId ?? t('numberNo')}</span>
        {entry.phone && <span className="num">{entry.phone}</span>}
      </div>
      <div className="mute small">{t('weights', { engagements, trainings, qualifications, figures })}</div>
    </div>
  );
}
