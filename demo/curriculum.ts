import {
  addCourse,
  appointGroup,
  type BodyOf,
  getCurriculum,
  getDossierHead,
  listBases,
  listExperts,
  makeMove,
  putBeforeGroup,
  returnCurriculum,
  saveOutline,
  signOpinion,
  startCurriculum,
  startOutline,
} from '@jijiao/contract';
import type { Caller } from './caller.ts';
import { applicantOf, officerOf, type Stage, signerOf } from './chapterThree.ts';
import { institutions } from './names.ts';

type Course = BodyOf<typeof addCourse>;

/** The experts who sit on the groups of the demonstration, by user name: from outside every host. */
const members = ['expert003', 'expert004', 'expert005'] as const;

const subjects: readonly (Pick<Course, 'title' | 'syllabus' | 'tags' | 'need' | 'audience' | 'mode'> & {
  readonly hours: number;
})[] = [
  {
    title: '智能制造前沿与数字化转型',
    syllabus: '一、智能制造体系与标准\n二、数字化车间案例\n三、转型路径与评估',
    tags: ['theory', 'knowledge'],
    need: 'frontier',
    audience: 'highLevel',
    mode: 'onSite',
    hours: 160,
  },
  {
    title: '工业机器人应用与产线集成',
    syllabus: '一、机器人系统组成\n二、离线编程与仿真\n三、产线集成实训',
    tags: ['technology', 'method'],
    need: 'keyField',
    audience: 'urgent',
    mode: 'mixed',
    hours: 245,
  },
  {
    title: '工程技术人员职业道德与科研诚信',
    syllabus: '一、职业道德规范\n二、科研诚信案例\n三、安全生产责任',
    tags: ['ethics'],
    need: 'majorTask',
    audience: 'backbone',
    mode: 'online',
    hours: 80,
  },
];

/**
 * What two bases do about Article 13: a group from the expert bank; an outline consented to; at the first a curriculum in force, one
 * returned with marks, and one before the group; at the second a curriculum before the guiding unit.
 */
export async function playCurricula(stage: Stage): Promise<void> {
  stage.tell('demonstration: outlines and curricula');
  const year = Number(stage.clock.today().slice(0, 4));
  for (const index of [0, 1]) {
    const desk = await deskOf(stage, index);
    if (!desk) continue;
    await appoint(desk, year);
    await makeOutline(desk, year);
    const current = await draftCurriculum(desk, `${year}年智能制造核心课程`, year);
    await sign(desk, current, members);
    await move(desk.host, current, 'submit');
    if (index === 1) continue;
    await consent(desk, current);
    const returned = await draftCurriculum(desk, '高端装备专题研修', year + 1);
    await sign(desk, returned, members);
    await move(desk.host, returned, 'submit');
    await sendBack(desk, returned);
    const fresh = await draftCurriculum(desk, `${year + 1}年智能制造核心课程`, year + 1);
    await sign(desk, fresh, members.slice(1));
  }
}

interface Desk {
  readonly stage: Stage;
  readonly host: Caller;
  readonly officer: Caller;
  readonly signer: Caller;
  readonly baseId: number;
}

async function deskOf(stage: Stage, index: number): Promise<Desk | undefined> {
  const host = await stage.cast.as(applicantOf(index));
  const base = (await host.call(listBases)).rows[0];
  const guide = institutions[index]?.guide ?? '';
  return (
    base && {
      stage,
      host,
      officer: await stage.cast.as(officerOf(guide)),
      signer: await stage.cast.as(signerOf(guide)),
      baseId: base.id,
    }
  );
}

async function appoint({ stage, host, baseId }: Desk, year: number): Promise<void> {
  const province = await stage.cast.as('province');
  const seats = [];
  for (const username of members) {
    const { rows } = await province.call(listExperts, { query: { q: stage.cast.nameOf(username) } });
    const found = rows.find((row) => row.username === username);
    if (found) seats.push({ expertId: found.id });
  }
  await host.call(appointGroup, {
    params: { id: baseId },
    body: { startsOn: stage.clock.today(), endsOn: `${year + 2}-12-31`, members: seats, replaces: null },
  });
}

async function makeOutline(desk: Desk, year: number): Promise<void> {
  const years = { fromYear: year, toYear: year + 2 };
  const { head, version } = await desk.host.call(startOutline, { params: { id: desk.baseId }, body: years });
  await desk.host.call(saveOutline, {
    params: { id: head.id },
    body: {
      ...years,
      version,
      content: {
        tradeNeeds: '装备制造企业数字化改造加快，急需掌握智能产线集成与运维的工程技术人才。',
        regionNeeds: '冀东地区建设先进制造业基地，重点项目对复合型技术骨干需求集中。',
        goals: [
          '三年培训专业技术人员 3,600 人次',
          '建成 20 门以上课程的智能制造课程体系',
          '每年更新课程不少于三分之一',
        ],
        audiences: ['highLevel', 'urgent', 'backbone'],
        focus: ['智能制造与工业机器人', '数字孪生与工业互联网', '职业道德与安全生产'],
      },
    },
  });
  await sign(desk, head.id, members);
  await move(desk.host, head.id, 'submit');
  await consent(desk, head.id);
}

async function draftCurriculum(desk: Desk, title: string, year: number): Promise<number> {
  const { head } = await desk.host.call(startCurriculum, {
    params: { id: desk.baseId },
    body: { title, fromYear: year, toYear: year },
  });
  const { faculty } = await desk.host.call(getCurriculum, { params: { id: head.id } });
  const teachers = faculty.slice(0, 3).map(({ id, name }) => ({ instructorId: id, name }));
  for (const [at, { hours, ...course }] of subjects.entries()) {
    await desk.host.call(addCourse, {
      params: { id: head.id },
      body: {
        ...course,
        hoursTenths: hours,
        subjectKind: at === 2 ? 'public' : 'professional',
        syllabusFileId: null,
        teachers: teachers.slice(at % 2, (at % 2) + 2),
        partner: at === 1 ? '冀东机器人产业研究院' : '',
      },
    });
  }
  return head.id;
}

async function sign({ stage, host }: Desk, id: number, who: readonly string[]): Promise<void> {
  const { sha256 } = await host.call(putBeforeGroup, { params: { id } });
  for (const username of who) {
    const member = await stage.cast.as(username);
    const text = '内容契合行业和区域需要，目标可行，同意按此实施。';
    await member.call(signOpinion, { params: { id }, body: { sha256, favour: true, text } });
  }
}

async function consent({ officer, signer }: Desk, id: number): Promise<void> {
  await move(officer, id, 'examine', '材料齐全，评估意见完整，建议同意。');
  await move(signer, id, 'consent', '同意实施。');
}

async function sendBack({ officer }: Desk, id: number): Promise<void> {
  const { head, courses } = await officer.call(getCurriculum, { params: { id } });
  await officer.call(returnCurriculum, {
    params: { id },
    body: {
      version: head.version,
      opinion: '课时安排偏紧，请调整后重新报送。',
      marks: courses.slice(1, 2).map((each) => ({ courseId: each.id, note: '实训学时不足，请增加产线集成实训。' })),
    },
  });
}

async function move(caller: Caller, id: number, name: string, opinion?: string): Promise<void> {
  const { version } = await caller.call(getDossierHead, { params: { id } });
  await caller.call(makeMove, { params: { id }, body: { move: name, version, ...(opinion && { opinion }) } });
}
