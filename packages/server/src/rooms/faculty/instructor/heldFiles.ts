import { eq, or, sql } from 'drizzle-orm';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { base } from '../../register/index.ts';
import { basesOpenTo } from './engagement.store.ts';
import { instructorEngagement, instructorQualification, instructorTraining } from './instructor.tables.ts';

/** Whether the file is evidence of an instructor engaged at a base open to the actor: statements of a base are that base's alone. */
export async function showsFacultyFile(context: Context, fileId: string): Promise<boolean> {
  const open = basesOpenTo(actorOf(context)) ?? sql`true`;
  const rows = await context.tx
    .select({ id: instructorEngagement.id })
    .from(instructorEngagement)
    .innerJoin(base, eq(base.id, instructorEngagement.baseId))
    .where(
      sql`${open} and ${or(
        eq(instructorEngagement.vettingFileId, fileId),
        sql`${instructorEngagement.instructorId} in (
          select ${instructorTraining.instructorId} from ${instructorTraining} where ${instructorTraining.fileId} = ${fileId}
          union all
          select ${instructorQualification.instructorId} from ${instructorQualification}
          where ${instructorQualification.fileId} = ${fileId})`,
      )}`,
    )
    .limit(1);
  return rows.length > 0;
}
