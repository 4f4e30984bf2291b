import { exportFacultyOfBase, listFacultyOfBase, takeOverFaculty } from '@jijiao/contract/faculty/instructor';
import { startInstructorImport } from '@jijiao/contract/faculty/instructor.import';
import { series } from '@jijiao/measures';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { Fault, useFault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { type BaseDesk, BaseFrame } from '../../../base/BaseFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { FigureStrip } from '../../../kit/Figures.tsx';
import { FileField } from '../../../kit/FileField.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { Table } from '../../../kit/Table.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { EngageInstructor } from './EngageInstructor.tsx';
import { useFacultyColumns } from './facultyColumns.tsx';
import { useImportText } from './importText.ts';
import { useInstructorText } from './text.ts';
import './instructor.css';

const size = 20;
type Listed = OutputOf<typeof listFacultyOfBase>;

/** The faculty of a base. */
export default function ListFaculty() {
  const t = useInstructorText();
  const [engaging, setEngaging] = useState(false);
  const [importing, setImporting] = useState(false);
  return (
    <BaseFrame
      tab="faculty"
      acts={(base) =>
        base.mayKeep && (
          <>
            <Button icon="upload" onClick={() => setImporting(true)}>
              {t('importSheet')}
            </Button>
            <Button look="primary" icon="plus" onClick={() => setEngaging(true)}>
              {t('engage')}
            </Button>
          </>
        )
      }
    >
      {(base) => (
        <>
          <Faculty base={base} engaging={engaging} onEngaging={setEngaging} />
          {importing && <ImportDialog baseId={base.id} onClose={() => setImporting(false)} />}
        </>
      )}
    </BaseFrame>
  );
}

interface FacultyProps {
  base: BaseDesk;
  engaging: boolean;
  onEngaging: (open: boolean) => void;
}

function Faculty({ base, engaging, onEngaging }: FacultyProps) {
  const t = useInstructorText();
  const { pick } = useLanguage();
  const says = useFault();
  const columns = useFacultyColumns();
  const [told, setTold] = useState<{ title: string; next: string; to: string } | null>(null);
  const [address, change] = useAddress();
  const { q = '', term = 'current', kind = '', series: chosen = '', lacks = '' } = address;
  const page = Math.max(1, Number(address.page) || 1);
  const filter = {
    ...(q && { q }),
    ...(['current', 'ended', 'all'].includes(term) && { term: term as 'current' }),
    ...(['full', 'part'].includes(kind) && { engagement: kind as 'full' }),
    ...(series.some(({ id }) => id === chosen) && { series: chosen as 'health' }),
    ...(['nothing', 'statement'].includes(lacks) && { lacks: lacks as 'nothing' }),
  };
  const params = { id: base.id };
  const { data, error, refetch } = useEndpoint(listFacultyOfBase, { params, query: { page, size, ...filter } });
  const here = `/desk/bases/${base.id}/faculty`;
  return (
    <>
      {told && (
        <AfterAct title={told.title} next={told.next}>
          <ButtonLink to={told.to}>{t('edit')}</ButtonLink>
        </AfterAct>
      )}
      {data && <Waiting base={base} data={data} />}
      {data && (
        <FigureStrip
          figures={[
            { id: 'current', label: t('figCurrent'), value: data.figures.current, unit: t('people'), to: here },
            {
              id: 'full',
              label: t('figFull'),
              value: data.figures.fullTime,
              unit: t('people'),
              to: `${here}?kind=full`,
            },
            {
              id: 'part',
              label: t('figPart'),
              value: data.figures.partTime,
              unit: t('people'),
              to: `${here}?kind=part`,
            },
            {
              id: 'nothing',
              label: t('figNothing'),
              value: data.figures.nothingNew,
              unit: t('people'),
              note: t('figNothingNote'),
              to: `${here}?lacks=nothing`,
              ...(data.figures.nothingNew > 0 && { tone: 'soon' as const }),
            },
            {
              id: 'statement',
              label: t('figStatement'),
              value: data.figures.withoutStatement,
              unit: t('people'),
              to: `${here}?lacks=statement`,
            },
          ]}
        />
      )}
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={{
            ...(term !== 'current' && { term: [term] }),
            ...(kind && { kind: [kind] }),
            ...(chosen && { series: [chosen] }),
            ...(lacks && { lacks: [lacks] }),
          }}
          filters={[
            {
              id: 'term',
              label: t('term'),
              choices: (['ended', 'all'] as const).map((value) => ({ value, label: t(value) })),
            },
            {
              id: 'kind',
              label: t('engagement'),
              choices: (['full', 'part'] as const).map((value) => ({ value, label: t(value) })),
            },
            {
              id: 'lacks',
              label: t('lacks'),
              choices: [
                { value: 'nothing', label: t('nothing') },
                { value: 'statement', label: t('lacksStatement') },
              ],
            },
            {
              id: 'series',
              label: t('series'),
              choices: series.map(({ id, ...each }) => ({ value: id, label: pick(each) })),
            },
          ]}
          onChange={(next) =>
            change({
              term: next.term?.at(-1),
              kind: next.kind?.at(-1),
              series: next.series?.at(-1),
              lacks: next.lacks?.at(-1),
              page: undefined,
            })
          }
        />
        <span className="end">
          <ButtonLink
            look="quiet"
            icon="download"
            download
            to={addressOf(exportFacultyOfBase, { params, query: filter })}
          >
            {t('export')}
          </ButtonLink>
        </span>
      </div>
      <div className="sheet">
        <Table
          name="faculty"
          caption={t('title')}
          chooser
          columns={columns}
          rows={data?.rows}
          rowId={(row) => `${row.id}-${row.engagement.id}`}
          rowName={(row) => row.name}
          error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
          empty={<Empty title={t('none')}>{t('noneWhy')}</Empty>}
          paging={data && pagingBy(change, { page, size, total: data.total })}
        />
      </div>
      {engaging && (
        <EngageInstructor
          baseId={base.id}
          onClose={() => onEngaging(false)}
          onEngaged={({ id, known, name }) => {
            onEngaging(false);
            setTold({
              title: t('engaged', { name }),
              next: t(known ? 'engagedKnown' : 'engagedNext'),
              to: `/instructors/${id}`,
            });
          }}
        />
      )}
    </>
  );
}

/** What waits for the host: the roster of the application, and sheets that are not finished. */
function Waiting({ base, data }: { base: BaseDesk; data: Listed }) {
  const t = useInstructorText();
  const take = useAct(takeOverFaculty);
  return (
    <>
      {data.takeOver !== null && (
        <p className="mark-box row wrap waits">
          <span>{t('takeOverWhy', { count: data.takeOver })}</span>
          <Button size="small" busy={take.isPending} onClick={() => take.mutate({ params: { id: base.id } })}>
            {t('takeOver')}
          </Button>
        </p>
      )}
      {take.error && <Fault error={take.error} />}
      {take.data && (
        <AfterAct
          title={t('takenOver', { count: take.data.engaged })}
          {...(take.data.bad > 0 && { next: t('takenBad', { count: take.data.bad }) })}
        >
          {take.data.bad > 0 && (
            <ButtonLink look="primary" to={`/desk/bases/${base.id}/faculty/${take.data.importId}`}>
              {t('goCorrect')}
            </ButtonLink>
          )}
        </AfterAct>
      )}
      {data.openImports.map(({ id, fileName, good, bad }) => (
        <p key={id} className="mark-box row wrap waits">
          <span>{t('openImport', { name: fileName, good, bad })}</span>
          <ButtonLink size="small" to={`/desk/bases/${base.id}/faculty/${id}`}>
            {t('goOn')}
          </ButtonLink>
        </p>
      ))}
    </>
  );
}

/** Brings a sheet in; its rows are looked at on the next page, and nobody is engaged before. */
function ImportDialog({ baseId, onClose }: { baseId: number; onClose: () => void }) {
  const t = useInstructorText();
  const words = useImportText();
  const issues = useIssues();
  const says = useFault();
  const go = useNavigate();
  const start = useAct(startInstructorImport, {
    onDone: ({ id }) => void go({ to: `/desk/bases/${baseId}/faculty/${id}` }),
  });
  const wrong = start.error ? Object.values(issues(start.error)).join(' ') || says(start.error) : undefined;
  return (
    <Dialog open onClose={onClose} title={t('importSheet')} description={words('startWhy')}>
      <div className="stack">
        <FileField
          name="faculty-sheet"
          label={words('file')}
          help={words('fileHelp')}
          value={null}
          accept=".xlsx"
          error={wrong}
          send={fileSender('/api/files?kind=sheet')}
          onChange={(file) => file && start.mutate({ params: { id: baseId }, body: { fileId: file.id } })}
        />
        {start.isPending && <Loading what={words('reading')} />}
        <ButtonLink look="quiet" size="small" icon="download" to="/api/templates/instructors.xlsx" download>
          {t('template')}
        </ButtonLink>
      </div>
    </Dialog>
  );
}
