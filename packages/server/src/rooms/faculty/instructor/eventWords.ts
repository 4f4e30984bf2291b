import { type Bilingual, series } from '@jijiao/measures';
import type { InstructorEvent } from './instructor.store.ts';

const labels: Record<InstructorEvent['kind'], Bilingual> = {
  engaged: { zh: '聘任', en: 'Engaged' },
  engagementChanged: { zh: '修改聘任', en: 'Engagement changed' },
  changed: { zh: '修改信息', en: 'Changed' },
  trained: { zh: '登记培训经历', en: 'Training entered' },
  qualified: { zh: '登记资格', en: 'Qualification filed' },
  withdrawn: { zh: '撤回登记', en: 'Entry withdrawn' },
  merged: { zh: '并入重复记录', en: 'A duplicate was merged in' },
  mergedInto: { zh: '并入另一记录', en: 'Merged into another entry' },
};

/** What was done, in words. */
export const labelOf = (kind: InstructorEvent['kind']): Bilingual => labels[kind];

const sources: Readonly<Record<string, Bilingual>> = {
  entered: { zh: '逐人登记', en: 'entered by hand' },
  sheet: { zh: '表格导入', en: 'from a sheet' },
  application: { zh: '由申报时的名册带入', en: 'taken over from the application' },
};

const names: Readonly<Record<string, Bilingual>> = {
  name: { zh: '姓名', en: 'name' },
  series: { zh: '职称系列', en: 'title series' },
  title: { zh: '职称', en: 'title' },
  institution: { zh: '所在单位', en: 'institution' },
  fields: { zh: '专业方向', en: 'fields' },
  citizenId: { zh: '公民身份号码', en: 'identity number' },
  phone: { zh: '联系电话', en: 'telephone' },
  fullTime: { zh: '专兼职', en: 'full or part time' },
  startsOn: { zh: '开始日期', en: 'start' },
  endsOn: { zh: '结束日期', en: 'end' },
  vettedOn: { zh: '政治审核日期', en: 'vetting' },
  subjects: { zh: '讲授科目', en: 'subjects' },
};

/** The particulars of what was done, in words; null where there are none. Old and new values stand beside each other. */
export function noteOf({ kind, detail }: InstructorEvent): Bilingual | null {
  if (kind === 'engaged') return sources[String(detail['source'])] ?? null;
  if (kind === 'trained' || kind === 'qualified') return same(`${text(detail['what'])}（${text(detail['on'])}）`);
  if (kind === 'withdrawn') return same(`${text(detail['what'])}（${text(detail['on'])}）：${text(detail['reason'])}`);
  if (kind === 'merged' || kind === 'mergedInto') return mergeNote(kind, detail);
  const parts = Object.entries(detail).map(([name, change]) => {
    const label = names[name] ?? same(name);
    if (typeof change !== 'object' || change === null) return label;
    const { before, after } = change as { before?: unknown; after?: unknown };
    const [was, is] = [before, after].map((value) => inWords(name, value));
    return { zh: `${label.zh}：${was?.zh} → ${is?.zh}`, en: `${label.en}: ${was?.en} → ${is?.en}` };
  });
  if (parts.length === 0) return null;
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

function mergeNote(kind: 'merged' | 'mergedInto', detail: Record<string, unknown>): Bilingual {
  const who = `${text(detail['name'])}（${text(detail['institution'])}，${text(detail['title'])}）`;
  const reason = text(detail['reason']);
  if (kind === 'mergedInto') return { zh: `并入${who}。${reason}`, en: `Into ${who}. ${reason}` };
  const [engagements, trainings, qualifications] = ['engagements', 'trainings', 'qualifications'].map((name) =>
    text(detail[name]),
  );
  return {
    zh: `${who}：聘任 ${engagements} 条、培训 ${trainings} 条、资格 ${qualifications} 条转入。${reason}`,
    en: `${who}: ${engagements} engagements, ${trainings} trainings, ${qualifications} qualifications moved. ${reason}`,
  };
}

function inWords(name: string, value: unknown): Bilingual {
  if (name === 'fullTime') return value === true ? { zh: '专职', en: 'full time' } : { zh: '兼职', en: 'part time' };
  return (name === 'series' ? series.find(({ id }) => id === value) : undefined) ?? same(text(value));
}

const same = (words: string): Bilingual => ({ zh: words, en: words });

function text(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (Array.isArray(value)) return value.map(String).join('、') || '—';
  return String(value);
}
