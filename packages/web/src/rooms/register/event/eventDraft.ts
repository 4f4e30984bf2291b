import type { BodySent } from '@jijiao/contract';
import type { announceEvent } from '@jijiao/contract/register/event';
import type { KeptFile } from '../../../kit/FileField.tsx';
import type { EventShape } from './stage.tsx';

/** An event while it is typed. */
export interface EventDraft {
  readonly title: string;
  readonly titleEn: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly hours: string;
  readonly place: string;
  readonly places: string;
  readonly registerUntil: string;
  readonly programme: string;
  readonly files: readonly KeptFile[];
}

/** An event of which nothing is typed. */
export const emptyEvent: EventDraft = {
  ...{ title: '', titleEn: '', startsOn: '', endsOn: '', hours: '', place: '', places: '', registerUntil: '' },
  ...{ programme: '', files: [] },
};

/** The draft of an event that is announced. */
export const draftOfEvent = (event: EventShape): EventDraft => ({
  title: event.title,
  titleEn: event.titleEn ?? '',
  startsOn: event.startsOn,
  endsOn: event.endsOn,
  hours: event.hours ?? '',
  place: event.place,
  places: String(event.places),
  registerUntil: event.registerUntil,
  programme: event.programme,
  files: event.files,
});

const placesOf = ({ places }: EventDraft) => places.normalize('NFKC').trim();

/** What is sent. */
export const bodyOfEvent = (draft: EventDraft): BodySent<typeof announceEvent> => ({
  title: draft.title.trim(),
  titleEn: draft.titleEn.trim() || null,
  startsOn: draft.startsOn,
  endsOn: draft.endsOn || draft.startsOn,
  hours: draft.hours.trim() || null,
  place: draft.place.trim(),
  places: Number(placesOf(draft)),
  registerUntil: draft.registerUntil,
  programme: draft.programme.trim(),
  files: draft.files.map(({ id }) => id),
});

/** What keeps an event from being sent, by field. */
export function faultsOfEvent(draft: EventDraft): Readonly<Record<string, 'need' | 'badNumber'>> {
  const needed = (['title', 'startsOn', 'place', 'registerUntil'] as const).filter((name) => !draft[name].trim());
  return {
    ...Object.fromEntries(needed.map((name) => [name, 'need' as const])),
    ...(/^[1-9]\d{0,4}$/.test(placesOf(draft)) ? {} : { places: 'badNumber' as const }),
  };
}
