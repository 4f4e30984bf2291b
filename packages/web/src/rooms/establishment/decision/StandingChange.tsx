import { fieldName, levelName } from '../../../baseWords.ts';
import { DateText } from '../../../kit/DateText.tsx';
import { useLanguage } from '../../../language.ts';
import type { Decision } from './shape.ts';
import { useDecisionText } from './text.ts';

type Named = NonNullable<Decision['items'][number]['base']>;

/** What a renewal or an adjustment says of a base: the last day of its term, or what it is to be. */
export function StandingChange({ base, type }: { base: Named; type: 'renewal' | 'adjustment' }) {
  const t = useDecisionText();
  const { pick, language } = useLanguage();
  if (type === 'renewal') return <DateText value={base.termEndsOn} weekday={false} />;
  const words = [
    base.level && `${t('level')} ${pick(levelName(base.level))}`,
    base.kind && `${t('kind')} ${t(base.kind)}`,
    base.field && `${t('field')} ${pick(fieldName(base.field))}`,
    base.grade && `${t('grade')} ${t(base.grade)}`,
  ].filter(Boolean);
  return <>{words.join(language === 'zh' ? '；' : '; ')}</>;
}
