import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/decision';
import { fields, judge, standingRules } from '@jijiao/measures';
import { holds } from '../../../platform/auth/actor.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, refused } from '../../../platform/http/errors.ts';
import { listBasesById, partiesOf } from '../../register/index.ts';
import type { StandingChange } from './decision.tables.ts';
import { draft, judgeDraft } from './drafting.ts';
import { type Named, standingFacts } from './standing.facts.ts';

/** Drafts the renewal or the adjustment of bases that the officer's house has recognised (Arts 3, 4). Gives the decision's id. */
export async function draftStanding(context: Context, body: BodyOf<typeof wire.draftStanding>): Promise<number> {
  const named = await listBasesById(
    context.tx,
    body.bases.map(({ baseId }) => baseId),
  );
  if (named.length !== body.bases.length)
    throw invalid([{ path: 'bases', message: '没有这一基地，或有重复 / no such base, or named twice' }]);
  const issuerId = await issuerOf(context, named);
  const items = named.map(({ base, version }) => {
    const asked = body.bases.find(({ baseId }) => baseId === base.id);
    if (asked?.field && !fields.some(({ id }) => id === asked.field))
      throw invalid([{ path: 'bases', message: '没有这一领域 / no such field' }]);
    const change: StandingChange = Object.fromEntries(
      (['level', 'kind', 'field', 'grade'] as const).flatMap((name) => (asked?.[name] ? [[name, asked[name]]] : [])),
    );
    return { organisationId: base.organisationId, field: version.field, baseId: base.id, change };
  });
  await judgeDraft(context, body.type, body.grounds, [], 0, named.length);
  const standing = standingFacts(context.today, body.type, items, named);
  const refusals = judge(standingRules, { standing }, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const what = body.type === 'renewal' ? '认定续期' : '级别、领域和等级调整';
  const subject =
    named.length === 1
      ? `关于${named[0]?.version.host ?? ''}继续教育基地${what}的决定`
      : `关于${named.length}个专业技术人员继续教育基地${what}的决定`;
  return draft(context, { type: body.type, issuerId, grounds: body.grounds, subject }, items);
}

/** The one house that recognised all of them and in which the actor is an officer. */
async function issuerOf(context: Context, named: readonly Named[]): Promise<number> {
  const issuers = new Set<number>();
  for (const { base } of named) issuers.add((await partiesOf(context, base)).issuerId);
  const post = actorOf(context).posts.find(
    ({ role, organisationKind }) => role === 'officer' && organisationKind !== 'institution',
  );
  const issuerId = [...issuers][0] ?? post?.organisationId ?? -1;
  if (issuers.size > 1 || !holds(actorOf(context), 'officer', { organisationId: issuerId })) throw forbidden();
  return issuerId;
}
