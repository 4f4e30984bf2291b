import { defineText } from '../../../language.ts';

/** The words of the messages. */
export const useMessageText = defineText('message', {
  zh: {
    title: '消息',
    unread: '未读 {{count}} 条',
    allRead: '没有未读消息',
    markRead: '全部标为已读',
    isUnread: '未读',
    none: '没有消息',
    noneWhy: '办件有进展、期限临近时，消息会出现在这里。',
    toWork: '回工作台',
    open: '查看',
    previous: '上一页',
    next: '下一页',
  },
  en: {
    title: 'Messages',
    unread: '{{count}} unread',
    allRead: 'All read',
    markRead: 'Mark all as read',
    isUnread: 'Unread',
    none: 'No messages',
    noneWhy: 'They come when a dossier moves on or a deadline is near.',
    toWork: 'Back to the work list',
    open: 'Open',
    previous: 'Previous',
    next: 'Next',
  },
});
