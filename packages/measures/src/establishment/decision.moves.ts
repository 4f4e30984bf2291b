import { type DecisionFacts, decisionReleaseRules, signatureRules } from '../duties/art04-decisions.ts';
import { type StandingFacts, standingRules } from '../general/art03-standing.ts';
import { article, notInTheMeasures } from '../kit/article.ts';
import { moves } from '../kit/moves.ts';
import { issuerOfficer, issuerSigner } from '../kit/parties.ts';
import { noticeObjectionPeriod } from '../parameters.ts';
import { type BanFacts, banRules } from '../supervision/art25-ban.ts';
import { type NationalRegistrationFacts, nationalRegistrationRules } from '../support/art26-national.ts';
import { announcementRules, type NoticeFacts, noticeRules, oneDecisionRules } from './art10-announcement.ts';

/** Everything the rules on a decision read. */
export type DecisionDossierFacts = DecisionFacts & NoticeFacts & BanFacts & NationalRegistrationFacts & StandingFacts;

/** The life of a numbered decision: recognition, renewal, adjustment, registration of a national base, ban (Arts 3, 4, 10, 25, 26). */
export const decisionMoves = moves<DecisionDossierFacts>()({
  dossier: 'decision',
  title: { zh: '决定', en: 'Decision' },
  initial: 'drafted',
  path: [
    { zh: '起草', en: 'Draft' },
    { zh: '签发', en: 'Signature' },
    { zh: '公示', en: 'Notice' },
    { zh: '公布', en: 'Announcement' },
  ],
  states: {
    drafted: { label: { zh: '待签发', en: 'Drafted' }, tone: 'todo', turn: issuerSigner, step: 0 },
    signed: { label: { zh: '已签发', en: 'Signed' }, tone: 'todo', turn: issuerOfficer, step: 1 },
    noticed: { label: { zh: '公示中', en: 'Notice' }, tone: 'waiting', turn: issuerOfficer, step: 2 },
    announced: { label: { zh: '已公布', en: 'Announced' }, tone: 'done', step: 3 },
    withdrawn: { label: { zh: '草案已撤回', en: 'Draft withdrawn' }, tone: 'off' },
  },
  moves: {
    sign: {
      label: { zh: '签发', en: 'Sign' },
      from: ['drafted'],
      to: 'signed',
      by: [issuerSigner],
      cites: article(4),
      rules: [...signatureRules, ...oneDecisionRules, ...banRules, ...nationalRegistrationRules, ...standingRules],
      opinion: 'optional',
      notBy: ['draft'],
      confirm: {
        zh: '签发后决定内容不能再改。',
        en: 'Once signed, the decision no longer changes.',
      },
      primary: true,
    },
    withdrawDraft: {
      label: { zh: '撤回草案', en: 'Withdraw the draft' },
      from: ['drafted'],
      to: 'withdrawn',
      by: [issuerOfficer],
      cites: article(4),
      confirm: {
        zh: '草案撤回后不能恢复，列入的申报回到通过评审。',
        en: 'The draft does not come back; its entries are passed applications again.',
      },
    },
    withdrawSigned: {
      label: { zh: '撤回已签发的决定', en: 'Take back the signed decision' },
      from: ['signed'],
      to: 'withdrawn',
      by: [issuerOfficer],
      cites: notInTheMeasures(
        {
          zh: '办法没有规定；签发后、公开前发现不能公示或公布的决定可以撤回，写明原因。',
          en: 'The Measures do not speak of it; a signed decision found unfit before it is public can be taken back, with the reason.',
        },
        4,
      ),
      opinion: 'required',
      confirm: {
        zh: '撤回后不能恢复，文号不再使用，列入的申报回到通过评审。',
        en: 'The decision does not come back and its number is not used again; its entries are passed applications again.',
      },
    },
    publishNotice: {
      label: { zh: '公示', en: 'Publish the notice' },
      from: ['signed'],
      to: 'noticed',
      by: [issuerOfficer],
      cites: article(10),
      rules: [...decisionReleaseRules, ...noticeRules],
      deadline: { within: noticeObjectionPeriod, unit: 'workingDays' },
      confirm: { zh: '公示向社会公开，任何人可以提出异议。', en: 'The notice is public; anyone may object.' },
      primary: true,
    },
    announce: {
      label: { zh: '公布', en: 'Announce' },
      from: ['signed', 'noticed'],
      to: 'announced',
      by: [issuerOfficer],
      cites: article(10),
      rules: [...decisionReleaseRules, ...announcementRules, ...banRules, ...nationalRegistrationRules],
      confirm: {
        zh: '公布后决定生效，列入名册或名单，不能撤回。',
        en: 'The decision takes effect and enters the register or list; it cannot be taken back.',
      },
      primary: true,
    },
  },
});
