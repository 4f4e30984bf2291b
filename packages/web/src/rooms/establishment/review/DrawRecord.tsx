import { useState } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Facts } from '../../../kit/Sheet.tsx';
import { useNames } from '../batch/names.ts';
import type { Draw } from './shape.ts';
import { useReviewText } from './text.ts';

/** One draw in the open: when announced, by which seed, who stood aside, who was drawn, and the command that repeats it. */
export function DrawRecord({ draw, review }: { draw: Draw; review: number }) {
  const t = useReviewText();
  const names = useNames();
  return (
    <section className="draw" aria-label={t('drawRound', { round: draw.round })}>
      <h3>{t('drawRound', { round: draw.round })}</h3>
      <Facts
        narrow
        facts={[
          { label: t('announcedAt'), value: <DateText value={draw.announcedAt} time /> },
          { label: t('candidates'), value: t('candidatesCount', { count: draw.candidates }) },
          {
            label: t('seed'),
            value: draw.seed ? (
              <code className="seed">{draw.seed}</code>
            ) : (
              <span className="a">{t('seedWaiting')}</span>
            ),
          },
          ...(draw.sealedAt ? [{ label: t('sealedAt'), value: <DateText value={draw.sealedAt} time /> }] : []),
          ...(draw.drawn.length > 0 ? [{ label: t('drawn'), value: names.list(draw.drawn) }] : []),
        ]}
      />
      {draw.excluded.length > 0 ? (
        <details className="ways">
          <summary>
            {t('excluded')}　{t('candidatesCount', { count: draw.excluded.length })}
          </summary>
          <ul className="plain-list">
            {draw.excluded.map(({ name, why }) => (
              <li key={`${name}-${why}`}>
                <b>{name}</b>　<span className="mute">{why}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {draw.seed && draw.drawn.length > 0 && <Repeat review={review} round={draw.round} seed={draw.seed} />}
    </section>
  );
}

function Repeat({ review, round, seed }: { review: number; round: number; seed: string }) {
  const t = useReviewText();
  const [copied, setCopied] = useState(false);
  const command = `jijiao draw --seed ${seed} draw-${review}-${round}.json`;
  return (
    <div className="ways">
      <h4>{t('repeat')}</h4>
      <p className="small mute">{t('repeatWhy')}</p>
      <div className="row wrap">
        <code className="seed">{command}</code>
        <Button
          size="small"
          icon="copy"
          onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}
        >
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </div>
  );
}
