import { writeXlsx } from 'hucre/xlsx';

/** Headings as a base wrote them: in an order of its own, some in other words. */
const headings = [
  '序号',
  '培训班名称',
  '培训类型',
  '服务方向',
  '培训对象',
  '领域',
  '科目',
  '方式',
  '课程设置',
  '计划人次',
  '学时',
  '期数',
  '开始月份',
  '结束月',
  '住宿费',
  '讲课费（元）',
  '收费依据',
  '公益性',
  '限制单位',
  '倾斜群体',
];
const at = (heading: string) => headings.indexOf(heading);
const letter = (heading: string) => String.fromCharCode(65 + at(heading));

type Cell = string | number | Date;

/** What is wrong in a row: where, and what stands there; `cure` is what the import proposes. */
interface Fault {
  readonly heading: string;
  readonly value: Cell;
  readonly cure?: string;
}

const faultsOf = (year: number): readonly Fault[] => [
  { heading: '计划人次', value: '约120人', cure: '120' },
  { heading: '培训类型', value: '讲座' },
  { heading: '领域', value: '装备', cure: '装备制造' },
  { heading: '开始月份', value: `${year - 1}年3月`, cure: '3' },
  { heading: '结束月', value: '2' },
  { heading: '住宿费', value: '1.2万', cure: '12000' },
  { heading: '讲课费（元）', value: '-500' },
  { heading: '学时', value: 24.55 },
  { heading: '倾斜群体', value: '民营企业、学生' },
  { heading: '公益性', value: '大概' },
  { heading: '课程设置', value: '没有报过的课程' },
  { heading: '培训班名称', value: '' },
];

export interface WrongSheet {
  readonly bytes: Uint8Array;
  /** Addresses of the wrong cells, each with its cure where there is one. */
  readonly wrong: ReadonlyMap<string, string | undefined>;
  readonly rows: number;
}

/**
 * A workbook of 300 items as it comes from an office: a merged title over the headings, wide digits, text numbers and dates that can be
 * read, a hidden column, and a fifth of the rows wrong, each in one of many ways.
 */
export async function wrongSheet(year: number, curriculum: string): Promise<WrongSheet> {
  const faults = faultsOf(year);
  const wrong = new Map<string, string | undefined>();
  const merges = [{ startRow: 0, startCol: 0, endRow: 0, endCol: headings.length - 1 }];
  const rows: Cell[][] = [[`${year}年度任务计划`], headings];
  for (let index = 0; index < 300; index++) {
    const row = goodRow(index, year, curriculum);
    const number = index + 3;
    if (index % 5 === 4) {
      const which = Math.floor(index / 5) % (faults.length + 1);
      const fault = faults[which];
      if (fault) {
        row[at(fault.heading)] = fault.value;
        wrong.set(`${letter(fault.heading)}${number}`, fault.cure);
      } else {
        // A cell merged with the one above it, which holds the content of both.
        row[at('培训对象')] = '';
        merges.push({ startRow: number - 2, startCol: at('培训对象'), endRow: number - 1, endCol: at('培训对象') });
        wrong.set(`${letter('培训对象')}${number}`, '骨干');
      }
    }
    rows.push(row);
  }
  const columns = headings.map((heading) => ({ hidden: heading === '限制单位' }));
  return { bytes: await writeXlsx({ sheets: [{ name: '计划', columns, rows, merges }] }), wrong, rows: 300 };
}

function goodRow(index: number, year: number, curriculum: string): Cell[] {
  return [
    index + 1,
    `第${index + 1}期技术骨干研修班`,
    '国家级、省级重点项目',
    '经济社会发展重点领域',
    '骨干',
    '装备制造',
    '专业科目',
    index % 2 ? '面授' : '线上线下结合',
    curriculum,
    ['６０', '1,200', 80][index % 3] ?? 80,
    24.5,
    '2',
    [new Date(Date.UTC(year, 2, 1)), '3月', '三月', `${year}-03`, 3][index % 5] ?? 3,
    4,
    '12,000.50',
    8000,
    '不收费',
    '是',
    '',
    '民营企业，基层单位',
  ];
}
