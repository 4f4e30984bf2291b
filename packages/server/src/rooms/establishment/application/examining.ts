import type {
  BodyOf,
  examineApplication,
  recheckApplication,
  recommendApplication,
  returnApplication,
} from '@jijiao/contract';
import { move } from '../../../platform/dossier/move.ts';
import type { Context } from '../../../platform/http/context.ts';
import type { ExaminationForm, RecheckForm, RecommendationForm, ReturnForm } from './application.kind.ts';
import { type ApplicationShape, shapeApplication } from './application.ts';

/** Returns an application with marked sections (Art. 9 (3)). */
export async function returnMarked(
  context: Context,
  id: number,
  body: BodyOf<typeof returnApplication>,
): Promise<ApplicationShape> {
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
  body: BodyOf<typeof examineApplication>,
): Promise<ApplicationShape> {
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
  body: BodyOf<typeof recheckApplication>,
): Promise<ApplicationShape> {
  const { version, ...visit } = body;
  const form: RecheckForm = visit;
  const input = { opinion: visit.findings, files: visit.photographs, form };
  return shapeApplication(context, await move(context, { dossierId: id, move: 'recordRecheck', version, input }));
}

/** Signs the recommendation with the unit's ranking. */
export async function signRecommendation(
  context: Context,
  id: number,
  body: BodyOf<typeof recommendApplication>,
): Promise<ApplicationShape> {
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
