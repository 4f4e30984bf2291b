import { type GuidanceFacts, guidanceRules } from '../duties/art05-guidance.ts';
import { article } from '../kit/article.ts';
import { filingMoves } from '../kit/filing.ts';
import { guidingSigner } from '../kit/parties.ts';
import { curriculumConsentWithin } from '../parameters.ts';
import { type OpinionFacts, type OutlineFacts, opinionRules, outlineRules } from './art13-consent.ts';
import { type EvaluationGroupFacts, groupStandingRules } from './art13-evaluationGroup.ts';

export type OutlineDossierFacts = OutlineFacts & OpinionFacts & EvaluationGroupFacts & GuidanceFacts;

/** The life of a training outline, until the guiding unit consents (Art. 13). */
export const outlineMoves = filingMoves<OutlineDossierFacts>({
  dossier: 'outline',
  title: { zh: '培训规划', en: 'Training outline' },
  named: [{ zh: '{base}　{years}培训规划', en: 'Training outline {years}: {base}' }],
  cites: article(13),
  examineWithin: curriculumConsentWithin,
  submitRules: [...outlineRules, ...groupStandingRules, ...opinionRules],
  examineRules: guidanceRules,
  settle: {
    name: 'consent',
    label: { zh: '同意', en: 'Consent' },
    waiting: { zh: '待同意', en: 'Awaiting consent' },
    done: { zh: '已同意', en: 'Consented' },
    by: guidingSigner,
    cites: article(13),
    rules: [...guidanceRules, ...groupStandingRules],
    confirm: { zh: '同意后基地即可实施。', en: 'The base may carry it out from then on.' },
  },
  withdrawable: true,
});
