import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/library/policyLibrary';
import { holds } from '../../../platform/auth/actor.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { filesOf, headOf } from '../../../platform/dossier/head.ts';
import { type Dossier, stateOf } from '../../../platform/dossier/kinds.ts';
import { openDossier } from '../../../platform/dossier/move.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { forbidden, invalid, stale } from '../../../platform/http/errors.ts';
import { listAtDesk } from './finding.store.ts';
import { policyKind } from './policyLibrary.kind.ts';
import { draftingPost, kindsToDraft } from './policyLibrary.policy.ts';
import {
  getPolicyDocument,
  insertPolicy,
  listEnds,
  listPoliciesById,
  type Policy,
  renameDossier,
  replaceEnds,
  updatePolicy,
} from './policyLibrary.store.ts';

type PolicyShape = OutputOf<typeof wire.getPolicy>;
type Typed = BodyOf<typeof wire.startPolicy>;

/** Begins a document at the actor's desk: the province's, or a guiding unit's own. */
export async function startPolicy(context: Context, body: Typed): Promise<PolicyShape> {
  const post = draftingPost(actorOf(context));
  if (!post) throw forbidden();
  const unitId = post.organisationKind === 'guidingUnit' ? post.organisationId : null;
  await checkEnds(context, body.ends);
  const record = await openDossier(context, policyKind, { title: titleOf(body), issuerId: post.organisationId });
  await mayUseFiles(context, body.files, record.id);
  const { ends, ...values } = body;
  await insertPolicy(context.tx, { dossierId: record.id, unitId, ...values });
  await replaceEnds(context.tx, record.id, ends);
  return shapePolicy(context, record);
}

/** Keeps a draft. Refuses (403) who is no officer of its desk, (409) one that is proposed or was kept in between. */
export async function savePolicy(
  context: Context,
  id: number,
  { contentVersion, ends, ...values }: BodyOf<typeof wire.savePolicy>,
): Promise<PolicyShape> {
  const record = await seeDossier(context, id, 'policy');
  if (!holds(actorOf(context), 'officer', { organisationId: record.issuerId ?? -1 })) throw forbidden();
  const policy = await getPolicyDocument(context.tx, id, { lock: true });
  const now = await seeDossier(context, id, 'policy');
  if (now.state !== 'draft') throw stale({ state: now.state, version: now.version });
  if (policy.contentVersion !== contentVersion) throw stale({ contentVersion: policy.contentVersion });
  await checkEnds(context, ends, id);
  await mayUseFiles(context, values.files, id);
  await updatePolicy(context.tx, id, { ...values, contentVersion: contentVersion + 1 });
  await replaceEnds(context.tx, id, ends);
  await renameDossier(context.tx, id, titleOf(values));
  return shapePolicy(context, { ...now, title: titleOf(values) });
}

/** A document with its moves, for whoever may see its dossier. */
export async function getPolicy(context: Context, id: number): Promise<PolicyShape> {
  return shapePolicy(context, await seeDossier(context, id, 'policy'));
}

/** Documents of the actor's desks, drafts among them; for the province what other desks proposed and published as well. */
export async function listPolicies(
  context: Context,
  query: QueryOf<typeof wire.listPolicies>,
): Promise<OutputOf<typeof wire.listPolicies>> {
  const actor = actorOf(context);
  const { rows, ...count } = await listAtDesk(
    context.tx,
    {
      ...query,
      desks: actor.posts.filter(({ role }) => role !== 'expert').map(({ organisationId }) => organisationId),
      all: holds(actor, ['officer', 'signer', 'auditor'], { kind: 'province' }),
    },
    query,
  );
  return {
    page: {
      ...count,
      rows: rows.map(({ state, changedAt, ...row }) => ({
        ...row,
        state: stateOf(context, { kind: 'policy', state }),
        changedAt: changedAt.toISOString(),
      })),
    },
    mayDraft: kindsToDraft(actor),
  };
}

const titleOf = ({ title, documentNo }: Pick<Typed, 'title' | 'documentNo'>) => title || documentNo || '政策文件';

/** Refuses (422) ids of what is no published document: whether it may be ended is a matter of law. */
async function checkEnds({ tx }: Context, ends: readonly number[], own?: number): Promise<void> {
  const found = await listPoliciesById(tx, ends);
  const published = new Set(found.flatMap(({ policy }) => (policy.publishedOn ? [policy.dossierId] : [])));
  const issues = ends.flatMap((id, place) =>
    published.has(id) && id !== own
      ? []
      : [{ path: `ends.${place}`, message: '没有这份已发布的文件 / There is no such published document' }],
  );
  if (issues.length) throw invalid(issues);
}

/** A document as others name it. */
export function referTo({ dossierId: id, documentNo, title, titleEn, kind }: Policy) {
  return { id, documentNo, title, titleEn, kind };
}

async function shapePolicy(context: Context, record: Dossier): Promise<PolicyShape> {
  const { tx } = context;
  const policy = await getPolicyDocument(tx, record.id);
  const files = await filesOf(tx, policy.files);
  const ends = await listPoliciesById(tx, await listEnds(tx, record.id));
  const [endedBy] = await listPoliciesById(tx, policy.endedById === null ? [] : [policy.endedById]);
  const { kind, documentNo, title, titleEn, issuer, issuedOn, validFrom, validTo, text, articles, contentVersion } =
    policy;
  return {
    head: await headOf(context, record),
    ...{ kind, documentNo, title, titleEn, issuer, issuedOn, validFrom, validTo, text, articles, contentVersion },
    files: policy.files.flatMap((id) => files.get(id) ?? []),
    ends: ends.map((each) => referTo(each.policy)),
    endedBy: endedBy ? referTo(endedBy.policy) : null,
    mayEdit: record.state === 'draft' && holds(actorOf(context), 'officer', { organisationId: record.issuerId ?? -1 }),
  };
}
