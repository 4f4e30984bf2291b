import type { OpinionFacts } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { listMembers } from '../evaluationGroup/evaluationGroup.store.ts';
import type { Judged } from './judged.ts';
import { listNewestOpinions } from './opinion.store.ts';

/** The members of the group with the newest opinion of each; it counts where it was given on the content as it stands. */
export async function opinionsOf(context: Context, dossierId: number, judged: Judged) {
  const members = judged.groupId === null ? [] : await listMembers(context.tx, [judged.groupId]);
  const opinions = await listNewestOpinions(context.tx, dossierId);
  return members.map((member) => {
    const opinion = opinions.get(member.id) ?? null;
    return { member, opinion, counts: opinion?.sha256 === judged.sha256 };
  });
}

/** What the rules on opinions read (Art. 13). */
export async function opinionFacts(context: Context, dossierId: number, judged: Judged): Promise<OpinionFacts> {
  const given = await opinionsOf(context, dossierId, judged);
  return {
    opinions: {
      missing: given.filter((each) => !each.counts).map((each) => each.member.name),
      fromOutside: given.filter((each) => each.counts && each.member.outside).length,
    },
  };
}
