import type { BodySent } from '@jijiao/contract';
import { addProject, changeProject, type getPartner } from '@jijiao/contract/register/partner';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { FormField } from '../../../form/FormField.tsx';
import { FormDialog } from '../../../form/FormFrame.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { todayInBeijing } from '../../../kit/dates.ts';
import { useRecordText } from '../baseRecord/text.ts';
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
  const form = useForm<BodySent<typeof addProject>>(factsOf(addProject.body), {
    start: project ?? { startsOn: todayInBeijing() },
    acts: [add, change],
  });
  const params = { id: baseId, partner };
  const save = (): void =>
    form.send((data) =>
      project
        ? change.mutate({ params: { ...params, record: project.id }, body: { version: project.version, data } })
        : add.mutate({ params, body: data }),
    );
  return (
    <FormDialog
      title={project ? `${record('change')}　${project.name}` : t('addProject')}
      form={form}
      onSend={save}
      onClose={onClose}
    >
      <FormField form={form} name="name" label={t('project')} />
      <div className="record-two">
        <FormField form={form} name="startsOn" label={t('projectStarts')} />
        <FormField form={form} name="endsOn" label={t('projectEnds')} />
      </div>
      <FormField form={form} name="outcome" label={t('outcome')} />
    </FormDialog>
  );
}
