import { defineText } from '../language.ts';

/** The words of a sheet whose wrong rows are corrected on the page. */
export const useImportedText = defineText('imported', {
  zh: {
    row: '第 {{row}} 行',
    blank: '（空）',
    suggestion: '改为“{{cure}}”',
    rest: '该行其他内容',
    typed: '已改，待提交',
    send_one: '提交改好的 {{count}} 行',
    send_other: '提交改好的 {{count}} 行',
    sendNone: '提交改好的行',
    cures_one: '按建议改好 {{count}} 行',
    cures_other: '按建议改好 {{count}} 行',
    errata: '下载有误的行',
    more_one: '再显示 {{count}} 行',
    more_other: '再显示 {{count}} 行',
  },
  en: {
    row: 'Row {{row}}',
    blank: '(blank)',
    suggestion: 'Change to “{{cure}}”',
    rest: 'The rest of this row',
    typed: 'changed, to be handed in',
    send_one: 'Hand in {{count}} corrected row',
    send_other: 'Hand in {{count}} corrected rows',
    sendNone: 'Hand in corrected rows',
    cures_one: 'Correct {{count}} row as suggested',
    cures_other: 'Correct {{count}} rows as suggested',
    errata: 'Download the wrong rows',
    more_one: 'Show {{count}} more row',
    more_other: 'Show {{count}} more rows',
  },
});
