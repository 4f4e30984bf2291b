import { explainSummaryItem } from '@jijiao/contract/supervision/annualSummary';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { useSummaryText } from './text.ts';

interface ExplanationProps {
  summaryId: number;
  itemId: number;
  title: string;
  text: string;
  version: number;
  mayEdit: boolean;
}

/** Why an item departs from the plan: written in its place, kept when the field is left. */
export function Explanation({ summaryId, itemId, title, text, version, mayEdit }: ExplanationProps) {
  const t = useSummaryText();
  const [typed, keep, forget] = useKept(`summary.${summaryId}.item.${itemId}.${version}`, text);
  const save = useAct(explainSummaryItem, { onDone: forget });
  if (!mayEdit)
    return (
      <p className="prose">
        <small className="faint">{t('explanation')}</small> {text}
      </p>
    );
  const send = (): void => {
    if (typed.trim() === text || save.isPending) return;
    save.mutate({ params: { id: summaryId, item: itemId }, body: { text: typed, version } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        name={`explanation-${itemId}`}
        label={t('explanationOf', { title })}
        rows={2}
        maxLength={2000}
        value={typed}
        error={save.error?.code === 'stale' ? t('otherSaved') : undefined}
        onChange={keep}
        onLeave={send}
      />
      {save.error && save.error.code !== 'stale' && <Fault error={save.error} />}
      {typed.trim() !== text && (
        <Button type="submit" size="small" busy={save.isPending}>
          {t('save')}
        </Button>
      )}
    </form>
  );
}
