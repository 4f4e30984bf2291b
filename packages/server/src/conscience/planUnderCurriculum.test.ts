import { addCourse, addPlanItem, listPlanItems, openPlan, savePlanItem, startCurriculum } from '@jijiao/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  appointExperts,
  consentedOutline,
  type Desk,
  enterFaculty,
  haveSigned,
  openDesk,
  walk,
} from '../rooms/operation/operation.fixture.ts';
import { askMove, rulesIn, wholeItem } from '../rooms/supervision/annualPlan/annualPlan.fixture.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.house.close());

it('a plan is handed in once its items carry out a curriculum that the guiding unit has consented to', async () => {
  // No summary of the year before is asked of a base that did not operate in it.
  const year = Number(desk.house.clock.today().slice(0, 4));
  const { id } = await desk.host.call(openPlan, { params: { id: desk.base.id }, body: { year } });
  const content = { ...wholeItem, curriculumId: null };
  const item = await desk.host.call(addPlanItem, { params: { id }, body: content });
  expect(rulesIn(await askMove(desk.host, id, 'submit'))).toEqual(['plan.curriculumConsented']);

  const [teacher = 0] = await enterFaculty(desk, ['王建国']);
  await appointExperts(desk);
  await consentedOutline(desk, year, year);
  const { head } = await desk.host.call(startCurriculum, {
    params: { id: desk.base.id },
    body: { title: '智能制造', fromYear: year, toYear: year },
  });
  await desk.host.call(addCourse, {
    params: { id: head.id },
    body: {
      title: '工业机器人应用',
      hoursTenths: 245,
      subjectKind: 'professional',
      mode: 'onSite',
      syllabus: '一、机器人系统组成',
      syllabusFileId: null,
      teachers: [{ instructorId: teacher, name: '王建国' }],
      audience: 'urgent',
      tags: ['technology', 'ethics'],
      need: 'keyField',
      partner: '',
    },
  });
  await haveSigned(desk, head.id);
  const save = (version: number) =>
    desk.host.call(savePlanItem, {
      params: { id, item: item.id },
      body: { version, content: { ...content, curriculumId: head.id } },
    });
  await save(1);
  expect(rulesIn(await askMove(desk.host, id, 'submit'))).toEqual(['plan.curriculumConsented']);

  await walk(desk, head.id, 'submit', 'examine', 'consent');
  const { curricula } = await desk.host.call(listPlanItems, { params: { id }, query: {} });
  expect(curricula).toEqual([{ id: head.id, title: '智能制造' }]);
  expect((await askMove(desk.host, id, 'submit')).status).toBe(200);
});
