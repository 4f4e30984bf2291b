import { chineseNumber } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useLanguage } from '../language.ts';
import { ButtonLink } from './Button.tsx';
import { type Refused, spellCited } from './citation.ts';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

interface Shortfall {
  readonly have: number;
  readonly need: number;
  readonly unit: string;
}

function useShortfall({ figures }: Refused): Shortfall | undefined {
  const { pick } = useLanguage();
  const { have, need, unit } = figures ?? {};
  if (typeof have !== 'number' || typeof need !== 'number') return undefined;
  return { have, need, unit: unit === undefined ? '' : typeof unit === 'object' ? pick(unit) : String(unit) };
}

/** Have against need as a bar, the gap hatched. */
function Gap({ have, need, unit }: Shortfall) {
  const t = useKitText();
  const short = have < need;
  const share = need === 0 ? 0 : Math.min(100, (Math.min(have, need) / Math.max(have, need)) * 100);
  return (
    <div className="gap">
      <div className="lbl">
        <span>
          {t('have')} <b className="r">{have.toLocaleString('en-US')}</b> {unit}
        </span>
        <span>
          {t('need')} <b>{need.toLocaleString('en-US')}</b> {unit}
        </span>
      </div>
      <div className="bar2" aria-hidden="true">
        <i style={{ width: `${short ? share : 100}%` }} />
      </div>
    </div>
  );
}

/** Article in the margin: the number as the link, the item under it. */
function Margin({ cites }: Pick<Refused, 'cites'>) {
  const { language, pick } = useLanguage();
  if (cites.kind === 'silent') return <small>{pick(spellCited(cites))}</small>;
  const { article, item } = cites;
  return (
    <>
      <Link to="/measures/$n" params={{ n: String(article) }}>
        {language === 'zh' ? `第${chineseNumber(article)}条` : `Article ${article}`}
      </Link>
      {item !== undefined && <small>{language === 'zh' ? `第（${chineseNumber(item)}）项` : `(${item})`}</small>}
    </>
  );
}

interface RefusalProps {
  refusal: Refused;
  /** Where it is mended, and the words on the button that goes there. */
  goto?: { to: string; label?: string | undefined } | undefined;
}

/** Why something may not happen: article, sentence, figures, what would make it pass, the way there. Nothing typed is lost. */
export function Refusal({ refusal, goto }: RefusalProps) {
  const t = useKitText();
  const { pick, join } = useLanguage();
  const shortfall = useShortfall(refusal);
  return (
    <section className="refuse" role="alert" data-rule={refusal.rule}>
      <div className="art">
        <Shape name="refused" />
        <Margin cites={refusal.cites} />
      </div>
      <div className="say">
        <h3>{pick(refusal.says)}</h3>
        {shortfall && <Gap {...shortfall} />}
        <p>{join(pick(refusal.remedy), t('kept'))}</p>
        <div className="row wrap ways">
          {goto && (
            <ButtonLink look="primary" to={goto.to}>
              {goto.label ?? t('goMend')}
            </ButtonLink>
          )}
          {refusal.cites.kind === 'article' && (
            <ButtonLink look="quiet" to={`/measures/${refusal.cites.article}`}>
              {t('howCounted')}
            </ButtonLink>
          )}
        </div>
      </div>
    </section>
  );
}

interface RefusalListProps {
  refusals: readonly Refused[];
  goto?: ((refusal: Refused) => RefusalProps['goto']) | undefined;
}

/** All refusals of one act, under one heading that counts them. */
export function RefusalList({ refusals, goto }: RefusalListProps) {
  const t = useKitText();
  if (refusals.length === 0) return null;
  return (
    <div className="stack">
      {refusals.length > 1 && <h2 className="t16">{t('refusals', { count: refusals.length })}</h2>}
      {refusals.map((refusal) => (
        <Refusal key={refusal.rule} refusal={refusal} goto={goto?.(refusal)} />
      ))}
    </div>
  );
}
