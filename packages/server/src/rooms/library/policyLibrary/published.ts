import type { OutputOf, ParamsOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/library/policyLibrary';
import { policyKinds, policyStanding } from '@jijiao/measures';
import { filesOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import type { MadeFile } from '../../../platform/http/fileAnswer.ts';
import { mostRows, named, sheetFile } from '../../../platform/spreadsheet/sheetFile.ts';
import { findOrganisation, openSeenFile } from '../../directory/index.ts';
import { listPublished } from './finding.store.ts';
import { getPolicyDocument, listEnds, listPoliciesById, type Policy } from './policyLibrary.store.ts';
import { referTo } from './policyLibrary.ts';

/** What is published, as it stands on a day. */
export async function listPublicPolicies(
  { tx, today }: Context,
  query: QueryOf<typeof wire.listPublicPolicies>,
): Promise<OutputOf<typeof wire.listPublicPolicies>> {
  const on = query.on ?? today;
  return { on, page: await listPublished(tx, { ...query, on }, query) };
}

/** One published document; 404 for what is not published. */
export async function getPublicPolicy(
  { tx, today }: Context,
  id: number,
  on = today,
): Promise<OutputOf<typeof wire.getPublicPolicy>> {
  const policy = await getPublished(tx, id);
  const files = await filesOf(tx, policy.files);
  const ends = await listPoliciesById(tx, await listEnds(tx, id));
  const [endedBy] = await listPoliciesById(tx, policy.endedById === null ? [] : [policy.endedById]);
  const unit = policy.unitId === null ? undefined : await findOrganisation(tx, policy.unitId);
  const { issuer, issuedOn, validFrom, validTo, text, articles } = policy;
  return {
    ...referTo(policy),
    ...{ issuer, issuedOn, validFrom, validTo, text, articles, on },
    standing: policyStanding(policy, on),
    endedBy: endedBy ? referTo(endedBy.policy) : null,
    unit: unit?.name ?? null,
    publishedOn: policy.publishedOn,
    files: policy.files.flatMap((fileId) => files.get(fileId) ?? []),
    ends: ends.map((each) => referTo(each.policy)),
  };
}

/** A file of a published document. */
export async function downloadPolicyFile(context: Context, { id, file }: ParamsOf<typeof wire.downloadPolicyFile>) {
  const policy = await getPublished(context.tx, id);
  if (!policy.files.includes(file)) throw notFound();
  return openSeenFile(context, file);
}

const standings = {
  coming: { zh: '尚未施行', en: 'Not yet in force' },
  inForce: { zh: '现行有效', en: 'In force' },
  ended: { zh: '已失效', en: 'Ended' },
} as const;

/** The same list as a spreadsheet. */
export async function exportPolicies(
  { tx, today }: Context,
  query: QueryOf<typeof wire.exportPolicies>,
): Promise<MadeFile> {
  const on = query.on ?? today;
  const { rows } = await listPublished(tx, { ...query, on }, { page: 1, size: mostRows });
  return sheetFile(query.language, {
    name: { zh: '政策库', en: 'Policy library' },
    columns: [
      { header: { zh: '种类', en: 'Kind' }, cell: (row) => named(policyKinds, row.kind) },
      { header: { zh: '文号', en: 'Number' }, width: 24, cell: (row) => row.documentNo },
      { header: { zh: '标题', en: 'Title' }, width: 48, cell: (row) => row.title },
      { header: { zh: '英文标题', en: 'Title in English' }, width: 48, cell: (row) => row.titleEn },
      { header: { zh: '发文单位', en: 'Issuer' }, width: 30, cell: (row) => row.issuer },
      { header: { zh: '印发日期', en: 'Issued on' }, cell: (row) => row.issuedOn },
      { header: { zh: '施行日期', en: 'In force from' }, cell: (row) => row.validFrom },
      { header: { zh: '失效前最后一日', en: 'In force until' }, cell: (row) => row.validTo },
      { header: { zh: `${on} 的效力`, en: `On ${on}` }, width: 18, cell: (row) => standings[row.standing] },
      {
        header: { zh: '被何文件替代或废止', en: 'Ended by' },
        width: 24,
        cell: (row) => row.endedBy?.documentNo ?? null,
      },
    ],
    rows,
  });
}

async function getPublished(tx: Context['tx'], id: number): Promise<Policy & { publishedOn: string }> {
  const policy = await getPolicyDocument(tx, id);
  const { publishedOn } = policy;
  if (publishedOn === null) throw notFound();
  return { ...policy, publishedOn };
}
