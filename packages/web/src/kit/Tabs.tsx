import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

export interface TabEntry {
  id: string;
  label: string;
  count?: number | undefined;
  to: string;
}

/** Tabs as links, so that each has an address; `aside` stands at the right. */
export function Tabs({
  tabs,
  current,
  label,
  aside,
}: {
  tabs: readonly TabEntry[];
  current: string;
  label: string;
  aside?: ReactNode;
}) {
  const row = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone the row scrolls: the current tab is brought into it, and the page stays where it is.
    const here = row.current?.querySelector<HTMLElement>(`[data-tab="${current}"]`);
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - row.current.offsetLeft - 16;
  }, [current]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {tabs.map(({ id, label: word, count, to }) => (
        <Link
          key={id}
          to={to}
          data-tab={id}
          className={id === current ? 'on' : ''}
          aria-current={id === current ? 'page' : undefined}
        >
          {word}
          {count !== undefined && <span className="n">{count}</span>}
        </Link>
      ))}
      {aside && <div className="row end">{aside}</div>}
    </nav>
  );
}

interface TabGroup {
  id: string;
  label: string;
  tabs: readonly TabEntry[];
}

/** Many tabs in named groups: the groups above, the tabs of the current one below. A group leads to its first tab. */
export function GroupedTabs({
  groups,
  current,
  label,
}: {
  groups: readonly TabGroup[];
  current: string;
  label: string;
}) {
  const here = groups.find(({ tabs }) => tabs.some(({ id }) => id === current)) ?? groups[0];
  return (
    <nav className="grouped-tabs" aria-label={label}>
      <div className="tabs">
        {groups.map(({ id, label: word, tabs: [first] }) => (
          <Link
            key={id}
            to={first?.to ?? '.'}
            className={id === here?.id ? 'on' : ''}
            aria-current={id === here?.id ? 'true' : undefined}
          >
            {word}
          </Link>
        ))}
      </div>
      <div className="subtabs">
        {here?.tabs.map(({ id, label: word, to }) => (
          <Link
            key={id}
            to={to}
            data-tab={id}
            className={id === current ? 'on' : ''}
            aria-current={id === current ? 'page' : undefined}
          >
            {word}
          </Link>
        ))}
      </div>
    </nav>
  );
}

interface SegmentsProps {
  segments: readonly { id: string; label: string }[];
  current: string;
  onChoose: (id: string) => void;
  label: string;
}

/** One of a few ways to see the same thing. */
export function Segments({ segments, current, onChoose, label }: SegmentsProps) {
  return (
    <fieldset className="seg" aria-label={label}>
      {segments.map(({ id, label: word }) => (
        <button
          key={id}
          type="button"
          className={id === current ? 'on' : ''}
          aria-pressed={id === current}
          onClick={() => onChoose(id)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  );
}
