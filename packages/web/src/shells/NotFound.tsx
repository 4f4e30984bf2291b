import { ButtonLink } from '../kit/Button.tsx';
import { ErrorState } from '../kit/Waiting.tsx';
import { useShellText } from './text.ts';

/** An address that leads nowhere, or to what this person may not see. */
export function NotFound() {
  const t = useShellText();
  return (
    <div className="empty">
      <h1 className="t16">{t('notFound')}</h1>
      <p>{t('notFoundWhy')}</p>
      <ButtonLink to="/">{t('goHome')}</ButtonLink>
    </div>
  );
}

/** A page that failed while it was drawn or loaded. */
export function BrokenPage({ reset }: { reset: () => void }) {
  const t = useShellText();
  return <ErrorState message={t('broken')} onRetry={reset} />;
}
