import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { Dialog } from '../kit/Dialog.tsx';
import { Icon } from '../kit/Icon.tsx';
import { useKeys } from '../kit/keys.ts';
import { Mark } from '../kit/Mark.tsx';
import { Account } from './Account.tsx';
import { useCounts } from './counts.ts';
import { Side } from './Side.tsx';
import { SkipLink } from './SkipLink.tsx';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';
import { useShellText } from './text.ts';

/** The face of those who work here all day: bar with search, rooms by chapter, the page; on a phone a bar of four. */
export function ConsoleShell({ children }: { children: ReactNode }) {
  const t = useShellText();
  const navigate = useNavigate();
  const messages = useCounts().messages;
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const ways = useMemo(
    () => ({
      '/': () => search.current?.focus(),
      'g w': () => void navigate({ to: '/work' }),
      '?': () => setHelp(true),
    }),
    [navigate],
  );
  useKeys(ways);

  return (
    <div className="console">
      <SkipLink />
      <header className="top">
        <Link to="/work" className="name">
          <Mark />
          {t('platform')}
        </Link>
        <search className="find">
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void navigate({ to: '/search', search: { q: search.current?.value ?? '' } });
            }}
          >
            <Icon name="search" />
            <input ref={search} type="search" aria-label={t('searchAll')} placeholder={t('searchAll')} />
            <kbd>/</kbd>
          </form>
          <Link to="/search" className="find-phone" aria-label={t('searchAll')}>
            <Icon name="search" large />
          </Link>
        </search>
        <div className="me">
          <Link to="/messages" className="row">
            <Icon name="bell" />
            {messages ? t('messagesCount', { count: messages }) : t('messages')}
          </Link>
          <LanguageSwitch />
          <ThemeSwitch />
          <Account />
        </div>
      </header>
      <div className="frame">
        <Side onHelp={() => setHelp(true)} />
        <main id="main" className="main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <PhoneBar />
      {help && <KeyboardHelp onClose={() => setHelp(false)} />}
    </div>
  );
}

function PhoneBar() {
  const t = useShellText();
  const path = useLocation({ select: (location) => location.pathname });
  const stops = [
    { to: '/work', icon: 'inbox', word: t('worklist') },
    { to: '/search', icon: 'search', word: t('keySearch') },
    { to: '/rooms', icon: 'menu', word: t('rooms') },
    { to: '/account', icon: 'user', word: t('mine') },
  ] as const;
  return (
    <nav className="tabbar" aria-label={t('navigation')}>
      {stops.map(({ to, icon, word }) => (
        <Link
          key={to}
          to={to}
          className={path.startsWith(to) ? 'on' : ''}
          aria-current={path.startsWith(to) ? 'page' : undefined}
        >
          <Icon name={icon} />
          {word}
        </Link>
      ))}
    </nav>
  );
}

function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useShellText();
  const keys = [
    [['/'], t('keySearch')],
    [['g', 'w'], t('keyWork')],
    [['j', 'k'], t('keyRows')],
    [['Enter'], t('keyOpen')],
    [['?'], t('keyHelp')],
  ] as const;
  return (
    <Dialog open onClose={onClose} title={t('keyboard')}>
      <dl className="facts one">
        {keys.map(([pressed, word]) => (
          <div key={word} className="fact">
            <dt>
              {pressed.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
