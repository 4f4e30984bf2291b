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

/** An event among bases as the province announces or changes it. */
export interface EventPlanFacts {
  readonly plan: {
    readonly registerUntil: string;
    readonly startsOn: string;
    readonly endsOn: string;
    readonly places: number;
    readonly taken: number;
    /** Whether it is announced now; one that is changed may have closed its registration already. */
    readonly announcing: boolean;
    /** Whether it is cancelled, or its last day has passed. */
    readonly over: boolean;
  };
}

const datesInOrder = rule<EventPlanFacts>({
  id: 'event.datesInOrder',
  cites: article(4),
  since: inForceSince,
  section: 'registerUntil',
  title: { zh: '先报名，后活动', en: 'Registration comes before the event' },
  holds: ({ plan }, _read, on) =>
    plan.registerUntil <= plan.startsOn &&
    plan.startsOn <= plan.endsOn &&
    (!plan.announcing || on <= plan.registerUntil),
  figures: ({ plan }) => ({ until: plan.registerUntil, start: plan.startsOn }),
  says: {
    zh: '报名截止 {until}、活动开始 {start} 的先后不对，或报名已经截止。',
    en: 'Registration until {until} and a beginning on {start} do not fit, or registration would have ended.',
  },
  remedy: {
    zh: '报名截止日选在今天或以后、活动开始以前。',
    en: 'Let registration end today or later, and no later than the event begins.',
  },
});

const placesHoldTaken = rule<EventPlanFacts>({
  id: 'event.placesHoldTaken',
  cites: article(4),
  since: inForceSince,
  section: 'places',
  title: { zh: '名额不少于已报名人数', en: 'There are places for all who have registered' },
  holds: ({ plan }) => plan.taken <= plan.places,
  figures: ({ plan }) => ({ taken: plan.taken, places: plan.places }),
  says: {
    zh: '已有 {taken} 人报名，名额不能减为 {places}。',
    en: 'People registered: {taken}. Places may not fall to {places}.',
  },
  remedy: { zh: '名额不少于已报名人数。', en: 'Keep as many places as people have registered.' },
});

const notOver = rule<EventPlanFacts>({
  id: 'event.notOver',
  cites: article(4),
  since: inForceSince,
  title: { zh: '活动没有结束、没有取消', en: 'The event is neither over nor cancelled' },
  holds: ({ plan }) => !plan.over,
  says: { zh: '活动已经结束或取消。', en: 'The event is over or cancelled.' },
  remedy: { zh: '另行发布新的活动。', en: 'Announce a new event.' },
});

/** Judged when the province announces an event. */
export const eventAnnouncementRules: readonly Rule<EventPlanFacts>[] = [datesInOrder];

/** Judged when the province changes or cancels an event. */
export const eventChangeRules: readonly Rule<EventPlanFacts>[] = [notOver, datesInOrder, placesHoldTaken];

/** Judged when a base registers for an event, or changes whom it sends. */
export const eventRules: readonly Rule<EventFacts>[] = [open, placesLeft, amongBases];

/** Judged when a base withdraws from an event. */
export const eventWithdrawalRules: readonly Rule<EventFacts>[] = [open];
