import { join } from 'node:path';
import { startEmbedded } from '../platform/db/embedded.ts';
import type { Settings } from '../settings.ts';

/** The database named by DATABASE_URL, or our own under the data folder. */
export async function openDatabase(settings: Settings): Promise<{ url: string; stop(): Promise<void> }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, stop: async () => undefined };
  return startEmbedded({ base: join(settings.dataFolder, 'postgres') });
}
