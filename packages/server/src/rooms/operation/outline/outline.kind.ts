import { type OutlineDossierFacts, outlineMoves } from '@jijiao/measures';
import { type Dossier, kind } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { groupFacts } from '../evaluationGroup/evaluationGroup.ts';
import { readJudged } from '../opinion/judged.ts';
import { opinionFacts } from '../opinion/opinionFacts.ts';
import { guidanceFacts, keepHandedIn, numberConsented, sitsOnGroup } from '../settling.ts';
import { getOutlineRecord } from './outline.store.ts';

/** The training outline of a base for some years (Arts 11–14). */
export const outlineKind = kind(
  outlineMoves,
  {
    scope: (record) => record.guidingUnitId,
    alsoSeenBy: sitsOnGroup,
    look,
  },
  {
    submit: { effect: keepHandedIn },
    consent: { effect: (context, record) => numberConsented(context, record, '冀继规') },
  },
);

async function look(context: Context, record: Dossier): Promise<OutlineDossierFacts> {
  const row = await getOutlineRecord(context.tx, record.id);
  const judged = await readJudged(context.tx, record);
  return {
    outline: { goals: row.content.goals.length },
    ...(await groupFacts(context, judged.groupId)),
    ...(await opinionFacts(context, record.id, judged)),
    ...guidanceFacts(context, record),
  };
}
