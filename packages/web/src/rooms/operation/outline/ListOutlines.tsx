import '../operation.css';
import { listOutlines, startOutline } from '@jijiao/contract/operation/outline';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TermTable, useTermQuery } from '../TermTable.tsx';
import { useOperationText } from '../text.ts';
import { YearFields } from '../YearFields.tsx';
import { readYears } from '../years.ts';

/** The training outlines of a base, and the way to begin one. */
export default function ListOutlines() {
  const t = useOperationText();
  const id = Number(useParam('id'));
  const query = useTermQuery();
  const { data, error, refetch } = useEndpoint(listOutlines, { params: { id }, query });
  const [starting, setStarting] = useState(false);
  return (
    <BaseFrame
      tab="outlines"
      acts={(base) =>
        base.mayKeep && (
          <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
            {t('startOutline')}
          </Button>
        )
      }
    >
      {(base) => (
        <>
          <TermTable kind="outline" baseId={base.id} page={data} error={error} onRetry={() => void refetch()} />
          {starting && <StartOutline baseId={base.id} onClose={() => setStarting(false)} />}
        </>
      )}
    </BaseFrame>
  );
}

function StartOutline({ baseId, onClose }: { baseId: number; onClose: () => void }) {
  const t = useOperationText();
  const navigate = useNavigate();
  const next = new Date().getFullYear() + 1;
  const [typed, setTyped] = useState({ fromYear: String(next), toYear: String(next + 2) });
  const [tried, setTried] = useState(false);
  const act = useAct(startOutline, { onDone: ({ head }) => void navigate({ to: `/outlines/${head.id}` }) });
  const years = readYears(typed);
  return (
    <Dialog open onClose={onClose} title={t('startOutline')} description={t('startOutlineSay')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (years) act.mutate({ params: { id: baseId }, body: years });
        }}
      >
        <YearFields value={typed} error={tried && !years ? t('yearWrong') : undefined} onChange={setTyped} />
        {act.error && <Fault error={act.error} />}
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t('start')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
