import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** A base that wants to take part in an event among bases. */
export interface EventFacts {
  readonly event: {
    /** Last day of registration. */
    readonly registerUntil: string;
    readonly cancelled: boolean;
    readonly places: number;
    readonly taken: number;
    /** People who would come. */
    readonly people: number;
    readonly baseStatus: string;
  };
}

const open = rule<EventFacts>({
  id: 'event.registrationOpen',
  cites: article(4),
  since: inForceSince,
  title: { zh: '活动在报名期内', en: 'Registration for the event is open' },
  holds: ({ event }, _read, on) => !event.cancelled && on <= event.registerUntil,
  figures: ({ event }) => ({ date: event.registerUntil }),
  says: {
    zh: '活动报名已于 {date} 截止或活动已取消。',
    en: 'Registration ended on {date}, or the event is cancelled.',
  },
  remedy: { zh: '联系省厅，或报名其他活动。', en: 'Ask the provincial department, or join another event.' },
});

const placesLeft = rule<EventFacts>({
  id: 'event.placesLeft',
  cites: article(4),
  since: inForceSince,
  section: 'people',
  title: { zh: '活动有名额', en: 'The event has places left' },
  holds: ({ event }) => event.taken + event.people <= event.places,
  figures: ({ event }) => ({ have: event.people, left: Math.max(0, event.places - event.taken) }),
  says: { zh: '报名 {have} 人，只剩 {left} 个名额。', en: 'You register {have}; places left: {left}.' },
  remedy: { zh: '减少人数。', en: 'Bring fewer people.' },
});

const amongBases = rule<EventFacts>({
  id: 'event.amongBases',
  cites: article(4),
  since: inForceSince,
  title: { zh: '交流活动在有效的基地之间进行', en: 'Exchange is among standing bases' },
  holds: ({ event }) => ['recognised', 'operating', 'rectifying'].includes(event.baseStatus),
  says: { zh: '本基地已取消或期满，不能报名。', en: 'This base is revoked or expired and cannot register.' },
  remedy: { zh: '基地恢复有效后再报名。', en: 'Register once the base stands again.' },
});

/** Judged when a base registers for an event. */
export const eventRules: readonly Rule<EventFacts>[] = [open, placesLeft, amongBases];
