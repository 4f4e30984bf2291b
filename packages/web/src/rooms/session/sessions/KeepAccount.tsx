import '../session.css';
import { getSession, type SessionState } from '@jijiao/contract/platform/session';
import { Navigate, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { roleName } from '../roles.ts';
import { ChangePassword } from '../signIn/ChangePassword.tsx';
import { EnrolAuthenticator } from '../signIn/EnrolAuthenticator.tsx';
import { useNewSession } from '../tell.ts';
import { useSessionText } from '../text.ts';
import { SessionList } from './SessionList.tsx';

/** One's own account: where one is signed in, the password, the authenticator, the posts. */
export default function KeepAccount() {
  const t = useSessionText();
  const here = useLocation({ select: (location) => location.href });
  // Where the visit began: on the way to the sign-in page the address changes and must not be taken up again.
  const [back] = useState(here);
  const { data, error, refetch } = useEndpoint(getSession, {});
  useTitle(t('account'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.person || data.step !== null) return <Navigate to="/sign-in" search={{ back }} replace />;
  return <Account person={data.person} />;
}

function Account({ person }: { person: NonNullable<SessionState['person']> }) {
  const t = useSessionText();
  const { pick } = useLanguage();
  const show = useNewSession();
  const [done, setDone] = useState<'changed' | 'enrolled' | null>(null);
  const finish = (what: 'changed' | 'enrolled') => (state: SessionState) => {
    show(state);
    setDone(what);
  };
  return (
    <div className="wrapp account">
      <PageTitle
        title={t('account')}
        sub={t('accountSub', { name: person.name, username: person.username })}
        acts={<ButtonLink to="/sign-out">{pick({ zh: '退出登录', en: 'Sign out' })}</ButtonLink>}
      />
      {done && <AfterAct title={t(done)} next={done === 'enrolled' ? t('enrolledNext') : undefined} />}
      <Sheet title={t('sessions')} pad={false}>
        <SessionList />
      </Sheet>
      <div className="account-two">
        <Sheet title={t('changeMine')}>
          <p className="small mute account-why">{person.hasPassword ? t('changeMineWhy') : t('noPassword')}</p>
          {person.hasPassword && <ChangePassword username={person.username} onState={finish('changed')} />}
        </Sheet>
        <div className="stack">
          <Sheet title={t('enrol')}>
            <p className="small mute account-why">{person.totp ? t('enrolAgainWhy') : t('enrolMineWhy')}</p>
            <EnrolAuthenticator
              key={done ?? ''}
              withPassword={person.hasPassword}
              again={person.totp}
              onState={finish('enrolled')}
            />
          </Sheet>
          <Sheet title={t('postsTitle')}>
            {person.posts.length === 0 && <p className="mute">{t('noPosts')}</p>}
            <ul className="account-posts">
              {person.posts.map((post) => (
                <li key={post.postId}>
                  <b>{pick(roleName(post.role))}</b>
                  <span className="mute">
                    {post.organisationName} {post.title}
                  </span>
                </li>
              ))}
            </ul>
          </Sheet>
        </div>
      </div>
    </div>
  );
}
