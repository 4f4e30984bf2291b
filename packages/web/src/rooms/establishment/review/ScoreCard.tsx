import { saveScore } from '@jijiao/contract/establishment/review';
import { article, scoreTotal } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptFault } from '../../../keeper/KeptFault.tsx';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { Cite } from '../../../kit/Cite.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import { goodMarks, isMark, itemsOf } from './scoring.ts';
import type { Card, MyScores } from './shape.ts';
import { useReviewText } from './text.ts';
import { useKeptScore } from './useKeptScore.ts';

interface ScoreCardProps {
  review: number;
  sheet: MyScores['sheet'];
  card: Card;
  place: string;
  closed: boolean;
  /** Tells the page what the card comes to, and whether something of it is not kept yet. */
  onState: (application: number, state: { total: number; left: number; unsaved: boolean }) => void;
}

/** One application to score: a number an item, kept as typed, the total beside it. */
export function ScoreCard({ review, sheet, card, place, closed, onState }: ScoreCardProps) {
  const t = useReviewText();
  const { pick } = useLanguage();
  const names = useNames();
  const { keeper, state, merged } = useKeptScore(review, sheet, card);
  const { typed } = state;
  const change = keeper.type;
  const marks = goodMarks(sheet, typed.marks);
  const total = scoreTotal(sheet, marks);
  const left = itemsOf(sheet).length - Object.keys(marks).length;
  const unsaved = state.keeping !== 'saved' || state.half;
  const fixed = closed || card.submitted;
  useEffect(
    () => onState(card.applicationId, { total, left, unsaved }),
    [onState, card.applicationId, total, left, unsaved],
  );
  return (
    <Sheet
      title={card.applicant}
      aside={
        <span className="row small">
          {card.submitted ? (
            <State tone="done">{t('submittedCard')}</State>
          ) : (
            <KeptMark keeper={keeper} state={state} />
          )}
        </span>
      }
    >
      <p className="row wrap small mute">
        <span>{place}</span>
        <span>{names.field(card.field)}</span>
        <Link to={`/applications/${card.applicationId}`}>{t('openApplication')}</Link>
        <span className="end t16">
          {t('totalWord')} <b className="num">{total}</b>
        </span>
        <State tone={left === 0 ? 'done' : 'todo'}>
          {left === 0 ? t('complete') : t('itemsLeft', { count: left })}
        </State>
      </p>
      {merged && <p className="mark-box">{t('staleCard')}</p>}
      <KeptFault state={state} />
      {sheet.criteria.map((criterion) => (
        <fieldset key={criterion.id} className="score-criterion" disabled={fixed}>
          <legend>
            {pick(criterion)} <span className="small faint num">{criterion.max}</span>
            <span className="small">
              <Cite cites={article(criterion.article)} />
            </span>
          </legend>
          {criterion.items.map((item) => (
            <ItemInput
              key={item.id}
              id={`${card.applicationId}-${item.id}`}
              label={pick(item)}
              guide={pick(item.guide)}
              max={item.max}
              value={typed.marks[item.id] ?? ''}
              onChange={(value) => change({ ...typed, marks: { ...typed.marks, [item.id]: value } })}
            />
          ))}
        </fieldset>
      ))}
      <TextArea
        name={`comment-${card.applicationId}`}
        label={t('comment')}
        help={t('commentHelp')}
        optional
        disabled={fixed}
        maxLength={lengthAt(factsOf(saveScore.body), 'comment')}
        value={typed.comment}
        onChange={(comment) => change({ ...typed, comment })}
      />
    </Sheet>
  );
}

interface ItemInputProps {
  id: string;
  label: string;
  guide: string;
  max: number;
  value: string;
  onChange: (value: string) => void;
}

function ItemInput({ id, label, guide, max, value, onChange }: ItemInputProps) {
  const t = useReviewText();
  const bad = value.trim() !== '' && !isMark(value, max);
  return (
    <div className="score-item">
      <label htmlFor={`mark-${id}`}>
        {label}
        <span className="guide" id={`guide-${id}`}>
          {guide}
        </span>
      </label>
      <span className="row">
        <input
          id={`mark-${id}`}
          className="inp num"
          inputMode="decimal"
          autoComplete="off"
          value={value}
          aria-invalid={bad || undefined}
          aria-describedby={bad ? `error-${id}` : `guide-${id}`}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className="small faint num nowrap">{t('range', { max })}</span>
      </span>
      {bad && (
        <p className="emsg" id={`error-${id}`}>
          {t('outOfRange', { max })}
        </p>
      )}
    </div>
  );
}
