import { type ReactNode, useEffect, useRef } from 'react';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

interface AfterActProps {
  /** What happened: “申报已提交”. */
  title: string;
  number?: string | undefined;
  /** Who has it now. */
  nowWith?: string | undefined;
  /** By when: a DateText or Deadline. */
  by?: ReactNode;
  /** What comes next. */
  next?: ReactNode;
  /** Buttons that lead on. */
  children?: ReactNode;
}

/** What stays after an act: what happened, the number, who has it now, by when, what comes next. Takes the focus. */
export function AfterAct({ title, number, nowWith, by, next, children }: AfterActProps) {
  const t = useKitText();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const facts = [
    [t('number'), number],
    [t('nowWith'), nowWith],
    [t('by'), by],
    [t('nextStep'), next],
  ] as const;
  return (
    <section className="after" role="status" tabIndex={-1} ref={panel}>
      <h2 className="row g">
        <Shape name="done" />
        {title}
      </h2>
      <dl className="facts one">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label} className="fact">
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {children && <div className="row wrap ways">{children}</div>}
    </section>
  );
}
