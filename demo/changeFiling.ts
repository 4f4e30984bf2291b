import { startChange } from '@jijiao/contract';
import { makeNow, type Stage } from './chapterThree.ts';
import { lastDay, plus } from './days.ts';
import { type Desk, openDesk } from './desk.ts';
import { evidencePdf } from './material.ts';
import { institutions } from './names.ts';
import type { Part } from './playTogether.ts';

type ChangeStage = 'accept' | 'examine' | 'submit' | 'draft';

/** Change filings of the first bases: one published, one with the province, one late with its guiding unit, one still a draft. */
export async function* playChanges(stage: Stage): Part {
  yield lastDay(stage.clock);
  const stages: readonly ChangeStage[] = ['accept', 'examine', 'submit', 'draft'];
  for (const [index, last] of stages.entries()) await fileChange(await openDesk(stage, index), last);
}

/** A change filing of a base, carried as far as said; one that is only handed in is late and says why. */
export async function fileChange(
  { stage, host, officer, baseId, index }: Desk,
  last: ChangeStage,
  speciality = '面向县域的现场教学和在线研修',
): Promise<void> {
  const late = last === 'submit';
  const name = institutions[index]?.name ?? '';
  const evidence = await host.upload('任免和迁址文件.pdf', await evidencePdf('变更证明', [name, '同意变更']));
  const { head } = await host.call(startChange, {
    params: { id: baseId },
    body: {
      items:
        index % 2 === 0
          ? [
              { item: 'address', after: `示范路 ${index + 90} 号继续教育大楼` },
              { item: 'phone', after: `0311-8666${String(index).padStart(4, '0')}` },
            ]
          : [{ item: 'speciality', after: speciality }],
      happenedOn: plus(stage.clock.today(), late ? -40 : -3),
      lateReason: late ? '主管部门批复后补办，此前不知须备案。' : null,
      files: [evidence],
    },
  });
  if (last === 'draft') return;
  await makeNow(host, head.id, 'submit');
  if (last === 'submit') return;
  await makeNow(officer, head.id, 'examine', '材料齐全，情况属实。');
  if (last === 'accept') await makeNow(await stage.cast.as('province'), head.id, 'accept');
}
