import { listBases, recordSupport, strikeSupport } from '@jijiao/contract';
import { officerOf, type Stage } from './chapterThree.ts';
import { lastDay } from './days.ts';
import { evidencePdf } from './material.ts';
import { guidingUnits } from './names.ts';
import type { Part } from './playTogether.ts';

const given = [
  { kind: 'project', what: '安排市级知识更新培训项目 2 项', yuan: 120_000, ago: 200 },
  { kind: 'team', what: '选派行业专家 5 人到基地授课', yuan: null, ago: 140 },
  { kind: 'resources', what: '开放市实训中心两间实训室', yuan: null, ago: 90 },
  { kind: 'publicity', what: '在门户网站和公众号宣传基地课程 3 期', yuan: 8_000, ago: 40 },
  { kind: 'policy', what: '把基地培训列为职称评审认可的继续教育', yuan: null, ago: 20 },
] as const;

/** What guiding units gave their bases: some more, some nothing; one record struck out. */
export async function* playSupport({ cast, clock, tell }: Stage): Part {
  yield lastDay(clock);
  tell('demonstration: support given');
  for (const [place, { id: guide }] of guidingUnits.entries()) {
    const officer = await cast.as(officerOf(guide));
    const { rows } = await officer.call(listBases, { query: { size: 2 } });
    const [first] = rows;
    if (!first) continue;
    for (const { kind, what, yuan, ago } of given.slice(0, 2 + (place % 4))) {
      const on = clock.day(-ago);
      if (on < first.recognisedOn) continue;
      const files =
        kind === 'project' ? [await officer.upload('项目批复.pdf', await evidencePdf('项目批复', [what]))] : [];
      const amountFen = yuan === null ? null : yuan * 100;
      await officer.call(recordSupport, { params: { id: first.id }, body: { kind, on, what, amountFen, files } });
    }
  }
  const officer = await cast.as(officerOf('130300'));
  const [base] = (await officer.call(listBases, { query: {} })).rows;
  if (!base) return;
  const twice = await officer.call(recordSupport, {
    params: { id: base.id },
    body: { kind: 'publicity', on: clock.day(-2), what: '重复登记的一次宣传', amountFen: null, files: [] },
  });
  await officer.call(strikeSupport, { params: { id: twice.id }, body: { reason: '与前一条重复' } });
}
