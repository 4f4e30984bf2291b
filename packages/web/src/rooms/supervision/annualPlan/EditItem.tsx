import { getAmendment, getPlan } from '@jijiao/contract/supervision/annualPlan';
import { listPlanItems, removePlanItem } from '@jijiao/contract/supervision/annualPlan.items';
import { useState } from 'react';
import { useFault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import type { KeptFile } from '../../../kit/FileField.tsx';
import { State } from '../../../kit/State.tsx';
import { ItemForm } from './ItemForm.tsx';
import { useItemText } from './itemText.ts';
import type { PlanItemRow, PlanItems } from './shape.ts';
import { type ItemKeeper, useItemKeeper } from './useItemKeeper.ts';

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
  const says = useFault();
  const keeper = useItemKeeper(planId, row);
  const [letter, setLetter] = useState<KeptFile | null>(row?.letterFile ?? null);
  const { draft, faults, error, set, save } = keeper;
  const sent = issues(error?.status === 422 ? error : null);
  const faultWords = Object.fromEntries(Object.entries(faults).map(([name, word]) => [name, t(word)]));
  const shown = draft.title === '' && keeper.state === 'saved' ? {} : faultWords;
  // The drawer stays a moment for what is on its way; without a line it closes all the same, and this tab keeps what was typed.
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
        {keeper.overtaken && <Overtaken keeper={keeper} />}
        {error && Object.keys(sent).length === 0 && (
          <p className="emsg" role="alert">
            {says(error)}
          </p>
        )}
        <ItemForm
          planId={planId}
          draft={draft}
          errors={{ ...sent, ...shown }}
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
          <Button type="submit" look="primary" busy={keeper.state === 'saving'}>
            {t('save')}
          </Button>
          <Button onClick={close}>{t('close')}</Button>
          {(row || draft.title !== '') && (
            <State tone={keeper.state === 'saved' ? 'done' : 'soon'}>
              {t(keeper.state === 'saved' ? 'saved' : 'dirty')}
            </State>
          )}
          {row && <Remove planId={planId} row={row} onDone={onClose} />}
        </div>
      </form>
    </Dialog>
  );
}

function Overtaken({ keeper }: { keeper: ItemKeeper }) {
  const t = useItemText();
  return (
    <div className="mark-box" role="alert">
      <b>{t('overtaken', { name: keeper.overtaken?.savedBy ?? t('someone') })}</b>
      <p>{t('overtakenSay')}</p>
      <div className="row wrap ways">
        <Button size="small" onClick={() => keeper.settle(false)}>
          {t('theirs')}
        </Button>
        <Button size="small" onClick={() => keeper.settle(true)}>
          {t('mine')}
        </Button>
      </div>
    </div>
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
