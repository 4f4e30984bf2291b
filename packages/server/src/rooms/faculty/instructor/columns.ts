import { type instructorColumns, phone, type seriesId } from '@jijiao/contract';
import { type Bilingual, citizenIdFault, series } from '@jijiao/measures';
import type { ImportColumn } from '../../../platform/spreadsheet/index.ts';

export type InstructorColumn = (typeof instructorColumns)[number];

const full = ['专职', '全职', '是', 'full-time', 'full time', 'fulltime', 'yes'];
const part = ['兼职', '否', 'part-time', 'part time', 'parttime', 'no'];

const dateSays: Bilingual = { zh: '日期须写成 2026-03-01', en: 'A date is written 2026-03-01' };

/** The columns of a faculty sheet, in the order of the template. */
export const columns: Readonly<Record<InstructorColumn, ImportColumn>> = {
  name: {
    header: { zh: '姓名', en: 'Name' },
    also: ['教师姓名', '师资姓名'],
    says: { zh: '姓名不超过 60 字，不含特殊符号', en: 'A name has at most 60 characters and no control characters' },
  },
  citizenId: {
    header: { zh: '公民身份号码', en: 'Citizen identity number' },
    also: ['身份证号', '身份证号码', '证件号码', 'ID number'],
    optional: true,
    cure: cureCitizenId,
  },
  series: {
    header: { zh: '职称系列', en: 'Title series' },
    optional: true,
    says: { zh: '没有这个职称系列，请按名录填写', en: 'There is no such title series; use the names of the list' },
    cure: cureSeries,
  },
  title: {
    header: { zh: '职称', en: 'Title' },
    also: ['专业技术职务', '职务职称'],
    says: { zh: '职称不超过 60 字', en: 'A title has at most 60 characters' },
  },
  institution: {
    header: { zh: '所在单位', en: 'Institution' },
    also: ['单位', '工作单位'],
    says: { zh: '单位名称不超过 120 字', en: 'An institution has at most 120 characters' },
  },
  fields: {
    header: { zh: '专业方向', en: 'Fields' },
    also: ['专业', '专业领域', 'Field'],
    optional: true,
    says: { zh: '最多 10 项，用顿号分开', en: 'At most 10, divided by commas' },
  },
  phone: {
    header: { zh: '联系电话', en: 'Telephone' },
    also: ['手机', '手机号', '手机号码', '电话', 'Phone'],
    optional: true,
    cure: curePhone,
  },
  fullTime: {
    header: { zh: '类别', en: 'Engagement' },
    also: ['专兼职', '专职/兼职'],
    says: { zh: '须填“专职”或“兼职”', en: '“full-time” or “part-time”' },
    cure: (value) =>
      /兼|外聘|客座|part/i.test(value) ? '兼职' : /专职|全职|在编|full/i.test(value) ? '专职' : undefined,
  },
  startsOn: {
    header: { zh: '聘任开始', en: 'From' },
    also: ['聘任日期', '开始日期', '聘任起'],
    optional: true,
    says: dateSays,
    cure: cureDate,
  },
  endsOn: {
    header: { zh: '聘任结束', en: 'Until' },
    also: ['结束日期', '聘任止'],
    optional: true,
    says: dateSays,
    cure: cureDate,
  },
  vettedOn: {
    header: { zh: '政治审核日期', en: 'Vetted on' },
    also: ['政治审查日期', '政审日期'],
    says: dateSays,
    cure: cureDate,
  },
  subjects: {
    header: { zh: '讲授科目', en: 'Subjects' },
    also: ['授课科目', '主讲课程', '科目'],
    optional: true,
    says: { zh: '最多 20 项，用顿号分开', en: 'At most 20, divided by commas' },
  },
};

/** Full-time, part-time, or neither of them. */
export function readFullTime(text: string): boolean | undefined {
  const plain = text.toLowerCase();
  return full.includes(plain) ? true : part.includes(plain) ? false : undefined;
}

/** A title series by its name in either language, or its id. */
export function readSeries(text: string): (typeof seriesId)['_output'] | undefined {
  const plain = text.replace(/\s|系列$/g, '').toLowerCase();
  const found = series.find(({ id, zh, en }) =>
    [id, zh, en].some((name) => name.replace(/\s/g, '').toLowerCase() === plain),
  );
  return found?.id;
}

function cureSeries(text: string): string | undefined {
  const plain = text.replace(/\s|系列|职称|专业技术/g, '');
  if (plain.length < 2) return undefined;
  const near = series.filter(({ zh }) => zh.includes(plain) || plain.includes(zh));
  return near.length === 1 ? near[0]?.zh : undefined;
}

function cureCitizenId(text: string): string | undefined {
  const plain = text.toUpperCase().replace(/[^\dX]/g, '');
  return plain !== text && citizenIdFault(plain) === undefined ? plain : undefined;
}

function curePhone(text: string): string | undefined {
  const plain = text.replace(/^\s*\+?86[\s-]*(?=1[3-9])/, '').replace(/[^\d-]/g, '');
  const found = [plain, plain.replaceAll('-', '')].find((each) => phone.safeParse(each).success);
  return found === text ? undefined : found;
}

/** A day written another way, year first; or the number that a spreadsheet keeps for it. */
function cureDate(text: string): string | undefined {
  const serial = /^[2-6]\d{4}$/.test(text) ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000) : undefined;
  if (serial) return serial.toISOString().slice(0, 10);
  const plain = text.normalize('NFKC');
  const [, year, month = '', day = ''] =
    /^(\d{4})\s*[-/.年\s]\s*(\d{1,2})\s*[-/.月\s]\s*(\d{1,2})\s*日?(?:\s+[\d:]+)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    [];
  if (!year) return undefined;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso ? iso : undefined;
}
