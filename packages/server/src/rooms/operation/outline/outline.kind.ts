import { type MoveTable, type OutlineDossierFacts, outlineMoves } from '@jijiao/measures';
import { type Dossier, registerKind } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { groupFacts } from '../evaluationGroup/evaluationGroup.ts';
import { readJudged } from '../opinion/judged.ts';
import { opinionFacts } from '../opinion/opinionFacts.ts';
import { guidanceFacts, keepHandedIn, numberConsented, sitsOnGroup } from '../settling.ts';
import { getOutlineRecord } from './outline.store.ts';

/** Makes outlines known to the dossier engine. */
export function registerOutlineKind(): void {
  registerKind({
    table: outlineMoves as unknown as MoveTable<string, never>,
    privateStates: ['draft'],
    scope: (record) => record.guidingUnitId,
    alsoSees: sitsOnGroup,
    look,
    facts: (_context, _record, seen) => seen,
    effect: async (context, record, name) => {
      if (name === 'submit') return keepHandedIn(context, record);
      return name === 'consent' ? numberConsented(context, record, '冀继规') : undefined;
    },
  });
}

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
