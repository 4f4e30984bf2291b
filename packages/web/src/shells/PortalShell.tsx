import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Icon } from '../kit/Icon.tsx';
import { Mark } from '../kit/Mark.tsx';
import { useSession } from '../session.tsx';
import { SkipLink } from './SkipLink.tsx';
import { LanguageSwitch, ThemeSwitch } from './Switches.tsx';
import { useShellText } from './text.ts';

/** The public face: who hosts it, six ways in, the page, the foot. */
export function PortalShell({ children }: { children: ReactNode }) {
  const t = useShellText();
  const path = useLocation({ select: (location) => location.pathname });
  const { person, posts } = useSession();
  const ways = [
    ['/notices', t('notices')],
    ['/bases', t('bases')],
    ['/measures', t('policies')],
    ['/policies', t('policyLibrary')],
    ['/events', t('events')],
    ['/verify', t('verify')],
    ['/objections/follow', t('followObjection')],
  ] as const;
  const links = ways.map(([to, word]) => {
    const here = path === to || path.startsWith(`${to}/`);
    return (
      <Link key={to} to={to} className={here ? 'on' : ''} aria-current={here ? 'page' : undefined}>
        {word}
      </Link>
    );
  });
  return (
    <div className="portal">
      <SkipLink />
      <header>
        <div className="gov">
          <div className="wrapp">
            <span className="clip">{t('govBy')}</span>
            <span className="end" />
            <LanguageSwitch />
            <ThemeSwitch />
            <Link to={person ? (posts.length > 0 ? '/work' : '/account') : '/sign-in'} className="strong nowrap">
              {person ? (posts.length > 0 ? t('myDesk') : person.name) : t('signInMine')}
            </Link>
          </div>
        </div>
        <div className="phead">
          <div className="wrapp">
            <Link to="/" className="home">
              <Mark ground="var(--bar)" />
              <span className="nm">
                {t('portalName')}
                <small>{t('portalSub')}</small>
              </span>
            </Link>
            <nav aria-label={t('navigation')}>{links}</nav>
            <details className="ways" key={path}>
              <summary aria-label={t('menu')}>
                <Icon name="menu" large />
              </summary>
              <nav aria-label={t('navigation')}>{links}</nav>
            </details>
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </div>
  );
}

function Foot() {
  const t = useShellText();
  const columns = [
    {
      title: t('footDo'),
      links: [
        ['/verify', t('verify')],
        ['/objections/follow', t('followObjection')],
      ],
    },
    {
      title: t('footOpen'),
      links: [
        ['/bases', t('bases')],
        ['/notices', t('notices')],
        ['/events', t('events')],
      ],
    },
    {
      title: t('footWatch'),
      links: [
        ['/measures', t('policies')],
        ['/policies', t('policyLibrary')],
        ['/trust', t('trust')],
      ],
    },
  ] as const;
  return (
    <footer className="pfoot">
      <div className="wrapp">
        <div>
          {t('footHost')}
          <br />
          {t('footUnit')}
          <br />
          {t('footAsk')}
          <br />
          {t('footTime')}
        </div>
        {columns.map(({ title, links }) => (
          <div key={title}>
            <h2 className="h4">{title}</h2>
            {links.map(([to, word]) => (
              <Link key={to} to={to}>
                {word}
              </Link>
            ))}
          </div>
        ))}
      </div>
    </footer>
  );
}
