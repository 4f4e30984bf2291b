import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import { type GuidanceFacts, guidanceRules, judge, type Rule, recommendingUnitRules } from '@jijiao/measures';
import { move } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { refused } from '../../../platform/http/errors.ts';
import type { ExaminationForm, RecheckForm, RecommendationForm, ReturnForm } from './application.kind.ts';
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
export async function returnMarked(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.returnApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const form: ReturnForm = { marks: body.marks };
  return shapeApplication(
    context,
    await move(context, {
      dossierId: id,
      move: 'return',
      version: body.version,
      input: { opinion: body.opinion, form },
    }),
  );
}

/** Passes the examination, section by section. */
export async function passExamined(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.examineApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const form: ExaminationForm = { verdicts: body.verdicts };
  return shapeApplication(
    context,
    await move(context, {
      dossierId: id,
      move: 'passExamination',
      version: body.version,
      input: { opinion: body.opinion, form },
    }),
  );
}

/** Puts the on-site recheck on record: date, people, findings, photographs. */
export async function enterRecheck(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.recheckApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, guidanceRules);
  const { version, ...visit } = body;
  const form: RecheckForm = visit;
  const input = { opinion: visit.findings, files: visit.photographs, form };
  return shapeApplication(context, await move(context, { dossierId: id, move: 'recordRecheck', version, input }));
}

/** Signs the recommendation with the unit's ranking. */
export async function signRecommendation(
  context: Context,
  id: number,
  body: BodyOf<typeof wire.recommendApplication>,
): Promise<ApplicationShape> {
  await judgeGuidance(context, id, recommendingUnitRules);
  const form: RecommendationForm = { rank: body.rank };
  return shapeApplication(
    context,
    await move(context, {
      dossierId: id,
      move: 'recommend',
      version: body.version,
      input: { opinion: body.opinion, form },
    }),
  );
}
