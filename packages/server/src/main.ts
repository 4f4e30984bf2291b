import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { endpoints } from '@jijiao/contract/endpoints';
import type { FastifyInstance } from 'fastify';
import { houseLedgers, keepSealKey, type SealerParts, startSealer } from './platform/audit/index.ts';
import { makeOidc } from './platform/auth/oidc.ts';
import { isFromOwnPages } from './platform/auth/origin.ts';
import { makePasswords } from './platform/auth/password.ts';
import { actorFinder, sessionRoutes } from './platform/auth/session.routes.ts';
import type { SignInParts } from './platform/auth/signIn.ts';
import { beijingDate } from './platform/calendar/index.ts';
import { applicationRole, connect, type Database } from './platform/db/connect.ts';
import { closeDocuments } from './platform/documents/index.ts';
import { dossierRoutes } from './platform/dossier/dossier.routes.ts';
import { recountNightly } from './platform/figures/index.ts';
import { bytesInObjectStore } from './platform/files/index.ts';
import { type Context, contextOf, type DemonstrationAccount, type House } from './platform/http/context.ts';
import { openApi } from './platform/http/openapi.ts';
import { registerPages } from './platform/http/pages.ts';
import { actionsOpenTo } from './platform/http/route.ts';
import { buildServer } from './platform/http/server.ts';
import { registerWatch } from './platform/http/watch.ts';
import { type Jobs, startJobs } from './platform/jobs/index.ts';
import type { Logger } from './platform/logging/index.ts';
import { notifyHandlers, openMailer, openTextMessenger } from './platform/notify/index.ts';
import { type Keys, keepKeys, open, readKeys } from './platform/personal/index.ts';
import type { Offer } from './platform/room/port.ts';
import { type Room, room } from './platform/room/room.ts';
import { Rooms } from './platform/room/rooms.ts';
import { searchRoutes } from './platform/search/index.ts';
import { directoryRoom, sweepStoredFiles } from './rooms/directory/index.ts';
import { establishmentRoom } from './rooms/establishment/index.ts';
import { facultyRoom } from './rooms/faculty/index.ts';
import { countRefusals, libraryRoom } from './rooms/library/index.ts';
import { operationRoom } from './rooms/operation/index.ts';
import { registerRoom } from './rooms/register/index.ts';
import { supervisionRoom } from './rooms/supervision/index.ts';
import { supportRoom } from './rooms/support/index.ts';
import type { Settings } from './settings.ts';

/** Every room of the house, those that others lean on first. */
const rooms: readonly Room[] = [
  room({ name: 'platform', routes: [...dossierRoutes, ...searchRoutes] }),
  directoryRoom,
  registerRoom,
  facultyRoom,
  libraryRoom,
  establishmentRoom,
  operationRoom,
  supervisionRoom,
  supportRoom,
];

/** The rooms, joined; a port that no room gives stops the start here. */
export const composeRooms = (instead: readonly Offer[] = []): Rooms => new Rooms(rooms, instead);

/** The program, opened: what its parts share, and what ends it. */
export interface OpenHouse {
  readonly house: House;
  readonly signIn: SignInParts;
  readonly sealer: SealerParts;
  close(): Promise<void>;
}

/** Opens the house over a migrated database. `now` is the clock; tests and the demonstration bring their own. */
export async function openHouse(
  settings: Settings & { databaseUrl: string },
  log: Logger,
  now: () => Date = () => new Date(),
  { accounts = [], instead = [] }: { accounts?: readonly DemonstrationAccount[]; instead?: readonly Offer[] } = {},
): Promise<OpenHouse> {
  await mkdir(settings.dataFolder, { recursive: true });
  const onLost = (error: Error) => log.warn({ err: error }, 'a connection was lost');
  const database: Database = connect(settings.databaseUrl, { role: applicationRole, max: 20, onLost });
  const keys: Keys =
    settings.sealingKeys && settings.blindKey
      ? readKeys({ sealing: settings.sealingKeys, blind: settings.blindKey })
      : await keepKeys(settings.dataFolder);
  const publicAddress = settings.publicAddress ?? `http://127.0.0.1:${settings.port}`;
  const bytes = settings.files && bytesInObjectStore(settings.files, join(settings.dataFolder, 'files', 'incoming'));
  const house: House = {
    rooms: composeRooms(instead),
    database,
    now,
    publicAddress,
    keys,
    dataFolder: settings.dataFolder,
    ...(bytes && { bytes }),
    demonstrationAccounts: () => accounts,
  };
  const oidc =
    settings.oidc &&
    makeOidc({ ...settings.oidc, name: 'OIDC', returnTo: `${publicAddress}/api/session/oidc/return` }, keys, database);
  const signIn: SignInParts = {
    database,
    keys,
    passwords: makePasswords(),
    secondFactorRequired: settings.secondFactorRequired,
    actionsOf: (actor) => actionsOpenTo(actor, house.rooms.routes),
    today: () => beijingDate(now()),
    ...(oidc && { oidc }),
  };
  const sealer: SealerParts = {
    database: connect(settings.databaseUrl, { max: 2, onLost }),
    ledgers: houseLedgers,
    key: await keepSealKey(settings.dataFolder),
    headsFile: join(settings.dataFolder, 'heads.log'),
    now,
  };
  const close = async () => {
    await Promise.all([database.close(), sealer.database.close()]);
    await closeDocuments();
  };
  return { house, signIn, sealer, close };
}

