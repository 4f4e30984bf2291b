import { notInTheMeasures } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { issuerOfficer, issuerSigner } from '../kit/parties.ts';
import { noticeAnswerWithin } from '../parameters.ts';
import { type ObjectionFacts, objectionRules } from './art10-announcement.ts';

const cites = notInTheMeasures(
  {
    zh: '办法没有规定异议程序；公示要听取异议并答复。',
    en: 'The Measures know no objection procedure; a notice hears objections and answers them.',
  },
  10,
);

/** The life of an objection against a notice. */
export const objectionMoves = moves<ObjectionFacts>()({
  dossier: 'objection',
  title: { zh: '异议', en: 'Objection' },
  named: [{ zh: '对《{notice}》的异议', en: 'Objection to “{notice}”' }],
  initial: 'received',
  path: [
    { zh: '收到', en: 'Received' },
    { zh: '核实', en: 'Inquiry' },
    { zh: '答复', en: 'Answer' },
  ],
  states: {
    received: { label: { zh: '待受理', en: 'Received' }, tone: 'todo', turn: issuerOfficer, step: 0 },
    accepted: { label: { zh: '核实中', en: 'Taken up' }, tone: 'todo', turn: issuerSigner, step: 1 },
    answered: { label: { zh: '已答复', en: 'Answered' }, tone: 'done', step: 2 },
    dismissed: { label: { zh: '不予受理', en: 'Dismissed' }, tone: 'off', step: 2 },
  },
  moves: {
    accept: {
      label: { zh: '受理', en: 'Take up' },
      from: ['received'],
      to: 'accepted',
      by: [issuerOfficer],
      cites,
      rules: objectionRules,
      deadline: { within: noticeAnswerWithin, unit: 'workingDays' },
      primary: true,
    },
    dismiss: {
      label: { zh: '不予受理', en: 'Dismiss' },
      from: ['received'],
      to: 'dismissed',
      by: [issuerOfficer],
      cites,
      opinion: 'required',
      confirm: { zh: '不予受理的理由将答复提出人。', en: 'The reason goes to whoever objected.' },
    },
    answerUpheld: {
      label: { zh: '答复：成立', en: 'Answer: upheld' },
      from: ['accepted'],
      to: 'answered',
      by: [issuerSigner],
      cites,
      opinion: 'required',
      notBy: ['accept'],
      confirm: { zh: '异议成立的，该申报不予认定。', en: 'The application it concerns is then not recognised.' },
    },
    answerNotUpheld: {
      label: { zh: '答复：不成立', en: 'Answer: not upheld' },
      from: ['accepted'],
      to: 'answered',
      by: [issuerSigner],
      cites,
      opinion: 'required',
      notBy: ['accept'],
      confirm: { zh: '答复将送达提出人。', en: 'The answer goes to whoever objected.' },
      primary: true,
    },
  },
});
