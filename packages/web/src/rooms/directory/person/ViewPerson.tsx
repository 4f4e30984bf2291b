import './person.css';
import { getPersonView, unmaskPerson } from '@jijiao/contract/directory/person';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { call } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { Masked } from '../../../kit/Masked.tsx';
import { Facts, PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { Tag } from '../../../kit/State.tsx';
import { Timeline } from '../../../kit/Timeline.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { type AccountAct, ActOnAccount } from './ActOnAccount.tsx';
import { EndPost } from './EndPost.tsx';
import { GivePost } from './GivePost.tsx';
import { PostHistory } from './PostHistory.tsx';
import type { PersonView } from './shape.ts';
import { usePersonText } from './text.ts';

type Told = 'given' | 'ended' | AccountAct;
type Asking = { kind: 'give' } | { kind: 'end'; post: PersonView['posts'][number] } | { kind: AccountAct };

/** One person: every post ever held, the account, and what administrators did to it. */
export default function ViewPerson() {
  const t = usePersonText();
  const { pick } = useLanguage();
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(getPersonView, { params: { id } });
  const [asking, setAsking] = useState<Asking | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  useTitle(data?.person.name ?? t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { person, account } = data;
  const show = (what: 'phone' | 'citizenId') => async (reason: string) => {
    const { value } = await call(unmaskPerson, { params: { id }, body: { what, reason } });
    return value ?? t('noValue');
  };
  const done = (what: Told) => () => {
    setAsking(null);
    setTold(what);
  };
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('title'), to: '/people' }, { label: person.name }]}
        title={person.name}
        sub={
          <span className="row wrap">
            {person.username}
            <Tag tone={person.disabled ? 'off' : 'done'}>{t(person.disabled ? 'disabled' : 'active')}</Tag>
          </span>
        }
        acts={
          !person.disabled && (
            <Button look="primary" icon="plus" onClick={() => setAsking({ kind: 'give' })}>
              {t('give')}
            </Button>
          )
        }
      />
      {told && <AfterAct key={told} title={t(`${told}Done`, { name: person.name })} next={t(`${told}Next`)} />}
      <div className="person-page">
        <div className="stack">
          <Sheet title={t('posts')} pad={false}>
            <PostHistory posts={data.posts} onEnd={(post) => setAsking({ kind: 'end', post })} />
          </Sheet>
          <Sheet title={t('about')}>
            <Facts
              facts={[
                {
                  label: t('phone'),
                  value: person.phone ? (
                    <Masked masked={person.phone} what={t('phone')} onUnmask={show('phone')} />
                  ) : (
                    t('noValue')
                  ),
                },
                {
                  label: t('citizenId'),
                  value: <Masked masked={t('idHidden')} what={t('citizenId')} onUnmask={show('citizenId')} />,
                },
                { label: t('email'), value: data.email ?? t('noValue') },
              ]}
            />
          </Sheet>
        </div>
        <div className="stack">
          <AccountSheet account={account} onAct={(kind) => setAsking({ kind })} />
          <Timeline
            entries={data.history.map((entry) => ({
              id: `${entry.at} ${entry.what.en}`,
              act: pick(entry.what),
              at: entry.at,
              by: entry.by ?? undefined,
              opinion: entry.note ? pick(entry.note) : undefined,
              kind: 'note',
            }))}
          />
        </div>
      </div>
      {asking?.kind === 'give' && <GivePost person={person} onClose={() => setAsking(null)} onGiven={done('given')} />}
      {asking?.kind === 'end' && (
        <EndPost personId={person.id} post={asking.post} onClose={() => setAsking(null)} onEnded={done('ended')} />
      )}
      {asking && asking.kind !== 'give' && asking.kind !== 'end' && (
        <ActOnAccount act={asking.kind} person={person} onClose={() => setAsking(null)} onDone={done(asking.kind)} />
      )}
    </>
  );
}

function AccountSheet({ account, onAct }: { account: PersonView['account']; onAct: (act: AccountAct) => void }) {
  const t = usePersonText();
  const closed = account.own || account.postsElsewhere > 0;
  const acts: readonly AccountAct[] = account.disabledAt
    ? ['enable']
    : ['reset', ...(account.secondFactor ? (['clear'] as const) : []), 'disable'];
  return (
    <Sheet title={t('account')}>
      <Facts
        narrow
        facts={[
          { label: t('passwordState'), value: t(account.mustChangePassword ? 'mustChange' : 'chosen') },
          { label: t('secondFactor'), value: t(account.secondFactor ? 'enrolled' : 'notEnrolled') },
          { label: t('sessions'), value: t('sessionsCount', { count: account.sessions }) },
        ]}
      />
      {closed ? (
        <p className="small faint">
          {account.own ? t('ownAccount') : t('keptElsewhere', { count: account.postsElsewhere })}
        </p>
      ) : (
        <div className="row wrap">
          {acts.map((act) => (
            <Button key={act} size="small" look={act === 'disable' ? 'danger' : 'plain'} onClick={() => onAct(act)}>
              {t(act)}
            </Button>
          ))}
        </div>
      )}
    </Sheet>
  );
}
