import './trust.css';
import { listAuditHeads } from '@jijiao/contract/platform/audit';
import { useState } from 'react';
import { useAddress } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { NumberField, TextField } from '../../../kit/Field.tsx';
import { PageTitle, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty } from '../../../kit/Waiting.tsx';
import { useTrustText } from './text.ts';

type Head = OutputOf<typeof listAuditHeads>['heads'][number];

/** Seals that one answer holds at most. */
const answerHolds = 500;

/** The published heads of the audit chain, the key that proves them, and how anyone checks them. */
export default function CheckHeads() {
  const t = useTrustText();
  const says = useFault();
  const [address, change] = useAddress();
  const after = Math.max(0, Math.floor(Number(address.after) || 0));
  const { data, error, refetch } = useEndpoint(listAuditHeads, { query: { after } });
  const [mine, setMine] = useState('');
  useTitle(t('title'));
  const columns: readonly Column<Head>[] = [
    { id: 'height', header: t('height'), fixed: true, cell: (row) => <span className="num">{row.height}</span> },
    { id: 'sealedAt', header: t('sealedAt'), cell: (row) => <DateText value={row.sealedAt} weekday={false} time /> },
    { id: 'head', header: t('head'), wrap: true, cell: (row) => <code className="trust-code">{row.head}</code> },
  ];
  const rows = data && [...data.heads].reverse();
  const last = data?.heads.at(-1)?.height;
  return (
    <div className="wrapp trust">
      <PageTitle title={t('title')} sub={t('sub')} />
      <Section title={t('how')}>
        <ol className="trust-how">
          <li>{t('how1')}</li>
          <li>{t('how2')}</li>
          <li>{t('how3')}</li>
          <li>{t('how4')}</li>
        </ol>
      </Section>
      <Section title={t('key')}>
        {data && !data.publicKey ? (
          <Empty title={t('noKey')}>{t('noKeyWhy')}</Empty>
        ) : (
          <pre className="trust-code">{data?.publicKey}</pre>
        )}
      </Section>
      <Section title={t('heads')}>
        <div className="trust-ask">
          <NumberField
            name="after"
            label={t('find')}
            unit=""
            value={address.after ?? ''}
            onChange={(value) => change({ after: value.replace(/\D/g, '').slice(0, 15) })}
          />
          <TextField
            name="mine"
            label={t('compare')}
            help={t('compareHint')}
            value={mine}
            maxLength={200}
            autoComplete="off"
            onChange={setMine}
          />
        </div>
        {data && mine.trim() !== '' && <Compared mine={mine.trim().toLowerCase()} heads={data.heads} />}
        <Table
          name="portal.heads"
          caption={t('heads')}
          columns={columns}
          rows={rows}
          rowId={(row) => String(row.height)}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
        />
        <div className="row between ways">
          <Button disabled={after === 0} onClick={() => change({ after: undefined })}>
            {t('start')}
          </Button>
          <Button
            disabled={last === undefined || (data?.heads.length ?? 0) < answerHolds}
            onClick={() => change({ after: String(last) })}
          >
            {t('more')}
          </Button>
        </div>
      </Section>
    </div>
  );
}

function Compared({ mine, heads }: { mine: string; heads: readonly Head[] }) {
  const t = useTrustText();
  const found = heads.find((each) => each.head.toLowerCase() === mine);
  return (
    <p className="trust-said" role="status">
      {found ? (
        <State tone="done">{t('match', { height: found.height })}</State>
      ) : (
        <State tone="soon">{t('noMatch')}</State>
      )}
    </p>
  );
}
