import type { listPublicPolicies } from '@jijiao/contract/library/policyLibrary';
import { policyKinds } from '@jijiao/measures';
import type { OutputOf } from '../../../api/call.ts';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { usePolicyText } from './text.ts';

export type PolicyRow = OutputOf<typeof listPublicPolicies>['page']['rows'][number];
export type PolicyKindId = PolicyRow['kind'];

/** Whether a document holds on the day asked for; one that ended says how. */
export function Standing({ row }: { row: Pick<PolicyRow, 'standing' | 'endedBy'> }) {
  const t = usePolicyText();
  if (row.standing === 'inForce') return <State tone="done">{t('inForce')}</State>;
  if (row.standing === 'coming') return <State tone="soon">{t('coming')}</State>;
  const how = row.endedBy === null ? 'ended' : row.endedBy.kind === 'repeal' ? 'repealed' : 'replaced';
  return <State tone="off">{t(how)}</State>;
}

/** The name of a kind of document. */
export function useKindName(): (kind: string) => string {
  const { pick } = useLanguage();
  return (kind) => {
    const found = policyKinds.find(({ id }) => id === kind);
    return found ? pick(found) : kind;
  };
}

/** The title in the language of the screen; Chinese where there is no other. */
export function useTitleOf(): (row: { title: string; titleEn: string | null }) => string {
  const { titled } = useLanguage();
  return titled;
}

/** A day typed in the address, or nothing. */
export function dayIn(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}
