import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

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
