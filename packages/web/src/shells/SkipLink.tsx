import { useShellText } from './text.ts';

/** The first stop of the keyboard: past the shell, to the content. */
export function SkipLink() {
  const t = useShellText();
  return (
    <a className="skip" href="#main">
      {t('skip')}
    </a>
  );
}
