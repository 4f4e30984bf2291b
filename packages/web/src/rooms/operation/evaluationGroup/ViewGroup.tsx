import '../operation.css';
import { listGroups } from '@jijiao/contract/operation/evaluationGroup';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { Button } from '../../../kit/Button.tsx';
import { todayInBeijing, writeDate } from '../../../kit/dates.ts';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { AppointGroup } from './AppointGroup.tsx';
import { useGroupText } from './text.ts';

type Group = OutputOf<typeof listGroups>['groups'][number];

/** The evaluation group of a base, and those before it. */
export default function ViewGroup() {
  const t = useGroupText();
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(listGroups, { params: { id } });
  const [appointing, setAppointing] = useState(false);
  const present = data?.groups.find(({ endedOn }) => endedOn === null);
  const past = data?.groups.filter(({ endedOn }) => endedOn !== null) ?? [];
  return (
    <BaseFrame
      tab="group"
      acts={(base) =>
        base.mayKeep &&
        !appointing && (
          <Button look={present ? 'plain' : 'primary'} onClick={() => setAppointing(true)}>
            {t(present ? 'replace' : 'appoint')}
          </Button>
        )
      }
    >
      {(base) => (
        <>
          {error && <Fault error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Loading />}
          {appointing && data && (
            <AppointGroup baseId={base.id} replaces={present?.id ?? null} onDone={() => setAppointing(false)} />
          )}
          {data && !appointing && (
            <Section id="present" title={t('present')} cites={article(13)}>
              <p className="mute small">{t('presentWhy')}</p>
              {present ? <GroupCard group={present} /> : <Empty title={t('none')}>{t('noneWhy')}</Empty>}
            </Section>
          )}
          {past.length > 0 && !appointing && (
            <Section id="past" title={t('past')}>
              {past.map((group) => (
                <GroupCard key={group.id} group={group} />
              ))}
            </Section>
          )}
        </>
      )}
    </BaseFrame>
  );
}

function GroupCard({ group }: { group: Group }) {
  const t = useGroupText();
  const { language, parts } = useLanguage();
  const day = (date: string) => writeDate(date, language, { weekday: false });
  return (
    <div>
      <p className="row wrap">
        <span>
          {t('term')} <b>{t('until', { from: day(group.startsOn), to: day(group.endsOn) })}</b>
        </span>
        {group.endedOn && <State tone="off">{t('ended', { date: day(group.endedOn) })}</State>}
        {!group.endedOn && group.endsOn < todayInBeijing() && <State tone="overdue">{t('over')}</State>}
        {group.appointedBy && (
          <span className="small mute">
            {t('by')} {group.appointedBy}
          </span>
        )}
      </p>
      {group.members.map((member) => (
        <div key={member.id} className="member-line">
          <b>{member.name}</b>
          <span className="small mute">{parts([member.title, member.organisation])}</span>
          <span className="row wrap end small">
            <State tone={member.outside ? 'done' : 'waiting'}>{t(member.outside ? 'outside' : 'inside')}</State>
            <span className="faint">{t(member.stated ? 'stated' : 'derived')}</span>
            <span className="mute">{t(member.hasAccount ? 'account' : 'paper')}</span>
            {member.letter && <a href={`/api/files/${member.letter.id}`}>{t('letter')}</a>}
          </span>
        </div>
      ))}
    </div>
  );
}
