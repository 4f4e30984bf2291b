import { listPlanItems, markPlanItem } from '@jijiao/contract/supervision/annualPlan.items';
import { areas, budgetOf, costHeads, favouredGroups } from '@jijiao/measures';
import { useState } from 'react';
import { useFault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { FileList } from '../../../kit/FileList.tsx';
import { Facts } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { useItemText } from './itemText.ts';
import { nameOf, yuan } from './names.ts';
import type { PlanItemRow } from './shape.ts';

interface ViewItemProps {
  planId: number;
  row: PlanItemRow;
  mayMark: boolean;
  onClose: () => void;
}

/** An item in a drawer, to read; an official who examines it marks it here. */
export function ViewItem({ planId, row, mayMark, onClose }: ViewItemProps) {
  const t = useItemText();
  return (
    <Dialog open drawer onClose={onClose} title={row.title}>
      <div className="stack">
        {row.mark && !(mayMark && !row.mark.sent) && (
          <p className="mark-box">
            <b>{row.mark.by ? t('markBy', { name: row.mark.by }) : t('markSent')}</b>
            <br />
            {row.mark.note}
          </p>
        )}
        {mayMark && <Mark planId={planId} row={row} onDone={onClose} />}
        <ItemFacts row={row} />
        {row.letterFile && <FileList narrow files={[{ ...row.letterFile, href: `/api/files/${row.letterFile.id}` }]} />}
      </div>
    </Dialog>
  );
}

function ItemFacts({ row }: { row: PlanItemRow }) {
  const t = useItemText();
  const { pick, list, parts } = useLanguage();
  const or = (text: string) => text || t('unset');
  const chosen = (name: 'kind' | 'commissioner' | 'need' | 'audience' | 'field' | 'subject' | 'mode' | 'feeBasis') => ({
    label: t(name),
    value: or(pick(nameOf(name, row[name]))),
  });
  const heads = costHeads.flatMap(({ id, ...label }) =>
    row.budget[id] === undefined ? [] : [`${pick(label)} ${yuan(row.budget[id])}`],
  );
  const limits = [
    list(areas.filter(({ code }) => row.limits.areas.includes(code)).map(pick)),
    row.limits.employers,
    row.limits.ownership,
  ].filter(Boolean);
  const months = [row.monthFrom, row.monthTo].filter((month) => month !== null).join('–');
  return (
    <Facts
      narrow
      facts={[
        chosen('kind'),
        ...(row.kind === 'commissioned'
          ? [chosen('commissioner'), { label: t('commissionedBy'), value: or(row.commissionedBy) }]
          : []),
        chosen('need'),
        chosen('audience'),
        chosen('field'),
        chosen('subject'),
        chosen('mode'),
        { label: t('curriculum'), value: or(row.curriculum ?? '') },
        { label: t('personTimes'), value: row.personTimes.toLocaleString('en-US') },
        { label: t('hours'), value: row.hoursTenths / 10 },
        { label: t('sessions'), value: row.sessions },
        { label: t('months'), value: or(months) },
        { label: t('budgetYuan'), value: parts([yuan(budgetOf(row)), ...heads]) },
        chosen('feeBasis'),
        { label: t('publicInterest'), value: t(row.publicInterest ? 'yes' : 'no') },
        {
          label: t('favoured'),
          value: or(list(favouredGroups.filter(({ id }) => row.favoured.includes(id)).map(pick))),
        },
        { label: t('limits'), value: limits.length ? list(limits) : t('no') },
      ]}
    />
  );
}

function Mark({ planId, row, onDone }: { planId: number; row: PlanItemRow; onDone: () => void }) {
  const t = useItemText();
  const says = useFault();
  const [note, setNote] = useState(row.mark && !row.mark.sent ? row.mark.note : '');
  const mark = useAct(markPlanItem, { changes: [listPlanItems], onDone });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        mark.mutate({ params: { id: planId, item: row.id }, body: { note } });
      }}
    >
      <TextArea
        name="mark"
        label={t('mark')}
        help={t('markHelp')}
        rows={3}
        maxLength={lengthAt(factsOf(markPlanItem.body), 'note')}
        value={note}
        error={mark.error ? says(mark.error) : undefined}
        onChange={setNote}
      />
      <Button type="submit" busy={mark.isPending}>
        {t('markSave')}
      </Button>
    </form>
  );
}
