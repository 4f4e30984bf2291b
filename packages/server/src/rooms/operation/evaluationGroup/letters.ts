import { eq } from 'drizzle-orm';
import type { Context } from '../../../platform/http/context.ts';
import { Answer } from '../../../platform/http/errors.ts';
import { seeBase } from '../../register/index.ts';
import { evaluationGroup, evaluationGroupMember } from './evaluationGroup.tables.ts';

/** Whether the file is the letter of appointment of a member, at a base whose desk is open to the actor. */
export async function showsLetter(context: Context, fileId: string): Promise<boolean> {
  const rows = await context.tx
    .selectDistinct({ baseId: evaluationGroup.baseId })
    .from(evaluationGroupMember)
    .innerJoin(evaluationGroup, eq(evaluationGroup.id, evaluationGroupMember.groupId))
    .where(eq(evaluationGroupMember.letterFile, fileId))
    .limit(20);
  for (const { baseId } of rows) if (await maySee(context, baseId)) return true;
  return false;
}

function maySee(context: Context, baseId: number): Promise<boolean> {
  return seeBase(context, baseId).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Answer && error.status === 404) return false;
      throw error;
    },
  );
}
