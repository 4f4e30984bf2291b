import * as wire from '@jijiao/contract';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { changeEngagement, changeInstructor, engageInstructor } from './engage.ts';
import { enterTraining, fileQualification, withdrawInstructorEvidence } from './evidence.ts';
import {
  closeInstructorImport,
  correctInstructorRow,
  cureInstructorImport,
  getInstructorImport,
  startInstructorImport,
  takeInstructorImport,
} from './importing.ts';
import * as may from './instructor.policy.ts';
import { listFacultyOfBase, listInstructors } from './list.ts';
import { listDuplicates, mergeInstructors, partInstructors } from './merge.ts';
import { takeOverFaculty } from './takeOver.ts';
import { unmaskInstructor } from './unmask.ts';
import { getInstructor } from './view.ts';
import { exportFacultyOfBase, exportInstructors, getInstructorTemplate } from './writeSheets.ts';

export const instructorRoutes: readonly Route<House>[] = [
  route(wire.listFacultyOfBase, 'signedIn', (context, { params, query }) =>
    listFacultyOfBase(context, params.id, query),
  ),
  route(wire.exportFacultyOfBase, 'signedIn', (context, { params, query }) =>
    exportFacultyOfBase(context, params.id, query),
  ),
  route(wire.engageInstructor, may.keepFaculty, (context, { params, body }) =>
    engageInstructor(context, params.id, body),
  ),
  route(wire.takeOverFaculty, may.keepFaculty, (context, { params }) => takeOverFaculty(context, params.id)),
  route(wire.listInstructors, may.browseInstructors, (context, { query }) => listInstructors(context, query)),
  route(wire.exportInstructors, may.browseInstructors, (context, { query }) => exportInstructors(context, query)),
  route(wire.getInstructor, 'signedIn', (context, { params }) => getInstructor(context, params.id)),
  route(wire.changeInstructor, may.keepFaculty, (context, { params, body }) =>
    changeInstructor(context, params.id, body),
  ),
  route(wire.changeEngagement, may.keepFaculty, (context, { params, body }) => changeEngagement(context, params, body)),
  route(wire.enterTraining, may.keepFaculty, (context, { params, body }) => enterTraining(context, params.id, body)),
  route(wire.withdrawInstructorEvidence, may.keepFaculty, (context, { params, body }) =>
    withdrawInstructorEvidence(context, params, body.reason),
  ),
  route(wire.fileQualification, may.keepFaculty, (context, { params, body }) =>
    fileQualification(context, params.id, body),
  ),
  route(wire.unmaskInstructor, 'signedIn', (context, { params, body }) => unmaskInstructor(context, params.id, body)),
  route(wire.listDuplicates, may.watchInstructors, (context, { query }) => listDuplicates(context, query)),
  route(wire.mergeInstructors, may.judgeDuplicates, (context, { body }) => mergeInstructors(context, body)),
  route(wire.partInstructors, may.judgeDuplicates, (context, { params, body }) =>
    partInstructors(context, params.id, body),
  ),
  route(wire.getInstructorTemplate, 'public', async () => ({
    name: '师资模板.xlsx',
    bytes: await getInstructorTemplate(),
  })),
  route(wire.startInstructorImport, may.keepFaculty, (context, { params, body }) =>
    startInstructorImport(context, params.id, body),
  ),
  route(wire.getInstructorImport, 'signedIn', (context, { params, query }) =>
    getInstructorImport(context, params.id, query),
  ),
  route(wire.correctInstructorRow, may.keepFaculty, (context, { params, body }) =>
    correctInstructorRow(context, params, body),
  ),
  route(wire.cureInstructorImport, may.keepFaculty, (context, { params }) => cureInstructorImport(context, params.id)),
  route(wire.takeInstructorImport, may.keepFaculty, (context, { params, body }) =>
    takeInstructorImport(context, params.id, body),
  ),
  route(wire.closeInstructorImport, may.keepFaculty, (context, { params }) =>
    closeInstructorImport(context, params.id),
  ),
];
