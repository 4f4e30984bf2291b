import { saveSummaryText } from '@jijiao/contract/supervision/annualSummary';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { State } from '../../../kit/State.tsx';
import type { Summary } from './shape.ts';
import { useSummaryText } from './text.ts';

/** The account of the year, kept when the field is left. */
export function Account({ summary: { head, text, textVersion, mayEdit } }: { summary: Summary }) {
  const t = useSummaryText();
  const { id } = head;
  const [typed, keep, forget] = useKept(`summary.${id}.text.${textVersion}`, text);
  const save = useAct(saveSummaryText, { onDone: forget });
  if (!mayEdit) return <p className="prose account">{text || t('noText')}</p>;
  const send = (): void => {
    if (typed.trim() === text || save.isPending) return;
    save.mutate({ params: { id }, body: { text: typed, version: textVersion } });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea
        name="text"
        label={t('text')}
        help={t('textHelp')}
        rows={8}
        maxLength={10_000}
        value={typed}
        error={save.error?.code === 'stale' ? t('otherSaved') : undefined}
        onChange={keep}
        onLeave={send}
      />
      {save.error && save.error.code !== 'stale' && <Fault error={save.error} />}
      <div className="row">
        <Button type="submit" busy={save.isPending}>
          {t('save')}
        </Button>
        {typed !== '' && typed.trim() === text && <State tone="done">{t('saved')}</State>}
      </div>
    </form>
  );
}
