import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as wire from '@jijiao/contract/directory/setup';
import type { House } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { createFirstAdministrator, isSetUp } from '../person/firstSetup.ts';

/** Where the code of the first setup is kept until it is used. */
export const setupCodeFile = (dataFolder: string) => join(dataFolder, 'setup.code');

export const setupRoutes: readonly Route<House>[] = [
  route(wire.getSetupState, 'public', async (context) => ({
    needed: !(await isSetUp(context)),
    accounts: [...(context.house.demonstrationAccounts?.() ?? [])],
  })),
  route(wire.setUpHouse, 'public', async (context, { body }) => {
    const kept = (await readFile(setupCodeFile(context.house.dataFolder), 'utf8').catch(() => '')).trim();
    const given = Buffer.from(body.code.trim().padEnd(60));
    if (!kept || !timingSafeEqual(given, Buffer.from(kept.padEnd(60)))) {
      throw invalid([
        { path: 'code', message: '设置码不符，见程序启动时的输出 / not the code that the program printed' },
      ]);
    }
    await createFirstAdministrator(context, {
      organisation: { ...body.organisation, nameEn: null, areaCode: null, address: null },
      person: { ...body.person, citizenId: null, phone: null },
    });
    return { done: true as const };
  }),
];
