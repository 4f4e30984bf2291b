import { holds } from '../../platform/auth/actor.ts';
import type { Dossier } from '../../platform/dossier/kinds.ts';
import { seeDossier } from '../../platform/dossier/sight.ts';
import { lockDossier } from '../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../platform/http/context.ts';
import { forbidden, notFound, stale } from '../../platform/http/errors.ts';
import { openStates } from './opinion/judged.ts';

const kinds: readonly string[] = ['outline', 'curriculum'];

/**
 * The outline or curriculum, locked, if the actor may write in it now: 404 unseen or of another kind, 403 not of the host's
 * applicant, 409 handed in. Locked, so that nothing changes under a hand-in or a signature.
 */
export async function editable(context: Context, id: number, kind?: 'outline' | 'curriculum'): Promise<Dossier> {
  const seen = await seeDossier(context, id, kind);
  if (!kinds.includes(seen.kind)) throw notFound();
  if (seen.ownerId === null || !holds(actorOf(context), 'applicant', { organisationId: seen.ownerId }))
    throw forbidden();
  const record = await lockDossier(context.tx, id);
  if (!openStates.includes(record.state)) throw stale({ state: record.state, version: record.version });
  return record;
}
