import { uploadFile } from '@jijiao/contract/directory/file';
import { importCourses } from '@jijiao/contract/operation/curriculum';
import { addressOf } from '../../../api/call.ts';
import { useFault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { FileField } from '../../../kit/FileField.tsx';
import { State } from '../../../kit/State.tsx';
import { Table } from '../../../kit/Table.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useCurriculumText } from './text.ts';

/** Courses from a spreadsheet: all of them, or every bad cell by its place. */
export function ImportCourses({ id }: { id: number }) {
  const t = useCurriculumText();
  const { pick } = useLanguage();
  const issues = useIssues();
  const says = useFault();
  const take = useAct(importCourses);
  const wrong = take.error ? (Object.values(issues(take.error))[0] ?? says(take.error)) : undefined;
  const { data } = take;
  return (
    <div>
      <FileField
        name="courses-file"
        label={t('importFile')}
        help={t('importHelp')}
        value={null}
        accept=".xlsx"
        error={wrong}
        send={fileSender(addressOf(uploadFile, { query: { dossierId: id, kind: 'courses' } }))}
        onChange={(file) => file && take.mutate({ params: { id }, body: { fileId: file.id } })}
      />
      {take.isPending && <Loading what={t('importing')} />}
      {data && (
        <p role="status">
          {data.bad.length > 0 ? (
            <State tone="refused">{t('notImported', { count: data.bad.length })}</State>
          ) : (
            <State tone="done">{t('imported', { count: data.imported })}</State>
          )}
        </p>
      )}
      {data && data.bad.length > 0 && (
        <Table
          name="bad-courses"
          caption={t('import')}
          columns={[
            { id: 'cell', header: t('cell'), fixed: true, cell: (bad) => <span className="num">{bad.cell}</span> },
            { id: 'column', header: t('column'), cell: (bad) => bad.column },
            {
              id: 'value',
              header: t('value'),
              wrap: true,
              cell: (bad) => (
                <>
                  {bad.value || t('blank')}
                  <span className="emsg">{pick(bad.says)}</span>
                </>
              ),
            },
          ]}
          rows={data.bad.slice(0, 100)}
          rowId={(bad) => `${bad.cell}-${bad.says.en}`}
        />
      )}
    </div>
  );
}
