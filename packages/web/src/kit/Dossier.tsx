import { type ReactNode, useEffect, useState } from 'react';
import { type Crumb, Crumbs, type Fact } from './Sheet.tsx';
import { Shape, type Tone } from './State.tsx';
import { useKitText } from './text.ts';

export interface Step {
  label: string;
  note?: string | undefined;
  state: 'done' | 'now' | 'ahead';
}

/** The steps of a dossier in a line; on a phone only the present one is named. */
export function PathBar({ steps }: { steps: readonly Step[] }) {
  const t = useKitText();
  return (
    <ol className="path" aria-label={t('steps')}>
      {steps.map(({ label, note, state }) => (
        <li
          key={label}
          className={state === 'ahead' ? '' : state}
          data-t={label}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <Shape name={state === 'done' ? 'done' : state === 'now' ? 'todo' : 'waiting'} />
          {label}
          {note && <small>{note}</small>}
        </li>
      ))}
    </ol>
  );
}

interface DossierHeadProps {
  title: string;
  crumbs?: readonly Crumb[] | undefined;
  /** A Tag. */
  state: ReactNode;
  facts: readonly Fact[];
  steps?: readonly Step[] | undefined;
  acts?: ReactNode;
}

/** The head of a dossier: where it stands, title and state, number and deadline and whose turn, the path. */
export function DossierHead({ title, crumbs, state, facts, steps, acts }: DossierHeadProps) {
  return (
    <div className="dos">
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="row headline">
        <h1>{title}</h1>
        {state}
        {acts && <span className="row end">{acts}</span>}
      </div>
      <div className="meta">
        {facts.map(({ label, value }) => (
          <span key={label}>
            {label}
            <b>{value}</b>
          </span>
        ))}
      </div>
      {steps ? <PathBar steps={steps} /> : <div className="no-path" />}
    </div>
  );
}

/** The body of a dossier: contents, sections, and at the right the moves and the timeline; on a phone the moves come first. */
export function DossierBody({
  contents,
  children,
  rail,
}: {
  contents?: ReactNode;
  children: ReactNode;
  rail: ReactNode;
}) {
  return (
    <div className={contents ? 'dgrid' : 'dgrid no-toc'}>
      {contents}
      <div>{children}</div>
      <aside className="rail stack">{rail}</aside>
    </div>
  );
}

export interface TocEntry {
  /** The anchor of the section. */
  id: string;
  label: string;
  tone?: Tone | undefined;
  toneWord?: string | undefined;
}

const colours: Readonly<Partial<Record<Tone, string>>> = {
  done: 'g',
  soon: 'a',
  refused: 'r',
  overdue: 'r',
  todo: 'ac',
};

/** Contents with what is complete; the section in sight is marked. */
export function Toc({ title, entries }: { title?: string | undefined; entries: readonly TocEntry[] }) {
  const t = useKitText();
  const [seen, setSeen] = useState(entries[0]?.id);
  const ids = entries.map((entry) => entry.id).join(' ');
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (records) => {
        const first = records.find((record) => record.isIntersecting);
        if (first) setSeen(first.target.id);
      },
      { rootMargin: '-72px 0px -60% 0px' },
    );
    for (const id of ids.split(' ')) {
      const section = document.getElementById(id);
      if (section) watcher.observe(section);
    }
    return () => watcher.disconnect();
  }, [ids]);
  return (
    <nav className="toc" aria-label={title ?? t('contents')}>
      <p className="h4">{title ?? t('contents')}</p>
      {entries.map(({ id, label, tone, toneWord }) => (
        <a
          key={id}
          href={`#${id}`}
          className={id === seen ? 'on' : ''}
          aria-current={id === seen ? 'location' : undefined}
        >
          {label}
          {tone && (
            <span className={`row ${colours[tone] ?? 'faint'}`} title={toneWord}>
              <Shape name={tone} />
              {toneWord && <span className="unseen">{toneWord}</span>}
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
