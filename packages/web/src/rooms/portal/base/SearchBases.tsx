import './base.css';
import { listPublicBases } from '@jijiao/contract/register/base.public';
import { areas, fields } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { pagingBy, useAddress } from '../../../address.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { areaName, type BaseRow, fieldName, levels, statuses } from '../../../baseWords.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { todayInBeijing, writeDate } from '../../../kit/dates.ts';
import { SearchBox } from '../../../kit/Filter.tsx';
import { HebeiMap } from '../../../kit/HebeiMap.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useBaseText } from './text.ts';

const size = 20;

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The public register: search, filters and the day live in the address; the map shows where the matching bases are. */
export default function SearchBases() {
  const t = useBaseText();
  const { language, pick } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const on = isDay(address.on) ? address.on : undefined;
  const page = Math.max(1, Number(address.page) || 1);
  const { q, area, field, level } = address;
  const { data, error, refetch } = useEndpoint(listPublicBases, { query: { q, area, field, level, on, page, size } });
  useTitle(t('title'));
  const filter = (changes: Readonly<Record<string, string | undefined>>): void =>
    change({ ...changes, page: undefined });
  const clear = (): void => filter({ q: undefined, area: undefined, field: undefined, level: undefined });
  const narrowed = Boolean(q || area || field || level);
  const today = todayInBeijing();

  const choices = [
    { id: 'area', label: t('area'), value: area, of: areas.map((each) => ({ id: each.code, word: pick(each) })) },
    { id: 'field', label: t('field'), value: field, of: fields.map((each) => ({ id: each.id, word: pick(each) })) },
    {
      id: 'level',
      label: t('level'),
      value: level,
      of: Object.entries(levels).map(([id, word]) => ({ id, word: pick(word) })),
    },
  ];
  return (
    <div className="wrapp bases">
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="bar bases-filter">
        <SearchBox value={q ?? ''} label={t('search')} width={280} onSearch={(words) => filter({ q: words })} />
        {choices.map(({ id, label, value, of }) => (
          <label key={id}>
            <span>{label}</span>
            <select className="inp" value={value ?? ''} onChange={(event) => filter({ [id]: event.target.value })}>
              <option value="">{t('any')}</option>
              {of.map((choice) => (
                <option key={choice.id} value={choice.id}>
                  {choice.word}
                </option>
              ))}
            </select>
          </label>
        ))}
        <label>
          <span>{t('on')}</span>
          <input
            className="inp"
            type="date"
            value={on ?? today}
            min="2000-01-01"
            max={today}
            onChange={(event) => filter({ on: event.target.value === today ? undefined : event.target.value })}
          />
        </label>
        {narrowed && (
          <button type="button" className="textual small" onClick={clear}>
            {t('clear')}
          </button>
        )}
      </div>
      {on && on !== today && (
        <p className="bases-asof">
          <State tone="soon">{t('asOf', { date: writeDate(on, language, { weekday: true }) })}</State>
          <Button size="small" onClick={() => filter({ on: undefined })}>
            {t('today')}
          </Button>
        </p>
      )}
      <div className="bases-grid">
        <section aria-label={t('results')}>
          {data && data.page.total > 0 && (
            <p className="small faint bases-total" role="status">
              {t(data.page.capped ? 'totalCapped' : 'total', { count: data.page.total.toLocaleString('en-US') })}
            </p>
          )}
          <Table
            name="portal.bases"
            caption={t('title')}
            columns={useColumns()}
            rows={data?.page.rows}
            rowId={(row) => row.number}
            error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
            empty={
              narrowed ? (
                <Empty title={t('none')}>{t('noneWhy')}</Empty>
              ) : (
                <Empty
                  title={t('noneAtAll')}
                  goto={{ to: '/measures/9', label: pick({ zh: '看第九条', en: 'See Article 9' }) }}
                >
                  {t('noneAtAllWhy')}
                </Empty>
              )
            }
            paging={
              data && data.page.total > size ? pagingBy(change, { page, size, total: data.page.total }) : undefined
            }
          />
        </section>
        <aside>
          <HebeiMap
            label={t('map')}
            counts={Object.fromEntries((data?.byArea ?? []).map(({ areaCode, bases }) => [areaCode, bases]))}
            hrefOf={(code) => `/bases?area=${code}`}
          />
        </aside>
      </div>
    </div>
  );
}

function useColumns(): readonly Column<BaseRow>[] {
  const t = useBaseText();
  const { pick } = useLanguage();
  return [
    {
      id: 'name',
      header: t('name'),
      fixed: true,
      wrap: true,
      cell: (row) => (
        <span>
          <Link to="/bases/$number" params={{ number: row.number }}>
            {row.name}
          </Link>
          <span className="sub bases-no">
            {row.number}
            {row.host !== row.name && `　${row.host}`}
          </span>
        </span>
      ),
    },
    { id: 'field', header: t('field'), wrap: true, cell: (row) => pick(fieldName(row.field)) },
    { id: 'area', header: t('area'), cell: (row) => pick(areaName(row.areaCode)) },
    { id: 'level', header: t('level'), cell: (row) => pick(levels[row.level]) },
    {
      id: 'status',
      header: t('status'),
      cell: (row) => <State tone={statuses[row.status].tone}>{pick(statuses[row.status])}</State>,
    },
    {
      id: 'recognisedOn',
      header: t('recognisedOn'),
      cell: (row) => <DateText value={row.recognisedOn} weekday={false} />,
    },
  ];
}
