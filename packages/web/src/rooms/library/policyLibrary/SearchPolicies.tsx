import './policyLibrary.css';
import { exportPolicies, listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { articles, article as cite, policyKinds, spell } from '@jijiao/measures';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing, writeDate } from '../../../kit/dates.ts';
import { SearchBox } from '../../../kit/Filter.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { PolicyTable } from './PolicyTable.tsx';
import { dayIn, type PolicyKindId } from './standing.tsx';
import { usePolicyText } from './text.ts';

const size = 20;

/** The policy library as anyone reads it: words, kind, article, and what held on any day, all in the address. */
export default function SearchPolicies() {
  const t = usePolicyText();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  useTitle(t('title'));
  const today = todayInBeijing();
  const on = dayIn(address.on);
  const kind = policyKinds.find(({ id }) => id === address.kind)?.id as PolicyKindId | undefined;
  const article = articles.find(({ number }) => String(number) === address.article)?.number;
  const inForce = address.inForce === 'true';
  const page = Math.max(1, Number(address.page) || 1);
  const find = {
    ...(address.q && { q: address.q }),
    ...(kind && { kind }),
    ...(article && { article }),
    ...(on && { on }),
    ...(inForce && { inForce: 'true' as const }),
  };
  const { data, error, refetch } = useEndpoint(listPublicPolicies, { query: { ...find, page, size } });
  const filter = (changes: Readonly<Record<string, string | undefined>>): void =>
    change({ ...changes, page: undefined });
  const narrowed = Boolean(address.q || kind || article || inForce);
  return (
    <div className="wrapp policies">
      <PageTitle
        title={t('title')}
        sub={t('sub')}
        acts={
          <ButtonLink icon="download" to={addressOf(exportPolicies, { query: { ...find, language } })} download>
            {t('export')}
          </ButtonLink>
        }
      />
      <div className="bar policies-filter">
        <SearchBox
          value={address.q ?? ''}
          label={t('search')}
          width={260}
          onSearch={(q) => filter({ q: q || undefined })}
        />
        <label>
          <span>{t('kind')}</span>
          <select
            className="inp"
            value={kind ?? ''}
            onChange={(event) => filter({ kind: event.target.value || undefined })}
          >
            <option value="">{t('any')}</option>
            {policyKinds.map((each) => (
              <option key={each.id} value={each.id}>
                {pick(each)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('article')}</span>
          <select
            className="inp"
            value={article ?? ''}
            onChange={(event) => filter({ article: event.target.value || undefined })}
          >
            <option value="">{t('any')}</option>
            {articles.map(({ number }) => (
              <option key={number} value={number}>
                {pick(spell(cite(number)))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('on')}</span>
          <input
            className="inp"
            type="date"
            value={on ?? today}
            onChange={(event) => filter({ on: event.target.value === today ? undefined : event.target.value })}
          />
        </label>
        <label className="policies-check">
          <input
            type="checkbox"
            className="cb"
            checked={inForce}
            onChange={(event) => filter({ inForce: event.target.checked ? 'true' : undefined })}
          />
          {t('onlyInForce')}
        </label>
      </div>
      {on && on !== today && (
        <p className="row wrap policies-asof">
          <State tone="soon">{t('asOf', { date: writeDate(on, language, { weekday: true }) })}</State>
          <Button size="small" onClick={() => filter({ on: undefined })}>
            {t('today')}
          </Button>
        </p>
      )}
      <div className="sheet">
        <PolicyTable
          rows={data?.page.rows}
          error={error}
          onRetry={() => void refetch()}
          on={on}
          empty={
            narrowed ? (
              <Empty title={t('none')}>{t('noneWhy')}</Empty>
            ) : (
              <Empty title={t('noneYet')}>{t('noneYetWhy')}</Empty>
            )
          }
          paging={data && data.page.total > size ? pagingBy(change, { page, size, total: data.page.total }) : undefined}
        />
      </div>
    </div>
  );
}
