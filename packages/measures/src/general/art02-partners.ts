import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import type { ParameterReader } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { partnerRemindBefore } from '../parameters.ts';

/** An agreement with a partner, as it is registered, prolonged, or named by a joint project. */
export interface AgreementFacts {
  readonly agreement: {
    readonly partner: string;
    readonly startsOn: string;
    readonly endsOn: string;
    /** Whether the signed text is attached. */
    readonly filed: boolean;
  };
}

const inForce = rule<AgreementFacts>({
  id: 'partner.agreementInForce',
  cites: article(2),
  since: inForceSince,
  section: 'endsOn',
  title: { zh: '合作协议在有效期内', en: 'The agreement with a partner is in force' },
  holds: ({ agreement }, _read, on) => agreement.endsOn >= on,
  figures: ({ agreement }) => ({ partner: agreement.partner, date: agreement.endsOn }),
  says: { zh: '与{partner}的协议已于 {date} 到期。', en: 'The agreement with {partner} ended on {date}.' },
  remedy: { zh: '续签协议并登记新的期限。', en: 'Renew the agreement and enter its new term.' },
});

const filed = rule<AgreementFacts>({
  id: 'partner.agreementFiled',
  cites: article(2),
  since: inForceSince,
  section: 'file',
  title: { zh: '长期合作有协议文本', en: 'A long cooperation has its written agreement' },
  holds: ({ agreement }) => agreement.filed,
  figures: ({ agreement }) => ({ partner: agreement.partner }),
  says: { zh: '没有与{partner}的协议文本。', en: 'The agreement with {partner} is not attached.' },
  remedy: { zh: '上传双方签署的协议。', en: 'Attach the agreement that both have signed.' },
});

/** Judged when an agreement is registered or prolonged. */
export const agreementRules: readonly Rule<AgreementFacts>[] = [inForce, filed];

/** Judged when a joint project, a course or a plan item names a partner. */
export const partnerNamedRules: readonly Rule<AgreementFacts>[] = [inForce];

export type AgreementStanding = 'coming' | 'inForce' | 'ending' | 'ended';

/**
 * How an agreement stands on a day, from its term alone: `ending` in its last days, from which the host is reminded. Both days
 * of the term belong to it.
 */
export function agreementStanding(
  { startsOn, endsOn }: { readonly startsOn: string; readonly endsOn: string },
  on: string,
  read: ParameterReader,
): AgreementStanding {
  if (on > endsOn) return 'ended';
  if (on < startsOn) return 'coming';
  return lastDayReminded(on, read) < endsOn ? 'inForce' : 'ending';
}

/** The latest end of an agreement of which the host is reminded on a day, 'YYYY-MM-DD'. */
export function lastDayReminded(on: string, read: ParameterReader): string {
  const day = new Date(`${on}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + read(partnerRemindBefore));
  return day.toISOString().slice(0, 10);
}
