import { room } from '../../platform/room/room.ts';
import { supportRecordRoutes } from './supportRecord/supportRecord.routes.ts';

/** What bases are supported with (chapter VI). */
export const supportRoom = room({ name: 'support', routes: supportRecordRoutes });
