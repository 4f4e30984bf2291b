import { type Language, useLanguage } from '../language.ts';
import { beijingDay, todayInBeijing, writeDate } from './dates.ts';
import { Icon } from './Icon.tsx';
import { useKitText } from './text.ts';

interface SavedMarkProps {
  /** `typed`: about to be saved; `later`: the service was busy; `offline`: the network is away. Both are tried again. */
  state: 'saved' | 'typed' | 'saving' | 'later' | 'offline';
  at?: string | null | undefined;
}

/** Whether what was typed is kept, since when: “已保存 10:32”, and the day where it is not today's. */
export function SavedMark({ state, at }: SavedMarkProps) {
  const t = useKitText();
  const { language } = useLanguage();
  if (state === 'saving' || state === 'typed') return <span className="small faint">{t(state)}</span>;
  return (
    <span className={`small row ${state === 'saved' ? 'g' : 'a'}`} role="status">
      <Icon name="saved" />
      {state === 'saved' ? t('savedAt', { time: at ? momentOf(at, language) : '' }) : t(state)}
    </span>
  );
}

function momentOf(at: string, language: Language): string {
  const { date, time } = beijingDay(at);
  return date === todayInBeijing() && time ? time : writeDate(at, language, { noYear: true, time: true });
}
