import { uploadFile } from '@jijiao/contract/directory/file';
import { correctSummary, enterSummaryFigure } from '@jijiao/contract/supervision/annualSummary';
import { useState } from 'react';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { NumberField, TextArea } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { readFigure, shownFigure, typedFigure } from './figureWords.ts';
import type { Summary, SummaryFigure } from './shape.ts';
import { useSummaryText } from './text.ts';

interface EnterFigureProps {
  summary: Summary;
  item: number;
  figure: SummaryFigure;
}

/** Enters or corrects a figure while the summary is written; on file, the province records a correction by the same form. */
export function EnterFigure({ summary, item, figure }: EnterFigureProps) {
  const t = useSummaryText();
  const { name, done, recorded } = figure;
  const { id } = summary.head;
  const onFile = summary.mayCorrect;
  const [typed, setTyped] = useState(typedFigure(name, done));
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState<KeptFile | null>(null);
  const [tried, setTried] = useState(false);
  const enter = useAct(enterSummaryFigure);
  const correct = useAct(correctSummary);
  const { error } = onFile ? correct : enter;
  const value = readFigure(name, typed);
  const wantsReason = onFile || recorded !== 0;
  const send = (): void => {
    setTried(true);
    if (value === undefined || (wantsReason && reason.trim() === '')) return;
    const body = { value, stands: done, reason, evidence: evidence?.id ?? null };
    if (onFile) correct.mutate({ params: { id }, body: { ...body, itemId: item, name } });
    else enter.mutate({ params: { id, item, name }, body });
  };
  const overtaking = error?.code === 'stale' ? Number(error.current?.value ?? done) : undefined;
  return (
    <form
      noValidate
      className="enter-figure"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {onFile && <p className="small faint">{t('correctionHelp')}</p>}
      <NumberField
        name="value"
        label={t('value')}
        unit={t(`${name}Unit`)}
        decimals={name === 'hours' || name === 'spent'}
        value={typed}
        error={
          overtaking !== undefined
            ? t('overtaken', { value: shownFigure(name, overtaking) })
            : tried && value === undefined
              ? t('valueBad')
              : undefined
        }
        onChange={setTyped}
      />
      <TextArea
        name="reason"
        label={t('reason')}
        help={recorded === 0 && !onFile ? undefined : t('reasonHelp')}
        optional={!wantsReason}
        rows={2}
        maxLength={lengthAt(factsOf(correctSummary.body), 'reason')}
        value={reason}
        error={tried && wantsReason && reason.trim() === '' ? t('reasonNeeded') : undefined}
        onChange={setReason}
      />
      <FileField
        name="evidence"
        label={t('evidence')}
        help={wantsReason && !onFile ? t('evidenceHelp') : `${t('evidenceHelp')}${t('evidenceNeeded')}`}
        optional={wantsReason && !onFile}
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        value={evidence}
        send={fileSender(addressOf(uploadFile, { query: { kind: 'figureEvidence', dossierId: id } }))}
        onChange={setEvidence}
      />
      {error && error.code !== 'stale' && <Fault error={error} />}
      <Button type="submit" look="primary" busy={enter.isPending || correct.isPending}>
        {t(onFile ? 'recordCorrection' : recorded === 0 ? 'enter' : 'correct')}
      </Button>
    </form>
  );
}
