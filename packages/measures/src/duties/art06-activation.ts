import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import type { ParameterReader } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { activationWithin } from '../parameters.ts';

/** What a host has set up for its new base (Arts 6, 7). */
export interface ActivationFacts {
  readonly activation: {
    readonly baseStatus: string;
    /** Name of the management body; null without the document that set it up. */
    readonly managementBody: string | null;
    /** Name of the director; null without the appointment. */
    readonly director: string | null;
    /** People on the own staff list who have not left. */
    readonly staff: number;
    /** Whether the base's own operating measures are lodged. */
    readonly operatingMeasures: boolean;
    /** Name of the own ledger; null without the evidence that it was opened. */
    readonly ledger: string | null;
    /** Entries of the own asset list. */
    readonly assets: number;
  };
}

const managementBody = rule<ActivationFacts>({
  id: 'activation.managementBody',
  cites: article(6),
  since: inForceSince,
  section: 'management',
  title: { zh: '有基地管理机构', en: 'The base has its management body' },
  holds: ({ activation }) => Boolean(activation.managementBody?.trim()),
  says: {
    zh: '基地管理机构或其设立文件没有登记。',
    en: 'The management body, or the document that set it up, is not entered.',
  },
  remedy: { zh: '填写管理机构名称和设立文件。', en: 'Enter its name and the document that set it up.' },
});

const director = rule<ActivationFacts>({
  id: 'activation.director',
  cites: article(6),
  since: inForceSince,
  section: 'management',
  title: { zh: '有基地负责人', en: 'The base has its director' },
  holds: ({ activation }) => Boolean(activation.director?.trim()),
  says: { zh: '基地负责人或其任命文件没有登记。', en: 'The director of the base, or the appointment, is not entered.' },
  remedy: { zh: '填写负责人姓名和任命文件。', en: 'Enter the director and the appointment.' },
});

const staff = rule<ActivationFacts>({
  id: 'activation.staff',
  cites: article(6),
  since: inForceSince,
  section: 'staff',
  title: { zh: '配备专门人员', en: 'The base has staff of its own' },
  holds: ({ activation }) => activation.staff > 0,
  figures: ({ activation }) => ({ have: activation.staff, need: 1 }),
  says: { zh: '人员名单 {have} 人，至少需要 {need} 人。', en: 'Staff listed: {have}; at least {need} needed.' },
  remedy: { zh: '登记基地的专门人员。', en: 'Enter the people who work for the base.' },
});

const operatingMeasures = rule<ActivationFacts>({
  id: 'activation.operatingMeasures',
  cites: article(6),
  since: inForceSince,
  section: 'measures',
  title: { zh: '制定了运行管理办法', en: 'The base has its operating measures' },
  holds: ({ activation }) => activation.operatingMeasures,
  says: {
    zh: '本基地的运行管理办法没有登记或没有上传。',
    en: 'The operating measures of the base are not entered, or not lodged.',
  },
  remedy: { zh: '上传建设单位印发的运行管理办法。', en: 'Lodge the measures that the host has issued.' },
});

const stillRecognised = rule<ActivationFacts>({
  id: 'activation.baseRecognised',
  cites: article(6),
  since: inForceSince,
  title: { zh: '启用的是已认定的基地', en: 'What is activated is a recognised base' },
  holds: ({ activation }) => activation.baseStatus === 'recognised',
  says: { zh: '基地当前不是“已认定”状态，不能启用。', en: 'The base is not in the state “recognised”.' },
  remedy: { zh: '已取消或期满的基地须重新申报。', en: 'A revoked or expired base applies anew.' },
});

/** The parts of the activation list that Article 6 asks for. */
export const activationDutyRules: readonly Rule<ActivationFacts>[] = [
  managementBody,
  director,
  staff,
  operatingMeasures,
  stillRecognised,
];

/** Days from recognition within which the activation list is to be complete. */
export function activationDays(read: ParameterReader): number {
  return read(activationWithin);
}
