import * as wire from '@jijiao/contract/directory/setup';
import type { House } from '../../../platform/http/context.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { getSetupState, setUpHouse } from './setup.ts';

export const setupRoutes: readonly Route<House>[] = [
  route(wire.getSetupState, 'public', (context) => getSetupState(context)),
  route(wire.setUpHouse, 'public', (context, { body }) => setUpHouse(context, body)),
];
