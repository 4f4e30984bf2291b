import * as wire from '@jijiao/contract/operation/curriculum';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { attach } from '../attach.ts';
import { exportTerms, listTerms } from '../terms.ts';
import * as courses from './courses.ts';
import { begin, returnMarked, save, view } from './curriculum.ts';
import { printCurriculum } from './curriculumForm.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

export const curriculumRoutes: readonly Route<House>[] = [
  route(wire.listCurricula, 'signedIn', (context, { params, query }) =>
    listTerms(context, 'curriculum', params.id, query),
  ),
  route(wire.exportCurricula, 'signedIn', async (context, { params, query, reply }) =>
    attach(reply, '课程设置', 'xlsx', await exportTerms(context, 'curriculum', params.id, query)),
  ),
  route(wire.startCurriculum, isApplicant, (context, { params, body }) => begin(context, params.id, body)),
  route(wire.getCurriculum, 'signedIn', (context, { params }) => view(context, params.id)),
  route(wire.saveCurriculum, isApplicant, (context, { params, body }) => save(context, params.id, body)),
  route(wire.addCourse, isApplicant, (context, { params, body }) => courses.add(context, params.id, body)),
  route(wire.saveCourse, isApplicant, (context, { params, body }) =>
    courses.save(context, params.id, params.course, body),
  ),
  route(wire.removeCourse, isApplicant, (context, { params }) => courses.remove(context, params.id, params.course)),
  route(wire.importCourses, isApplicant, (context, { params, body }) =>
    courses.takeIn(context, params.id, body.fileId),
  ),
  route(wire.exportCourses, 'signedIn', async (context, { params, reply }) =>
    attach(reply, '课程', 'xlsx', await courses.exportSheet(context, params.id)),
  ),
  route(wire.returnCurriculum, 'signedIn', (context, { params, body }) => returnMarked(context, params.id, body)),
  route(wire.printCurriculum, 'signedIn', async (context, { params, reply }) =>
    attach(reply, '课程设置', 'pdf', await printCurriculum(context, params.id)),
  ),
];
