import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { bilingual, id, moment, pageQuery } from '../shapes.ts';

export const listMessages = endpoint({
  id: 'message.list',
  method: 'GET',
  path: '/api/messages',
  summary: { zh: '消息', en: 'Messages' },
  action: 'signedIn',
  query: z.strictObject(pageQuery),
  output: z.strictObject({
    unread: z.int(),
    rows: z.array(z.strictObject({ id, text: bilingual, link: z.string().nullable(), at: moment, read: z.boolean() })),
  }),
});
export const readMessages = endpoint({
  id: 'message.read',
  method: 'POST',
  path: '/api/messages/read',
  summary: { zh: '标为已读', en: 'Mark as read' },
  action: 'signedIn',
  output: z.strictObject({ unread: z.int() }),
});
