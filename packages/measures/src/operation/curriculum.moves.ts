import { type GuidanceFacts, guidanceRules } from '../duties/art05-guidance.ts';
import { article } from '../kit/article.ts';
import { type FilingMove, filingMoves } from '../kit/filing.ts';
import type { Move, MoveTable } from '../kit/moves.ts';
import { guidingSigner } from '../kit/parties.ts';
import { curriculumConsentWithin } from '../parameters.ts';
import { type CurriculumFacts, curriculumRules, type OpinionFacts, opinionRules } from './art13-consent.ts';
import { type EvaluationGroupFacts, groupStandingRules } from './art13-evaluationGroup.ts';
import { type CoursesFacts, courseRules } from './art14-courses.ts';

export type CurriculumDossierFacts = CurriculumFacts &
  CoursesFacts &
  OpinionFacts &
  EvaluationGroupFacts &
  GuidanceFacts;

const table = filingMoves<CurriculumDossierFacts>({
  dossier: 'curriculum',
  title: { zh: '课程设置', en: 'Curriculum' },
  named: [{ zh: '{base}　{years}课程设置：{name}', en: 'Curriculum {years}, {name}: {base}' }],
  cites: article(13),
  examineWithin: curriculumConsentWithin,
  submitRules: [...curriculumRules, ...courseRules, ...groupStandingRules, ...opinionRules],
  examineRules: guidanceRules,
  settle: {
    name: 'consent',
    label: { zh: '同意', en: 'Consent' },
    waiting: { zh: '待同意', en: 'Awaiting consent' },
    done: { zh: '已同意', en: 'Consented' },
    by: guidingSigner,
    cites: article(13),
    rules: [...guidanceRules, ...curriculumRules],
    confirm: { zh: '同意后基地即可按课程设置实施。', en: 'The base may carry it out from then on.' },
  },
  withdrawable: true,
});

/** Made with marks on courses, through its own screen. */
const marking = (name: FilingMove): Move<string, CurriculumDossierFacts> => ({ ...table.moves[name], form: true });

/** The life of a curriculum, until the guiding unit consents (Arts 11–14, 18). */
export const curriculumMoves: MoveTable<string, CurriculumDossierFacts, FilingMove> = {
  ...table,
  moves: { ...table.moves, return: marking('return'), sendBack: marking('sendBack') },
};
