import { addProject, changeProject, type getPartner } from '@jijiao/contract/partner';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextArea, TextField } from '../../../kit/Field.tsx';
import { RecordDialog, useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { orNull } from '../baseRecord/values.ts';
import { usePartnerText } from './text.ts';

export type Project = OutputOf<typeof getPartner>['projects'][number];

interface ProjectFormProps {
  baseId: number;
  partner: number;
  project: Project | null;
  onClose: () => void;
}

/** A joint project, new or changed. One under an agreement that has ended is refused. */
export function ProjectForm({ baseId, partner, project, onClose }: ProjectFormProps) {
  const t = usePartnerText();
  const record = useRecordText();
  const [typed, setTyped] = useState({
    name: project?.name ?? '',
    startsOn: project?.startsOn ?? todayInBeijing(),
    endsOn: project?.endsOn ?? '',
    outcome: project?.outcome ?? '',
  });
  const [asked, setAsked] = useState(false);
  const add = useAct(addProject, { onDone: onClose });
  const change = useAct(changeProject, { onDone: onClose });
  const error = add.error ?? change.error;
  const faults = {
    ...(!typed.name.trim() && { name: record('need', { what: t('project') }) }),
    ...(typed.startsOn === '' && { startsOn: record('need', { what: t('projectStarts') }) }),
  };
  const errors: Readonly<Record<string, string>> = { ...useFieldIssues()(error), ...(asked ? faults : {}) };
  const set = (changes: Partial<typeof typed>): void => setTyped({ ...typed, ...changes });
  const save = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const data = { ...typed, endsOn: orNull(typed.endsOn) };
    const params = { id: baseId, partner };
    if (project) change.mutate({ params: { ...params, record: project.id }, body: { version: project.version, data } });
    else add.mutate({ params, body: data });
  };
  return (
    <RecordDialog
      title={project ? `${record('change')}　${project.name}` : t('addProject')}
      errors={errors}
      error={error}
      busy={add.isPending || change.isPending}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        name="name"
        label={t('project')}
        maxLength={120}
        value={typed.name}
        error={errors.name}
        onChange={(name) => set({ name })}
      />
      <div className="record-two">
        <DateField
          name="startsOn"
          label={t('projectStarts')}
          value={typed.startsOn}
          error={errors.startsOn}
          onChange={(startsOn) => set({ startsOn })}
        />
        <DateField
          name="endsOn"
          label={t('projectEnds')}
          optional
          value={typed.endsOn}
          error={errors.endsOn}
          onChange={(endsOn) => set({ endsOn })}
        />
      </div>
      <TextArea
        name="outcome"
        label={t('outcome')}
        optional
        maxLength={2000}
        value={typed.outcome}
        error={errors.outcome}
        onChange={(outcome) => set({ outcome })}
      />
    </RecordDialog>
  );
}
