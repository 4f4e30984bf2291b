import { useFault } from '../../api/Fault.tsx';
import { writeDate } from '../../kit/dates.ts';
import { Shape } from '../../kit/State.tsx';
import { useLanguage } from '../../language.ts';
import type { SignInRefusal } from './tell.ts';
import { useSessionText } from './text.ts';

/** Why a step of signing in was refused, and when another try is worth it. */
export function RefusalNote({ refusal }: { refusal: SignInRefusal | null }) {
  const t = useSessionText();
  const says = useFault();
  const { language } = useLanguage();
  if (!refusal) return null;
  const seconds = refusal.retryAfter;
  const wait = (): string => {
    if (seconds === undefined) return '';
    if (seconds < 90) return t('waitSeconds', { count: seconds });
    const at = writeDate(new Date(Date.now() + seconds * 1000).toISOString(), language, { time: true });
    return t('waitMinutes', { count: Math.ceil(seconds / 60), time: at.split(' ').at(-1) ?? at });
  };
  return (
    <div className="sign-refusal" role="alert">
      <b className="row">
        <Shape name={refusal.status === 429 ? 'soon' : 'refused'} />
        {says(refusal)}
      </b>
      {seconds !== undefined && <p>{wait()}</p>}
      {refusal.code === 'locked' && <p>{t('lockedWhy')}</p>}
    </div>
  );
}
