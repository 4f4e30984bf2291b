import type { Bilingual } from '@jijiao/measures';
import { useState } from 'react';
import { useLanguage } from '../language.ts';
import { Button } from './Button.tsx';
import { Cite } from './Cite.tsx';
import type { Refused } from './citation.ts';
import { Dialog } from './Dialog.tsx';
import { TextArea } from './Field.tsx';
import type { IconName } from './Icon.tsx';
import { Shape } from './State.tsx';
import { useKitText } from './text.ts';

/** A move as it comes with the dossier. */
export interface OfferedMove {
  name: string;
  label: Bilingual;
  allowed: boolean;
  primary?: boolean | undefined;
  refusals: readonly Refused[];
  opinion?: 'required' | 'optional' | 'none' | undefined;
  /** Made on its own page with its own input: the button calls `onMove` without asking. */
  form?: boolean | undefined;
  /** Names of the evidence that must come with it. */
  files?: readonly Bilingual[] | undefined;
  /** The consequence, named before an act that cannot be undone. */
  confirm?: Bilingual | undefined;
}

interface MovesPanelProps {
  moves: readonly OfferedMove[];
  onMove: (name: string, input: { opinion?: string }) => Promise<unknown> | unknown;
  icons?: Readonly<Record<string, IconName>> | undefined;
  title?: string | undefined;
}

/** The moves of a dossier, primary first; a closed one stays, with its reason and article. */
export function MovesPanel({ moves, onMove, icons, title }: MovesPanelProps) {
  const t = useKitText();
  const { pick } = useLanguage();
  const [asking, setAsking] = useState<OfferedMove | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const open = moves
    .filter((move) => move.allowed)
    .sort((a, b) => Number(b.primary ?? false) - Number(a.primary ?? false));
  const closed = moves.filter((move) => !move.allowed);

  const make = async (move: OfferedMove, opinion?: string): Promise<void> => {
    setBusy(move.name);
    try {
      await onMove(move.name, opinion ? { opinion } : {});
      setAsking(null);
    } finally {
      setBusy(null);
    }
  };
  const press = (move: OfferedMove): void => {
    const asks = (move.opinion ?? 'none') !== 'none' || move.confirm;
    if (asks && !move.form) setAsking(move);
    else void make(move);
  };

  return (
    <section className="sheet moves" aria-label={title ?? t('movesNow')}>
      <h3>{title ?? t('movesNow')}</h3>
      {moves.length === 0 && <p className="small faint">{t('noMoves')}</p>}
      {open.map((move) => (
        <Button
          key={move.name}
          wide
          look={move.primary ? 'primary' : 'plain'}
          icon={icons?.[move.name]}
          busy={busy === move.name}
          data-move={move.name}
          onClick={() => press(move)}
        >
          {pick(move.label)}
        </Button>
      ))}
      {closed.map((move) => (
        <ClosedMove key={move.name} move={move} />
      ))}
      {asking && (
        <AskOpinion
          move={asking}
          busy={busy === asking.name}
          onClose={() => setAsking(null)}
          onMake={(opinion) => void make(asking, opinion)}
        />
      )}
    </section>
  );
}

function ClosedMove({ move }: { move: OfferedMove }) {
  const { pick, join } = useLanguage();
  return (
    <div className="closed" data-move={move.name}>
      <div className="n">
        <Shape name="lock" />
        {pick(move.label)}
      </div>
      {move.refusals.map((refusal) => (
        <p key={refusal.rule}>
          {join(pick(refusal.says), pick(refusal.remedy))} <Cite cites={refusal.cites} />
        </p>
      ))}
    </div>
  );
}

interface AskOpinionProps {
  move: OfferedMove;
  busy: boolean;
  onClose: () => void;
  onMake: (opinion: string) => void;
}

function AskOpinion({ move, busy, onClose, onMake }: AskOpinionProps) {
  const t = useKitText();
  const { list, pick } = useLanguage();
  const [opinion, setOpinion] = useState('');
  const [error, setError] = useState<string | undefined>();
  const asked = move.opinion ?? 'none';
  return (
    <Dialog open onClose={onClose} title={pick(move.label)} description={move.confirm && pick(move.confirm)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (asked === 'required' && !opinion.trim()) setError(t('opinionMissing'));
          else onMake(opinion.trim());
        }}
      >
        {asked !== 'none' && (
          <TextArea
            name="opinion"
            label={t('opinion')}
            help={t('opinionHelp')}
            optional={asked === 'optional'}
            error={error}
            value={opinion}
            onChange={(value) => {
              setOpinion(value);
              setError(undefined);
            }}
          />
        )}
        {move.files && move.files.length > 0 && (
          <p className="help">{t('filesNeeded', { names: list(move.files.map(pick)) })}</p>
        )}
        <div className="row">
          <Button type="submit" look="primary" busy={busy}>
            {pick(move.label)}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
