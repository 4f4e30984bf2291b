import '../baseRecord/baseRecord.css';
import { getActivation } from '@jijiao/contract/register/activation';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { DossierBody } from '../../../kit/Dossier.tsx';
import { RefusalList } from '../../../kit/Refusal.tsx';
import { Facts, Sheet } from '../../../kit/Sheet.tsx';
import { State, toneOf } from '../../../kit/State.tsx';
import { Checklist } from '../../../kit/TaskList.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { Assets } from './Assets.tsx';
import { Entries } from './Entries.tsx';
import type { ActivationView } from './Entry.tsx';
import { Staff } from './Staff.tsx';
import { useActivationText } from './text.ts';

/** What a base stands on: its activation list, before it operates and after (Arts 6, 7). */
export default function ViewActivation() {
  return <BaseFrame tab="activation">{(base) => <Activation baseId={base.id} number={base.number} />}</BaseFrame>;
}

function Activation({ baseId, number }: { baseId: number; number: string }) {
  const t = useActivationText();
  const { data: view, error, refetch } = useEndpoint(getActivation, { params: { id: baseId } });
  const [activated, setActivated] = useState(false);
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading />;
  const complete = (section: string) => view.list.find((line) => line.section === section)?.complete ?? false;
  const own = { baseId, mayKeep: view.mayKeep, onActivated: () => setActivated(true) };
  return (
    <>
      {activated && <AfterAct title={t('activatedNow')} number={number} next={t('activatedNext')} />}
      {view.refusals.length > 0 && <RefusalList refusals={view.refusals} />}
      <DossierBody rail={<Progress view={view} />}>
        <Entries baseId={baseId} view={view} onActivated={own.onActivated} />
        <Staff {...own} complete={complete('staff')} />
        <Assets {...own} complete={complete('assets')} />
      </DossierBody>
    </>
  );
}

/** The live list: what is there, what is missing and how it is mended, by when. */
function Progress({ view }: { view: ActivationView }) {
  const t = useActivationText();
  const { pick, join } = useLanguage();
  const { dossier, list } = view;
  const left = list.filter(({ complete }) => !complete).length;
  return (
    <Sheet title={t('listTitle')}>
      {dossier ? (
        <>
          <p className="row wrap">
            <State tone={dossier.overdue ? 'overdue' : toneOf(dossier.state.tone)}>
              {dossier.overdue ? t('overdue') : pick(dossier.state.label)}
            </State>
            {dossier.state.state === 'open' && left > 0 && <span>{t('left', { count: left })}</span>}
          </p>
          <Facts
            narrow
            facts={
              dossier.activatedOn
                ? [{ label: t('activatedOn'), value: <DateText value={dossier.activatedOn} /> }]
                : dossier.dueOn
                  ? [{ label: t('dueOn'), value: <DateText value={dossier.dueOn} /> }]
                  : []
            }
          />
          {dossier.state.state === 'open' && <p className="small mute">{t('open')}</p>}
        </>
      ) : (
        <p className="small mute">{t('noDossier')}</p>
      )}
      <Checklist
        conditions={list.map(({ section, title, complete, refusals }) => ({
          id: section,
          title: pick(title),
          tone: complete ? ('done' as const) : ('todo' as const),
          word: t(complete ? 'complete' : 'incomplete'),
          note:
            refusals.length > 0 ? (
              <a href={`#${section}`}>{join(...refusals.map(({ remedy }) => pick(remedy)))}</a>
            ) : undefined,
        }))}
      />
    </Sheet>
  );
}
