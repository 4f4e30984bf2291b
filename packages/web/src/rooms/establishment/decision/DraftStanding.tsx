import { draftStanding } from '@jijiao/contract/establishment/decision';
import { listBases } from '@jijiao/contract/register/base';
import { fields } from '@jijiao/measures';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { levels } from '../../../baseWords.ts';
import { useKept } from '../../../kept.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { CheckField } from '../../../kit/Field.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { RadioField, SelectField } from '../../../kit/SelectField.tsx';
import { Sheet } from '../../../kit/Sheet.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { Drafted } from './Drafted.tsx';
import { DraftForm, Grounds, useDraftErrors } from './DraftForm.tsx';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

type Base = OutputOf<typeof listBases>['rows'][number];
type Change = Readonly<Record<'level' | 'kind' | 'field' | 'grade', string>>;
interface Typed {
  readonly type: string;
  readonly grounds: string;
  /** What each chosen base is to be, by its id; empty where it stays. */
  readonly chosen: Readonly<Record<string, Change>>;
}
const asItIs: Change = { level: '', kind: '', field: '', grade: '' };
const blank: Typed = { type: 'renewal', grounds: '', chosen: {} };

/** Drafts a renewal or an adjustment of bases that the person's house has recognised (Arts 3, 4). */
export default function DraftStanding() {
  const t = useDecisionText();
  const [typed, keep, forget] = useKept('decision.standing', blank);
  const [drafted, setDrafted] = useState<Decision | null>(null);
  const draft = useAct(draftStanding, {
    onDone: (decision) => {
      forget();
      setDrafted(decision);
    },
  });
  const chosen = Object.entries(typed.chosen);
  const missing: Readonly<Record<string, string>> = {
    ...(chosen.length === 0 && { bases: t('chooseBase') }),
    ...(!typed.grounds.trim() && { grounds: t('need') }),
  };
  const { errors, attempt } = useDraftErrors(draft.error, missing);
  const set = (changes: Partial<Typed>): void => keep({ ...typed, ...changes });
  if (drafted) return <Drafted decision={drafted} />;
  const send = (): void => {
    const adjusts = typed.type === 'adjustment';
    const bases = chosen.map(([id, change]) => ({
      baseId: Number(id),
      level: ((adjusts && change.level) || null) as Base['level'] | null,
      kind: ((adjusts && change.kind) || null) as 'regional' | 'sectoral' | null,
      field: (adjusts && change.field) || null,
      grade: ((adjusts && change.grade) || null) as 'excellent' | 'good' | 'pass' | 'fail' | null,
    }));
    draft.mutate({ body: { type: adjusts ? 'adjustment' : 'renewal', bases, grounds: typed.grounds } });
  };
  return (
    <DraftForm
      title={t('standingTitle')}
      sub={t('standingSub')}
      wide
      errors={errors}
      error={draft.error}
      busy={draft.isPending}
      onSave={() => attempt(send)}
    >
      <Sheet title={t('standingBases')}>
        <RadioField
          name="type"
          label={t('type')}
          value={typed.type}
          choices={(['renewal', 'adjustment'] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(type) => set({ type })}
        />
        <p id="field-bases" tabIndex={-1} className={errors.bases ? 'emsg' : 'mute'}>
          {errors.bases ?? t('chosenBases', { count: chosen.length })}
        </p>
        <Bases adjusts={typed.type === 'adjustment'} chosen={typed.chosen} onChange={(next) => set({ chosen: next })} />
      </Sheet>
      <Sheet>
        <Grounds value={typed.grounds} error={errors.grounds} onChange={(grounds) => set({ grounds })} />
        <p className="small mute">{t('judged')}</p>
      </Sheet>
    </DraftForm>
  );
}

interface BasesProps {
  adjusts: boolean;
  chosen: Typed['chosen'];
  onChange: (chosen: Typed['chosen']) => void;
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
        const change = chosen[base.id];
        const { [base.id]: _dropped, ...others } = chosen;
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
              onChange={(on) => onChange(on ? { ...chosen, [base.id]: asItIs } : others)}
            />
            {adjusts && change && (
              <Adjustment id={base.id} change={change} onChange={(next) => onChange({ ...chosen, [base.id]: next })} />
            )}
          </div>
        );
      })}
    </>
  );
}

function Adjustment({ id, change, onChange }: { id: number; change: Change; onChange: (change: Change) => void }) {
  const t = useDecisionText();
  const { pick } = useLanguage();
  const choices: Readonly<Record<keyof Change, readonly { value: string; label: string }[]>> = {
    level: Object.entries(levels).map(([value, label]) => ({ value, label: pick(label) })),
    kind: (['regional', 'sectoral'] as const).map((value) => ({ value, label: t(value) })),
    field: fields.map((each) => ({ value: each.id, label: pick(each) })),
    grade: (['excellent', 'good', 'pass', 'fail'] as const).map((value) => ({ value, label: t(value) })),
  };
  return (
    <div className="row wrap">
      {(['level', 'kind', 'field', 'grade'] as const).map((name) => (
        <SelectField
          key={name}
          name={`${name}-${id}`}
          label={t(name)}
          optional
          value={change[name]}
          choices={choices[name]}
          onChange={(value) => onChange({ ...change, [name]: value })}
        />
      ))}
    </div>
  );
}
