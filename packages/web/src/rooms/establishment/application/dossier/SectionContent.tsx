import { listRoster, type SectionName } from '@jijiao/contract/establishment/application';
import { eightRegulations } from '@jijiao/measures';
import { useState } from 'react';
import { useEndpoint } from '../../../../api/hooks.ts';
import { DateText } from '../../../../kit/DateText.tsx';
import { FileList, type ListedFile } from '../../../../kit/FileList.tsx';
import { type Fact, Facts, Trio } from '../../../../kit/Sheet.tsx';
import { State } from '../../../../kit/State.tsx';
import { type Column, Table } from '../../../../kit/Table.tsx';
import { useLanguage } from '../../../../language.ts';
import { filesIn, regulationsIn, textIn } from '../draft.ts';
import { areaName, fieldName, hostKindName } from '../names.ts';
import { type SectionField, sectionFields } from '../sectionFields.ts';
import { type ApplicationShape, savedData } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { YearBars } from './YearBars.tsx';

interface SectionContentProps {
  application: ApplicationShape;
  section: SectionName;
}

/** What stands in one part, to read. */
export function SectionContent({ application, section }: SectionContentProps) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const data = savedData(application, section);
  const { applicant, facultyFigures: faculty } = application;
  const short = sectionFields[section].filter(({ kind }) => kind !== 'prose' && kind !== 'files');
  const own: readonly Fact[] =
    section === 'applicant'
      ? [
          { label: t('applicant'), value: applicant.name },
          { label: t('hostKind'), value: pick(hostKindName(applicant.hostKind)) },
          { label: t('creditCode'), value: applicant.creditCode },
          { label: t('field'), value: pick(fieldName(application.field)) },
          { label: t('area'), value: pick(areaName(applicant.areaCode)) },
        ]
      : [];
  const people = pick({ zh: '人', en: '' });
  return (
    <>
      {section === 'faculty' && (
        <>
          <Trio
            figures={[
              { label: t('totalFaculty'), value: faculty.total, unit: people },
              { label: t('fullTime'), value: faculty.fullTime, unit: people },
              { label: t('partTime'), value: faculty.partTime, unit: people },
              { label: t('senior'), value: faculty.senior, unit: people },
              { label: t('unvetted'), value: faculty.unvetted, unit: people },
            ]}
          />
          <RosterTable id={application.head.id} />
        </>
      )}
      {section === 'record' && <YearBars application={application} />}
      {(own.length > 0 || short.length > 0) && (
        <Facts
          facts={[
            ...own,
            ...short.map((field) => ({ label: pick(field.label), value: <Value field={field} data={data} /> })),
          ]}
        />
      )}
      {section === 'management' && <RegulationFiles application={application} />}
      {sectionFields[section]
        .filter(({ kind, name }) => kind === 'prose' && textIn(data, name) !== '')
        .map((field) => (
          <div key={field.name} className="said">
            <h3>{pick(field.label)}</h3>
            <p>{textIn(data, field.name)}</p>
          </div>
        ))}
      {sectionFields[section]
        .filter(({ kind }) => kind === 'files')
        .map((field) => (
          <div key={field.name} className="said">
            <h3>{pick(field.label)}</h3>
            <Files application={application} ids={filesIn(data, field.name)} />
          </div>
        ))}
    </>
  );
}

function Value({ field, data }: { field: SectionField; data: Record<string, unknown> }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const value = data[field.name];
  if (typeof value === 'boolean') return <State tone={value ? 'done' : 'off'}>{t(value ? 'yes' : 'no')}</State>;
  if (typeof value === 'number') {
    const shown = field.kind === 'money' ? value / 1_000_000 : value;
    return `${shown.toLocaleString('en-US')} ${field.unit ? pick(field.unit) : ''}`;
  }
  if (typeof value === 'string' && value !== '') return value;
  return <span className="faint">{t('notGiven')}</span>;
}

/** Files by id as they hang on the application. */
export function Files({ application, ids }: { application: ApplicationShape; ids: readonly string[] }) {
  const t = useApplicationText();
  const files = ids.flatMap((id): readonly ListedFile[] => {
    const file = application.files.find((each) => each.id === id);
    return file ? [{ id, name: file.name, size: file.size, href: `/api/files/${id}` }] : [];
  });
  return files.length > 0 ? <FileList files={files} /> : <p className="small faint">{t('noFiles')}</p>;
}

function RegulationFiles({ application }: { application: ApplicationShape }) {
  const t = useApplicationText();
  const { list, pick } = useLanguage();
  const lodged = regulationsIn(savedData(application, 'management'));
  const there = eightRegulations.flatMap((regulation): readonly ListedFile[] => {
    const id = lodged[regulation.id];
    const file = application.files.find((each) => each.id === id);
    return file && id ? [{ id, name: pick(regulation), size: file.size, href: `/api/files/${id}` }] : [];
  });
  const missing = eightRegulations.filter(({ id }) => !lodged[id]);
  return (
    <div className="said">
      <h3>{t('regulations')}</h3>
      <FileList files={there} />
      {missing.length > 0 && (
        <p className="small">
          <State tone="refused">{t('missing', { names: list(missing.map(pick)) })}</State>
        </p>
      )}
    </div>
  );
}

type Member = {
  id: number;
  name: string;
  title: string;
  field: string;
  years: number;
  institution: string;
  fullTime: boolean;
  vettedOn: string | null;
};
const few = 5;
const many = 20;

function RosterTable({ id }: { id: number }) {
  const t = useApplicationText();
  const [all, setAll] = useState(false);
  const [page, setPage] = useState(0);
  const size = all ? many : few;
  const { data } = useEndpoint(listRoster, { params: { id }, query: { page: page + 1, size } });
  const columns: readonly Column<Member>[] = [
    { id: 'name', header: t('name'), cell: (member) => member.name, fixed: true },
    { id: 'title', header: t('titleColumn'), cell: (member) => member.title },
    { id: 'field', header: t('fieldColumn'), cell: (member) => member.field, wrap: true },
    { id: 'institution', header: t('institution'), cell: (member) => member.institution, wrap: true },
    { id: 'fullTime', header: t('engagement'), cell: (member) => t(member.fullTime ? 'fullTime' : 'partTime') },
    { id: 'years', header: t('yearsColumn'), cell: (member) => member.years, right: true },
    {
      id: 'vettedOn',
      header: t('vetted'),
      cell: (member) =>
        member.vettedOn ? (
          <State tone="done">
            <DateText value={member.vettedOn} weekday={false} />
          </State>
        ) : (
          <State tone="soon">{t('vettedNot')}</State>
        ),
    },
  ];
  if (!data || data.total === 0) return null;
  return (
    <>
      <Table
        name="rosterRead"
        caption={t('roster')}
        columns={columns}
        rows={data.rows}
        rowId={(member) => String(member.id)}
        paging={all && data.total > size ? { page, size, total: data.total, onPage: setPage } : undefined}
      />
      {!all && data.total > few && (
        <button type="button" className="textual small see-all" onClick={() => setAll(true)}>
          {t('seeAllPeople', { count: data.total })}
        </button>
      )}
    </>
  );
}
