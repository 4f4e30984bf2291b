import { activationShapes } from '@jijiao/contract/register/activation';
import { article } from '@jijiao/measures';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { DateField, TextField } from '../../../kit/Field.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { EvidenceField } from '../baseRecord/EvidenceField.tsx';
import { type ActivationView, Entry } from './Entry.tsx';
import { useActivationText } from './text.ts';
import { type KnownFiles, useKnownFiles } from './useKnownFiles.ts';

interface EntriesProps {
  baseId: number;
  view: ActivationView;
  onActivated: () => void;
}

function FileShown({ files, id, unset }: { files: KnownFiles; id: string | null; unset: string }) {
  const file = files.find(id);
  return file ? <FileList narrow files={[{ ...file, href: `/api/files/${file.id}` }]} /> : <>{unset}</>;
}

/** The three entries of the list that are one form each: management, operating measures, own ledger. */
export function Entries({ baseId, view, onActivated }: EntriesProps) {
  const files = useKnownFiles(view.files);
  const own = { baseId, view, files, onActivated };
  return (
    <>
      <Management {...own} />
      <OperatingMeasures {...own} />
      <Ledger {...own} />
    </>
  );
}

type Own = EntriesProps & { files: KnownFiles };

function Management({ baseId, view, files, onActivated }: Own) {
  const t = useActivationText();
  const or = (text: string) => text || t('unset');
  const file = (id: string | null) => <FileShown files={files} id={id} unset={t('unset')} />;
  const labels = [
    { name: 'body', label: t('body') },
    { name: 'documentNo', label: t('documentNo') },
    { name: 'director', label: t('director') },
  ];
  return (
    <Entry
      baseId={baseId}
      view={view}
      section="management"
      title={t('management')}
      cites={article(6)}
      fields={labels}
      onActivated={onActivated}
      facts={(data) => [
        { label: t('body'), value: or(data.body) },
        { label: t('documentNo'), value: or(data.documentNo) },
        { label: t('setUpFile'), value: file(data.setUpFile) },
        { label: t('director'), value: or(view.directorClosed ? (view.registeredDirector ?? '') : data.director) },
        { label: t('appointmentFile'), value: file(data.appointmentFile) },
      ]}
    >
      {({ draft, type, field }) => (
        <>
          <TextField {...field('body', t('body'))} maxLength={lengthAt(factsOf(activationShapes.management), 'body')} />
          <TextField
            {...field('documentNo', t('documentNo'))}
            optional
            width={24}
            maxLength={lengthAt(factsOf(activationShapes.management), 'documentNo')}
          />
          <EvidenceField
            name="setUpFile"
            label={t('setUpFile')}
            value={files.find(draft.setUpFile)}
            onChange={(sent) => type({ setUpFile: files.keep(sent) })}
          />
          <TextField
            {...field('director', t('director'))}
            width={16}
            maxLength={lengthAt(factsOf(activationShapes.management), 'director')}
            disabled={view.directorClosed}
            help={
              view.directorClosed
                ? t('directorClosed')
                : view.registeredDirector
                  ? t('directorRegistered', { name: view.registeredDirector })
                  : undefined
            }
            value={view.directorClosed ? (view.registeredDirector ?? '') : draft.director}
          />
          {view.directorClosed && (
            <p className="field">
              <ButtonLink size="small" to={`/desk/bases/${baseId}/changes`}>
                {t('toChanges')}
              </ButtonLink>
            </p>
          )}
          <EvidenceField
            name="appointmentFile"
            label={t('appointmentFile')}
            value={files.find(draft.appointmentFile)}
            onChange={(sent) => type({ appointmentFile: files.keep(sent) })}
          />
        </>
      )}
    </Entry>
  );
}

function OperatingMeasures({ baseId, view, files, onActivated }: Own) {
  const t = useActivationText();
  return (
    <Entry
      baseId={baseId}
      view={view}
      section="measures"
      title={t('measures')}
      cites={article(6)}
      fields={[
        { name: 'title', label: t('measuresTitle') },
        { name: 'documentNo', label: t('measuresNo') },
        { name: 'issuedOn', label: t('issuedOn') },
      ]}
      onActivated={onActivated}
      facts={(data) => [
        { label: t('measuresTitle'), value: data.title || t('unset') },
        { label: t('measuresNo'), value: data.documentNo || t('unset') },
        { label: t('issuedOn'), value: data.issuedOn ? <DateText value={data.issuedOn} /> : t('unset') },
        { label: t('file'), value: <FileShown files={files} id={data.file} unset={t('unset')} /> },
      ]}
    >
      {({ draft, type, field, day }) => (
        <>
          <TextField
            {...field('title', t('measuresTitle'), 'measuresTitle')}
            maxLength={lengthAt(factsOf(activationShapes.measures), 'title')}
          />
          <TextField
            {...field('documentNo', t('measuresNo'), 'measuresNo')}
            width={24}
            maxLength={lengthAt(factsOf(activationShapes.measures), 'documentNo')}
          />
          <DateField {...day('issuedOn', t('issuedOn'))} />
          <Document
            name="measuresFile"
            label={t('file')}
            files={files}
            id={draft.file}
            onChange={(file) => type({ file })}
          />
        </>
      )}
    </Entry>
  );
}

function Ledger({ baseId, view, files, onActivated }: Own) {
  const t = useActivationText();
  return (
    <Entry
      baseId={baseId}
      view={view}
      section="ledger"
      title={t('ledger')}
      cites={article(7)}
      fields={[
        { name: 'name', label: t('ledgerName') },
        { name: 'openedOn', label: t('openedOn') },
      ]}
      onActivated={onActivated}
      facts={(data) => [
        { label: t('ledgerName'), value: data.name || t('unset') },
        { label: t('openedOn'), value: data.openedOn ? <DateText value={data.openedOn} /> : t('unset') },
        { label: t('evidence'), value: <FileShown files={files} id={data.file} unset={t('unset')} /> },
      ]}
    >
      {({ draft, type, field, day }) => (
        <>
          <TextField
            {...field('name', t('ledgerName'), 'ledgerName')}
            maxLength={lengthAt(factsOf(activationShapes.ledger), 'name')}
          />
          <DateField {...day('openedOn', t('openedOn'))} />
          <Document
            name="ledgerFile"
            label={t('evidence')}
            files={files}
            id={draft.file}
            onChange={(file) => type({ file })}
          />
        </>
      )}
    </Entry>
  );
}

interface DocumentProps {
  name: string;
  label: string;
  files: KnownFiles;
  id: string | null;
  onChange: (id: string | null) => void;
}

function Document({ name, label, files, id, onChange }: DocumentProps) {
  return (
    <EvidenceField
      name={name}
      label={label}
      value={files.find(id)}
      onChange={(sent: KeptFile | null) => onChange(files.keep(sent))}
    />
  );
}
