import type { ReactNode } from 'react';
import { Button, ButtonLink } from './Button.tsx';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

/** Something is on its way. It shows after a moment, so that quick answers do not flicker. */
export function Loading({ what }: { what?: string | undefined }) {
  const t = useKitText();
  return (
    <div className="waiting" role="status">
      <span className="turn" aria-hidden="true" />
      {what ?? t('loading')}
    </div>
  );
}

/** Nothing is here: says what would fill it, and goes there. */
export function Empty({
  title,
  children,
  goto,
}: {
  title?: string | undefined;
  children?: ReactNode;
  goto?: { to: string; label: string } | undefined;
}) {
  const t = useKitText();
  return (
    <div className="empty">
      <b>{title ?? t('emptyRows')}</b>
      {children && <p>{children}</p>}
      {goto && <ButtonLink to={goto.to}>{goto.label}</ButtonLink>}
    </div>
  );
}

/** Reading failed: says so, keeps what was typed, offers another try. */
export function ErrorState({ message, onRetry }: { message?: string | undefined; onRetry?: (() => void) | undefined }) {
  const t = useKitText();
  return (
    <div className="empty" role="alert">
      <b className="row r">
        <Shape name="refused" />
        {t('notLoaded')}
      </b>
      <p>{message || t('notLoadedWhy')}</p>
      {onRetry && (
        <Button icon="refresh" onClick={onRetry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
