import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/expert';
import { fields } from '@jijiao/measures';
import { appendAudit } from '../../../platform/audit/index.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid } from '../../../platform/http/errors.ts';
import {
  type Employment,
  type Expert,
  findExperts,
  findPersonForExpert,
  insertExpert,
  listEmployments,
} from './expert.store.ts';

type Row = OutputOf<typeof wire.addExpert>;

function shown(row: Expert, username: string | null, past: readonly Employment[]): Row {
  const { personId: _person, ...rest } = row;
  return {
    ...rest,
    username,
    past: past
      .filter(({ expertId }) => expertId === row.id)
      .map(({ organisation, organisationCode, until }) => ({ organisation, organisationCode, until })),
  };
}

/** A page of the expert bank, by name or organisation and by field. */
export async function listExperts(
  context: Context,
  query: QueryOf<typeof wire.listExperts>,
): Promise<OutputOf<typeof wire.listExperts>> {
  const { rows, total, capped } = await findExperts(context.tx, query);
  const past = await listEmployments(
    context.tx,
    rows.map((row) => row.expert.id),
  );
  return { rows: rows.map((row) => shown(row.expert, row.username, past)), total, capped };
}

const code = (typed: string) => typed.trim().toUpperCase();

/**
 * Takes an expert into the bank. Organisation codes are what recusal goes by, so they are kept in one spelling.
 * Refuses (422) an unknown field, an unknown user name, and a person who is in the bank already.
 */
export async function addExpert(context: Context, body: BodyOf<typeof wire.addExpert>): Promise<Row> {
  const unknown = body.fields.filter((field) => !fields.some(({ id }) => id === field));
  if (unknown.length)
    throw invalid([{ path: 'fields', message: `没有这一领域 / no such field: ${unknown.join(', ')}` }]);
  const username = body.username?.trim() || null;
  const found = username ? await findPersonForExpert(context.tx, username) : undefined;
  if (username && !found) throw invalid([{ path: 'username', message: '没有这个用户名 / no such user name' }]);
  const row = found?.expertId
    ? undefined
    : await insertExpert(
        context.tx,
        {
          personId: found?.personId ?? null,
          name: body.name,
          title: body.title,
          organisation: body.organisation,
          organisationCode: code(body.organisationCode),
          fields: [...new Set(body.fields)],
          partners: [...new Set(body.partners.map(code))].filter(Boolean),
        },
        body.past.map((each) => ({ ...each, organisationCode: code(each.organisationCode) })),
      );
  if (!row) throw invalid([{ path: 'username', message: '此人已在专家库中 / this person is in the bank already' }]);
  await appendAudit(context.tx, {
    chain: `expert:${row.id}`,
    action: 'expert.add',
    personId: actorOf(context).personId,
    subjectKind: 'expert',
    subjectId: row.id,
  });
  return shown(row, username, await listEmployments(context.tx, [row.id]));
}
