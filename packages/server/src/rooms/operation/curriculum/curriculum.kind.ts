import { type CurriculumDossierFacts, curriculumMoves, type MoveTable } from '@jijiao/measures';
import { type Dossier, type MoveEffect, type MoveInput, registerKind } from '../../../platform/dossier/kinds.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { groupFacts } from '../evaluationGroup/evaluationGroup.ts';
import { readJudged } from '../opinion/judged.ts';
import { opinionFacts } from '../opinion/opinionFacts.ts';
import { guidanceFacts, keepHandedIn, numberConsented, sitsOnGroup } from '../settling.ts';
import { addMarks, getCurriculumRecord } from './curriculum.store.ts';
import { curriculumFacts } from './facts.ts';

export interface ReturnForm {
  readonly marks: readonly { readonly courseId: number; readonly note: string }[];
}

/** Makes curricula known to the dossier engine. */
export function registerCurriculumKind(): void {
  registerKind({
    table: curriculumMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft'],
    scope: (record) => record.guidingUnitId,
    alsoSees: sitsOnGroup,
    look,
    facts: (_context, _record, seen) => seen,
    effect,
  });
}

async function look(context: Context, record: Dossier): Promise<CurriculumDossierFacts> {
  const judged = await readJudged(context.tx, record);
  return {
    ...(await curriculumFacts(context.tx, await getCurriculumRecord(context.tx, record.id), context.today)),
    ...(await groupFacts(context, judged.groupId)),
    ...(await opinionFacts(context, record.id, judged)),
    ...guidanceFacts(context, record),
  };
}

async function effect(
  context: Context,
  record: Dossier,
  name: string,
  input: MoveInput,
): Promise<MoveEffect | undefined> {
  if (name === 'submit') return keepHandedIn(context, record);
  if (name === 'consent') return numberConsented(context, record, '冀继课');
  if (name !== 'return' && name !== 'sendBack') return undefined;
  const { marks } = input.form as ReturnForm;
  const common = { curriculumId: record.id, at: context.now, personId: actorOf(context).personId };
  await addMarks(
    context.tx,
    marks.map((each) => ({ ...common, ...each })),
  );
  return { detail: { courses: marks.map(({ courseId }) => courseId) } };
}
