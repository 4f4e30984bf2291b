import '../session.css';
import { signOut } from '@jijiao/contract/platform/session';
import { useEffect, useRef, useState } from 'react';
import { ButtonLink } from '../../../kit/Button.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { RefusalNote } from '../RefusalNote.tsx';
import { useNewSession, useTell } from '../tell.ts';
import { useSessionText } from '../text.ts';

/** Forgets what was typed and kept in this tab, which the next person must not find. */
function forgetTyped(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('jijiao.kept.')) sessionStorage.removeItem(key);
}

/** Signs out as it opens, and says so. */
export default function SignOut() {
  const t = useSessionText();
  const { send, refusal } = useTell(signOut);
  const show = useNewSession();
  const asked = useRef(false);
  const [done, setDone] = useState(false);
  useTitle(t('signedOut'));
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    void send({}).then((state) => {
      if (!state) return;
      forgetTyped();
      show(state);
      setDone(true);
    });
  }, [send, show]);
  if (refusal) {
    return (
      <div className="wrapp sign">
        <RefusalNote refusal={refusal} />
      </div>
    );
  }
  if (!done) return <Loading />;
  return (
    <div className="wrapp sign" role="status">
      <h1>{t('signedOut')}</h1>
      <p className="sign-sub">{t('signedOutWhy')}</p>
      <div className="row wrap">
        <ButtonLink to="/sign-in" look="primary" size="large">
          {t('signInAgain')}
        </ButtonLink>
        <ButtonLink to="/" size="large">
          {t('goHome')}
        </ButtonLink>
      </div>
    </div>
  );
}
