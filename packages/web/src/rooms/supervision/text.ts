import { defineText } from '../../language.ts';

/** The words of a list of plans or summaries by year. */
export const useYearsText = defineText('yearsOfBase', {
  zh: {
    year: '年度',
    state: '状态',
    number: '备案号',
    timeliness: '时限',
    late: '逾期报送',
    inTime: '按时',
    unseen: '编制中，未报送',
  },
  en: {
    year: 'Year',
    state: 'State',
    number: 'Filing number',
    timeliness: 'In time',
    late: 'Late',
    inTime: 'In time',
    unseen: 'in preparation, not handed in',
  },
});
