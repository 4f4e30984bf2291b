import { listDuplicates, mergeInstructors } from '@jijiao/contract/faculty/instructor';
import { useState } from 'react';
import { useAddress } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useMay } from '../../../session.tsx';
import { useDuplicateText } from './duplicateText.ts';
import { InstructorTabs } from './InstructorTabs.tsx';
import { MergeDialog, PartDialog } from './MergeDialog.tsx';
import { Pair } from './Pair.tsx';
import type { Duplicate, Side } from './shape.ts';
import './instructor.css';

const states = ['open', 'merged', 'different'] as const;
const size = 20;

/** Which entry of a pair is kept unless someone chooses: the one with an identity number, else the older. */
const usual = ({ first, second }: Duplicate): Side => (!first.citizenId && second.citizenId ? 'second' : 'first');

/** Entries that may be one person: pairs are chosen, what would move is shown, then they are merged. */
export default function JudgeDuplicates() {
  const t = useDuplicateText();
  useTitle(t('title'));
  const mayJudge = useMay()(mergeInstructors);
  const [address, change] = useAddress();
  const state = states.find((each) => each === address.state) ?? 'open';
  const page = Math.max(1, Number(address.page) || 1);
  const { data, error, refetch } = useEndpoint(listDuplicates, { query: { state, page, size } });
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [kept, setKept] = useState<Readonly<Record<number, Side>>>({});
  const [panel, setPanel] = useState<{ merge: readonly Duplicate[] } | { part: Duplicate } | null>(null);
  const [told, setTold] = useState<{ title: string; next?: string } | null>(null);
  const keptOf = (pair: Duplicate): Side => kept[pair.id] ?? usual(pair);
  const picked = data?.rows.filter(({ id }) => chosen.has(id)) ?? [];
  const pages = Math.ceil((data?.total ?? 0) / size);
  return (
    <>
      <PageTitle title={t('title')} sub={t('sub')} />
      <InstructorTabs current="duplicates" duplicates={state === 'open' ? data?.total : undefined} />
      {told && <AfterAct title={told.title} {...(told.next && { next: told.next })} />}
      <div className="bar spaced">
        <Segments
          label={t('state')}
          current={state}
          segments={states.map((each) => ({ id: each, label: t(each) }))}
          onChoose={(next) => {
            setChosen(new Set());
            change({ state: next, page: undefined });
          }}
        />
        {state === 'open' && mayJudge && picked.length > 0 && (
          <span className="row end">
            <span className="mute">{t('chosen', { count: picked.length })}</span>
            <Button look="primary" onClick={() => setPanel({ merge: picked })}>
              {t('preview')}
            </Button>
          </span>
        )}
      </div>
      {error && <Fault error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Sheet pad={false}>
          {data.rows.length === 0 && <Empty title={t('none')}>{t('noneWhy')}</Empty>}
          {data.rows.length > 0 && state === 'open' && mayJudge && <p className="pad mute small">{t('choose')}</p>}
          {data.rows.map((pair) => (
            <Pair
              key={pair.id}
              pair={pair}
              judging={
                state === 'open' && mayJudge
                  ? {
                      chosen: chosen.has(pair.id),
                      kept: keptOf(pair),
                      onChoose: (on) => {
                        const next = new Set(chosen);
                        on ? next.add(pair.id) : next.delete(pair.id);
                        setChosen(next);
                      },
                      onKeep: (side) => setKept({ ...kept, [pair.id]: side }),
                      onPart: () => setPanel({ part: pair }),
                    }
                  : undefined
              }
            />
          ))}
          {pages > 1 && (
            <div className="pager">
              <span className="num">
                {page} / {pages}
              </span>
              <span className="row end">
                <Button size="small" disabled={page <= 1} onClick={() => change({ page: String(page - 1) })}>
                  {page - 1}
                </Button>
                <Button size="small" disabled={page >= pages} onClick={() => change({ page: String(page + 1) })}>
                  {page + 1}
                </Button>
              </span>
            </div>
          )}
        </Sheet>
      )}
      {panel && 'merge' in panel && (
        <MergeDialog
          pairs={panel.merge.map((pair) => ({ pair, kept: keptOf(pair) }))}
          onClose={() => setPanel(null)}
          onMerged={(count) => {
            setPanel(null);
            setChosen(new Set());
            setTold({ title: t('done', { count }), next: t('doneNext') });
          }}
        />
      )}
      {panel && 'part' in panel && (
        <PartDialog
          pair={panel.part}
          onClose={() => setPanel(null)}
          onParted={() => {
            setPanel(null);
            setTold({ title: t('parted') });
          }}
        />
      )}
    </>
  );
}
