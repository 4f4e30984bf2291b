import { addProject, changeProject, type getPartner } from '@jijiao/contract/register/partner';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextArea, TextField } from '../../../kit/Field.tsx';
import { RecordDialog } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useRecordForm } from '../baseRecord/useRecordForm.ts';
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
  const add = useAct(addProject, { onDone: onClose });
  const change = useAct(changeProject, { onDone: onClose });
  const { typed, ready, field, dialog } = useRecordForm({
    initial: {
      name: project?.name ?? '',
      startsOn: project?.startsOn ?? todayInBeijing(),
      endsOn: project?.endsOn ?? '',
      outcome: project?.outcome ?? '',
    },
    faultsOf: (typed) => ({
      name: !typed.name.trim() && record('need', { what: t('project') }),
      startsOn: typed.startsOn === '' && record('need', { what: t('projectStarts') }),
    }),
    acts: [add, change],
  });
  const save = (): void => {
    if (!ready()) return;
    const data = { ...typed, endsOn: orNull(typed.endsOn) };
    const params = { id: baseId, partner };
    if (project) change.mutate({ params: { ...params, record: project.id }, body: { version: project.version, data } });
    else add.mutate({ params, body: data });
  };
  return (
    <RecordDialog
      title={project ? `${record('change')}　${project.name}` : t('addProject')}
      {...dialog}
      onSave={save}
      onClose={onClose}
    >
      <TextField {...field('name', t('project'))} maxLength={120} />
      <div className="record-two">
        <DateField {...field('startsOn', t('projectStarts'))} />
        <DateField {...field('endsOn', t('projectEnds'))} optional />
      </div>
      <TextArea {...field('outcome', t('outcome'))} optional maxLength={2000} />
    </RecordDialog>
  );
}
