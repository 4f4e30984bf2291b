import { getSummary, saveSummaryText } from '@jijiao/contract/supervision/annualSummary';
import { call } from '../../../api/call.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptText } from '../../../keeper/KeptText.tsx';
import type { Summary } from './shape.ts';
import { useSummaryText } from './text.ts';

/** The account of the year, kept as typed. */
export function Account({ summary: { head, text, textVersion, mayEdit } }: { summary: Summary }) {
  const t = useSummaryText();
  const { id } = head;
  if (!mayEdit) return <p className="prose account">{text || t('noText')}</p>;
  return (
    <KeptText
      place={`summary.${id}.text`}
      changes={[getSummary]}
      reading={{ text, version: textVersion }}
      send={(typed, version, key) => call(saveSummaryText, { params: { id }, body: { text: typed, version } }, { key })}
      reread={async () => {
        const now = await call(getSummary, { params: { id } });
        return now.mayEdit ? { text: now.text, version: now.textVersion } : null;
      }}
      name="text"
      part="text"
      label={t('text')}
      help={t('textHelp')}
      rows={8}
      maxLength={lengthAt(factsOf(saveSummaryText.body), 'text')}
    />
  );
}
