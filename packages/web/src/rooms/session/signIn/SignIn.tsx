import '../session.css';
import { getSetupState } from '@jijiao/contract/directory/setup';
import { getSession, type SessionState } from '@jijiao/contract/platform/session';
import { Navigate } from '@tanstack/react-router';
import { useAddress } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { safeBack } from '../back.ts';
import { useNewSession } from '../tell.ts';
import { useSessionText } from '../text.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { EnrolAuthenticator } from './EnrolAuthenticator.tsx';
import { EnterCode } from './EnterCode.tsx';
import { EnterPassword } from './EnterPassword.tsx';

/** Signing in, one step at a time: password, then what is still open; then back to where one came from. */
export default function SignIn() {
  const t = useSessionText();
  const [address] = useAddress();
  const session = useEndpoint(getSession, {});
  const setup = useEndpoint(getSetupState, {});
  const begin = useNewSession();
  useTitle(t('title'));
  const state = session.data;
  if (session.error) return <Fault error={session.error} onRetry={() => void session.refetch()} />;
  if (!state || setup.isPending) return <Loading />;
  if (state.person && state.step === null) {
    return <Navigate to={safeBack(address.back, state.person.posts.length > 0 ? '/work' : '/me/sessions')} replace />;
  }
  if (setup.data?.needed) {
    return (
      <>
        <h1 className="unseen">{t('title')}</h1>
        <Empty title={t('setup')} goto={{ to: '/setup', label: t('goSetup') }}>
          {t('setupWhy')}
        </Empty>
      </>
    );
  }
  return (
    <div className="wrapp sign">
      <Step state={state} onState={begin} accounts={setup.data?.accounts ?? []} back={address.back} />
      {state.step !== null && (
        <p className="sign-leave">
          <ButtonLink look="quiet" to="/sign-out">
            {t('leave')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

interface StepProps {
  state: SessionState;
  onState: (state: SessionState) => void;
  accounts: Parameters<typeof EnterPassword>[0]['accounts'];
  back: string | undefined;
}

function Step({ state, onState, accounts, back }: StepProps) {
  const t = useSessionText();
  if (state.step === 'changePassword') {
    return (
      <Frame title={t('change')} sub={t('changeSub')}>
        <ChangePassword onState={onState} username={state.person?.username ?? ''} />
      </Frame>
    );
  }
  if (state.step === 'secondFactor') {
    return (
      <Frame title={t('factor')} sub={t('factorSub')}>
        <EnterCode onState={onState} />
      </Frame>
    );
  }
  if (state.step === 'enrolSecondFactor') {
    return (
      <Frame title={t('enrol')} sub={t('enrolSub')}>
        <EnrolAuthenticator onState={onState} />
      </Frame>
    );
  }
  return (
    <Frame title={t('title')} sub={t('sub')}>
      <EnterPassword onState={onState} accounts={accounts} oidc={state.oidc} back={back} />
    </Frame>
  );
}

function Frame({ title, sub, children }: { title: string; sub: string; children: React.ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="sign-sub">{sub}</p>
      {children}
    </>
  );
}
