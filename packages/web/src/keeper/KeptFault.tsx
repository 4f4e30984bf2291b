import { Fault } from '../api/Fault.tsx';
import { ErrorSummary } from '../kit/Field.tsx';
import type { KeeperState } from './state.ts';
import { useKeeperText } from './text.ts';

interface KeptFaultProps {
  state: KeeperState<unknown, unknown>;
  /** What is wrong by field; it stands above the form once the server has refused it. */
  errors?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Why what is typed could not be saved: the record takes no more writing, the law or the server refuses it, or fields are wrong. */
export function KeptFault({ state: { keeping, fault }, errors = {} }: KeptFaultProps) {
  const t = useKeeperText();
  if (keeping === 'closed') return <p className="mark-box">{t('closedWhy')}</p>;
  if (keeping !== 'wrong' || !fault) return null;
  return fault.status === 422 && Object.values(errors).some(Boolean) ? (
    <ErrorSummary errors={errors} />
  ) : (
    <Fault error={fault} />
  );
}
