import type { Citation } from './article.ts';
import { type By, type Move, type MoveTable, moves } from './moves.ts';
import type { Parameter } from './parameter.ts';
import { applicant, clock, guidingOfficer } from './parties.ts';
import type { Rule } from './rule.ts';
import type { Bilingual } from './text.ts';

/** States of a dossier that a host hands in, its guiding unit examines, and someone puts in force. */
export type FilingState = 'draft' | 'submitted' | 'returned' | 'examined' | 'settled' | 'refused' | 'withdrawn';

/** Moves of such a dossier; the step that puts it in force bears the name that its office gives it. */
export type FilingMove =
  | 'submit'
  | 'examine'
  | 'return'
  | 'sendBack'
  | 'file'
  | 'consent'
  | 'accept'
  | 'refuse'
  | 'withdraw'
  | 'lapse';

/** What differs from one such dossier to another. */
export interface Filing<Facts> {
  readonly dossier: string;
  readonly title: Bilingual;
  /** How the title of one of them is written. */
  readonly named: readonly Bilingual[];
  /** The article that asks for the handing in and the examination. */
  readonly cites: Citation;
  readonly examineWithin: Parameter<number>;
  /** Judged when it is handed in, and again when it is handed in anew. */
  readonly submitRules: readonly Rule<Facts>[];
  readonly examineRules: readonly Rule<Facts>[];
  /** The step that puts it in force: filing by the province, consent of the guiding unit, acceptance of a change. */
  readonly settle: {
    readonly name: 'file' | 'consent' | 'accept';
    readonly label: Bilingual;
    /** The state after it, and the one before it. */
    readonly done: Bilingual;
    readonly waiting: Bilingual;
    readonly by: By;
    readonly cites: Citation;
    readonly rules: readonly Rule<Facts>[];
    readonly within?: Parameter<number>;
    readonly confirm: Bilingual;
  };
  /** The clock's end of a draft whose time is over; without it a draft stays until it is withdrawn. */
  readonly lapse?: { readonly label: Bilingual; readonly cites: Citation };
  /** Whether the host may take it back before it is examined. What the law asks for cannot be taken back. */
  readonly withdrawable: boolean;
}

/**
 * Builds the move table of a filing: hand in → examine → put in force, with return for correction at either desk. Whoever
 * examined it does not put it in force.
 */
export function filingMoves<Facts>(filing: Filing<Facts>): MoveTable<string, Facts, FilingMove> {
  const { settle } = filing;
  const refusable = filing.withdrawable;
  const table = moves<Facts>()<string, string>({
    dossier: filing.dossier,
    title: filing.title,
    named: filing.named,
    initial: 'draft',
    path: [{ zh: '编制', en: 'Draft' }, { zh: '审核', en: 'Examination' }, settle.label],
    states: {
      draft: { label: { zh: '编制中', en: 'Draft' }, tone: 'todo', turn: applicant, step: 0, own: true },
      submitted: { label: { zh: '待审核', en: 'Submitted' }, tone: 'todo', turn: guidingOfficer, step: 1 },
      returned: { label: { zh: '退回修改', en: 'Returned' }, tone: 'soon', turn: applicant, step: 0 },
      examined: { label: settle.waiting, tone: 'todo', turn: settle.by, step: 2 },
      settled: { label: settle.done, tone: 'done', step: 2 },
      ...(refusable && {
        refused: { label: { zh: '不予同意', en: 'Refused' }, tone: 'refused' as const },
        withdrawn: { label: { zh: '已撤回', en: 'Withdrawn' }, tone: 'off' as const },
      }),
      ...(filing.lapse && { lapsed: { label: filing.lapse.label, tone: 'refused' as const } }),
    },
    moves: {
      submit: {
        label: { zh: '报送', en: 'Hand in' },
        from: ['draft', 'returned'],
        to: 'submitted',
        by: [applicant],
        cites: filing.cites,
        rules: filing.submitRules,
        deadline: { within: filing.examineWithin, unit: 'workingDays' },
        confirm: {
          zh: '报送后由指导单位审核，退回前不能修改。',
          en: 'The guiding unit examines it next; it cannot be changed unless it is returned.',
        },
        primary: true,
      },
      examine: {
        label: { zh: '审核同意', en: 'Pass the examination' },
        from: ['submitted'],
        to: 'examined',
        by: [guidingOfficer],
        cites: filing.cites,
        rules: filing.examineRules,
        opinion: 'required',
        ...(settle.within && { deadline: { within: settle.within, unit: 'workingDays' as const } }),
        primary: true,
      },
      return: {
        label: { zh: '退回修改', en: 'Return for correction' },
        from: ['submitted'],
        to: 'returned',
        by: [guidingOfficer],
        cites: filing.cites,
        opinion: 'required',
      },
      sendBack: {
        label: { zh: '退回修改', en: 'Send back' },
        from: ['examined'],
        to: 'returned',
        by: [settle.by],
        cites: settle.cites,
        opinion: 'required',
        ...(settle.by.role === 'signer' && { notBy: ['examine'] }),
      },
      [settle.name]: {
        label: settle.label,
        from: ['examined'],
        to: 'settled',
        by: [settle.by],
        cites: settle.cites,
        rules: settle.rules,
        opinion: 'optional',
        notBy: ['examine'],
        confirm: settle.confirm,
        primary: true,
      },
      ...(refusable && takenBack<Facts>(filing)),
      ...(filing.lapse && {
        lapse: {
          label: filing.lapse.label,
          from: ['draft', 'returned'],
          to: 'lapsed',
          by: [clock],
          cites: filing.lapse.cites,
        },
      }),
    },
  });
  // A filing that may not be refused or lapse has no such move; whoever asks for it finds nothing from which it goes.
  return table as MoveTable<string, Facts, FilingMove>;
}

function takenBack<Facts>(filing: Filing<Facts>): Record<'refuse' | 'withdraw', Move<string, Facts>> {
  return {
    refuse: {
      label: { zh: '不予同意', en: 'Refuse' },
      from: ['examined'],
      to: 'refused',
      by: [filing.settle.by],
      cites: filing.settle.cites,
      opinion: 'required',
      ...(filing.settle.by.role === 'signer' && { notBy: ['examine'] }),
      confirm: { zh: '本件终止，意见送达报送单位。', en: 'This ends it; the host receives the opinion.' },
    },
    withdraw: {
      label: { zh: '撤回', en: 'Withdraw' },
      from: ['draft', 'returned', 'submitted'],
      to: 'withdrawn',
      by: [applicant],
      cites: filing.cites,
      confirm: { zh: '撤回后须重新编制。', en: 'What is withdrawn begins anew.' },
    },
  };
}
