import type { getPublicEvent, listPublicEvents } from '@jijiao/contract/register/event';
import type { OutputOf } from '../../../api/call.ts';
import { writeDate } from '../../../kit/dates.ts';
import { State, type Tone } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { useEventText } from './text.ts';

export type EventRow = OutputOf<typeof listPublicEvents>['rows'][number];
export type EventShape = OutputOf<typeof getPublicEvent>;

const tones: Readonly<Record<EventRow['stage'], Tone>> = {
  open: 'todo',
  closed: 'waiting',
  held: 'done',
  cancelled: 'refused',
};

/** Where an event stands: open, closed, held, cancelled. */
export function Stage({ stage }: { stage: EventRow['stage'] }) {
  const t = useEventText();
  return <State tone={tones[stage]}>{t(stage)}</State>;
}

/** The day or days of an event, with its hours. */
export function useWhen(): (event: Pick<EventRow, 'startsOn' | 'endsOn' | 'hours'>) => string {
  const { language } = useLanguage();
  return ({ startsOn, endsOn, hours }) =>
    [
      writeDate(startsOn, language, { weekday: true }),
      ...(endsOn === startsOn
        ? []
        : [language === 'zh' ? '至' : ' to ', writeDate(endsOn, language, { weekday: true, noYear: true })]),
      ...(hours ? [`　${hours}`] : []),
    ].join('');
}

/** The name of an event in the language of the screen. */
export function useEventName(): (event: { title: string; titleEn: string | null }) => string {
  const { titled } = useLanguage();
  return titled;
}
