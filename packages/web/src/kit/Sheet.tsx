import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Cite } from './Cite.tsx';
import type { Cited } from './citation.ts';
import { useKitText } from './text.ts';

/** A white panel with a heading line; `aside` stands at its right. */
export function Sheet({
  title,
  aside,
  children,
  pad = true,
}: {
  title?: string | undefined;
  aside?: ReactNode;
  children: ReactNode;
  pad?: boolean | undefined;
}) {
  return (
    <section className="sheet">
      {title && (
        <div className="hd">
          <h2>{title}</h2>
          {aside && <div className="end">{aside}</div>}
        </div>
      )}
      {pad ? <div className="pad">{children}</div> : children}
    </section>
  );
}

interface SectionProps {
  /** Anchor for the table of contents. */
  id?: string | undefined;
  title: string;
  cites?: Cited | undefined;
  /** A State at the right of the heading. */
  state?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}

/** One section of a dossier: title, article, state, content. */
export function Section({ id, title, cites, state, footer, children }: SectionProps) {
  return (
    <section className="sec" id={id} aria-labelledby={id && `${id}-title`}>
      <header>
        <h2 id={id && `${id}-title`}>{title}</h2>
        {cites && (
          <span className="small">
            <Cite cites={cites} />
          </span>
        )}
        {state}
      </header>
      <Within title={title}>{children}</Within>
      {footer && <footer>{footer}</footer>}
    </section>
  );
}

/** The content of a section; where it is wider than the screen it scrolls, and then the keyboard reaches it. */
function Within({ title, children }: { title: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const [outer, inner] = [box.current, content.current];
    if (!outer || !inner) return;
    const watcher = new ResizeObserver(() => setScrolls(outer.scrollWidth > outer.clientWidth));
    watcher.observe(outer);
    watcher.observe(inner);
    return () => watcher.disconnect();
  }, []);
  return (
    <div className="in" ref={box} {...(scrolls && { tabIndex: 0, role: 'group', 'aria-label': title })}>
      <div ref={content}>{children}</div>
    </div>
  );
}

export interface Fact {
  label: string;
  value: ReactNode;
}

/** Named values in two columns; in one where `narrow`. */
export function Facts({ facts, narrow }: { facts: readonly Fact[]; narrow?: boolean | undefined }) {
  return (
    <dl className={narrow ? 'facts one' : 'facts'}>
      {facts.map(({ label, value }) => (
        <div key={label} className="fact">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A few large figures in a row, each with its unit and label. */
export function Trio({
  figures,
}: {
  figures: readonly { label: string; value: number | string; unit?: string | undefined }[];
}) {
  return (
    <div className="trio">
      {figures.map(({ label, value, unit }) => (
        <div key={label}>
          <b>
            {typeof value === 'number' ? value.toLocaleString('en-US') : value}
            {unit && <small>{unit}</small>}
          </b>
          {label}
        </div>
      ))}
    </div>
  );
}

export interface Crumb {
  label: string;
  to?: string | undefined;
}

/** Where the page stands. */
export function Crumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useKitText();
  return (
    <nav className="crumb" aria-label={t('crumbs')}>
      {crumbs.map(({ label, to }, at) => (
        <span key={label} className="row">
          {to ? <Link to={to}>{label}</Link> : <span>{label}</span>}
          {at < crumbs.length - 1 && <span aria-hidden="true">/</span>}
        </span>
      ))}
    </nav>
  );
}

/** The head of a page that is not a dossier: title, a line under it, acts at the right. */
export function PageTitle({
  title,
  sub,
  acts,
  crumbs,
}: {
  title: string;
  sub?: ReactNode;
  acts?: ReactNode;
  crumbs?: readonly Crumb[] | undefined;
}) {
  return (
    <>
      {crumbs && <Crumbs crumbs={crumbs} />}
      <div className="title">
        <div>
          <h1>{title}</h1>
          {sub && <div className="sub">{sub}</div>}
        </div>
        {acts && <div className="acts">{acts}</div>}
      </div>
    </>
  );
}
