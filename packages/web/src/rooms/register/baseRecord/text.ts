import { defineText } from '../../../language.ts';

/** The words around every record that a host keeps of its base. */
export const useRecordText = defineText('baseRecord', {
  zh: {
    change: '修改',
    past: '历史',
    remove: '删除',
    acts: '办理',
    pastTitle: '修改历史：{{name}}',
    pastNone: '没有修改过',
    pastNoneWhy: '修改或删除后，原来的内容列在这里。',
    untilBy: '{{at}} 由{{by}}修改前',
    removedBy: '{{at}} 由{{by}}删除',
    reason: '原因',
    because: '原因：{{reason}}',
    removeTitle: '删除：{{name}}',
    removeWhy: '只删除误登的记录；原来的内容和原因留在历史中。人员离岗、资产处置请填写结束日期。',
    someone: '同事',
    none: '—',
  },
  en: {
    change: 'Change',
    past: 'History',
    remove: 'Take out',
    acts: 'Acts',
    pastTitle: 'History: {{name}}',
    pastNone: 'It has never been changed',
    pastNoneWhy: 'What stood before is listed here once it is changed or taken out.',
    untilBy: 'Until {{at}}, changed by {{by}}',
    removedBy: 'Taken out on {{at}} by {{by}}',
    reason: 'Reason',
    because: 'Reason: {{reason}}',
    removeTitle: 'Take out: {{name}}',
    removeWhy:
      'Take out only what was entered by mistake; it stays in the history with the reason. Who leaves, or what is given up, gets an end date instead.',
    someone: 'a colleague',
    none: '—',
  },
});
