import { listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { Link } from '@tanstack/react-router';
import { useEndpoint } from '../../../api/hooks.ts';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { useMeasuresText } from './text.ts';

/** Documents of the policy library that bear on an article; nothing where there are none. */
export function DocumentsOfArticle({ article }: { article: number }) {
  const t = useMeasuresText();
  const { titled } = useLanguage();
  const { data } = useEndpoint(listPublicPolicies, { query: { article, size: 20 } });
  if (!data || data.page.rows.length === 0) return null;
  return (
    <Section id="documents" title={t('documents')}>
      <ul>
        {data.page.rows.map((row) => (
          <li key={row.id}>
            <Link to={`/policies/${row.id}`}>
              {titled(row)}　{row.documentNo}
            </Link>
            {row.standing !== 'inForce' && (
              <>
                {'　'}
                <State tone={row.standing === 'coming' ? 'soon' : 'off'}>{t(row.standing)}</State>
              </>
            )}
          </li>
        ))}
      </ul>
      {data.page.total > 20 && (
        <p>
          <Link to={`/policies?article=${article}`}>{t('allDocuments', { count: data.page.total })}</Link>
        </p>
      )}
    </Section>
  );
}
