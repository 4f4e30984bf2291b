import { timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/setup';
import type { Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import { createFirstAdministrator, isSetUp } from '../person/firstSetup.ts';

/** Where the code of the first setup is kept until it is used. */
export const setupCodeFile = (dataFolder: string) => join(dataFolder, 'setup.code');

/** Whether the house still waits for its first administrator, and the accounts that a demonstration shows. */
export async function getSetupState(context: Context): Promise<OutputOf<typeof wire.getSetupState>> {
  return {
    needed: !(await isSetUp(context)),
    accounts: [...(context.house.demonstrationAccounts?.() ?? [])],
  };
}

/** Makes the province and its first administrator. Refuses (422) another code than the one that the program printed. */
export async function setUpHouse(
  context: Context,
  body: BodyOf<typeof wire.setUpHouse>,
): Promise<OutputOf<typeof wire.setUpHouse>> {
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
}
