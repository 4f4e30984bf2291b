import { listSummaryEntries } from '@jijiao/contract/supervision/annualSummary';
import { moveTables } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { shownFigure } from './figureWords.ts';
import type { FigureName } from './shape.ts';
import { useSummaryText } from './text.ts';

type Entry = OutputOf<typeof listSummaryEntries>['rows'][number];

interface EntriesProps {
  summaryId: number;
  item: number;
  name: FigureName;
}

/** The rows that a figure is made of, oldest first, some at a time. */
export function Entries(props: EntriesProps) {
  const t = useSummaryText();
  return (
    <section className="entries">
      <h3>{t('made')}</h3>
      <EntriesAfter {...props} after={0} />
    </section>
  );
}

function EntriesAfter({ summaryId, item, name, after }: EntriesProps & { after: number }) {
  const t = useSummaryText();
  const [more, setMore] = useState(false);
  const { data, error } = useEndpoint(listSummaryEntries, {
    params: { id: summaryId, item, name },
    query: { after },
  });
  if (error) return <Fault error={error} />;
  if (!data) return <Loading />;
  if (data.rows.length === 0) return <p className="faint">{t('noEntries')}</p>;
  return (
    <>
      <ul className="plain">
        {data.rows.map((row) => (
          <EntryRow key={row.id} row={row} name={name} />
        ))}
      </ul>
      {data.more && !more && (
        <Button size="small" onClick={() => setMore(true)}>
          {t('more')}
        </Button>
      )}
      {data.more && more && (
        <EntriesAfter summaryId={summaryId} item={item} name={name} after={data.rows.at(-1)?.id ?? after} />
      )}
    </>
  );
}

function EntryRow({ row, name }: { row: Entry; name: FigureName }) {
  const t = useSummaryText();
  return (
    <li>
      <span className="row wrap">
        <b className="num">
          {row.amount > 0 ? '+' : row.amount < 0 ? '−' : ''}
          {shownFigure(name, Math.abs(row.amount))}
        </b>
        <DateText value={row.at} weekday={false} />
        {row.source ? <Source source={row.source} /> : <span>{t('enteredBy', { name: row.person ?? '' })}</span>}
      </span>
      {row.reason && <p className="prose small">{row.reason}</p>}
      {row.evidence && (
        <a className="small" href={`/api/files/${row.evidence.id}`}>
          {row.evidence.name}
        </a>
      )}
    </li>
  );
}

/** The record that a row comes from; a dossier is opened from here. */
function Source({ source: { kind, id } }: { source: NonNullable<Entry['source']> }) {
  const t = useSummaryText();
  const { pick } = useLanguage();
  const table = moveTables.find(({ dossier }) => dossier === kind);
  if (!table) return <span>{t('record', { kind: t('records'), id })}</span>;
  return <Link to={`/dossiers/${id}`}>{t('record', { kind: pick(table.title), id })}</Link>;
}
