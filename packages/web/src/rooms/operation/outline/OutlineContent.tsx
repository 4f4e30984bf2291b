import type { outlineContent } from '@jijiao/contract/operation/outline';
import type { z } from 'zod';
import { Facts } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { useOperationText } from '../text.ts';
import { itemName } from '../words.ts';

export type OutlineText = z.output<typeof outlineContent>;

/** What an outline says, to read. */
export function OutlineContent({ content }: { content: OutlineText }) {
  const t = useOperationText();
  const { pick, list } = useLanguage();
  const several = (lines: readonly string[]) =>
    lines.length > 0 ? (
      <ol>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    ) : (
      t('unset')
    );
  return (
    <Facts
      narrow
      facts={[
        { label: t('tradeNeeds'), value: <span className="prewrap">{content.tradeNeeds || t('unset')}</span> },
        { label: t('regionNeeds'), value: <span className="prewrap">{content.regionNeeds || t('unset')}</span> },
        { label: t('goals'), value: several(content.goals) },
        {
          label: t('audiences'),
          value: list(content.audiences.map((each) => pick(itemName('audience', each)))) || t('unset'),
        },
        { label: t('focus'), value: several(content.focus) },
      ]}
    />
  );
}
