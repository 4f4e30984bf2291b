import { listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { Link } from '@tanstack/react-router';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { useSession } from '../../../session.tsx';
import { useParameterText } from './text.ts';

const query = { size: 100 } as const;

/** Documents in force of the own body, to cite as the one that sets a value: of a guiding unit its local measures. */
export function CitableDocuments({ onCite }: { onCite: (documentNo: string) => void }) {
  const t = useParameterText();
  const { posts } = useSession();
  const signsFor = (kind: string) => posts.find((post) => post.role === 'signer' && post.organisationKind === kind);
  const unit = signsFor('province') ? undefined : signsFor('guidingUnit')?.organisationId;
  const { data } = useEndpoint(listPublicPolicies, {
    query: { ...query, inForce: 'true', ...(unit === undefined ? { kind: 'provincial' as const } : { unit }) },
  });
  const rows = data?.page.rows.filter(({ kind }) => kind !== 'repeal') ?? [];
  if (rows.length === 0) return null;
  return (
    <div className="field">
      <p className="help">{t('citable')}</p>
      {rows.map((row) => (
        <div key={row.id} className="list-row">
          <Button size="small" onClick={() => onCite(row.documentNo)}>
            {row.documentNo}
          </Button>{' '}
          <Link className="small" to={`/policies/${row.id}`} target="_blank">
            {row.title}
          </Link>
        </div>
      ))}
    </div>
  );
}

/** The number of a document, linked where the policy library holds it. */
export function DocumentLink({ documentNo }: { documentNo: string | null }) {
  const { data } = useEndpoint(listPublicPolicies, { query });
  const found = data?.page.rows.find((row) => row.documentNo === documentNo);
  if (!found) return <>{documentNo ?? ''}</>;
  return <Link to={`/policies/${found.id}`}>{found.documentNo}</Link>;
}
