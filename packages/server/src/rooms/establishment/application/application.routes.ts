import * as wire from '@jijiao/contract/establishment/application';
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
  route(wire.listApplications, 'signedIn', (context, { query }) => findApplications(context, query)),
  route(wire.exportApplications, 'signedIn', (context, { query, reply }) => sendApplications(context, query, reply)),
  route(wire.startApplication, isApplicant, (context, { body }) => openApplication(context, body)),
  route(wire.getApplication, 'signedIn', (context, { params }) => viewApplication(context, params.id)),
  route(wire.saveSection, isApplicant, (context, { params, body }) =>
    keepSection(context, params.id, params.section, body),
  ),
  route(wire.listRoster, 'signedIn', (context, { params, query }) => pageFaculty(context, params.id, query)),
  route(wire.addRosterMember, isApplicant, (context, { params, body }) => enterFaculty(context, params.id, body)),
  route(wire.removeRosterMember, isApplicant, (context, { params }) => leaveFaculty(context, params.id, params.member)),
  route(wire.importRoster, isApplicant, (context, { params, body }) => takeInRoster(context, params.id, body.fileId)),
  route(wire.correctRoster, isApplicant, (context, { params, body }) => takeInCorrected(context, params.id, body)),
  route(wire.exportRosterErrata, isApplicant, async (context, { params, body, reply }) =>
    attach(reply, '名册中有误的行.xlsx', workbook, await writeRosterErrata(context, params.id, body)),
  ),
  route(wire.getRosterTemplate, 'public', async (_context, { reply }) =>
    attach(reply, '师资名册模板.xlsx', workbook, await rosterTemplate()),
  ),
  route(wire.returnApplication, 'signedIn', (context, { params, body }) => returnMarked(context, params.id, body)),
  route(wire.examineApplication, 'signedIn', (context, { params, body }) => passExamined(context, params.id, body)),
  route(wire.recheckApplication, 'signedIn', (context, { params, body }) => enterRecheck(context, params.id, body)),
  route(wire.recommendApplication, 'signedIn', (context, { params, body }) =>
    signRecommendation(context, params.id, body),
  ),
  route(wire.printApplication, 'signedIn', async (context, { params, reply }) =>
    attach(reply, '申报表.pdf', 'application/pdf', await printForm(context, params.id)),
  ),
  route(wire.compareApplication, 'signedIn', (context, { params }) => compareVersion(context, params.id, params.n)),
];
