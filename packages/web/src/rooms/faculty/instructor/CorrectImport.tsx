import {
  closeInstructorImport,
  cureInstructorImport,
  getInstructorImport,
  takeInstructorImport,
} from '@jijiao/contract/faculty/instructor.import';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress, useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault, useFault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { type BaseDesk, BaseFrame } from '../../../base/BaseFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { ImportRow } from './ImportRow.tsx';
import { useImportText } from './importText.ts';
import './instructor.css';

type Import = OutputOf<typeof getInstructorImport>;
const size = 20;
const states = ['bad', 'good', 'taken', 'left'] as const;

/** A faculty sheet that was read: its wrong cells are corrected here, its good rows engaged. */
export default function CorrectImport() {
  return <BaseFrame tab="faculty">{(base) => <Correcting base={base} />}</BaseFrame>;
}

function Correcting({ base }: { base: BaseDesk }) {
  const t = useImportText();
  const id = Number(useParam('import'));
  const [address, change] = useAddress();
  const state = states.find((each) => each === address.state) ?? 'bad';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(getInstructorImport, { params: { id }, query: { state, page, size } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const pages = Math.ceil(data.total / size);
  return (
    <div className="stack">
      <ImportHead base={base} data={data} />
      {data.notes.length > 0 && <Notes notes={data.notes} />}
      <Sheet pad={false}>
        <div className="bar pad">
          <Segments
            label={t('show')}
            current={state}
            segments={states.map((each) => ({ id: each, label: `${t(each)} ${data.counts[each]}` }))}
            onChoose={(next) => change({ state: next, page: undefined })}
          />
        </div>
        {data.rows.length === 0 && <Empty title={t(state === 'bad' ? 'noneBad' : 'noneHere')} />}
        {data.rows.map((row) => (
          <ImportRow key={`${row.row}-${row.state}`} importId={id} row={row} closed={data.closed} />
        ))}
        {pages > 1 && (
          <div className="pager">
            <span className="num">
              {page} / {pages}
            </span>
            <span className="row end">
              <Button
                size="small"
                icon="chevronLeft"
                disabled={page <= 1}
                onClick={() => change({ page: String(page - 1) })}
              >
                {page - 1}
              </Button>
              <Button
                size="small"
                icon="chevronRight"
                disabled={page >= pages}
                onClick={() => change({ page: String(page + 1) })}
              >
                {page + 1}
              </Button>
            </span>
          </div>
        )}
      </Sheet>
    </div>
  );
}

function ImportHead({ base, data }: { base: BaseDesk; data: Import }) {
  const t = useImportText();
  const { join } = useLanguage();
  const says = useFault();
  const go = useNavigate();
  const [file, setFile] = useState<KeptFile | null>(null);
  const [closing, setClosing] = useState(false);
  const take = useAct(takeInstructorImport);
  const cure = useAct(cureInstructorImport);
  const close = useAct(closeInstructorImport, { onDone: () => void go({ to: `/desk/bases/${base.id}/faculty` }) });
  const params = { id: data.id };
  const { good, bad, left } = data.counts;
  const failed = take.error ?? cure.error ?? close.error;
  return (
    <Sheet title={t('title')}>
      <p className="row wrap">
        <b>{data.fileName}</b>
        <span className="faint">
          <DateText value={data.createdAt} weekday={false} />
        </span>
      </p>
      {take.data && (
        <AfterAct
          title={t('tookTitle', { count: take.data.engaged })}
          next={join(
            take.data.known > 0 ? t('tookKnown', { count: take.data.known }) : '',
            take.data.import.closed ? t('tookAll') : t('tookRest', { count: bad + left }),
          )}
        >
          <ButtonLink to={`/desk/bases/${base.id}/faculty`}>{t('toList')}</ButtonLink>
        </AfterAct>
      )}
      {failed && (failed.refusals.length > 0 ? <Fault error={failed} /> : <p className="emsg">{says(failed)}</p>)}
      {data.closed && <p className="mute">{t('closed')}</p>}
      {!data.closed && (
        <>
          {good > 0 && (
            <FileField
              name="statement"
              label={t('statement')}
              help={t('statementHelp')}
              optional
              accept=".pdf,.png,.jpg,.jpeg"
              send={fileSender('/api/files?kind=vetting')}
              value={file}
              onChange={setFile}
            />
          )}
          <p className="mute small">{t('takeWhy')}</p>
          <div className="row wrap">
            {good > 0 && (
              <Button
                look="primary"
                busy={take.isPending}
                onClick={() => take.mutate({ params, body: { vettingFileId: file?.id ?? null } })}
              >
                {t('take', { count: good })}
              </Button>
            )}
            {data.curable > 0 && (
              <Button icon="check" busy={cure.isPending} onClick={() => cure.mutate({ params })}>
                {t('cure', { count: data.curable })}
              </Button>
            )}
            <Button look="quiet" onClick={() => setClosing(true)}>
              {t('close')}
            </Button>
          </div>
        </>
      )}
      {closing && (
        <Dialog open onClose={() => setClosing(false)} title={t('close')} description={t('closeWhy')}>
          <div className="row">
            <Button look="danger" busy={close.isPending} onClick={() => close.mutate({ params })}>
              {t('yes')}
            </Button>
            <Button onClick={() => setClosing(false)}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </Sheet>
  );
}

function Notes({ notes }: Pick<Import, 'notes'>) {
  const t = useImportText();
  const { pick } = useLanguage();
  return (
    <details className="mark-box block">
      <summary>
        {t('notes')} <span className="num">{notes.length}</span>
      </summary>
      <ul>
        {notes.map(({ cell, says }) => (
          <li key={`${cell}-${says.en}`}>
            <span className="num">{cell}</span>　{pick(says)}
          </li>
        ))}
      </ul>
    </details>
  );
}
