import {
  addFaculty,
  applicationForm,
  applicationsSheet,
  applicationVersion,
  correctFaculty,
  examineApplication,
  facultyErrata,
  facultyTemplate,
  getApplication,
  importFaculty,
  listApplications,
  listFaculty,
  recheckApplication,
  recommendApplication,
  removeFaculty,
  returnApplication,
  saveSection,
  startApplication,
} from '@jijiao/contract';
import type { FastifyReply } from 'fastify';
import { type Actor, holds } from '../../../platform/auth/actor.ts';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { findApplications, openApplication, viewApplication } from './application.ts';
import { sendApplications } from './applicationsSheet.ts';
import { compareVersion } from './differences.ts';
import {
  enterFaculty,
  keepSection,
  leaveFaculty,
  pageFaculty,
  takeInCorrected,
  takeInRoster,
  writeRosterErrata,
} from './editing.ts';
import { enterRecheck, passExamined, returnMarked, signRecommendation } from './examining.ts';
import { printForm } from './form.ts';
import { rosterTemplate } from './roster.ts';

const isApplicant = (actor: Actor) => holds(actor, 'applicant');

function attach(reply: FastifyReply, name: string, type: string, bytes: Uint8Array): Promise<undefined> {
  reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  return reply.send(Buffer.from(bytes)) as unknown as Promise<undefined>;
}

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const applicationRoutes: readonly Route<House>[] = [
  route(listApplications, 'signedIn', (context, { query }) => findApplications(context, query)),
  route(applicationsSheet, 'signedIn', (context, { query, reply }) => sendApplications(context, query, reply)),
  route(startApplication, isApplicant, (context, { body }) => openApplication(context, body)),
  route(getApplication, 'signedIn', (context, { params }) => viewApplication(context, params.id)),
  route(saveSection, isApplicant, (context, { params, body }) => keepSection(context, params.id, params.section, body)),
  route(listFaculty, 'signedIn', (context, { params, query }) => pageFaculty(context, params.id, query)),
  route(addFaculty, isApplicant, (context, { params, body }) => enterFaculty(context, params.id, body)),
  route(removeFaculty, isApplicant, (context, { params }) => leaveFaculty(context, params.id, params.member)),
  route(importFaculty, isApplicant, (context, { params, body }) => takeInRoster(context, params.id, body.fileId)),
  route(correctFaculty, isApplicant, (context, { params, body }) => takeInCorrected(context, params.id, body)),
  route(facultyErrata, isApplicant, async (context, { params, body, reply }) =>
    attach(reply, '名册中有误的行.xlsx', workbook, await writeRosterErrata(context, params.id, body)),
  ),
  route(facultyTemplate, 'public', async (_context, { reply }) =>
    attach(reply, '师资名册模板.xlsx', workbook, await rosterTemplate()),
  ),
  route(returnApplication, 'signedIn', (context, { params, body }) => returnMarked(context, params.id, body)),
  route(examineApplication, 'signedIn', (context, { params, body }) => passExamined(context, params.id, body)),
  route(recheckApplication, 'signedIn', (context, { params, body }) => enterRecheck(context, params.id, body)),
  route(recommendApplication, 'signedIn', (context, { params, body }) => signRecommendation(context, params.id, body)),
  route(applicationForm, 'signedIn', async (context, { params, reply }) =>
    attach(reply, '申报表.pdf', 'application/pdf', await printForm(context, params.id)),
  ),
  route(applicationVersion, 'signedIn', (context, { params }) => compareVersion(context, params.id, params.n)),
];
