import * as wire from '@jijiao/contract';
import type { FastifyReply } from 'fastify';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { engage, reviseEngagement, reviseInstructor } from './engage.ts';
import { addQualification, addTraining, withdrawEvidence } from './evidence.ts';
import { correctRow, cureRows, putAway, startImport, takeRows, viewImport } from './importing.ts';
import { listAll, listOfBase } from './list.ts';
import { listLikely, merge, part } from './merge.ts';
import { mayJudgeDuplicates, mayKeepFaculty, mayListInstructors, mayWatchInstructors } from './sight.ts';
import { takeOver } from './takeOver.ts';
import { unmask } from './unmask.ts';
import { viewInstructor } from './view.ts';
import { facultyTemplate, writeFacultyOfBase, writeInstructors } from './writeSheets.ts';

function attach(reply: FastifyReply, name: string, bytes: Uint8Array): Promise<undefined> {
  reply
    .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store');
  return reply.send(Buffer.from(bytes)) as unknown as Promise<undefined>;
}

export const instructorRoutes: readonly Route<House>[] = [
  route(wire.listFacultyOfBase, 'signedIn', (context, { params, query }) => listOfBase(context, params.id, query)),
  route(wire.exportFacultyOfBase, 'signedIn', async (context, { params, query, reply }) =>
    attach(reply, '师资.xlsx', await writeFacultyOfBase(context, params.id, query)),
  ),
  route(wire.engageInstructor, mayKeepFaculty, (context, { params, body }) => engage(context, params.id, body)),
  route(wire.takeOverFaculty, mayKeepFaculty, (context, { params }) => takeOver(context, params.id)),
  route(wire.listInstructors, mayListInstructors, (context, { query }) => listAll(context, query)),
  route(wire.exportInstructors, mayListInstructors, async (context, { query, reply }) =>
    attach(reply, '师资.xlsx', await writeInstructors(context, query)),
  ),
  route(wire.getInstructor, 'signedIn', (context, { params }) => viewInstructor(context, params.id)),
  route(wire.changeInstructor, mayKeepFaculty, (context, { params, body }) =>
    reviseInstructor(context, params.id, body),
  ),
  route(wire.changeEngagement, mayKeepFaculty, (context, { params, body }) => reviseEngagement(context, params, body)),
  route(wire.enterTraining, mayKeepFaculty, (context, { params, body }) => addTraining(context, params.id, body)),
  route(wire.withdrawInstructorEvidence, mayKeepFaculty, (context, { params, body }) =>
    withdrawEvidence(context, params, body.reason),
  ),
  route(wire.fileQualification, mayKeepFaculty, (context, { params, body }) =>
    addQualification(context, params.id, body),
  ),
  route(wire.unmaskInstructor, 'signedIn', (context, { params, body }) => unmask(context, params.id, body)),
  route(wire.listDuplicates, mayWatchInstructors, (context, { query }) => listLikely(context, query)),
  route(wire.mergeInstructors, mayJudgeDuplicates, (context, { body }) => merge(context, body)),
  route(wire.partInstructors, mayJudgeDuplicates, (context, { params, body }) => part(context, params.id, body)),
  route(wire.getInstructorTemplate, 'public', async (_context, { reply }) =>
    attach(reply, '师资模板.xlsx', await facultyTemplate()),
  ),
  route(wire.startInstructorImport, mayKeepFaculty, (context, { params, body }) =>
    startImport(context, params.id, body),
  ),
  route(wire.getInstructorImport, 'signedIn', (context, { params, query }) => viewImport(context, params.id, query)),
  route(wire.correctInstructorRow, mayKeepFaculty, (context, { params, body }) => correctRow(context, params, body)),
  route(wire.cureInstructorImport, mayKeepFaculty, (context, { params }) => cureRows(context, params.id)),
  route(wire.takeInstructorImport, mayKeepFaculty, (context, { params, body }) => takeRows(context, params.id, body)),
  route(wire.closeInstructorImport, mayKeepFaculty, (context, { params }) => putAway(context, params.id)),
];
