import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import { type GuidanceFacts, guidanceRules, judge, type Rule, recommendingUnitRules } from '@jijiao/measures';
import { move } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import { applicationKind } from './application.kind.ts';
import { type ApplicationShape, shapeApplication } from './application.ts';

/**
 * Judges who guides the applicant. A unit that sees an application which another one guides, as the issuer of the batch does, is told
 * whose part this is (409); anyone else is left to the move.
 */
async function judgeGuidance(context: Context, id: number, rules: readonly Rule<GuidanceFacts>[]): Promise<void> {
  const { guidingUnitId } = await seeDossier(context, id, 'application');
  const units = actorOf(context).posts.filter((post) => post.organisationKind === 'guidingUnit');
  const acting = units.find((post) => post.organisationId === guidingUnitId) ?? units[0];
  if (!acting) return;
  const guidance = { guidingUnit: guidingUnitId ?? 0, actingUnit: acting.organisationId };
  const refusals = judge(rules, { guidance }, { on: context.today, read: await context.parameters(guidingUnitId) });
  if (refusals.length) throw refused(refusals);
}

/** Returns an application with marked sections (Art. 9 (3)). */
export async function returnApplication(
  context: Context,
  id: number,
  { marks, ...how }: BodyOf<typeof wire.returnApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const made = await move(context, applicationKind, { dossierId: id, move: 'return', ...how, form: { marks } });
  return shapeApplication(context, made);
}

/** Passes the examination, section by section. */
export async function examineApplication(
  context: Context,
  id: number,
  { verdicts, ...how }: BodyOf<typeof wire.examineApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const form = { verdicts };
  const made = await move(context, applicationKind, { dossierId: id, move: 'passExamination', ...how, form });
  return shapeApplication(context, made);
}

/** Puts the on-site recheck on record: date, people, findings, photographs. */
export async function recheckApplication(
  context: Context,
  id: number,
  { version, ...form }: BodyOf<typeof wire.recheckApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const made = await move(context, applicationKind, {
    dossierId: id,
    move: 'recordRecheck',
    version,
    opinion: form.findings,
    files: form.photographs,
    form,
  });
  return shapeApplication(context, made);
}

/** Signs the recommendation with the unit's ranking. */
export async function recommendApplication(
  context: Context,
  id: number,
  { rank, ...how }: BodyOf<typeof wire.recommendApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, recommendingUnitRules);
  const made = await move(context, applicationKind, { dossierId: id, move: 'recommend', ...how, form: { rank } });
  return shapeApplication(context, made);
}
