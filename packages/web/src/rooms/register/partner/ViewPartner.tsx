import '../baseRecord/baseRecord.css';
import { getPartner, removePartner, unmaskPartner } from '@jijiao/contract/register/partner';
import { article } from '@jijiao/measures';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Masked } from '../../../kit/Masked.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { PastDialog } from '../baseRecord/PastDialog.tsx';
import { RemoveDialog } from '../baseRecord/RemoveDialog.tsx';
import { RowActs } from '../baseRecord/RowActs.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { CorrectAgreement, RenewAgreement } from './AgreementForm.tsx';
import { ChangePartner } from './PartnerForm.tsx';
import { type Project, ProjectForm } from './ProjectForm.tsx';
import { StandingState, usePartnerKind } from './standing.tsx';
import { usePartnerText } from './text.ts';

type View = OutputOf<typeof getPartner>;
type Agreement = View['agreements'][number];
type Opened =
  | { at: 'change' | 'past' | 'remove' | 'renew' }
  | { at: 'correct' | 'agreementPast'; agreement: Agreement }
  | { at: 'project'; project: Project | null }
  | { at: 'projectPast'; project: Project }
  | null;

/** A partner with all its terms and joint projects. */
export default function ViewPartner() {
  return <BaseFrame tab="partners">{(base) => <Partner baseId={base.id} />}</BaseFrame>;
}

