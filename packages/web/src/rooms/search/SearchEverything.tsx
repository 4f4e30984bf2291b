import './search.css';
import { searchAll } from '@jijiao/contract/platform/search';
import { useAddress } from '../../address.ts';
import { Fault } from '../../api/Fault.tsx';
import { useEndpoint } from '../../api/hooks.ts';
import { ButtonLink } from '../../kit/Button.tsx';
import { SearchBox } from '../../kit/Filter.tsx';
import { useRowKeys } from '../../kit/keys.ts';
import { PageTitle, Sheet } from '../../kit/Sheet.tsx';
import { useTitle } from '../../kit/useTitle.ts';
import { Empty, Loading } from '../../kit/Waiting.tsx';
import { HitRow } from './HitRow.tsx';
import { type Found, registerOf } from './hits.ts';
import { useSearchText } from './text.ts';

/** All that the person may see and that holds the words, by kind of record; j and k step through the hits. */
export default function SearchEverything() {
  const t = useSearchText();
  const [address, change] = useAddress();
  const words = (address.q ?? '').trim();
  useTitle(words ? t('titleOf', { words }) : t('title'));
  useRowKeys();
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <div className="bar">
        <SearchBox value={words} label={t('label')} width={480} onSearch={(q) => change({ q })} />
      </div>
      {words ? <Results words={words} /> : <Empty title={t('begin')}>{t('beginWhy')}</Empty>}
    </>
  );
}

function Results({ words }: { words: string }) {
  const t = useSearchText();
  const { data, error, refetch } = useEndpoint(searchAll, { query: { q: words } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.groups.length === 0) return <Empty title={t('none', { words })}>{t('noneWhy')}</Empty>;
  return (
    <div data-rows className="hits">
      {data.groups.map((each) => (
        <Group key={each.group} found={each} words={words} />
      ))}
    </div>
  );
}

function Group({ found: { group, rows, more }, words }: { found: Found; words: string }) {
  const t = useSearchText();
  const register = registerOf(group, words);
  return (
    <Sheet
      title={t(group)}
      pad={false}
      aside={
        more && (
          <span className="row">
            <span className="small faint">{t('more', { count: rows.length })}</span>
            {register && (
              <ButtonLink size="small" look="quiet" to={register}>
                {t('all')}
              </ButtonLink>
            )}
          </span>
        )
      }
    >
      {rows.map((hit) => (
        <HitRow key={`${hit.kind}.${hit.id}`} group={group} hit={hit} words={words} />
      ))}
    </Sheet>
  );
}
