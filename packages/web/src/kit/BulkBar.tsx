import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import type { IconName } from './Icon.tsx';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

export interface Touched {
  id: string;
  name: ReactNode;
  note?: ReactNode;
}

interface BulkBarProps {
  chosen: number;
  touched: readonly Touched[];
  /** Each with the reason why it is left out. */
  untouched: readonly Touched[];
  /** What the button says; it names the number. */
  act: string;
  icon?: IconName | undefined;
  busy?: boolean | undefined;
  onAct: () => void;
  onClear: () => void;
  /** The acts to choose from, where there are several. */
  acts?: ReactNode;
  /** Beside the button: the article it rests on, a preview. */
  aside?: ReactNode;
}

/** A bulk act shows whom it touches and whom it leaves out, before it is made. */
export function BulkBar({ chosen, touched, untouched, act, icon, busy, onAct, onClear, acts, aside }: BulkBarProps) {
  const t = useKitText();
  return (
    <section className="bulk" aria-label={t('chosen', { count: chosen })}>
      <header>
        <b>{t('chosen', { count: chosen })}</b>
        {acts}
        <span className="small mute end std">{t('seeFirst')}</span>
        <Button look="quiet" size="small" onClick={onClear}>
          {t('unchoose')}
        </Button>
      </header>
      <div className="touch">
        <div>
          <h3 className="h4 ac">
            <Shape name="todo" />
            {t('touched')}　{t('items', { count: touched.length })}
          </h3>
          <TouchedList rows={touched} />
        </div>
        <div>
          <h3 className="h4 mute">
            <Shape name="off" />
            {t('untouched')}　{t('items', { count: untouched.length })}
          </h3>
          <TouchedList rows={untouched} />
          <div className="row wrap ways">
            <Button look="primary" icon={icon} busy={busy} disabled={touched.length === 0} onClick={onAct}>
              {act}
            </Button>
            {aside && <span className="small mute end">{aside}</span>}
          </div>
        </div>
      </div>
    </section>
  );
}

function TouchedList({ rows }: { rows: readonly Touched[] }) {
  return (
    <ul>
      {rows.map(({ id, name, note }) => (
        <li key={id}>
          {name}
          {note && <span>{note}</span>}
        </li>
      ))}
    </ul>
  );
}
