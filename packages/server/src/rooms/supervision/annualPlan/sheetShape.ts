import { type PlanItemContent, planItemContent } from '@jijiao/contract';
import {
  audiences,
  commissioners,
  costHeads,
  favouredGroups,
  feeBases,
  fields,
  needs,
  planItemKinds,
  subjectKinds,
  trainingModes,
} from '@jijiao/measures';
import { z } from 'zod';
import type { ImportColumn, ImportShape } from '../../../platform/spreadsheet/index.ts';
import { type CellReader, lineOf, monthOf, numberOf, wordOf, wordsOf, yesOrNo } from './cells.ts';
import type { ConsentedCurriculum } from './ports.ts';
import { areaList, itemMembers } from './words.ts';

const whole = (most: number) =>
  numberOf(0, most, { blank: 0, zh: `须填 0 到 ${most} 的整数`, en: `a whole number from 0 to ${most}` });
const money = numberOf(2, 10_000_000_000, {
  blank: undefined,
  zh: '须填以元为单位的金额，如 12000',
  en: 'an amount in yuan, such as 12000',
});

/** Other headings that people write. */
const also: Readonly<Record<string, readonly string[]>> = {
  title: ['项目', '班次名称', '培训项目', '培训班名称'],
  kind: ['培训类型', '项目类型'],
  commissionedBy: ['委托单位'],
  personTimes: ['培训人次', '人数', '计划人次'],
  sessions: ['班次', '期次'],
  monthFrom: ['开始月份', '起始月份'],
  monthTo: ['结束月份', '截止月', '截止月份'],
  curriculumId: ['课程'],
};

function readersOf(year: number, curricula: readonly ConsentedCurriculum[]): Record<string, CellReader<unknown>> {
  const titles = curricula.map(({ id, title }) => ({ id: String(id), zh: title, en: title }));
  return {
    title: lineOf(120, true),
    kind: { ...wordOf(planItemKinds), read: (text) => (text === '' ? undefined : wordOf(planItemKinds).read(text)) },
    commissioner: wordOf(commissioners),
    commissionedBy: lineOf(120),
    need: wordOf(needs),
    audience: wordOf(audiences),
    field: wordOf(fields),
    subject: wordOf(subjectKinds),
    mode: wordOf(trainingModes),
    curriculumId: {
      ...wordOf(titles),
      says: {
        zh: '须为经指导单位同意的课程设置名称',
        en: 'the title of a curriculum that the guiding unit has consented to',
      },
    },
    personTimes: whole(1_000_000),
    hoursTenths: numberOf(1, 20_000, {
      blank: 0,
      zh: '须填学时数，最多一位小数',
      en: 'hours, with at most one decimal',
    }),
    sessions: whole(1000),
    monthFrom: monthOf(year),
    monthTo: monthOf(year),
    ...Object.fromEntries(costHeads.map(({ id }) => [id, money])),
    feeBasis: wordOf(feeBases),
    publicInterest: yesOrNo,
    areas: wordsOf(areaList),
    employers: lineOf(200),
    ownership: lineOf(100),
    favoured: wordsOf(favouredGroups),
  };
}

/** How a sheet of plan items is read: its columns, and a row as an item. */
export function planSheetShape(year: number, curricula: readonly ConsentedCurriculum[]): ImportShape<PlanItemContent> {
  const readers = readersOf(year, curricula);
  const columns = Object.fromEntries(
    itemMembers.map(({ id, label }): [string, ImportColumn] => {
      const { says, cure } = readers[id] ?? yesOrNo;
      const optional = id !== 'title' && id !== 'kind';
      return [
        id,
        { header: label, also: [...headings(id), ...(also[id] ?? [])], optional, says, ...(cure && { cure }) },
      ];
    }),
  );
  return { columns, row: rowOf(readers) };
}

/** A cost head is also found without its unit. */
const headings = (id: string) => costHeads.flatMap((head) => (head.id === id ? [head.zh, head.en] : []));

function rowOf(readers: Record<string, CellReader<unknown>>): ImportShape<PlanItemContent>['row'] {
  return z
    .record(z.string(), z.string())
    .transform((texts, context) => {
      const read: Record<string, unknown> = {};
      for (const [id, reader] of Object.entries(readers)) {
        const text = texts[id] ?? '';
        const value = reader.read(text);
        if (value === undefined && !(reader === money && text === '')) {
          context.addIssue({ code: 'custom', path: [id], message: reader.says.en });
        }
        read[id] = value;
      }
      const [from, to] = [read['monthFrom'], read['monthTo']];
      if (typeof from === 'number' && typeof to === 'number' && from > to) {
        context.addIssue({ code: 'custom', path: ['monthTo'], message: 'before the first month' });
      }
      return itemOf(read);
    })
    .pipe(planItemContent);
}

function itemOf({ areas, employers, ownership, curriculumId, ...read }: Record<string, unknown>): unknown {
  const heads = costHeads.map(({ id }) => [id, read[id]] as const);
  const rest = Object.entries(read).filter(([id]) => !costHeads.some((head) => head.id === id));
  return {
    ...Object.fromEntries(rest),
    curriculumId: typeof curriculumId === 'string' ? Number(curriculumId) : null,
    letter: null,
    budget: Object.fromEntries(heads.filter(([, fen]) => fen !== undefined)),
    limits: { areas, employers, ownership },
  };
}
