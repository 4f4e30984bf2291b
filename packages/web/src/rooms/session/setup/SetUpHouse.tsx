import '../session.css';
import { getSetupState } from '@jijiao/contract/directory/setup';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useSessionText } from '../text.ts';
import { SetupForm } from './SetupForm.tsx';

/** The first setup: open until the first administrator is registered. */
export default function SetUpHouse() {
  const t = useSessionText();
  const { data, error, refetch } = useEndpoint(getSetupState, {});
  const [done, setDone] = useState(false);
  useTitle(t('setupTitle'));
  if (done) {
    return (
      <div className="wrapp sign">
        <h1 className="unseen">{t('setupTitle')}</h1>
        <AfterAct title={t('setupDone')} next={t('setupDoneNext')}>
          <ButtonLink to="/sign-in" look="primary" size="large">
            {t('signIn')}
          </ButtonLink>
        </AfterAct>
      </div>
    );
  }
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.needed) {
    return (
      <>
        <h1 className="unseen">{t('setupTitle')}</h1>
        <Empty title={t('setupClosed')} goto={{ to: '/sign-in', label: t('signIn') }}>
          {t('setupClosedWhy')}
        </Empty>
      </>
    );
  }
  return (
    <div className="wrapp sign">
      <h1>{t('setupTitle')}</h1>
      <p className="sign-sub">{t('setupSub')}</p>
      <SetupForm onDone={() => setDone(true)} />
    </div>
  );
}
