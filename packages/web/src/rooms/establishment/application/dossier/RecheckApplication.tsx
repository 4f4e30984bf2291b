import { recheckApplication } from '@jijiao/contract/establishment/application';
import { useState } from 'react';
import { useAct } from '../../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../../form/facts.ts';
import { useKept } from '../../../../kept.ts';
import { todayInBeijing } from '../../../../kit/dates.ts';
import { DateField, TextArea } from '../../../../kit/Field.tsx';
import { RadioField } from '../../../../kit/SelectField.tsx';
import { FilesField, FormFilesProvider, useMakeFormFiles } from '../form/FilesField.tsx';
import type { ApplicationShape } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import { type ApplicationMoveProps, MoveForm } from './MoveForm.tsx';

interface Visit {
  on: string;
  people: string;
  findings: string;
  meets: 'yes' | 'no' | '';
  photographs: readonly string[];
}
const blank: Visit = { on: '', people: '', findings: '', meets: '', photographs: [] };

/** Puts the on-site recheck on record: day, people, findings, verdict, photographs. */
export function RecheckApplication({
  application,
  onDone,
  onClose,
}: ApplicationMoveProps & { application: ApplicationShape }) {
  const t = useApplicationText();
  const { id, version } = application.head;
  const [visit, setVisit, forget] = useKept<Visit>(`application.${id}.recheck`, blank);
  const [tried, setTried] = useState(false);
  const files = useMakeFormFiles(id, application.files);
  const act = useAct(recheckApplication);
  const people = visit.people
    .split(/[\n、,，;；]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const errors = {
    on: visit.on ? undefined : t('dateMissing'),
    people: people.length > 0 ? undefined : t('peopleMissing'),
    findings: visit.findings.trim() ? undefined : t('findingsMissing'),
    meets: visit.meets ? undefined : t('meetsMissing'),
    photographs: visit.photographs.length > 0 ? undefined : t('photoMissing'),
  };
  const shown: Partial<typeof errors> = tried ? errors : {};
  const make = (): void => {
    setTried(true);
    if (Object.values(errors).some(Boolean)) return;
    act.mutate(
      {
        params: { id },
        body: {
          version,
          on: visit.on,
          people,
          findings: visit.findings.trim(),
          meets: visit.meets === 'yes',
          photographs: [...visit.photographs],
        },
      },
      {
        onSuccess: () => {
          forget();
          onDone();
        },
      },
    );
  };
  return (
    <FormFilesProvider value={files}>
      <MoveForm
        title={t('recheckTitle')}
        say={t('recheckSay')}
        act={t('recheckTitle')}
        errors={shown}
        fault={act.error}
        busy={act.isPending}
        onMake={make}
        onClose={onClose}
      >
        <DateField
          name="on"
          label={t('recheckOn')}
          max={todayInBeijing()}
          value={visit.on}
          error={shown.on}
          onChange={(on) => setVisit({ ...visit, on })}
        />
        <TextArea
          name="people"
          label={t('recheckPeople')}
          help={t('peopleHelp')}
          rows={3}
          value={visit.people}
          error={shown.people}
          onChange={(value) => setVisit({ ...visit, people: value })}
        />
        <TextArea
          name="findings"
          label={t('recheckFindings')}
          rows={5}
          maxLength={lengthAt(factsOf(recheckApplication.body), 'findings')}
          value={visit.findings}
          error={shown.findings}
          onChange={(findings) => setVisit({ ...visit, findings })}
        />
        <RadioField
          name="meets"
          label={t('recheckMeets')}
          value={visit.meets}
          error={shown.meets}
          onChange={(meets) => setVisit({ ...visit, meets: meets === 'yes' ? 'yes' : 'no' })}
          choices={[
            { value: 'yes', label: t('meetsYes') },
            { value: 'no', label: t('meetsNo') },
          ]}
        />
        <FilesField
          name="photographs"
          label={t('photographs')}
          kind="photograph"
          accept=".jpg,.jpeg,.png"
          value={visit.photographs}
          onChange={(photographs) => setVisit({ ...visit, photographs })}
        />
      </MoveForm>
    </FormFilesProvider>
  );
}
