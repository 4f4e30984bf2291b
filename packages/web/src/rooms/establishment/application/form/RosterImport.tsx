import {
  correctRoster,
  exportRosterErrata,
  getApplication,
  importRoster,
  listRoster,
  rosterColumns,
} from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import { ApiError } from '../../../../api/ApiError.ts';
import { saveFile } from '../../../../api/call.ts';
import { useFault, useIssues } from '../../../../api/Fault.tsx';
import { useAct } from '../../../../api/hooks.ts';
import { BadRows } from '../../../../import/BadRows.tsx';
import { afterSending, type BadRow, rowsWith, type Typed, touched } from '../../../../import/badRows.ts';
import { useKept } from '../../../../kept.ts';
import { ButtonLink } from '../../../../kit/Button.tsx';
import { FileField } from '../../../../kit/FileField.tsx';
import { State } from '../../../../kit/State.tsx';
import { Loading } from '../../../../kit/Waiting.tsx';
import { useApplicationText } from '../text.ts';
import { useFormFiles } from './FilesField.tsx';

/** What became of a sheet so far. */
interface Imported {
  readonly file: string;
  readonly read: number;
  readonly imported: number;
  readonly bad: readonly BadRow[];
  readonly typed: Typed;
}

const words: Readonly<Record<string, Parameters<ReturnType<typeof useApplicationText>>[0]>> = {
  name: 'name',
  title: 'titleColumn',
  field: 'fieldColumn',
  years: 'yearsColumn',
  institution: 'institution',
  fullTime: 'engagement',
  vettedOn: 'vetted',
};
const changes = [listRoster, getApplication];

/** Imports a roster from a spreadsheet: good rows go in at once, the others are corrected here. */
export function RosterImport({ id }: { id: number }) {
  const t = useApplicationText();
  const files = useFormFiles();
  const issues = useIssues();
  const says = useFault();
  const [result, setResult, forget] = useKept<Imported | null>(`application.${id}.badRows`, null);
  const take = useAct(importRoster, { changes });
  const wrong = take.error ? (Object.values(issues(take.error))[0] ?? says(take.error)) : undefined;
  return (
    <div className="import">
      <div className="row wrap">
        <FileField
          name="roster-file"
          label={t('importFile')}
          help={t('importHelp')}
          value={null}
          accept=".xlsx"
          error={wrong}
          send={files.sender('roster')}
          onChange={(file) => {
            if (!file) return;
            take.mutate(
              { params: { id }, body: { fileId: file.id } },
              { onSuccess: (answer) => setResult({ ...answer, file: file.name, typed: {} }) },
            );
          }}
        />
        <span className="end">
          <ButtonLink look="quiet" size="small" icon="download" to="/api/templates/faculty.xlsx" download>
            {t('template')}
          </ButtonLink>
        </span>
      </div>
      {take.isPending && <Loading what={t('importing')} />}
      {result && (
        <Outcome
          id={id}
          result={result}
          onChange={setResult}
          onClear={() => {
            setResult(null);
            forget();
          }}
        />
      )}
    </div>
  );
}

interface OutcomeProps {
  id: number;
  result: Imported;
  onChange: (result: Imported) => void;
  onClear: () => void;
}

function Outcome({ id, result, onChange, onClear }: OutcomeProps) {
  const t = useApplicationText();
  const issues = useIssues();
  const says = useFault();
  const correct = useAct(correctRoster, { changes });
  const [unsaved, setUnsaved] = useState<ApiError | null>(null);
  const { file, read, imported, bad, typed } = result;
  const known = read - bad.length - imported;
  const failed = correct.error ?? unsaved;
  const send = (): void => {
    const sent = touched(bad, typed);
    correct.mutate(
      { params: { id }, body: { rows: rowsWith(sent, typed) } },
      {
        onSuccess: (answer) =>
          onChange({
            ...result,
            imported: imported + answer.imported,
            bad: afterSending(bad, sent, answer.bad),
            typed: {},
          }),
      },
    );
  };
  const errata = (): void => {
    setUnsaved(null);
    saveFile(
      exportRosterErrata,
      { params: { id }, body: { rows: rowsWith(bad, typed) } },
      `${t('errataOf', { file: file.replace(/\.xlsx$/i, '') })}.xlsx`,
    ).catch((error: unknown) => setUnsaved(error instanceof ApiError ? error : new ApiError(0, {})));
  };
  return (
    <div className="imported">
      <div role="status" className="row wrap small">
        <b>{file}</b>
        <span className="faint">{t('importRead', { read })}</span>
        <State tone="done">{t('importGood', { count: imported })}</State>
        {known > 0 && <State tone="off">{t('importKnown', { count: known })}</State>}
        {bad.length > 0 && <State tone="refused">{t('importBad', { count: bad.length })}</State>}
        <button type="button" className="textual end" onClick={onClear}>
          {t('importClear')}
        </button>
      </div>
      {bad.length > 0 && (
        <>
          <p className="help">{t('importAgain')}</p>
          <BadRows
            rows={bad}
            columns={rosterColumns}
            labelOf={(column) => t(words[column] ?? 'name')}
            namedBy={['name', 'title', 'institution']}
            typed={typed}
            onType={(next) => onChange({ ...result, typed: next })}
            onSend={send}
            sending={correct.isPending}
            onErrata={errata}
            error={failed && <p className="emsg">{Object.values(issues(failed))[0] ?? says(failed)}</p>}
          />
        </>
      )}
    </div>
  );
}
