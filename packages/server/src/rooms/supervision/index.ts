export { type Ban, findBan, findBanned, imposeBan, isBanned } from './ban/ban.store.ts';
