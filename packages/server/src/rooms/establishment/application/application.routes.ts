import * as wire from '@jijiao/contract/establishment/application';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import * as may from './application.policy.ts';
import { getApplication, listApplications, startApplication } from './application.ts';
import { exportApplications } from './applicationsSheet.ts';
import { compareApplication } from './differences.ts';
import {
  addRosterMember,
  correctRoster,
  exportRosterErrata,
  importRoster,
  listRoster,
  removeRosterMember,
  saveSection,
} from './editing.ts';
import { examineApplication, recheckApplication, recommendApplication, returnApplication } from './examining.ts';
import { printApplication } from './form.ts';
import { getRosterTemplate } from './roster.ts';

export const applicationRoutes: readonly Route<House>[] = [
  route(wire.listApplications, 'signedIn', (context, { query }) => listApplications(context, query)),
  route(wire.exportApplications, 'signedIn', (context, { query }) => exportApplications(context, query)),
  route(wire.startApplication, may.apply, (context, { body }) => startApplication(context, body)),
  route(wire.getApplication, 'signedIn', (context, { params }) => getApplication(context, params.id)),
  route(wire.saveSection, may.apply, (context, { params, body }) =>
    saveSection(context, params.id, params.section, body),
  ),
  route(wire.listRoster, 'signedIn', (context, { params, query }) => listRoster(context, params.id, query)),
  route(wire.addRosterMember, may.apply, (context, { params, body }) => addRosterMember(context, params.id, body)),
  route(wire.removeRosterMember, may.apply, (context, { params }) =>
    removeRosterMember(context, params.id, params.member),
  ),
  route(wire.importRoster, may.apply, (context, { params, body }) => importRoster(context, params.id, body.fileId)),
  route(wire.correctRoster, may.apply, (context, { params, body }) => correctRoster(context, params.id, body)),
  route(wire.exportRosterErrata, may.apply, async (context, { params, body }) => ({
    name: '名册中有误的行.xlsx',
    bytes: await exportRosterErrata(context, params.id, body),
  })),
  route(wire.getRosterTemplate, 'public', async () => ({
    name: '师资名册模板.xlsx',
    bytes: await getRosterTemplate(),
  })),
  route(wire.returnApplication, 'signedIn', (context, { params, body }) => returnApplication(context, params.id, body)),
  route(wire.examineApplication, 'signedIn', (context, { params, body }) =>
    examineApplication(context, params.id, body),
  ),
  route(wire.recheckApplication, 'signedIn', (context, { params, body }) =>
    recheckApplication(context, params.id, body),
  ),
  route(wire.recommendApplication, 'signedIn', (context, { params, body }) =>
    recommendApplication(context, params.id, body),
  ),
  route(wire.printApplication, 'signedIn', async (context, { params }) => ({
    name: '申报表.pdf',
    bytes: await printApplication(context, params.id),
  })),
  route(wire.compareApplication, 'signedIn', (context, { params }) => compareApplication(context, params.id, params.n)),
];
