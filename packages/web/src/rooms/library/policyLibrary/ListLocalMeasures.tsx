import { listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { useEndpoint } from '../../../api/hooks.ts';
import { type BaseDesk, BaseFrame } from '../../../base/BaseFrame.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { PolicyTable } from './PolicyTable.tsx';
import { usePolicyText } from './text.ts';

/** The local measures of the unit that guides a base, at the desk of that base. */
export default function ListLocalMeasures() {
  return <BaseFrame tab="policies">{(base) => <Measures base={base} />}</BaseFrame>;
}

function Measures({ base }: { base: BaseDesk }) {
  const t = usePolicyText();
  const unit = base.guidingUnitId ?? undefined;
  const { data, error, refetch } = useEndpoint(
    listPublicPolicies,
    { query: { size: 100, ...(unit && { unit }) } },
    { enabled: unit !== undefined },
  );
  if (unit === undefined) return <Empty title={t('noGuide')} />;
  return (
    <>
      <p className="mute">{t('localWhy')}</p>
      <div className="sheet">
        <PolicyTable
          rows={data?.page.rows}
          error={error}
          onRetry={() => void refetch()}
          empty={<Empty title={t('noLocal')}>{t('noLocalWhy')}</Empty>}
        />
      </div>
    </>
  );
}
