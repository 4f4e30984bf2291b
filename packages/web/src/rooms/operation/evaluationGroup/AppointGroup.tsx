import { appointGroup, listCandidates } from '@jijiao/contract/operation/evaluationGroup';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, ErrorSummary } from '../../../kit/Field.tsx';
import { SearchBox } from '../../../kit/Filter.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import type { Chosen } from './chosen.ts';
import { NamedMember } from './NamedMember.tsx';
import { useGroupText } from './text.ts';

/** The appointment of a group: term, members from the expert bank, members named with their letter. */
export function AppointGroup({
  baseId,
  replaces,
  onDone,
}: {
  baseId: number;
  replaces: number | null;
  onDone: () => void;
}) {
  const t = useGroupText();
  const issues = useIssues();
  const today = todayInBeijing();
  const [typed, setTyped, forget] = useKept<{ startsOn: string; endsOn: string; members: readonly Chosen[] }>(
    `evaluationGroup.${baseId}`,
    { startsOn: today, endsOn: `${Number(today.slice(0, 4)) + 3}-12-31`, members: [] },
  );
  const [tried, setTried] = useState(false);
  const act = useAct(appointGroup, {
    onDone: () => {
      forget();
      onDone();
    },
  });
  const termIsRight = typed.startsOn !== '' && typed.startsOn <= typed.endsOn;
  const sent = issues(act.error);
  const errors = { ...(tried && !termIsRight && { endsOn: t('termWrong') }), ...sent };
  const add = (member: Chosen) => setTyped({ ...typed, members: [...typed.members, member] });
  return (
    <Section id="appoint" title={t(replaces === null ? 'appoint' : 'replace')}>
      <div className="narrow-form">
        <ErrorSummary errors={errors} />
        <div className="pair">
          <DateField
            name="startsOn"
            label={t('startsOn')}
            value={typed.startsOn}
            onChange={(startsOn) => setTyped({ ...typed, startsOn })}
          />
          <DateField
            name="endsOn"
            label={t('endsOn')}
            value={typed.endsOn}
            error={errors['endsOn']}
            onChange={(endsOn) => setTyped({ ...typed, endsOn })}
          />
        </div>
        <h3 className="lab">{t('members')}</h3>
        {typed.members.length === 0 && <p className="help">{t('noMembers')}</p>}
        {typed.members.map((member, at) => (
          <div key={`${member.name}-${member.organisation}`} className="member-line" id={`field-members.${at}`}>
            <b>{member.name}</b>
            <span className="small mute">{member.organisation}</span>
            <span className="row end">
              <State tone={member.outside ? 'done' : 'waiting'}>{t(member.outside ? 'outside' : 'inside')}</State>
              <Button
                size="small"
                look="quiet"
                onClick={() => setTyped({ ...typed, members: typed.members.filter((each) => each !== member) })}
              >
                {t('takeOut')}
              </Button>
            </span>
          </div>
        ))}
        <Bank baseId={baseId} members={typed.members} onAdd={add} />
        <NamedMember onAdd={add} />
        {act.error &&
          Object.keys(sent).length === 0 &&
          (act.error.code === 'stale' ? (
            <p className="mark-box" role="alert">
              {t('stale')}
            </p>
          ) : (
            <Fault error={act.error} />
          ))}
        <div className="row wrap">
          <Button
            look="primary"
            busy={act.isPending}
            onClick={() => {
              setTried(true);
              if (!termIsRight) return;
              const { startsOn, endsOn, members } = typed;
              act.mutate({
                params: { id: baseId },
                body: { startsOn, endsOn, replaces, members: members.map((each) => each.sent) },
              });
            }}
          >
            {t('submit')}
          </Button>
          <Button onClick={onDone}>{t('cancel')}</Button>
        </div>
      </div>
    </Section>
  );
}

interface BankProps {
  baseId: number;
  members: readonly Chosen[];
  onAdd: (member: Chosen) => void;
}

function Bank({ baseId, members, onAdd }: BankProps) {
  const t = useGroupText();
  const { parts } = useLanguage();
  const [q, setQ] = useState('');
  const { data } = useEndpoint(listCandidates, { params: { id: baseId }, query: { q } });
  const taken = new Set(members.flatMap(({ sent }) => ('expertId' in sent ? [sent.expertId] : [])));
  return (
    <div className="field">
      <h3 className="lab">{t('found')}</h3>
      <SearchBox value={q} label={t('search')} onSearch={setQ} />
      {(data?.rows ?? [])
        .filter(({ expertId }) => !taken.has(expertId))
        .slice(0, 8)
        .map(({ expertId, name, title, organisation, outside }) => (
          <div key={expertId} className="member-line">
            <b>{name}</b>
            <span className="small mute">{parts([title, organisation])}</span>
            <span className="row end">
              <State tone={outside ? 'done' : 'waiting'}>{t(outside ? 'outside' : 'inside')}</State>
              <Button
                size="small"
                icon="plus"
                aria-label={`${t('add')} ${name}`}
                onClick={() => onAdd({ sent: { expertId }, name, organisation, outside })}
              >
                {t('add')}
              </Button>
            </span>
          </div>
        ))}
    </div>
  );
}
