import type { ApiError } from '../../api/ApiError.ts';
import { Fault } from '../../api/Fault.tsx';
import { Button } from '../../kit/Button.tsx';
import { useOperationText } from './text.ts';

/** A save that was refused: where someone was faster it says so and reads what stands, else why. */
export function Stale({ error, onReload }: { error: ApiError; onReload: () => void }) {
  const t = useOperationText();
  if (error.code !== 'stale') return <Fault error={error} />;
  return (
    <div className="mark-box" role="alert">
      <p>{t('stale')}</p>
      <Button size="small" icon="refresh" onClick={onReload}>
        {t('reload')}
      </Button>
    </div>
  );
}
