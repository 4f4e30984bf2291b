import { getBaseDesk, listBases, startChange } from '@jijiao/contract';
import { applicantOf, makeNow, officerOf, type Stage } from './chapterThree.ts';
import { evidencePdf } from './material.ts';
import { institutions } from './names.ts';

/** Change filings of the first bases: one published, one with the province, one late with its guiding unit, one still a draft. */
export async function playChanges(stage: Stage): Promise<void> {
  const { cast, clock } = stage;
  const province = await cast.as('province');
  const until = ['accept', 'examine', 'submit', 'draft'] as const;
  for (const [index, last] of until.entries()) {
    const host = await cast.as(applicantOf(index));
    const { rows } = await host.call(listBases, { query: {} });
    const base = rows[0];
    if (!base) continue;
    const desk = await host.call(getBaseDesk, { params: { id: base.id } });
    const late = last === 'submit';
    const evidence = await host.upload('任免和迁址文件.pdf', await evidencePdf('变更证明', [desk.host, '同意变更']));
    const { head } = await host.call(startChange, {
      params: { id: base.id },
      body: {
        items:
          index % 2 === 0
            ? [
                { item: 'address', after: `示范路 ${index + 90} 号继续教育大楼` },
                { item: 'phone', after: `0311-8666${String(index).padStart(4, '0')}` },
              ]
            : [{ item: 'speciality', after: '面向县域的现场教学和在线研修' }],
        happenedOn: dayBefore(clock.today(), late ? 40 : 3),
        lateReason: late ? '主管部门批复后补办，此前不知须备案。' : null,
        files: [evidence],
      },
    });
    if (last === 'draft') continue;
    await makeNow(host, head.id, 'submit');
    if (last === 'submit') continue;
    const guide = institutions[index]?.guide ?? '';
    await makeNow(await cast.as(officerOf(guide)), head.id, 'examine', '材料齐全，情况属实。');
    if (last === 'accept') await makeNow(province, head.id, 'accept');
  }
}

function dayBefore(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}
