import { activationRules, judge, type Refusal, separationKeptRules } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { factsOfBase } from './activation.kind.ts';

/** What still stands in the way of activating a base. */
export async function judgeList(context: Context, baseId: number, guidingUnitId: number | null): Promise<Refusal[]> {
  const read = await context.parameters(guidingUnitId);
  return judge(activationRules, await factsOfBase(context, baseId), { on: context.today, read });
}

/** What a base that operates lacks of what it stands on. */
export async function judgeKept(context: Context, baseId: number): Promise<Refusal[]> {
  const read = await context.parameters();
  return judge(separationKeptRules, await factsOfBase(context, baseId), { on: context.today, read });
}
