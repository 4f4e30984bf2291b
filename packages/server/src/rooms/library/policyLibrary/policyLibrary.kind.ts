import { type PolicyFacts, policyMoves } from '@jijiao/measures';
import { type Dossier, kind, type MoveEffect } from '../../../platform/dossier/kinds.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notify } from '../../../platform/notify/index.ts';
import { listHostsGuidedBy } from '../../register/index.ts';
import {
  countSameNumber,
  getPolicyDocument,
  listEnds,
  listPoliciesById,
  type Policy,
  publish,
  queueForPublication,
} from './policyLibrary.store.ts';

/** A document of the policy library (Arts 1, 4, 5). */
export const policyKind = kind(
  policyMoves,
  {
    lock: async ({ tx }, { id }, move) => {
      if (move === 'publish') await queueForPublication(tx);
      await getPolicyDocument(tx, id, { lock: true });
    },
    look,
  },
  { publish: { effect: publishPolicy } },
);

async function look({ tx }: Context, record: Dossier): Promise<PolicyFacts> {
  const policy = await getPolicyDocument(tx, record.id);
  const ended = await listPoliciesById(tx, await listEnds(tx, record.id));
  return {
    policy: {
      kind: policy.kind,
      byUnit: policy.unitId !== null,
      documentNo: policy.documentNo,
      issuer: policy.issuer,
      issuedOn: policy.issuedOn,
      validFrom: policy.validFrom,
      validTo: policy.validTo,
      hasText: Boolean(policy.text?.trim()) || policy.files.length > 0,
      sameNumber: await countSameNumber(tx, policy),
      ends: ended.map(({ policy: each, issuerId }) => ({
        documentNo: each.documentNo,
        own: issuerId === record.issuerId,
        standing: each.publishedOn !== null && each.endedById === null,
        issuedOn: each.issuedOn,
        validFrom: each.validFrom,
      })),
    },
  };
}

async function publishPolicy(context: Context, record: Dossier): Promise<MoveEffect> {
  const policy = await getPolicyDocument(context.tx, record.id);
  const ends = await listEnds(context.tx, record.id);
  await publish(context.tx, policy, ends, context.today);
  if (policy.unitId !== null) await tellBases(context, policy, policy.unitId);
  return { detail: { documentNo: policy.documentNo, ends } };
}

/** A local measure reaches the bases of its unit. */
async function tellBases({ tx }: Context, policy: Policy, unitId: number): Promise<void> {
  const { title, titleEn, documentNo, dossierId } = policy;
  for (const unit of await listHostsGuidedBy(tx, unitId)) {
    await notify(tx, {
      to: { unit, role: 'applicant' },
      kind: 'policy.published',
      text: {
        zh: `指导单位发布《${title}》（${documentNo}）`,
        en: `Your guiding unit published “${titleEn ?? title}” (${documentNo})`,
      },
      link: `/policies/${dossierId}`,
    });
  }
}
