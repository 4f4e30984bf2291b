import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/dossier';
import type { Context } from '../http/context.ts';
import { invalid } from '../http/errors.ts';
import { type DossierHead, headOf } from './head.ts';
import { kindOf } from './kinds.ts';
import { move } from './move.ts';
import { seeDossier } from './sight.ts';

/** What stands over and beside a dossier that the actor sees; 404 for others. */
export async function getDossierHead(context: Context, id: number): Promise<DossierHead> {
  return headOf(context, await seeDossier(context, id));
}

/** Makes a move that needs no form of its own. Refuses (422) one that has a form, and what `move` refuses. */
export async function makeMove(
  context: Context,
  id: number,
  { move: name, version, opinion, files }: BodyOf<typeof wire.makeMove>,
): Promise<DossierHead> {
  const record = await seeDossier(context, id);
  const kind = kindOf(context, record);
  if (kind.table.moves[name]?.form)
    throw invalid([{ path: 'move', message: '这一环节有自己的表单 / this move has a form of its own' }]);
  return headOf(context, await move(context, kind, { dossierId: id, move: name, version, opinion, files }));
}
