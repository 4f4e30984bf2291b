import { type DrawFacts, drawRules, judge, panelRecusalYears } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { listActiveExperts, listEmployments } from '../expert/expert.store.ts';
import { fieldName } from '../names.ts';
import { assignStrata, type DrawBasis, digestOf, keepSeats } from './panel.ts';
import { findRecusal, recusalSince } from './recusal.ts';
import {
  type Batch,
  type DrawRecord,
  insertDraw,
  listOfficialCodes,
  listPostsSince,
  publish,
  type ReviewedApplication,
} from './review.store.ts';
import type { DrawPlan, FrozenCandidate } from './review.tables.ts';

interface FrozenList {
  readonly candidates: FrozenCandidate[];
  readonly excluded: DrawRecord['excluded'];
}

/**
 * Freezes who may be drawn for these applications: active experts of their fields, without those who have to stand aside. Those are
 * listed with the reason.
 */
export async function freezeCandidates(
  context: Context,
  applications: readonly ReviewedApplication[],
): Promise<FrozenList> {
  const fields = [...new Set(applications.map(({ field }) => field))].sort();
  const experts = await listActiveExperts(context.tx, fields);
  const past = Map.groupBy(
    await listEmployments(
      context.tx,
      experts.map(({ id }) => id),
    ),
    ({ expertId }) => expertId,
  );
  const since = recusalSince(context.today, (await context.parameters())(panelRecusalYears));
  const posts = Map.groupBy(
    await listPostsSince(
      context.tx,
      experts.flatMap(({ personId }) => personId ?? []),
      since,
    ),
    ({ personId }) => personId,
  );
  const excluded: FrozenList['excluded'] = [];
  const free = experts.filter((expert) => {
    const at = new Set(posts.get(expert.personId ?? 0)?.map(({ creditCode }) => creditCode));
    const why = findRecusal(expert, past.get(expert.id) ?? [], applications, since, at);
    if (why) excluded.push({ expertId: expert.id, name: expert.name, why });
    return why === undefined;
  });
  const strata = assignStrata(free, fields);
  const officials = await listOfficialCodes(context.tx);
  const candidates = free.map(({ id, name, organisationCode }) => ({
    expertId: id,
    name,
    stratum: strata.get(id) ?? '',
    outside: !officials.has(organisationCode),
  }));
  return { candidates, excluded };
}

const countOutside = (people: readonly FrozenCandidate[]) => people.filter(({ outside }) => outside).length;

/** Refuses (409) a draw that no seed could complete: too few candidates, or too few from outside. */
async function requireEnough(context: Context, { plan, candidates }: DrawBasis): Promise<void> {
  const reachable = [...plan.staying, ...candidates];
  const facts: DrawFacts = {
    draw: {
      announcedAt: context.now.toISOString(),
      seedKnownAt: undefined,
      announcedDigest: null,
      drawnDigest: null,
      recusedDrawn: 0,
    },
    panel: {
      size: plan.size,
      outsideMin: plan.outsideMin,
      members: reachable.length,
      outsideMembers: countOutside(reachable),
      undeclared: 0,
    },
  };
  const refusals = judge(drawRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

/** Freezes and publishes the first draw of a review. Its seed is the first audit head sealed afterwards. */
export async function announceFirst(
  context: Context,
  reviewId: number,
  batch: Batch,
  applications: readonly ReviewedApplication[],
): Promise<void> {
  const list = await freezeCandidates(context, applications);
  const { size, outsideMin } = batch.panel;
  await announce(context, reviewId, batch, 1, {
    ...list,
    plan: { size, outsideMin, strata: keepSeats({ size, outsideMin }, applications, list.candidates), staying: [] },
  });
}

/**
 * Announces a draw for the empty seats of a panel, from the list frozen for the first draw; from the bank as it stands only where that
 * list is used up.
 * @param staying members who keep their seats
 * @param left experts who declined, or had to stand aside
 */
export async function announceReplacement(
  context: Context,
  reviewId: number,
  batch: Batch,
  applications: readonly ReviewedApplication[],
  {
    draws,
    staying,
    left,
  }: { draws: readonly DrawRecord[]; staying: readonly FrozenCandidate[]; left: readonly number[] },
): Promise<void> {
  const [first] = draws;
  if (!first) throw new Error('a panel without a first draw has no seats');
  const now = await freezeCandidates(context, applications);
  const used = new Set([...staying.map(({ expertId }) => expertId), ...left]);
  const recused = new Set(now.excluded.map(({ expertId }) => expertId));
  const unused = ({ expertId }: FrozenCandidate) => !used.has(expertId) && !recused.has(expertId);
  const { size, outsideMin } = first.plan;
  const suffices = (people: readonly FrozenCandidate[]) =>
    people.length >= size - staying.length && countOutside([...staying, ...people]) >= outsideMin;
  const frozen = first.candidates.filter(unused);
  const candidates = suffices(frozen) ? frozen : now.candidates.filter(unused);
  const within = [...staying, ...candidates];
  const strata = first.plan.strata
    .map(({ stratum, count }) => ({
      stratum,
      count: Math.min(count, within.filter((each) => each.stratum === stratum).length),
    }))
    .filter(({ count }) => count > 0);
  await announce(context, reviewId, batch, draws.length + 1, {
    candidates,
    excluded: now.excluded,
    plan: { size, outsideMin, strata, staying },
  });
}

async function announce(
  context: Context,
  reviewId: number,
  batch: Batch,
  round: number,
  list: FrozenList & { plan: DrawPlan },
): Promise<void> {
  await requireEnough(context, list);
  const digest = digestOf(list);
  await insertDraw(context.tx, { reviewId, round, announcedAt: context.now, digest, drawn: [], ...list });
  await publish(context.tx, {
    kind: 'draw',
    title: round === 1 ? `${batch.name}评审专家抽取方案` : `${batch.name}评审专家补抽方案（第${round}次）`,
    body: describe(list, digest),
    publishedOn: context.today,
    publishedAt: context.now,
    items: [],
  });
}

/** The announcement: how many, from whom, by which seed. Names stay in the record until the panel has done its work. */
function describe({ plan, candidates, excluded }: FrozenList & { plan: DrawPlan }, digest: string): string {
  const strata = plan.strata.map(({ stratum, count }) => `${fieldName(stratum).zh} ${count} 席`).join('、');
  return [
    `评审委员会 ${plan.size} 席，本次抽取 ${plan.size - plan.staying.length} 席；其中外单位专家不少于 ${plan.outsideMin} 人。按领域：${strata || '不分领域'}，其余不分领域。`,
    `候选专家 ${candidates.length} 人，应回避 ${excluded.length} 人。候选名单和抽取方案的 SHA-256 摘要：${digest}。`,
    '种子：本公告发布之后封存的第一个审计链头。以同一名单和同一种子重新抽取，结果相同。',
  ].join('\n');
}
