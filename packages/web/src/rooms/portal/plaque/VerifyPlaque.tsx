import './plaque.css';
import { getPublicBase, verifyPlaque } from '@jijiao/contract/register/base.public';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Icon } from '../../../kit/Icon.tsx';
import { Shape } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { codeOf, readTyped } from './code.ts';
import { usePlaqueText } from './text.ts';
import { Verdict } from './Verdict.tsx';

/** Whether a plaque holds: by its code out of the QR code, or by what is typed. */
export default function VerifyPlaque() {
  const t = usePlaqueText();
  const asked = useParam('code');
  useTitle(t('title'));
  return (
    <div className="wrapp verify">
      {!asked && <h1 className="unseen">{t('title')}</h1>}
      <Ask asked={asked} />
      {asked ? <Answer asked={asked} /> : <Empty title={t('ask')}>{t('askWhy')}</Empty>}
    </div>
  );
}

function Ask({ asked }: { asked: string }) {
  const t = usePlaqueText();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(asked);
  const [missing, setMissing] = useState(false);
  useEffect(() => setTyped(asked), [asked]);
  const go = (event: FormEvent): void => {
    event.preventDefault();
    const what = readTyped(typed);
    const code = 'code' in what ? what.code : what.number;
    setMissing(code === '');
    if (code !== '') void navigate({ to: '/v/$code', params: { code } });
  };
  return (
    <form className="verify-again" onSubmit={go}>
      <div className="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={t('label')}
          placeholder={t('label')}
          value={typed}
          maxLength={200}
          aria-invalid={missing || undefined}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      <Button type="submit" look="primary" size="large">
        {t('go')}
      </Button>
      <span className={missing ? 'small r' : 'small faint'} role={missing ? 'alert' : undefined}>
        {missing ? t('empty') : t('hint')}
      </span>
    </form>
  );
}

function Answer({ asked }: { asked: string }) {
  const what = readTyped(asked);
  const number = 'number' in what ? what.number.slice(0, 40) : '';
  const base = useEndpoint(getPublicBase, { params: { number }, query: {} }, { enabled: number !== '' });
  const code = 'code' in what ? what.code : base.data ? codeOf(base.data.verifyUrl) : '';
  const { data, error, refetch } = useEndpoint(verifyPlaque, { params: { code } }, { enabled: code !== '' });
  const failed = error ?? base.error;
  if (failed?.status === 404) return <Unknown asked={asked} />;
  if (failed) return <Fault error={failed} onRetry={() => void (base.error ? base.refetch() : refetch())} />;
  return data ? <Verdict plaque={data} /> : <Loading />;
}

function Unknown({ asked }: { asked: string }) {
  const t = usePlaqueText();
  return (
    <section className="verdict no" role="alert">
      <div className="verdict-head">
        <Shape name="refused" />
        <div>
          <h1>{t('unknown')}</h1>
          <p>{asked}</p>
        </div>
      </div>
      <div className="verdict-why">{t('unknownWhy')}</div>
      <footer>
        <ButtonLink to="/bases">{t('tryNumber')}</ButtonLink>
      </footer>
    </section>
  );
}
