import { eq } from 'drizzle-orm';
import { person } from '../../platform/auth/tables.ts';
import { namesOf } from '../../platform/dossier/head.ts';
import { dossier } from '../../platform/dossier/tables.ts';
import { actorOf, type Context } from '../../platform/http/context.ts';
import { stale } from '../../platform/http/errors.ts';
import { getCurrentVersion } from '../register/index.ts';

/** The version that a save makes, when and by whom. */
export interface Saved {
  readonly version: number;
  readonly savedAt: Date;
  readonly savedBy: number;
}

/** What is kept of an outline or a curriculum beside its content. */
interface Kept extends Pick<Saved, 'version' | 'savedBy'> {
  readonly dossierId: number;
  readonly baseId: number;
}

/**
 * Keeps what is typed of an outline or a curriculum as the version after `version`, and its title. Refuses (409) where someone saved
 * in between, with what that person saved.
 */
export async function saveTyped(
  context: Context,
  before: Kept,
  {
    version,
    there,
    write,
    titleFor,
  }: {
    readonly version: number;
    /** What stands there now, for whoever is refused. */
    readonly there: Readonly<Record<string, unknown>>;
    readonly write: (saved: Saved) => Promise<unknown>;
    readonly titleFor: (base: string) => string;
  },
): Promise<{ version: number; savedAt: string }> {
  if (before.version !== version) {
    const names = await namesOf(context.tx, person, [before.savedBy]);
    throw stale({ ...there, version: before.version, savedBy: names.get(before.savedBy) ?? null });
  }
  const saved = { version: version + 1, savedAt: context.now, savedBy: actorOf(context).personId };
  await write(saved);
  const base = await getCurrentVersion(context.tx, before.baseId);
  await context.tx
    .update(dossier)
    .set({ title: titleFor(base.name) })
    .where(eq(dossier.id, before.dossierId));
  return { version: saved.version, savedAt: saved.savedAt.toISOString() };
}
