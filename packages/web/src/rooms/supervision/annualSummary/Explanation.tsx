import { explainSummaryItem, getSummary } from '@jijiao/contract/supervision/annualSummary';
import { call } from '../../../api/call.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptText } from '../../../keeper/KeptText.tsx';
import { useSummaryText } from './text.ts';

interface ExplanationProps {
  summaryId: number;
  itemId: number;
  title: string;
  text: string;
  version: number;
  mayEdit: boolean;
}

/** Why an item departs from the plan: written in its place, kept as typed. */
export function Explanation({ summaryId, itemId, title, text, version, mayEdit }: ExplanationProps) {
  const t = useSummaryText();
  if (!mayEdit)
    return (
      <p className="prose">
        <small className="faint">{t('explanation')}</small> {text}
      </p>
    );
  return (
    <KeptText
      place={`summary.${summaryId}.item.${itemId}`}
      changes={[getSummary]}
      reading={{ text, version }}
      send={(typed, at, key) =>
        call(
          explainSummaryItem,
          { params: { id: summaryId, item: itemId }, body: { text: typed, version: at } },
          { key },
        )
      }
      reread={async () => {
        const now = await call(getSummary, { params: { id: summaryId } });
        const stands = now.explanations.find((each) => each.itemId === itemId);
        return now.mayEdit ? { text: stands?.text ?? '', version: stands?.version ?? 0 } : null;
      }}
      name={`explanation-${itemId}`}
      part="text"
      label={t('explanationOf', { title })}
      rows={2}
      maxLength={lengthAt(factsOf(explainSummaryItem.body), 'text')}
    />
  );
}
