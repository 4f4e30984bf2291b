export { type Delivery, notifyHandlers } from './deliver.ts';
export { type Mail, type Mailer, type MailSettings, openMailer } from './mailer.ts';
export {
  countUnread,
  listMessages,
  type Message,
  markRead,
  type Notification,
  notify,
  notifyAll,
  type Recipients,
} from './notify.ts';
export { openTextMessenger, type TextMessage, type TextMessenger } from './textMessenger.ts';
