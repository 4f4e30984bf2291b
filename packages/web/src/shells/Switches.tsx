import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.ts';
import { type Theme, useTheme } from '../theme.ts';
import { useShellText } from './text.ts';

/** 中文 ｜ EN: both stand there, the present one is marked. */
export function LanguageSwitch() {
  const t = useShellText();
  const { language, change } = useLanguage();
  return (
    <fieldset className="languages" aria-label={t('language')}>
      <button type="button" lang="zh-CN" aria-pressed={language === 'zh'} onClick={() => change('zh')}>
        中文
      </button>
      <span aria-hidden="true">｜</span>
      <button type="button" lang="en" aria-pressed={language === 'en'} onClick={() => change('en')}>
        EN
      </button>
    </fieldset>
  );
}

const order: readonly Theme[] = ['system', 'light', 'dark'];
const words = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const;
const icons = { system: 'theme', light: 'sun', dark: 'moon' } as const;

/** Light, dark, or as the system asks: each press goes on to the next. */
export function ThemeSwitch() {
  const t = useShellText();
  const [theme, change] = useTheme();
  const name = `${t('theme')}: ${t(words[theme])}`;
  return (
    <button
      type="button"
      className="bar-button theme"
      aria-label={name}
      title={name}
      onClick={() => change(order[(order.indexOf(theme) + 1) % order.length] ?? 'system')}
    >
      <Icon name={icons[theme]} />
    </button>
  );
}
