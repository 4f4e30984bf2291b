import { article } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { applicant } from '../kit/parties.ts';
import type { ActivationFacts } from './art06-activation.ts';
import { activationRules } from './art07-separation.ts';

/** From recognition to a working base (Arts 6, 7). The verb that saves an entry makes the move as soon as the list is complete. */
export const activationMoves = moves<ActivationFacts>()({
  dossier: 'activation',
  title: { zh: '基地启用', en: 'Activation' },
  named: [{ zh: '基地启用：{number} {host}', en: 'Activation of {number}: {host}' }],
  initial: 'open',
  states: {
    open: { label: { zh: '启用清单未完成', en: 'List not complete' }, tone: 'todo', turn: applicant },
    activated: { label: { zh: '已启用', en: 'Activated' }, tone: 'done' },
  },
  moves: {
    activate: {
      label: { zh: '启用基地', en: 'Activate the base' },
      from: ['open'],
      to: 'activated',
      by: [applicant],
      cites: article(6),
      rules: activationRules,
      primary: true,
    },
  },
});
