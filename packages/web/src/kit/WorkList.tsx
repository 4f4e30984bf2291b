import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ButtonLink } from './Button.tsx';
import { useRowKeys } from './keys.ts';
import { Shape, State, type Tone } from './State.tsx';

export interface WorkRow {
  id: string;
  title: string;
  note?: ReactNode;
  tone: Tone;
  state: string;
  /** A Deadline or words, and the date under it. */
  due?: ReactNode;
  date?: ReactNode;
  to: string;
  /** The one next move. */
  act?: string | undefined;
}

export interface WorkGroup {
  /** Also the anchor of the group in its page. */
  id: string;
  title: string;
  tone: Tone;
  count: string;
  aside?: ReactNode;
  rows: readonly WorkRow[];
}

const colours: Readonly<Partial<Record<Tone, string>>> = { overdue: 'r', soon: 'a', todo: 'ac', done: 'g' };

/** Work in groups by deadline; j and k step through the rows, Enter opens, only the row in focus has a filled button. */
export function WorkList({ groups, current }: { groups: readonly WorkGroup[]; current?: string | undefined }) {
  useRowKeys();
  return (
    <div data-rows>
      {groups.map((group) => (
        <section key={group.id} id={group.id} aria-label={group.title}>
          <div className="wl gh">
            <span className={colours[group.tone] ?? 'faint'}>
              <Shape name={group.tone} />
            </span>
            <b className={colours[group.tone] ?? 'faint'}>{group.title}</b>
            <span className="faint">{group.count}</span>
            {group.aside && <span className="faint end">{group.aside}</span>}
          </div>
          {group.rows.map((row) => (
            <div key={row.id} className={row.id === current ? 'wl cur' : 'wl'} data-row>
              <div className="what">
                <Link className="t clip" to={row.to}>
                  {row.title}
                </Link>
                {row.note && <div className="m clip">{row.note}</div>}
              </div>
              <div className="small">
                <State tone={row.tone}>{row.state}</State>
              </div>
              <div className={`due ${row.tone === 'overdue' ? 'r' : ''}`}>
                {row.due}
                {row.date && <span>{row.date}</span>}
              </div>
              <div className="act">
                {row.act && (
                  <ButtonLink size="small" to={row.to} look={row.id === current ? 'primary' : 'plain'}>
                    {row.act}
                  </ButtonLink>
                )}
              </div>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}
