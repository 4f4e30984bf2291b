import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';
import { type ActivationFacts, activationDutyRules } from './art06-activation.ts';

const ownLedger = rule<ActivationFacts>({
  id: 'activation.ownLedger',
  cites: article(7),
  since: inForceSince,
  section: 'ledger',
  title: { zh: '基地有独立台账', en: 'The base has a ledger of its own' },
  holds: ({ activation }) => Boolean(activation.ledger?.trim()),
  says: {
    zh: '基地的独立台账或其建账证明没有登记。',
    en: 'The own ledger of the base, or the evidence that it was opened, is not entered.',
  },
  remedy: { zh: '填写台账名称，上传建账证明。', en: 'Enter the ledger and attach the evidence that it was opened.' },
});

const ownAssets = rule<ActivationFacts>({
  id: 'activation.ownAssets',
  cites: article(7),
  since: inForceSince,
  section: 'assets',
  title: { zh: '基地有独立资产清单', en: 'The base has an asset list of its own' },
  holds: ({ activation }) => activation.assets > 0,
  figures: ({ activation }) => ({ have: activation.assets, need: 1 }),
  says: { zh: '资产清单 {have} 项，至少需要 {need} 项。', en: 'Assets listed: {have}; at least {need} needed.' },
  remedy: { zh: '登记划归基地使用的场地和设备。', en: 'Enter the premises and equipment given to the base.' },
});

/** Judged after each entry on the activation list; once none refuses, the base operates. */
export const activationRules: readonly Rule<ActivationFacts>[] = [...activationDutyRules, ownLedger, ownAssets];

/** Judged after each entry of a base that operates: what made it operate stays in place. */
export const separationKeptRules: readonly Rule<ActivationFacts>[] = activationRules.filter(
  ({ id }) => id !== 'activation.baseRecognised',
);

/** One line of the activation list as the screen shows it: its rules decide whether it is complete. */
export const activationList = [
  { section: 'management', zh: '管理机构和负责人', en: 'Management and director' },
  { section: 'staff', zh: '专门人员', en: 'Staff' },
  { section: 'measures', zh: '运行管理办法', en: 'Operating measures' },
  { section: 'ledger', zh: '独立台账', en: 'Own ledger' },
  { section: 'assets', zh: '资产清单', en: 'Asset list' },
].map((line) => ({ ...line, rules: activationRules.filter(({ section }) => section === line.section) }));
