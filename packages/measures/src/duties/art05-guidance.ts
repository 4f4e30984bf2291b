import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { isLooser, type Parameter } from '../kit/parameter.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { isShare, percent } from '../kit/share.ts';
import type { Bilingual } from '../kit/text.ts';

/** An act of a guiding unit on a dossier. */
export interface GuidanceFacts {
  readonly guidance: {
    /** The unit that guides the applicant or base, by organisation id. */
    readonly guidingUnit: number | string;
    readonly actingUnit: number | string;
  };
}

const ownBasesOnly = rule<GuidanceFacts>({
  id: 'guidance.ownBasesOnly',
  cites: article(5),
  since: inForceSince,
  title: { zh: '指导单位只办理自己指导的单位', en: 'A guiding unit acts on those it guides' },
  holds: ({ guidance }) => String(guidance.guidingUnit) === String(guidance.actingUnit),
  says: { zh: '该单位由其他指导单位指导。', en: 'Another unit guides this organisation.' },
  remedy: { zh: '由其指导单位办理。', en: 'Leave it to the unit that guides it.' },
});

/** A value that is to be decided for a parameter. */
export interface ParameterDecisionFacts {
  readonly parameter: Parameter;
  readonly value: unknown;
  /** The value of the province on the first day of the new one. */
  readonly provincial: unknown;
  /** Whether a guiding unit decides, for its own jurisdiction. */
  readonly local: boolean;
  readonly validFrom: string;
  readonly documentNo: string | null;
}

const notLooser = rule<ParameterDecisionFacts>({
  id: 'parameter.notLooser',
  cites: article(5),
  since: inForceSince,
  section: 'value',
  title: { zh: '本地参数不宽于全省参数', en: 'A local parameter is no looser than the provincial one' },
  holds: ({ parameter, value, provincial, local }) => !local || !isLooser(parameter, value, provincial),
  figures: ({ parameter, value, provincial }) => ({
    name: parameter.label,
    have: figure(value, parameter.unit),
    need: figure(provincial, parameter.unit),
    direction: directions[parameter.tighter ?? 'none'],
  }),
  says: {
    zh: '“{name}”全省为 {need}，本地拟定 {have}：{direction}。',
    en: '“{name}” is {need} for the province and would be {have} here: {direction}.',
  },
  remedy: {
    zh: '改为不宽于全省的数值，或使用全省的数值。',
    en: 'Choose a value no looser than the provincial one, or use the provincial one.',
  },
});

const directions: Readonly<Record<'more' | 'less' | 'none', Bilingual>> = {
  more: { zh: '本地只能更高', en: 'a unit may only set it higher' },
  less: { zh: '本地只能更低', en: 'a unit may only set it lower' },
  none: { zh: '只由省厅规定', en: 'only the province sets it' },
};

function figure(value: unknown, unit: string): string | number {
  if (typeof value === 'number' && isShare(unit)) return percent(value);
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

const notBackdated = rule<ParameterDecisionFacts>({
  id: 'parameter.notBackdated',
  cites: article(40),
  since: inForceSince,
  section: 'validFrom',
  title: { zh: '参数不溯及既往', en: 'A parameter does not reach back' },
  holds: ({ validFrom }, _read, on) => validFrom >= on,
  figures: ({ validFrom }, _read, on) => ({ from: validFrom, date: on }),
  says: {
    zh: '生效日期 {from} 早于今天（{date}），会改变已办理事项的依据。',
    en: 'It would hold from {from}, before today ({date}), and change the ground of what is already decided.',
  },
  remedy: { zh: '选择今天或以后的生效日期。', en: 'Choose today or a later day.' },
});

const documented = rule<ParameterDecisionFacts>({
  id: 'parameter.documented',
  cites: article(4),
  since: inForceSince,
  section: 'documentNo',
  title: { zh: '参数有文件依据', en: 'A parameter rests on a document' },
  holds: ({ documentNo }) => Boolean(documentNo?.trim()),
  says: { zh: '没有填写作出规定的文号。', en: 'The number of the document that sets it is missing.' },
  remedy: { zh: '填写文号。', en: 'Enter the document number.' },
});

/** Judged before a guiding unit acts on a dossier. */
export const guidanceRules: readonly Rule<GuidanceFacts>[] = [ownBasesOnly];

/** Judged when a value of a parameter is decided. */
export const parameterDecisionRules: readonly Rule<ParameterDecisionFacts>[] = [notLooser, notBackdated, documented];
