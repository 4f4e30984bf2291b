import { getAmendment, getPlan } from '@jijiao/contract/supervision/annualPlan';
import { listPlanItems, removePlanItem } from '@jijiao/contract/supervision/annualPlan.items';
import { useState } from 'react';
import { useFault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { KeptFault } from '../../../keeper/KeptFault.tsx';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { TwoEditors } from '../../../keeper/TwoEditors.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { ItemForm } from './ItemForm.tsx';
import { useItemDifferences } from './itemDifferences.ts';
import { faultsOf, type ItemDraft, readItem } from './itemDraft.ts';
import { useItemText } from './itemText.ts';
import type { PlanItemRow, PlanItems } from './shape.ts';
import { useItemKeeper } from './useItemKeeper.ts';

const patience = 3000;

interface EditItemProps {
  planId: number;
  /** Null for a new one. */
  row: PlanItemRow | null;
  curricula: PlanItems['curricula'];
  onClose: () => void;
}

/** An item in a drawer: kept as it is typed. */
export function EditItem({ planId, row, curricula, onClose }: EditItemProps) {
  const t = useItemText();
  const issues = useIssues();
  const differences = useItemDifferences();
  const { keeper, state } = useItemKeeper(planId, row);
  const [letter, setLetter] = useState<KeptFile | null>(row?.letterFile ?? null);
  const draft = state.typed;
  const set = (changes: Partial<ItemDraft>) => keeper.type({ ...draft, ...changes });
  const save = () => keeper.flush();
  const sent = byField(issues(state.fault));
  const faultWords = Object.fromEntries(Object.entries(faultsOf(draft)).map(([name, word]) => [name, t(word)]));
  const shown = draft.title === '' && state.keeping === 'saved' ? {} : faultWords;
  const errors = { ...sent, ...shown };
  // The drawer stays a moment for what is on its way; without a line it closes all the same, and this device keeps what was typed.
  const close = (): void => {
    void Promise.race([save(), new Promise((done) => setTimeout(done, patience))]).then(onClose);
  };
  return (
    <Dialog open drawer onClose={close} title={row?.title || t('add')}>
      <form
        noValidate
        className="item-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {row?.mark?.sent && <p className="mark-box">{row.mark.note}</p>}
        <TwoEditors
          keeper={keeper}
          state={state}
          differences={(theirs) => differences(readItem(draft, theirs)?.content ?? theirs, theirs)}
        />
        <KeptFault state={state} errors={errors} />
        <ItemForm
          planId={planId}
          draft={draft}
          errors={errors}
          letter={letter?.id === draft.letter ? letter : null}
          curricula={curricula}
          set={set}
          onLetter={(file) => {
            setLetter(file);
            set({ letter: file?.id ?? null });
          }}
          onLeave={() => void save()}
        />
        <div className="row wrap item-acts">
          <Button type="submit" look="primary" busy={state.keeping === 'saving'}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('close')}</Button>
          <KeptMark keeper={keeper} state={state} />
          {row && <Remove planId={planId} row={row} onDone={onClose} />}
        </div>
      </form>
    </Dialog>
  );
}

/** The faults that the server found, by the fields of the form. */
function byField(issues: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(issues).map(([path, says]) => {
      const field = path.replace(/^content\./, '').replace(/^(budget|limits)\./, '');
      return [field === 'hoursTenths' ? 'hours' : field, says];
    }),
  );
}

function Remove({ planId, row, onDone }: { planId: number; row: PlanItemRow; onDone: () => void }) {
  const t = useItemText();
  const says = useFault();
  const [asking, setAsking] = useState(false);
  const remove = useAct(removePlanItem, { changes: [listPlanItems, getPlan, getAmendment], onDone });
  return (
    <span className="end">
      <Button look="quiet" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={t('removeAsk')} description={t('removeSay')}>
          {remove.error && <p className="emsg">{says(remove.error)}</p>}
          <div className="row">
            <Button
              look="primary"
              busy={remove.isPending}
              onClick={() => remove.mutate({ params: { id: planId, item: row.id }, query: { version: row.version } })}
            >
              {t('remove')}
            </Button>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
          </div>
        </Dialog>
      )}
    </span>
  );
}
