import { announceEvent, cancelEvent, registerForEvent } from '@jijiao/contract';
import type { Stage } from './chapterThree.ts';
import { lastDay } from './days.ts';
import { openDesk } from './desk.ts';
import { evidencePdf } from './material.ts';
import { makeDice, personName } from './names.ts';
import type { Part } from './playTogether.ts';

/** Events among bases: one that takes registrations, one that has been held, one cancelled. */
export async function* playEvents(stage: Stage): Part {
  const { cast, clock, tell } = stage;
  const province = await cast.as('province');
  yield clock.day(-60);
  tell('demonstration: events among bases');
  const held = await province.call(announceEvent, {
    body: {
      title: '基地课程开发交流会',
      titleEn: 'Exchange on course development',
      ...{ startsOn: clock.day(-30), endsOn: clock.day(-29), hours: '9:00—17:00', registerUntil: clock.day(-40) },
      place: '保定市示范路 8 号培训中心',
      places: 40,
      programme: '第一天：课程开发案例交流。\n第二天：现场教学观摩。',
      files: [],
    },
  });
  await send(stage, held.id, [0, 1, 2]);
  yield lastDay(clock);
  const open = await province.call(announceEvent, {
    body: {
      title: '基地负责人经验交流会',
      titleEn: 'Meeting of directors of bases',
      ...{ startsOn: clock.day(25), endsOn: clock.day(26), hours: '9:00—17:00', registerUntil: clock.day(15) },
      place: '石家庄市示范路 1 号会议中心',
      places: 30,
      programme: '上午：年度计划编制经验。\n下午：产学研用合作案例。\n第二天：参观实训基地。',
      files: [await province.upload('会议通知.pdf', await evidencePdf('会议通知', ['报到时间', '会议议程']))],
    },
  });
  await send(stage, open.id, [0, 2, 3]);
  const dropped = await province.call(announceEvent, {
    body: {
      title: '境外优质课程推介会',
      titleEn: 'Presentation of courses from abroad',
      ...{ startsOn: clock.day(12), endsOn: clock.day(12), hours: '14:00—17:00', registerUntil: clock.day(8) },
      place: '线上',
      places: 100,
      programme: '课程介绍和答疑。',
      files: [],
    },
  });
  await send(stage, dropped.id, [1]);
  await province.call(cancelEvent, {
    params: { id: dropped.id },
    body: { version: 1, reason: '主讲单位行程调整，另行安排。' },
  });
}

async function send(stage: Stage, eventId: number, hosts: readonly number[]): Promise<void> {
  const dice = makeDice(eventId * 31 + 7);
  for (const index of hosts) {
    const { host, baseId } = await openDesk(stage, index);
    await host.call(registerForEvent, {
      params: { id: eventId },
      body: {
        baseId,
        people: [
          { name: personName(dice), duty: '基地主任' },
          { name: personName(dice), duty: '教务主管' },
        ],
        version: 0,
      },
    });
  }
}
