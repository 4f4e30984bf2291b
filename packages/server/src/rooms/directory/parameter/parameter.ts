import type { BodyOf, OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/parameter';
import {
  judge,
  type Parameter,
  type ParameterReader,
  parameterDecisionRules,
  parameters,
  spell,
} from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, notFound, refused } from '../../../platform/http/errors.ts';
import { loadParameters } from '../../../platform/parameters/parameters.ts';
import { decideParameters, findDecidingPost, visibleScopes } from './parameter.policy.ts';
import { type DecidedValue, insertValue, isDecidedAlready, listDecidedValues, queueFor } from './parameter.store.ts';
import { shapeFault } from './shapeOf.ts';

type Listed = OutputOf<typeof wire.listParameters>;
type Row = Listed['rows'][number];

/**
 * Every parameter with the value in force today and the values decided so far, newest first. Someone of one guiding unit's
 * jurisdiction reads it as that unit tightened it; local values of other units do not show.
 */
export async function listParameters(context: Context): Promise<Listed> {
  const actor = actorOf(context);
  const seen = await look(context);
  return { rows: parameters.map((each) => rowOf(each, seen)), mayDecide: decideParameters(actor) };
}

/**
 * Decides a value from a day on: for the province by its signer, for its own jurisdiction by a guiding unit's. Rows are only added;
 * the same decision twice is one. Refuses (404) an unknown parameter, (422) a value of another shape than the initial one, and by
 * law (409) a local value looser than the province's on that day (Art. 5), or one that holds from before today (Art. 40).
 */
export async function decideParameter(
  context: Context,
  id: string,
  input: BodyOf<typeof wire.decideParameter>,
): Promise<Row> {
  const { tx, today } = context;
  const actor = actorOf(context);
  const declared = parameters.find((each) => each.id === id);
  if (!declared) throw notFound();
  const post = findDecidingPost(actor);
  if (!post) throw forbidden();
  const shape = shapeFault(declared, input.value);
  if (shape) throw invalid([{ path: 'value', message: shape }]);
  await queueFor(tx, id);
  const local = post.organisationKind === 'guidingUnit';
  const provincial = (await loadParameters(context.house.database, tx, input.validFrom, null))(declared);
  const facts = {
    parameter: declared,
    value: input.value,
    provincial,
    local,
    validFrom: input.validFrom,
    documentNo: input.documentNo,
  };
  const refusals = judge(parameterDecisionRules, facts, { on: today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
  const value = { parameter: id, ...input, scope: local ? post.organisationId : null, decidedBy: actor.personId };
  if (!(await isDecidedAlready(tx, value))) {
    await insertValue(tx, value);
    await appendAudit(tx, {
      chain: `parameter:${id}`,
      action: 'parameter.decide',
      personId: actor.personId,
      organisationId: post.organisationId,
      subjectKind: 'parameter',
      subjectId: id,
      detail: { value: input.value, validFrom: input.validFrom, documentNo: input.documentNo, local },
    });
  }
  return rowOf(declared, await look(context, id));
}

/** What an actor sees of parameters. */
interface Seen {
  readonly decided: readonly DecidedValue[];
  /** What is in force today where the actor works, and in the whole province. */
  readonly read: ParameterReader;
  readonly provincial: ParameterReader;
}

/** The decided values this actor may see, and readers of what is in force today. */
async function look({ house, tx, today, actor }: Context, parameter?: string): Promise<Seen> {
  const scopes = actor ? await visibleScopes(tx, actor) : [];
  const [unit, ...others] = scopes === 'all' ? [] : scopes;
  const provincial = await loadParameters(house.database, tx, today, null);
  const own = unit === undefined || others.length ? null : unit;
  const read = own === null ? provincial : await loadParameters(house.database, tx, today, own);
  return { decided: await listDecidedValues(tx, { parameter, scopes }), read, provincial };
}

function rowOf(declared: Parameter, { decided, read, provincial }: Seen): Row {
  const { id, label, unit, tighter, cites, source } = declared;
  return {
    id,
    label,
    cites: cites.kind === 'silent' ? cites.because : spell(cites),
    article: cites.article ?? null,
    unit,
    tighter,
    value: read(declared),
    provincial: provincial(declared),
    source: source ?? null,
    history: decided
      .filter((row) => row.parameter === id)
      .slice(0, 100)
      .map(({ value, validFrom, scopeName, documentNo, by }) => ({
        value,
        validFrom,
        scope: scopeName,
        documentNo,
        by,
      })),
  };
}