/** The HTTP server over an open house, with the built pages where there are any. */
export async function buildApp(settings: Settings, opened: OpenHouse, log?: Logger): Promise<FastifyInstance> {
  const { house, signIn } = opened;
  const secure = house.publicAddress.startsWith('https:');
  const app = await buildServer<House>({
    house,
    routes: [...sessionRoutes(signIn, secure), ...house.rooms.routes],
    endpoints,
    ...(log && { logger: log }),
    trustProxy: settings.trustProxy,
    findActor: actorFinder(signIn, secure),
    fromOwnOrigin: (request) =>
      isFromOwnPages({
        method: request.method,
        fetchSite: request.headers['sec-fetch-site'] as string | undefined,
        origin: request.headers.origin,
        own: [house.publicAddress, `http://${request.host}`],
      }),
    onRefused: (rules) => void countRefusals(house.database.pool, rules).catch(() => undefined),
  });
  registerWatch(app, house);
  const document = openApi(endpoints, house.publicAddress);
  app.get('/api/openapi.json', async () => document);
  await registerPages(app, join(import.meta.dirname, '../../web/dist'));
  return app;
}

/** The clock's turn: everything that a passed deadline does. */
export async function sweep(house: House): Promise<number> {
  const inOwn = (act: (context: Context) => Promise<unknown>) =>
    house.database.db.transaction(async (tx) => {
      await act(contextOf(house, tx, null));
    });
  const context = contextOf(house, house.database.db, null);
  let moved = 0;
  for (const turn of house.rooms.sweeps) moved += await turn(context, inOwn);
  return moved;
}

/** Starts what works beside the requests: the sealer, the jobs, the clock. */
export async function startWork(
  settings: Settings & { databaseUrl: string },
  opened: OpenHouse,
  log: Logger,
): Promise<{ stop(): Promise<void> }> {
  const { house, sealer } = opened;
  const seals = startSealer(sealer, { onFault: (error) => log.error({ err: error }, 'sealing failed') });
  const jobs: Jobs = await startJobs({
    databaseUrl: settings.databaseUrl,
    handlers: notifyHandlers({
      database: house.database,
      publicUrl: house.publicAddress,
      mailer: openMailer({ folder: join(settings.dataFolder, 'mail'), ...(settings.mail ?? {}) }),
      textMessenger: openTextMessenger({ folder: join(settings.dataFolder, 'text-messages') }),
      openPhone: (sealed) => open(house.keys, 'person.phone', sealed),
    }),
    log,
  });
  jobs.every('clock', 20, async () => {
    const moved = await sweep(house);
    if (moved) log.info({ moved }, 'deadlines passed');
  });
  const recount = recountNightly(house.database, house.now, log);
  jobs.every('figures', 900, async () => void (await recount()));
  jobs.every('counters', 86_400, async () => {
    const context = contextOf(house, house.database.db, null);
    for (const recount of house.rooms.recounts) {
      const faults = await recount(context);
      if (faults.length) log.error({ faults }, 'counters differ from their rows');
    }
  });
  jobs.every('files', 3600, async () => {
    const swept = await sweepStoredFiles(house);
    if (swept) log.info({ swept }, 'bytes that no file needs were removed');
  });
  return {
    stop: async () => {
      await jobs.stop();
      await seals.stop();
    },
  };
}
