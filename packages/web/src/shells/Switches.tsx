import { useLanguage } from '../language.ts';
import { useTheme } from '../theme.ts';
import { Icon } from '../kit/Icon.tsx';
import { Menu } from '../kit/Menu.tsx';
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

/** Light, dark, or as the system asks. */
export function ThemeSwitch() {
  const t = useShellText();
  const [theme, change] = useTheme();
  return (
    <Menu
      className="bar-button"
      name={t('theme')}
      label={<Icon name={theme === 'dark' ? 'moon' : 'sun'} />}
      items={[
        { id: 'system', label: t('themeSystem'), onChoose: () => change('system') },
        { id: 'light', label: t('themeLight'), icon: 'sun', onChoose: () => change('light') },
        { id: 'dark', label: t('themeDark'), icon: 'moon', onChoose: () => change('dark') },
      ]}
    />
  );
}