function Partner({ baseId }: { baseId: number }) {
  const partner = useParam('partner');
  const { data, error, refetch } = useEndpoint(getPartner, { params: { id: baseId, partner } });
  const [opened, setOpened] = useState<Opened>(null);
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <About baseId={baseId} view={data} onOpen={setOpened} />
      <Agreements view={data} onOpen={setOpened} />
      <Projects view={data} onOpen={setOpened} />
      <Forms baseId={baseId} view={data} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

type PartProps = { view: View; onOpen: (opened: Opened) => void };

function About({ baseId, view, onOpen }: PartProps & { baseId: number }) {
  const t = usePartnerText();
  const record = useRecordText();
  const kindName = usePartnerKind();
  const unmask = useAct(unmaskPartner, { changes: [] });
  const { partner, mayKeep, mayUnmask } = view;
  const show = async (reason: string): Promise<string> => {
    const { phone } = await unmask.mutateAsync({ params: { id: baseId, partner: partner.id }, body: { reason } });
    return phone ?? '';
  };
  return (
    <Section
      id="partner"
      title={partner.name}
      state={<StandingState {...partner.agreement} />}
      footer={
        <span className="row wrap">
          {mayKeep && <Button onClick={() => onOpen({ at: 'change' })}>{record('change')}</Button>}
          <Button look="quiet" onClick={() => onOpen({ at: 'past' })}>
            {record('past')}
          </Button>
          {mayKeep && (
            <Button look="quiet" onClick={() => onOpen({ at: 'remove' })}>
              {record('remove')}
            </Button>
          )}
        </span>
      }
    >
      <Facts
        facts={[
          { label: t('kind'), value: kindName(partner.kind) },
          { label: t('creditCode'), value: <span className="num">{partner.creditCode ?? t('unset')}</span> },
          { label: t('contactName'), value: partner.contactName ?? t('unset') },
          {
            label: t('phone'),
            value: partner.phone ? (
              <Masked masked={partner.phone} what={t('phone')} onUnmask={mayUnmask ? show : undefined} />
            ) : (
              t('unset')
            ),
          },
          { label: t('note'), value: partner.note || t('unset') },
        ]}
      />
    </Section>
  );
}

function Agreements({ view, onOpen }: PartProps) {
  const t = usePartnerText();
  const record = useRecordText();
  const columns: readonly Column<Agreement>[] = [
    { id: 'title', header: t('agreementTitle'), fixed: true, wrap: true, cell: (row) => row.title },
    { id: 'startsOn', header: t('startsOn'), cell: (row) => <DateText value={row.startsOn} weekday={false} /> },
    { id: 'endsOn', header: t('endsOn'), cell: (row) => <DateText value={row.endsOn} weekday={false} /> },
    { id: 'standing', header: t('standing'), cell: (row) => <StandingState {...row} /> },
    {
      id: 'file',
      header: t('file'),
      cell: (row) =>
        row.file ? <FileList narrow files={[{ ...row.file, href: `/api/files/${row.file.id}` }]} /> : record('none'),
    },
    {
      id: 'acts',
      header: record('acts'),
      cell: (agreement) => (
        <RowActs
          onPast={() => onOpen({ at: 'agreementPast', agreement })}
          onChange={view.mayKeep ? () => onOpen({ at: 'correct', agreement }) : undefined}
        />
      ),
    },
  ];
  return (
    <Section id="agreements" title={t('agreements')} cites={article(2)}>
      {view.mayKeep && (
        <div className="record-tools">
          <Button look="primary" icon="plus" onClick={() => onOpen({ at: 'renew' })}>
            {t('renew')}
          </Button>
        </div>
      )}
      <Table
        name="partner.agreements"
        caption={t('agreements')}
        columns={columns}
        rows={view.agreements}
        rowId={(row) => String(row.id)}
      />
    </Section>
  );
}

function Projects({ view, onOpen }: PartProps) {
  const t = usePartnerText();
  const record = useRecordText();
  const columns: readonly Column<Project>[] = [
    { id: 'name', header: t('project'), fixed: true, wrap: true, cell: (row) => row.name },
    { id: 'startsOn', header: t('projectStarts'), cell: (row) => <DateText value={row.startsOn} weekday={false} /> },
    {
      id: 'endsOn',
      header: t('projectEnds'),
      cell: (row) => (row.endsOn ? <DateText value={row.endsOn} weekday={false} /> : record('none')),
    },
    { id: 'outcome', header: t('outcome'), wrap: true, cell: (row) => row.outcome || record('none') },
    {
      id: 'acts',
      header: record('acts'),
      cell: (project) => (
        <RowActs
          onPast={() => onOpen({ at: 'projectPast', project })}
          onChange={view.mayKeep ? () => onOpen({ at: 'project', project }) : undefined}
        />
      ),
    },
  ];
  return (
    <Section id="projects" title={t('projects')} cites={article(2)}>
      {view.mayKeep && (
        <div className="record-tools">
          <Button icon="plus" onClick={() => onOpen({ at: 'project', project: null })}>
            {t('addProject')}
          </Button>
        </div>
      )}
      <Table
        name="partner.projects"
        caption={t('projects')}
        columns={columns}
        rows={view.projects}
        rowId={(row) => String(row.id)}
        empty={<Empty title={t('noProjects')}>{t('noProjectsWhy')}</Empty>}
      />
    </Section>
  );
}

interface FormsProps {
  baseId: number;
  view: View;
  opened: Opened;
  onClose: () => void;
}

function Forms({ baseId, view, opened, onClose }: FormsProps) {
  const navigate = useNavigate();
  const remove = useAct(removePartner, {
    onDone: () => void navigate({ to: `/desk/bases/${baseId}/partners` }),
  });
  const { partner, agreements } = view;
  const own = { baseId, partner: partner.id, onClose };
  if (!opened) return null;
  if (opened.at === 'change') return <ChangePartner baseId={baseId} partner={partner} onClose={onClose} />;
  if (opened.at === 'renew') return <RenewAgreement {...own} latest={agreements[0]} />;
  if (opened.at === 'correct') return <CorrectAgreement {...own} agreement={opened.agreement} />;
  if (opened.at === 'project') return <ProjectForm {...own} project={opened.project} />;
  if (opened.at === 'remove') {
    return (
      <RemoveDialog
        name={partner.name}
        error={remove.error}
        busy={remove.isPending}
        onRemove={(reason) =>
          remove.mutate({ params: { id: baseId, record: partner.id }, body: { version: partner.version, reason } })
        }
        onClose={onClose}
      />
    );
  }
  return <Past baseId={baseId} view={view} opened={opened} onClose={onClose} />;
}

function Past({ baseId, view, opened, onClose }: FormsProps) {
  const t = usePartnerText();
  const kindName = usePartnerKind();
  if (opened?.at === 'agreementPast') {
    return (
      <PastDialog
        baseId={baseId}
        of="agreement"
        record={opened.agreement.id}
        name={opened.agreement.title}
        fields={[
          { name: 'title', label: t('agreementTitle') },
          { name: 'startsOn', label: t('startsOn') },
          { name: 'endsOn', label: t('endsOn') },
        ]}
        onClose={onClose}
      />
    );
  }
  if (opened?.at === 'projectPast') {
    return (
      <PastDialog
        baseId={baseId}
        of="project"
        record={opened.project.id}
        name={opened.project.name}
        fields={[
          { name: 'name', label: t('project') },
          { name: 'startsOn', label: t('projectStarts') },
          { name: 'endsOn', label: t('projectEnds') },
          { name: 'outcome', label: t('outcome') },
        ]}
        onClose={onClose}
      />
    );
  }
  return (
    <PastDialog
      baseId={baseId}
      of="partner"
      record={view.partner.id}
      name={view.partner.name}
      fields={[
        { name: 'kind', label: t('kind'), write: (value) => kindName(String(value)) },
        { name: 'name', label: t('name') },
        { name: 'creditCode', label: t('creditCode') },
        { name: 'contactName', label: t('contactName') },
        { name: 'note', label: t('note') },
      ]}
      onClose={onClose}
    />
  );
}
