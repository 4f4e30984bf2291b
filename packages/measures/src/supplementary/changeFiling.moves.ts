import { type GuidanceFacts, guidanceRules } from '../duties/art05-guidance.ts';
import { article } from '../kit/article.ts';
import { filingMoves } from '../kit/filing.ts';
import { issuerOfficer } from '../kit/parties.ts';
import { changeFilingExamineWithin } from '../parameters.ts';
import { type ChangeFacts, changeAcceptanceRules, changeFilingRules } from './art37-changes.ts';

export type ChangeFilingDossierFacts = ChangeFacts & GuidanceFacts;

/** The life of a change filing, published in the register on acceptance (Art. 37). */
export const changeFilingMoves = filingMoves<ChangeFilingDossierFacts>({
  dossier: 'changeFiling',
  title: { zh: '变更备案', en: 'Change filing' },
  named: [{ zh: '{host}', en: 'Change filing: {host}' }],
  cites: article(37),
  examineWithin: changeFilingExamineWithin,
  submitRules: changeFilingRules,
  examineRules: guidanceRules,
  settle: {
    name: 'accept',
    label: { zh: '受理并公布', en: 'Accept and publish' },
    waiting: { zh: '待受理', en: 'Awaiting acceptance' },
    done: { zh: '已公布', en: 'Published' },
    by: issuerOfficer,
    cites: article(37),
    rules: changeAcceptanceRules,
    within: changeFilingExamineWithin,
    confirm: { zh: '受理后写入名册并向社会公布。', en: 'It enters the register and is published.' },
  },
  withdrawable: true,
});
