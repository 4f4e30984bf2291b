import { useLanguage } from '../language.ts';
import { type DateStyle, writeDate } from './dates.ts';
import { useKitText } from './text.ts';

/** A date or moment in Beijing time, as people write it; the day of the week is named unless `weekday` is false. */
export function DateText({ value, weekday = true, ...style }: { value: string } & DateStyle) {
  const { language } = useLanguage();
  return (
    <time dateTime={value} className="nowrap">
      {writeDate(value, language, { weekday, ...style })}
    </time>
  );
}

interface DeadlineProps {
  due: string;
  /** Working days left as the server counts them by the statutory calendar; negative when past. */
  workingDays: number;
  /** From how many days left it is shown as soon. */
  soonWithin?: number | undefined;
  /** Writes the date beside the count; without it the date shows on hover. */
  withDate?: boolean | undefined;
}

/** 还有 3 个工作日: what is left, amber when soon and red when past. */
export function Deadline({ due, workingDays, soonWithin = 3, withDate }: DeadlineProps) {
  const t = useKitText();
  const { language } = useLanguage();
  const date = writeDate(due, language, { weekday: true, noYear: withDate });
  const tone = workingDays < 0 ? 'r' : workingDays <= soonWithin ? 'a' : '';
  const left =
    workingDays < 0
      ? t('workingDaysOver', { count: -workingDays })
      : workingDays === 0
        ? t('dueToday')
        : t('workingDaysLeft', { count: workingDays });
  return (
    <time className={tone} dateTime={due} title={date}>
      {left}
      {withDate && (language === 'zh' ? `，${date}` : `, ${date}`)}
    </time>
  );
}
