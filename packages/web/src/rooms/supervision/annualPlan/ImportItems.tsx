import { uploadFile } from '@jijiao/contract/directory/file';
import { getDossierHead } from '@jijiao/contract/platform/dossier';
import { getAmendment, getPlan } from '@jijiao/contract/supervision/annualPlan';
import { getPlanItemsTemplate, importPlanItems, listPlanItems } from '@jijiao/contract/supervision/annualPlan.items';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { Fault, useFault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import './annualPlan.css';
import { sheetAddress } from './names.ts';
import { usePlanText } from './text.ts';
import { WrongItems } from './WrongItems.tsx';

type Result = OutputOf<typeof importPlanItems>;
type Take = 'nothing' | 'good' | 'all';

/** Takes items from a spreadsheet: first what was read and what is wrong, corrected in place, then all of it or the good rows. */
export default function ImportItems() {
  const { titled } = useLanguage();
  const t = usePlanText();
  const id = Number(useParam('id'));
  const { data: head, error } = useEndpoint(getDossierHead, { params: { id } });
  const { data: items } = useEndpoint(listPlanItems, { params: { id }, query: {} });
  useTitle(t('importTitle'));
  if (error) return <Fault error={error} />;
  if (!head || !items) return <Loading />;
  const back = sheetAddress(head.kind, id);
  if (!items.mayEdit) return <Empty title={t('notEditable')} goto={{ to: back, label: t('toPlan') }} />;
  return (
    <div className="stack">
      <PageTitle
        title={t('importTitle')}
        sub={t('importSub')}
        crumbs={[{ label: titled(head), to: back }, { label: t('importTitle') }]}
        acts={
          <ButtonLink icon="download" download to={getPlanItemsTemplate.path}>
            {t('template')}
          </ButtonLink>
        }
      />
      <Import id={id} back={back} />
    </div>
  );
}

function Import({ id, back }: { id: number; back: string }) {
  const t = usePlanText();
  const issues = useIssues();
  const says = useFault();
  const [file, setFile] = useState<KeptFile | null>(null);
  const [corrections, setCorrections] = useState<Readonly<Record<string, string>>>({});
  const [result, setResult] = useState<Result | null>(null);
  const ask = useAct(importPlanItems, { changes: [listPlanItems, getPlan, getAmendment] });
  const send = (fileId: string, take: Take, changed = corrections): void => {
    ask.mutate({ params: { id }, body: { fileId, take, corrections: changed } }, { onSuccess: setResult });
  };
  const wrong = ask.error ? (Object.values(issues(ask.error))[0] ?? says(ask.error)) : undefined;
  return (
    <Sheet>
      <FileField
        name="sheet"
        label={t('file')}
        help={t('fileHelp')}
        accept=".xlsx"
        value={file}
        error={wrong}
        send={fileSender(addressOf(uploadFile, { query: { kind: 'planItems', dossierId: id } }))}
        onChange={(chosen) => {
          setFile(chosen);
          setResult(null);
          setCorrections({});
          if (chosen) send(chosen.id, 'nothing', {});
        }}
      />
      {ask.isPending && <Loading what={t('reading')} />}
      {result && file && !ask.isPending && (
        <Read
          result={result}
          back={back}
          corrections={corrections}
          onCorrect={setCorrections}
          onTake={(take) => send(file.id, take)}
        />
      )}
    </Sheet>
  );
}

interface ReadProps {
  result: Result;
  back: string;
  corrections: Readonly<Record<string, string>>;
  onCorrect: (corrections: Readonly<Record<string, string>>) => void;
  onTake: (take: Take) => void;
}

/** What was read, what is wrong in it, and what can be taken. */
function Read({ result, back, corrections, onCorrect, onTake }: ReadProps) {
  const t = usePlanText();
  const { pick } = useLanguage();
  const badRows = new Set(result.bad.map(({ row }) => row)).size;
  const fresh = result.good - result.already;
  return (
    <div role="status" className="stack">
      <div className="row wrap small">
        <span className="faint">{t('readRows', { read: result.read })}</span>
        {result.imported > 0 ? (
          <State tone="done">{t('taken', { count: result.imported })}</State>
        ) : (
          <State tone="done">{t('goodRows', { count: fresh })}</State>
        )}
        {result.already > 0 && <State tone="off">{t('alreadyRows', { count: result.already })}</State>}
        {badRows > 0 && <State tone="refused">{t('badRows', { count: badRows })}</State>}
        {result.hidden.length > 0 && (
          <State tone="soon">
            {t('hiddenParts')}: {result.hidden.map(({ cell }) => cell).join(', ')}
          </State>
        )}
      </div>
      {result.hidden.map(({ cell, says }) => (
        <p key={`${cell}${says.en}`} className="small faint">
          {cell}: {pick(says)}
        </p>
      ))}
      {result.imported > 0 && <p>{t(badRows > 0 ? 'takenNext' : 'takenAll')}</p>}
      {badRows > 0 && <WrongItems bad={result.bad} corrections={corrections} onCorrect={onCorrect} />}
      <div className="row wrap">
        {badRows > 0 ? (
          <>
            <Button look="primary" icon="refresh" onClick={() => onTake('nothing')}>
              {t('check')}
            </Button>
            {result.imported === 0 && fresh > 0 && (
              <Button onClick={() => onTake('good')}>{t('takeGood', { count: fresh })}</Button>
            )}
          </>
        ) : (
          result.imported === 0 &&
          fresh > 0 && (
            <Button look="primary" onClick={() => onTake('all')}>
              {t('takeAll', { count: fresh })}
            </Button>
          )
        )}
        <ButtonLink look={result.imported > 0 && badRows === 0 ? 'primary' : 'quiet'} to={back}>
          {t('toPlan')}
        </ButtonLink>
      </div>
    </div>
  );
}
