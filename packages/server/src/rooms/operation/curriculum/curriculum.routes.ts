import * as wire from '@jijiao/contract/operation/curriculum';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as courses from './courses.ts';
import * as may from './curriculum.policy.ts';
import {
  exportCurricula,
  getCurriculum,
  listCurricula,
  returnCurriculum,
  saveCurriculum,
  startCurriculum,
} from './curriculum.ts';
import { printCurriculum } from './curriculumForm.ts';

export const curriculumRoutes: readonly Route<House>[] = [
  route(wire.listCurricula, 'signedIn', (context, { params, query }) => listCurricula(context, params.id, query)),
  route(wire.exportCurricula, 'signedIn', (context, { params, query }) => exportCurricula(context, params.id, query)),
  route(wire.startCurriculum, may.writeCurricula, (context, { params, body }) =>
    startCurriculum(context, params.id, body),
  ),
  route(wire.getCurriculum, 'signedIn', (context, { params }) => getCurriculum(context, params.id)),
  route(wire.saveCurriculum, may.writeCurricula, (context, { params, body }) =>
    saveCurriculum(context, params.id, body),
  ),
  route(wire.addCourse, may.writeCurricula, (context, { params, body }) => courses.addCourse(context, params.id, body)),
  route(wire.saveCourse, may.writeCurricula, (context, { params, body }) =>
    courses.saveCourse(context, params.id, params.course, body),
  ),
  route(wire.removeCourse, may.writeCurricula, (context, { params }) =>
    courses.removeCourse(context, params.id, params.course),
  ),
  route(wire.importCourses, may.writeCurricula, (context, { params, body }) =>
    courses.importCourses(context, params.id, body.fileId),
  ),
  route(wire.exportCourses, 'signedIn', async (context, { params }) => ({
    name: '课程.xlsx',
    bytes: await courses.exportCourses(context, params.id),
  })),
  route(wire.returnCurriculum, 'signedIn', (context, { params, body }) => returnCurriculum(context, params.id, body)),
  route(wire.printCurriculum, 'signedIn', async (context, { params }) => ({
    name: '课程设置.pdf',
    bytes: await printCurriculum(context, params.id),
  })),
];
