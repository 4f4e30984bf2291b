import { ButtonLink } from './Button.tsx';
import { useKitText } from './text.ts';

/** Takes a list away as a spreadsheet: what the list shows, in the language of the screen, for the same eyes. */
export function ExportLink({ to, quiet }: { to: string; quiet?: boolean | undefined }) {
  const t = useKitText();
  return (
    <ButtonLink icon="download" download to={to} {...(quiet && { look: 'quiet' as const, size: 'small' as const })}>
      {t('exportList')}
    </ButtonLink>
  );
}
