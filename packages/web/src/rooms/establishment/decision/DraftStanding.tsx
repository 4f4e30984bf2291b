import type { BodySent } from '@jijiao/contract';
import { draftStanding } from '@jijiao/contract/establishment/decision';
import { listBases } from '@jijiao/contract/register/base';
import { fields } from '@jijiao/measures';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { levels } from '../../../baseWords.ts';
import { FormField } from '../../../form/FormField.tsx';
import { factsOf } from '../../../form/facts.ts';
import { useForm } from '../../../form/useForm.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { CheckField } from '../../../kit/Field.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { Drafted } from './Drafted.tsx';
import { DraftForm, Grounds } from './DraftForm.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

type Standing = BodySent<typeof draftStanding>;
type Chosen = Standing['bases'][number];
const parts = ['level', 'kind', 'field', 'grade'] as const;
const asItIs = { level: null, kind: null, field: null, grade: null };

/** Drafts a renewal or an adjustment of bases that the person's house has recognised (Arts 3, 4). */
export default function DraftStanding() {
  const t = useDecisionText();
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftStanding, {
    onDone: (decision) => {
      form.forget();
      setDrafted(decision);
    },
  });
  const form = useForm<Standing>(factsOf(draftStanding.body), {
    place: 'decision.standing',
    start: { type: 'renewal' },
    needed: ['grounds'],
    faultsOf: ({ bases }) => ({ bases: bases.length === 0 && t('chooseBase') }),
    acts: [draft],
  });
  const { typed, errors } = form;
  const adjusts = typed.type === 'adjustment';
  if (drafted) return <Drafted decision={drafted} />;
  const send = (body: Standing): void => {
    const bases = adjusts ? body.bases : body.bases.map(({ baseId }) => ({ baseId, ...asItIs }));
    draft.mutate({ body: { ...body, bases } });
  };
  return (
    <DraftForm title={t('standingTitle')} sub={t('standingSub')} wide form={form} onSave={() => form.send(send)}>
      <Sheet title={t('standingBases')}>
        <FormField
          form={form}
          name="type"
          label={t('type')}
          as="radio"
          choices={(['renewal', 'adjustment'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <p id="field-bases" tabIndex={-1} className={errors.bases ? 'emsg' : 'mute'}>
          {errors.bases ?? t('chosenBases', { count: typed.bases.length })}
        </p>
        <Bases adjusts={adjusts} chosen={typed.bases} onChange={(bases) => form.set({ bases })} />
      </Sheet>
      <Sheet>
        <Grounds form={form} />
        <p className="small mute">{t('judged')}</p>
      </Sheet>
    </DraftForm>
  );
}

interface BasesProps {
  adjusts: boolean;
  chosen: Standing['bases'];
  onChange: (chosen: Standing['bases']) => void;
}

/** Standing bases to choose from, and for an adjustment what each chosen one is to be. */
function Bases({ adjusts, chosen, onChange }: BasesProps) {
  const t = useDecisionText();
  const [words, setWords] = useState('');
  const { data, error, refetch } = useEndpoint(listBases, {
    query: { page: 1, size: 100, ...(words && { q: words }) },
  });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const rows = data.rows.filter(({ status }) => status !== 'revoked' && status !== 'expired');
  return (
    <>
      <SearchBox value={words} label={t('standingSearch')} width={320} onSearch={setWords} />
      {rows.length === 0 && <Empty title={t('standingNone')}>{t('standingNoneWhy')}</Empty>}
      {rows.map((base) => {
        const change = chosen.find(({ baseId }) => baseId === base.id);
        const others = chosen.filter(({ baseId }) => baseId !== base.id);
        return (
          <div key={base.id}>
            <CheckField
              name={`base-${base.id}`}
              label={`${base.number}　${base.host}`}
              help={
                <>
                  {t('termEndsOn')} <DateText value={base.termEndsOn} weekday={false} />
                </>
              }
              value={change !== undefined}
              onChange={(on) => onChange(on ? [...others, { baseId: base.id, ...asItIs }] : others)}
            />
            {adjusts && change && <Adjustment change={change} onChange={(next) => onChange([...others, next])} />}
          </div>
        );
      })}
    </>
  );
}

function Adjustment({ change, onChange }: { change: Chosen; onChange: (change: Chosen) => void }) {
  const t = useDecisionText();
  const { pick } = useLanguage();
  const choices: Readonly<Record<(typeof parts)[number], readonly { value: string; label: string }[]>> = {
    level: Object.entries(levels).map(([value, label]) => ({ value, label: pick(label) })),
    kind: (['regional', 'sectoral'] as const).map((value) => ({ value, label: t(value) })),
    field: fields.map((each) => ({ value: each.id, label: pick(each) })),
    grade: (['excellent', 'good', 'pass', 'fail'] as const).map((value) => ({ value, label: t(value) })),
  };
  return (
    <div className="row wrap">
      {parts.map((name) => (
        <SelectField
          key={name}
          name={`${name}-${change.baseId}`}
          label={t(name)}
          optional
          value={change[name] ?? ''}
          choices={choices[name]}
          onChange={(value) => onChange({ ...change, [name]: value || null })}
        />
      ))}
    </div>
  );
}
