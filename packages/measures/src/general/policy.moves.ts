import { article } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { issuerOfficer, issuerSigner } from '../kit/parties.ts';
import { type PolicyFacts, policyRules } from './art01-policies.ts';

/** How a document comes into the policy library: drafted by one person, published by another (Arts 1, 4, 5). */
export const policyMoves = moves<PolicyFacts>()({
  dossier: 'policy',
  title: { zh: '政策文件', en: 'Policy document' },
  initial: 'draft',
  path: [
    { zh: '起草', en: 'Draft' },
    { zh: '核发', en: 'Approval' },
    { zh: '发布', en: 'Publication' },
  ],
  states: {
    draft: { label: { zh: '起草中', en: 'Draft' }, tone: 'todo', turn: issuerOfficer, step: 0, own: true },
    proposed: { label: { zh: '待发布', en: 'Proposed' }, tone: 'todo', turn: issuerSigner, step: 1 },
    published: { label: { zh: '已发布', en: 'Published' }, tone: 'done', step: 2 },
    withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, tone: 'off', own: true },
  },
  moves: {
    propose: {
      label: { zh: '送签', en: 'Propose' },
      from: ['draft'],
      to: 'proposed',
      by: [issuerOfficer],
      cites: article(4),
      rules: policyRules,
      confirm: {
        zh: '送签后由另一人发布，退回前不能修改。',
        en: 'Another person publishes it; until it is returned it does not change.',
      },
      primary: true,
    },
    return: {
      label: { zh: '退回修改', en: 'Return' },
      from: ['proposed'],
      to: 'draft',
      by: [issuerSigner],
      cites: article(4),
      opinion: 'required',
      notBy: ['draft', 'propose'],
    },
    publish: {
      label: { zh: '发布', en: 'Publish' },
      from: ['proposed'],
      to: 'published',
      by: [issuerSigner],
      cites: article(4),
      rules: policyRules,
      opinion: 'optional',
      notBy: ['draft', 'propose'],
      confirm: {
        zh: '发布后向社会公开，内容不再改；要改须另发文件替代。',
        en: 'It is public and does not change any more; another document would replace it.',
      },
      primary: true,
    },
    withdraw: {
      label: { zh: '撤回', en: 'Withdraw' },
      from: ['draft', 'proposed'],
      to: 'withdrawn',
      by: [issuerOfficer],
      cites: article(4),
      confirm: { zh: '撤回的草稿不能恢复。', en: 'The draft does not come back.' },
    },
  },
});
