import {
  addCourse,
  appointGroup,
  type BodyOf,
  getCurriculum,
  listExperts,
  putBeforeGroup,
  returnCurriculum,
  saveOutline,
  signOpinion,
  startCurriculum,
  startOutline,
} from '@jijiao/contract';
import { makeNow, type Stage } from './chapterThree.ts';
import { lastDay, yearOf } from './days.ts';
import { type Desk, openDesk } from './desk.ts';
import type { Part } from './playTogether.ts';

type Course = BodyOf<typeof addCourse>;

/** The experts who sit on the group of a base, by user name: from outside every host; a few groups serve all bases. */
function membersOf(index: number): readonly string[] {
  const outside = Array.from({ length: 14 }, (_, place) => place + 2);
  const from = 1 + (index % 4) * 3;
  return outside.slice(from, from + 3).map((number) => `expert${String(number).padStart(3, '0')}`);
}

const coursesIn = (
  field: string,
): readonly (Pick<Course, 'title' | 'syllabus' | 'tags' | 'need' | 'audience' | 'mode'> & {
  readonly hours: number;
})[] => [
  {
    title: `${field}前沿与数字化转型`,
    syllabus: `一、${field}的体系与标准\n二、数字化应用案例\n三、转型路径与评估`,
    tags: ['theory', 'knowledge'],
    need: 'frontier',
    audience: 'highLevel',
    mode: 'onSite',
    hours: 160,
  },
  {
    title: `${field}新技术应用实训`,
    syllabus: '一、新技术原理\n二、仿真与案例\n三、现场实训',
    tags: ['technology', 'method'],
    need: 'keyField',
    audience: 'urgent',
    mode: 'mixed',
    hours: 245,
  },
  {
    title: '职业道德与科研诚信',
    syllabus: '一、职业道德规范\n二、科研诚信案例\n三、安全生产责任',
    tags: ['ethics'],
    need: 'majorTask',
    audience: 'backbone',
    mode: 'online',
    hours: 80,
  },
];

/** The group from the expert bank and the outline of three years from the next, consented to (Art. 13). */
export async function layGround(desk: Desk): Promise<void> {
  const year = yearOf(desk.stage.clock.today()) + 1;
  await appoint(desk, year);
  await makeOutline(desk, year);
}

/** The curriculum of a year, in force: opinions signed, consented to by the guiding unit. */
export async function putInForce(desk: Desk, year: number): Promise<void> {
  const id = await draftCurriculum(desk, `${desk.field.zh}核心课程`, year);
  await handIn(desk, id);
  await consent(desk, id);
}

/**
 * What is under way at two bases: at the first a curriculum returned with marks and one before the group, at the second one before the
 * guiding unit.
 */
export async function* playCurricula(stage: Stage): Part {
  yield lastDay(stage.clock);
  const year = yearOf(stage.clock.today()) + 1;
  const [first, second] = [await openDesk(stage, 0), await openDesk(stage, 1)];
  const returned = await draftCurriculum(first, '高端装备专题研修', year);
  await handIn(first, returned);
  await sendBack(first, returned);
  const fresh = await draftCurriculum(first, '工业互联网专题研修', year);
  await sign(first, fresh, membersOf(first.index).slice(1));
  await handIn(second, await draftCurriculum(second, '临床技能专题研修', year));
}

async function handIn(desk: Desk, id: number): Promise<void> {
  await sign(desk, id, membersOf(desk.index));
  await makeNow(desk.host, id, 'submit');
}

async function appoint({ stage, host, baseId, index }: Desk, year: number): Promise<void> {
  const province = await stage.cast.as('province');
  const seats = [];
  for (const username of membersOf(index)) {
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
        tradeNeeds: `${desk.field.zh}领域数字化改造加快，急需掌握新技术应用与运维的专业技术人才。`,
        regionNeeds: '区域重点产业链建设加快，重点项目对复合型技术骨干需求集中。',
        goals: [
          '三年培训专业技术人员 3,600 人次',
          `建成 20 门以上课程的${desk.field.zh}课程体系`,
          '每年更新课程不少于三分之一',
        ],
        audiences: ['highLevel', 'urgent', 'backbone'],
        focus: [`${desk.field.zh}新技术`, '数字化与智能化应用', '职业道德与安全生产'],
      },
    },
  });
  await handIn(desk, head.id);
  await consent(desk, head.id);
}

async function draftCurriculum(desk: Desk, title: string, year: number): Promise<number> {
  const { head } = await desk.host.call(startCurriculum, {
    params: { id: desk.baseId },
    body: { title, fromYear: year, toYear: year },
  });
  const { faculty } = await desk.host.call(getCurriculum, { params: { id: head.id } });
  const teachers = faculty.slice(0, 3).map(({ id, name }) => ({ instructorId: id, name }));
  for (const [at, { hours, ...course }] of coursesIn(desk.field.zh).entries()) {
    await desk.host.call(addCourse, {
      params: { id: head.id },
      body: {
        ...course,
        hoursTenths: hours,
        subjectKind: at === 2 ? 'public' : 'professional',
        syllabusFileId: null,
        teachers: teachers.slice(at % 2, (at % 2) + 2),
        partner: at === 1 ? '京津冀示例产业研究院' : '',
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
  await makeNow(officer, id, 'examine', '材料齐全，评估意见完整，建议同意。');
  await makeNow(signer, id, 'consent', '同意实施。');
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
