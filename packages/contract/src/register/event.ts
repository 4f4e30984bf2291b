import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { controlFree, fileShape, id, idParams, isoDate, line, moment, pageOf, pageQuery, prose } from '../shapes.ts';

const places = z.int().min(1).max(10_000);

export const eventBody = z.strictObject({
  title: line(120),
  titleEn: z.string().trim().max(200).regex(controlFree).nullable(),
  startsOn: isoDate,
  endsOn: isoDate,
  /** The hours of the day, such as 9:00—17:00. */
  hours: z.string().trim().max(60).regex(controlFree).nullable(),
  place: line(200),
  places,
  registerUntil: isoDate,
  programme: prose(20_000),
  files: z.array(z.uuid()).max(10),
});

const eventRow = z.strictObject({
  id,
  title: z.string(),
  titleEn: z.string().nullable(),
  startsOn: isoDate,
  endsOn: isoDate,
  hours: z.string().nullable(),
  place: z.string(),
  places,
  taken: z.int(),
  registerUntil: isoDate,
  stage: z.enum(['open', 'closed', 'held', 'cancelled']),
});
export const listPublicEvents = endpoint({
  id: 'event.public',
  method: 'GET',
  path: '/api/public/events',
  summary: { zh: '基地交流活动', en: 'Events among bases' },
  action: 'public',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().max(60).optional(),
    /** Those still to come, or those held and cancelled. */
    when: z.enum(['ahead', 'past']).default('ahead'),
  }),
  output: pageOf(eventRow),
});
export const getPublicEvent = endpoint({
  id: 'event.publicEvent',
  method: 'GET',
  path: '/api/public/events/:id',
  summary: { zh: '交流活动', en: 'An event' },
  action: 'public',
  params: idParams,
  output: z.strictObject({
    ...eventRow.shape,
    bases: z.int(),
    programme: z.string(),
    files: z.array(fileShape),
    announcedOn: isoDate,
    cancelReason: z.string().nullable(),
    version: z.int(),
  }),
});
export const downloadEventFile = endpoint({
  id: 'event.publicFile',
  method: 'GET',
  path: '/api/public/events/:id/files/:file',
  summary: { zh: '活动附件', en: 'A file of an event' },
  action: 'public',
  params: z.strictObject({ ...idParams.shape, file: z.uuid() }),
  stream: 'file',
});
const known = z.strictObject({ id, version: z.int() });
export const announceEvent = endpoint({
  id: 'event.announce',
  method: 'POST',
  path: '/api/events',
  summary: { zh: '发布交流活动', en: 'Announce an event' },
  action: 'organiseEvents',
  body: eventBody,
  output: known,
});
export const changeEvent = endpoint({
  id: 'event.change',
  method: 'PUT',
  path: '/api/events/:id',
  summary: { zh: '更改交流活动', en: 'Change an event' },
  action: 'organiseEvents',
  params: idParams,
  body: z.strictObject({ ...eventBody.shape, version: z.int() }),
  output: known,
});
export const cancelEvent = endpoint({
  id: 'event.cancel',
  method: 'POST',
  path: '/api/events/:id/cancel',
  summary: { zh: '取消交流活动', en: 'Cancel an event' },
  action: 'organiseEvents',
  params: idParams,
  body: z.strictObject({ version: z.int(), reason: line(500) }),
  output: known,
});

const participant = z.strictObject({
  name: line(60),
  /** Post or title. */
  duty: z.string().trim().max(80).regex(controlFree).nullable(),
});
const registration = z.strictObject({
  baseId: id,
  baseNumber: z.string(),
  baseName: z.string(),
  people: z.array(participant),
  /** Goes up with each change, a withdrawal among them. */
  version: z.int(),
  withdrawn: z.boolean(),
  changedAt: moment,
});
export const registerForEvent = endpoint({
  id: 'event.register',
  method: 'PUT',
  path: '/api/events/:id/registration',
  summary: { zh: '基地报名或更改人员', en: 'Register a base, or change whom it sends' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({
    baseId: id,
    people: z.array(participant).min(1, '至少一人 / one person at least').max(50),
    /** The version seen; 0 where the base has never registered. */
    version: z.int().min(0),
  }),
  output: registration,
});
export const withdrawFromEvent = endpoint({
  id: 'event.withdraw',
  method: 'POST',
  path: '/api/events/:id/withdrawal',
  summary: { zh: '撤回报名', en: 'Withdraw a base' },
  action: 'signedIn',
  params: idParams,
  body: z.strictObject({ baseId: id, version: z.int() }),
  output: registration,
});
export const listRegistrations = endpoint({
  id: 'event.registrations',
  method: 'GET',
  path: '/api/events/:id/registrations',
  summary: { zh: '报名情况', en: 'Who is registered' },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({ ...pageQuery, base: z.coerce.number().pipe(id).optional() }),
  output: pageOf(registration),
});
export const exportParticipants = endpoint({
  id: 'event.sheet',
  method: 'GET',
  path: '/api/events/:id/participants.xlsx',
  summary: { zh: '参加人员名单', en: 'List of participants' },
  action: 'signedIn',
  params: idParams,
  query: z.strictObject({ language: z.enum(['zh', 'en']).default('zh') }),
  stream: 'file',
});
