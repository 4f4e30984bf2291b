import { courseMarks } from '@jijiao/contract/operation/curriculum';
import { type CurriculumDossierFacts, curriculumMoves } from '@jijiao/measures';
import type { z } from 'zod';
import { type Dossier, formed, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { groupFacts } from '../evaluationGroup/evaluationGroup.ts';
import { readJudged } from '../opinion/judged.ts';
import { opinionFacts } from '../opinion/opinionFacts.ts';
import { guidanceFacts, keepHandedIn, numberConsented, sitsOnGroup } from '../settling.ts';
import { addMarks, getCurriculumRecord } from './curriculum.store.ts';
import { curriculumFacts } from './facts.ts';

type Marks = z.output<typeof courseMarks>;

/** The curriculum of a base for some years (Arts 11–14, 18). */
export const curriculumKind = kind(
  curriculumMoves,
  {
    scope: (record) => record.guidingUnitId,
    alsoSeenBy: sitsOnGroup,
    look,
  },
  {
    submit: { effect: keepHandedIn },
    consent: { effect: (context, record) => numberConsented(context, record, '冀继课') },
    return: formed(courseMarks, { effect: (context, record, { form }) => mark(context, record, form) }),
    sendBack: formed(courseMarks, { effect: (context, record, { form }) => mark(context, record, form) }),
  },
);

async function look(context: Context, record: Dossier): Promise<CurriculumDossierFacts> {
  const judged = await readJudged(context.tx, record);
  return {
    ...(await curriculumFacts(context.tx, await getCurriculumRecord(context.tx, record.id), context.today)),
    ...(await groupFacts(context, judged.groupId)),
    ...(await opinionFacts(context, record.id, judged)),
    ...guidanceFacts(context, record),
  };
}

/** Keeps what is to be corrected, course by course. */
async function mark(context: Context, record: Dossier, marks: Marks): Promise<MoveEffect> {
  const common = { curriculumId: record.id, at: context.now, personId: actorOf(context).personId };
  await addMarks(
    context.tx,
    marks.map((each) => ({ ...common, ...each })),
  );
  return { detail: { courses: marks.map(({ courseId }) => courseId) } };
}
