import { defineText } from '../language.ts';

/** The words around every form. */
export const useFormText = defineText('form', {
  zh: {
    need: '请填写',
    choose: '请选择',
    wholeNumber: '请填写整数',
    number: '请填写数字',
    money: '请填写金额，最多两位小数',
    tenths: '请填写数字，最多一位小数',
    day: '请填写日期',
    tooShort: '至少 {{count}} 个字',
    tooLong: '最多 {{count}} 个字',
    tooSmall: '不能小于 {{least}}',
    tooLarge: '不能大于 {{most}}',
    stale: '其他人刚刚修改过，请重新打开，看过最新内容再修改。您填写的内容会保留。',
    save: '保存',
    cancel: '取消',
  },
  en: {
    need: 'Fill this in',
    choose: 'Choose one',
    wholeNumber: 'Give a whole number',
    number: 'Give a number',
    money: 'Give an amount with at most two decimals',
    tenths: 'Give a number with at most one decimal',
    day: 'Give a day',
    tooShort: '{{count}} characters or more',
    tooLong: '{{count}} characters at most',
    tooSmall: 'Not less than {{least}}',
    tooLarge: 'Not more than {{most}}',
    stale:
      'Someone has just changed this. Open it again, look at what stands now, then change it. What you typed is kept.',
    save: 'Save',
    cancel: 'Cancel',
  },
});
