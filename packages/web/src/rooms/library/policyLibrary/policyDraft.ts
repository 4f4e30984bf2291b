import type { BodySent, OutputOf } from '@jijiao/contract';
import type { getPolicy, startPolicy } from '@jijiao/contract/library/policyLibrary';
import type { KeptFile } from '../../../kit/FileField.tsx';

export type Policy = OutputOf<typeof getPolicy>;
type Body = BodySent<typeof startPolicy>;

/** A document while it is typed: texts as typed, an empty one where nothing is known. */
export interface PolicyDraft {
  readonly kind: Body['kind'];
  readonly documentNo: string;
  readonly title: string;
  readonly titleEn: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly text: string;
  readonly files: readonly KeptFile[];
  readonly articles: readonly number[];
  readonly ends: readonly number[];
}

/** An empty draft of a kind, from an issuer. */
export const emptyPolicy = (kind: Body['kind'], issuer: string): PolicyDraft => ({
  ...{ kind, issuer, documentNo: '', title: '', titleEn: '', issuedOn: '', validFrom: '', validTo: '', text: '' },
  ...{ files: [], articles: [], ends: [] },
});

/** The draft of a document that is kept already. */
export const draftOfPolicy = (policy: Policy): PolicyDraft => ({
  kind: policy.kind,
  documentNo: policy.documentNo,
  title: policy.title,
  titleEn: policy.titleEn ?? '',
  issuer: policy.issuer,
  issuedOn: policy.issuedOn ?? '',
  validFrom: policy.validFrom ?? '',
  validTo: policy.validTo ?? '',
  text: policy.text ?? '',
  files: policy.files,
  articles: policy.articles,
  ends: policy.ends.map(({ id }) => id),
});

const orNull = (typed: string) => typed.trim() || null;

/** What is sent. */
export const bodyOfPolicy = (draft: PolicyDraft): Body => ({
  kind: draft.kind,
  documentNo: draft.documentNo.trim(),
  title: draft.title.trim(),
  titleEn: orNull(draft.titleEn),
  issuer: draft.issuer.trim(),
  issuedOn: orNull(draft.issuedOn),
  validFrom: orNull(draft.validFrom),
  validTo: orNull(draft.validTo),
  text: orNull(draft.text),
  files: draft.files.map(({ id }) => id),
  articles: [...draft.articles].sort((a, b) => a - b),
  ends: [...draft.ends],
});
