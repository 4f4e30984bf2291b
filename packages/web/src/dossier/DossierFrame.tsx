import { makeMove } from '@jijiao/contract/platform/dossier';
import type { ReactNode } from 'react';
import type { ApiError } from '../api/ApiError.ts';
import { useFault } from '../api/Fault.tsx';
import { useAct } from '../api/hooks.ts';
import { DateText } from '../kit/DateText.tsx';
import { DossierBody, DossierHead, type Step, Toc, type TocEntry } from '../kit/Dossier.tsx';
import type { IconName } from '../kit/Icon.tsx';
import { MovesPanel } from '../kit/MovesPanel.tsx';
import { RefusalList } from '../kit/Refusal.tsx';
import type { Crumb, Fact } from '../kit/Sheet.tsx';
import { Tag, toneOf } from '../kit/State.tsx';
import { Timeline, type TimelineEntry } from '../kit/Timeline.tsx';
import { useTitle } from '../kit/useTitle.ts';
import { type Language, useLanguage } from '../language.ts';
import type { DossierHeadShape } from './shape.ts';
import { useDossierText } from './text.ts';

interface DossierFrameProps {
  dossier: DossierHeadShape;
  crumbs?: readonly Crumb[] | undefined;
  /** More facts for the head. */
  facts?: readonly Fact[] | undefined;
  contents?: readonly TocEntry[] | undefined;
  acts?: ReactNode;
  icons?: Readonly<Record<string, IconName>> | undefined;
  /** Opens the page or panel of a move that has its own form. */
  onForm?: ((move: string) => void) | undefined;
  /** After a plain move: what the page reads again is done; this is for saying what happened. */
  onMoved?: ((move: string) => void) | undefined;
  /** Under the moves and the timeline. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A dossier as every room shows it: head with path, sections, moves, timeline. Plain moves are made here. */
export function DossierFrame({
  dossier,
  crumbs,
  facts = [],
  contents,
  acts,
  icons,
  onForm,
  onMoved,
  aside,
  children,
}: DossierFrameProps) {
  const t = useDossierText();
  const { language, pick, titled } = useLanguage();
  useTitle(titled(dossier));
  const move = useAct(makeMove);
  const make = async (name: string, input: { opinion?: string }): Promise<void> => {
    if (dossier.moves.find((each) => each.name === name)?.form) return onForm?.(name);
    await move
      .mutateAsync({ params: { id: dossier.id }, body: { move: name, version: dossier.version, ...input } })
      .then(
        () => onMoved?.(name),
        () => undefined,
      );
  };
  const given: readonly (readonly [string, ReactNode])[] = [
    [t('number'), dossier.number],
    [t('owner'), dossier.owner],
    [t('guidingUnit'), dossier.guidingUnit],
    [t('turn'), dossier.turn],
    [t('due'), dossier.dueAt && <DateText value={dossier.dueAt} />],
  ];
  return (
    <>
      <DossierHead
        title={titled(dossier)}
        crumbs={crumbs}
        state={<Tag tone={toneOf(dossier.state.tone)}>{pick(dossier.state.label)}</Tag>}
        acts={acts}
        facts={[...given.flatMap(([label, value]) => (value ? [{ label, value }] : [])), ...facts]}
        steps={dossier.path.length > 0 ? stepsOf(dossier, pick) : undefined}
      />
      <DossierBody
        contents={contents && <Toc entries={contents} />}
        rail={
          <>
            {move.error && <MoveFailed error={move.error} />}
            <MovesPanel moves={dossier.moves} onMove={make} icons={icons} />
            <Timeline entries={entriesOf(dossier, pick, language)} />
            {aside}
          </>
        }
      >
        {children}
      </DossierBody>
    </>
  );
}

function MoveFailed({ error }: { error: ApiError }) {
  const t = useDossierText();
  const says = useFault();
  if (error.refusals.length > 0) return <RefusalList refusals={error.refusals} />;
  return (
    <p className="mark-box" role="alert">
      {error.code === 'stale' ? t('stale') : says(error)}
    </p>
  );
}

function stepsOf(dossier: DossierHeadShape, pick: (text: { zh: string; en: string }) => string): readonly Step[] {
  return dossier.path.map((label, at) => ({
    label: pick(label),
    state: dossier.step === null ? 'ahead' : at < dossier.step ? 'done' : at === dossier.step ? 'now' : 'ahead',
  }));
}

function entriesOf(
  dossier: DossierHeadShape,
  pick: (text: { zh: string; en: string }) => string,
  language: Language,
): readonly TimelineEntry[] {
  const made = [...dossier.timeline]
    .sort((a, b) => b.seq - a.seq)
    .map((item) => ({
      id: String(item.seq),
      act: pick(item.label),
      at: item.at,
      by: [item.person, item.organisation].filter(Boolean).join(language === 'zh' ? '，' : ', '),
      opinion: item.opinion ?? undefined,
      files: item.files.map((file) => ({
        id: file.id,
        name: file.name,
        size: file.size,
        href: `/api/files/${file.id}`,
      })),
    }));
  if (!dossier.turn) return made;
  return [
    {
      id: 'now',
      act: pick(dossier.state.label),
      by: dossier.turn,
      when: dossier.dueAt && <DateText value={dossier.dueAt} noYear weekday={false} />,
      kind: 'now',
    },
    ...made,
  ];
}
