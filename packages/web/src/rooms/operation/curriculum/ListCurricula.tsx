import { factsOf, lengthAt } from '../../../form/facts.ts';
import '../operation.css';
import { listCurricula, startCurriculum } from '@jijiao/contract/operation/curriculum';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { TermTable, useTermQuery } from '../TermTable.tsx';
import { useOperationText } from '../text.ts';
import { YearFields } from '../YearFields.tsx';
import { readYears } from '../years.ts';

/** The curricula of a base, and the way to begin one. */
export default function ListCurricula() {
  const t = useOperationText();
  const id = Number(useParam('id'));
  const query = useTermQuery();
  const { data, error, refetch } = useEndpoint(listCurricula, { params: { id }, query });
  const [starting, setStarting] = useState(false);
  return (
    <BaseFrame
      tab="curricula"
      acts={(base) =>
        base.mayKeep && (
          <Button look="primary" icon="plus" onClick={() => setStarting(true)}>
            {t('startCurriculum')}
          </Button>
        )
      }
    >
      {(base) => (
        <>
          <TermTable kind="curriculum" baseId={base.id} page={data} error={error} onRetry={() => void refetch()} />
          {starting && (
            <StartCurriculum
              baseId={base.id}
              earlier={(data?.rows ?? []).map(({ id: of, title }) => ({ value: String(of), label: title }))}
              onClose={() => setStarting(false)}
            />
          )}
        </>
      )}
    </BaseFrame>
  );
}

interface StartProps {
  baseId: number;
  earlier: readonly { value: string; label: string }[];
  onClose: () => void;
}

function StartCurriculum({ baseId, earlier, onClose }: StartProps) {
  const t = useOperationText();
  const navigate = useNavigate();
  const next = String(new Date().getFullYear() + 1);
  const [typed, setTyped] = useState({ title: '', copyOf: '', fromYear: next, toYear: next });
  const [tried, setTried] = useState(false);
  const act = useAct(startCurriculum, { onDone: ({ head }) => void navigate({ to: `/curricula/${head.id}` }) });
  const years = readYears(typed);
  const title = typed.title.trim();
  return (
    <Dialog open onClose={onClose} title={t('startCurriculum')} description={t('startCurriculumSay')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!years || !title) return;
          const copyOf = typed.copyOf ? { copyOf: Number(typed.copyOf) } : {};
          act.mutate({ params: { id: baseId }, body: { title, ...years, ...copyOf } });
        }}
      >
        <TextField
          name="title"
          label={t('curriculumTitle')}
          maxLength={lengthAt(factsOf(startCurriculum.body), 'title')}
          value={typed.title}
          error={tried && !title ? t('titleMissing') : undefined}
          onChange={(value) => setTyped({ ...typed, title: value })}
        />
        <YearFields
          value={typed}
          error={tried && !years ? t('yearWrong') : undefined}
          onChange={(value) => setTyped({ ...typed, ...value })}
        />
        {earlier.length > 0 && (
          <SelectField
            name="copyOf"
            label={t('copyOf')}
            optional
            value={typed.copyOf}
            choices={earlier}
            onChange={(copyOf) => setTyped({ ...typed, copyOf })}
          />
        )}
        {act.error && <Fault error={act.error} />}
        <div className="row">
          <Button type="submit" look="primary" busy={act.isPending}>
            {t('start')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
