import { inForceSince } from '../inForce.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import type { ParameterReader } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { listed } from '../kit/text.ts';
import { recognitionTerm, renewalWindow } from '../parameters.ts';

/** A decision that renews the recognition of bases, or adjusts their level, kind, field or grade; null for one of another type. */
export interface StandingFacts {
  readonly standing: {
    readonly type: 'renewal' | 'adjustment';
    /** Bases named that are revoked or expired. */
    readonly fallen: readonly string[];
    /** Bases whose term ends later than the renewal window reaches, with their last day. */
    readonly early: readonly { readonly number: string; readonly termEndsOn: string; readonly daysLeft: number }[];
    /** Bases named for which nothing would change. */
    readonly unchanged: readonly string[];
  } | null;
}

const basesStand = rule<StandingFacts>({
  id: 'standing.basesStand',
  cites: article(3),
  since: inForceSince,
  section: 'entries',
  title: { zh: '续期和调整只针对有效的基地', en: 'Renewal and adjustment concern standing bases' },
  holds: ({ standing }) => standing === null || standing.fallen.length === 0,
  figures: ({ standing }) => ({ bases: listed(standing?.fallen ?? []) }),
  says: { zh: '以下基地已取消或期满：{bases}。', en: 'Revoked or expired: {bases}.' },
  remedy: { zh: '从决定中移除；期满的基地须重新申报。', en: 'Take them out; an expired base applies anew.' },
});

const insideWindow = rule<StandingFacts>({
  id: 'renewal.insideWindow',
  cites: notInTheMeasures(
    {
      zh: '办法没有规定认定期限；续期在期满前一段时间内办理，以便看到整个期限的表现。',
      en: 'The Measures set no term; a renewal falls into the last part of it, so that the whole term is seen.',
    },
    3,
  ),
  since: inForceSince,
  section: 'entries',
  title: { zh: '在期满前的续期时段内续期', en: 'A renewal falls into the last days of the term' },
  holds: ({ standing }, read) =>
    standing?.type !== 'renewal' || standing.early.every(({ daysLeft }) => daysLeft <= read(renewalWindow)),
  figures: ({ standing }, read) => {
    const late = (standing?.early ?? []).filter(({ daysLeft }) => daysLeft > read(renewalWindow));
    return {
      bases: listed(late.map(({ number, termEndsOn }) => `${number} ${termEndsOn}`)),
      days: read(renewalWindow),
    };
  },
  says: {
    zh: '以下基地离期满还早（续期时段为期满前 {days} 天）：{bases}。',
    en: 'Too early to renew (the last {days} days of the term): {bases}.',
  },
  remedy: { zh: '移除这些基地，到期前再办。', en: 'Take them out and renew them nearer to the end.' },
});

const somethingChanges = rule<StandingFacts>({
  id: 'adjustment.changesSomething',
  cites: article(3),
  since: inForceSince,
  section: 'entries',
  title: { zh: '调整有实际变化', en: 'An adjustment changes something' },
  holds: ({ standing }) => standing?.type !== 'adjustment' || standing.unchanged.length === 0,
  figures: ({ standing }) => ({ bases: listed(standing?.unchanged ?? []) }),
  says: { zh: '以下基地调整前后相同：{bases}。', en: 'Nothing would change for: {bases}.' },
  remedy: {
    zh: '填写新的级别、领域或等级，或移除该基地。',
    en: 'State the new level, field or grade, or take it out.',
  },
});

/** Judged when a renewal or an adjustment is drafted and again when it is signed. */
export const standingRules: readonly Rule<StandingFacts>[] = [basesStand, insideWindow, somethingChanges];

/** The last day of a recognition that begins on a day, 'YYYY-MM-DD': the day before its anniversary after the term of years. */
export function termEndsOn(from: string, read: ParameterReader): string {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year + read(recognitionTerm), month - 1, day) - 86_400_000).toISOString().slice(0, 10);
}
