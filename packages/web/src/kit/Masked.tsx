import { useState } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { TextField } from './Field.tsx';
import { useKitText } from './text.ts';

interface MaskedProps {
  /** As the server masks it: 张*三, 1301**********1234. */
  masked: string;
  /** What it is, for the question: “身份证号”. */
  what: string;
  /** Asks for the whole value with a reason; absent where the person may not. */
  onUnmask?: ((reason: string) => Promise<string>) | undefined;
}

/** Personal data, masked until it is shown on purpose with a reason; it is kept on this screen only. */
export function Masked({ masked, what, onUnmask }: MaskedProps) {
  const t = useKitText();
  const [asking, setAsking] = useState(false);
  const [whole, setWhole] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | undefined>();

  const unmask = async (): Promise<void> => {
    if (!onUnmask || !reason.trim()) return setError(t('unmaskWhy'));
    setBusy(true);
    try {
      setWhole(await onUnmask(reason.trim()));
      setAsking(false);
    } catch (caught) {
      setError(caught instanceof Error ? caught.message : t('notLoaded'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <span className="num nowrap">
      {whole ?? masked}
      {onUnmask && whole === null && (
        <button
          type="button"
          className="textual small unmask"
          aria-label={`${t('unmask')} ${what}`}
          onClick={() => setAsking(true)}
        >
          {t('unmask')}
        </button>
      )}
      {asking && (
        <Dialog open onClose={() => setAsking(false)} title={`${t('unmask')} ${what}`} description={t('unmaskHelp')}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void unmask();
            }}
          >
            <TextField
              name="reason"
              label={t('unmaskWhy')}
              value={reason}
              error={error}
              maxLength={200}
              onChange={setReason}
            />
            <div className="row">
              <Button type="submit" look="primary" icon="eye" busy={busy}>
                {t('unmask')}
              </Button>
              <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            </div>
          </form>
        </Dialog>
      )}
    </span>
  );
}
