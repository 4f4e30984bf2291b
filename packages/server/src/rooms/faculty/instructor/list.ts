import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { seeBase } from '../../register/index.ts';
import { countPairs } from './duplicate.store.ts';
import { basesOpenTo } from './engagement.store.ts';
import { watchInstructors } from './instructor.policy.ts';
import type { Instructor } from './instructor.store.ts';
import { countFaculty, facultyOf, listBasesOfPeople, listOpenImports, peopleAcross } from './list.store.ts';
import { countRoster } from './takeOver.ts';
import { isOfYear, maskedOf } from './view.ts';

/** The faculty of a base, for whoever may see its desk; what waits to be done is told to whom it is for. */
export async function listFacultyOfBase(
  context: Context,
  baseId: number,
  query: QueryOf<typeof wire.listFacultyOfBase>,
): Promise<OutputOf<typeof wire.listFacultyOfBase>> {
  const seen = await seeBase(context, baseId);
  const { tx } = context;
  const keeps = holds(actorOf(context), 'applicant', { organisationId: seen.base.organisationId });
  const { rows, total, capped } = await facultyOf(tx, baseId, query, dayOf(context)).page(query);
  const imports = keeps ? await listOpenImports(tx, baseId) : [];
  return {
    rows: rows.map(
      ({ instructor, engagement: { instructorId: _, baseId: __, source: ___, ...engagement }, ...last }) => ({
        ...maskedOf(context, instructor),
        engagement,
        ...newnessOf(context, last),
      }),
    ),
    total,
    capped,
    figures: await countFaculty(tx, baseId, dayOf(context)),
    takeOver: keeps ? await countRoster(context, seen) : null,
    openImports: imports.map((each) => ({ ...each, createdAt: each.createdAt.toISOString() })),
  };
}

/** People across the bases that the actor watches. */
export async function listInstructors(
  context: Context,
  query: QueryOf<typeof wire.listInstructors>,
): Promise<OutputOf<typeof wire.listInstructors>> {
  const open = basesOpenTo(actorOf(context));
  const { rows, total, capped } = await peopleAcross(context.tx, { ...query, open }, dayOf(context)).page(query);
  const watches = watchInstructors(actorOf(context));
  const duplicates = watches ? (await countPairs(context.tx, 'open', open)).total : null;
  return { rows: await describePeople(context, rows), total, capped, duplicates };
}

interface Listed {
  readonly instructor: Instructor;
  readonly lastTraining: string | null;
  readonly lastQualification: string | null;
}

/** People with the bases that engage them today, as far as those are open to the actor. */
export async function describePeople(context: Context, rows: readonly Listed[]) {
  const ids = rows.map(({ instructor }) => instructor.id);
  const bases = await listBasesOfPeople(context.tx, ids, context.today, basesOpenTo(actorOf(context)));
  const byPerson = Map.groupBy(bases, (each) => each.instructorId);
  return rows.map(({ instructor, ...last }) => ({
    ...maskedOf(context, instructor),
    bases: (byPerson.get(instructor.id) ?? []).map(({ instructorId: _, ...each }) => each),
    ...newnessOf(context, last),
  }));
}

/** The day of the act and the first day of its year. */
export const dayOf = ({ today }: Context) => ({ today, yearBegins: `${today.slice(0, 4)}-01-01` });

function newnessOf(
  context: Context,
  { lastTraining, lastQualification }: { lastTraining: string | null; lastQualification: string | null },
) {
  return {
    lastTrainingOn: lastTraining,
    lastQualificationOn: lastQualification,
    newThisYear: isOfYear(context, lastTraining) || isOfYear(context, lastQualification),
  };
}
