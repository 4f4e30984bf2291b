import { useBlocker } from '@tanstack/react-router';
import { Button } from '../kit/Button.tsx';
import { Dialog } from '../kit/Dialog.tsx';
import { SavedMark } from '../kit/SavedMark.tsx';
import type { Keeper, KeeperState } from './state.ts';
import { useKeeperText } from './text.ts';

/** Milliseconds for which leaving the page waits until what is typed is saved. */
const patience = 3000;

interface KeptMarkProps<Typed, Content> {
  keeper: Keeper<Typed, Content>;
  state: KeeperState<Typed, Content>;
  /** The addresses at which the record is still kept begin so; without it every other page is another. */
  within?: string | undefined;
}

/** Whether what is typed is saved, in words. Leaving the page saves the last keys first, and asks where that cannot be. */
export function KeptMark<Typed, Content>({ keeper, state, within }: KeptMarkProps<Typed, Content>) {
  const isSaved = state.keeping === 'saved' && !state.half;
  return (
    <>
      <Mark state={state} />
      {!isSaved && state.keeping !== 'signedOut' && <AskBeforeLeaving flush={keeper.flush} within={within} />}
    </>
  );
}

function Mark({ state: { keeping, half, standing } }: { state: KeeperState<unknown, unknown> }) {
  const t = useKeeperText();
  if (keeping === 'conflict') return <Words tone="a">{t('chooseWhich')}</Words>;
  if (keeping === 'wrong' || keeping === 'closed') return <Words tone="r">{t(keeping)}</Words>;
  if (keeping === 'signedOut') return <Words tone="a">{t('signedOut')}</Words>;
  if (keeping === 'saved' && half) return <Words tone="a">{t('half')}</Words>;
  if (keeping === 'saved' && !standing.savedAt) return null;
  return <SavedMark state={keeping} at={standing.savedAt} />;
}

function Words({ tone, children }: { tone: 'a' | 'r'; children: string }) {
  return (
    <span className={`small ${tone}`} role="status">
      {children}
    </span>
  );
}

function AskBeforeLeaving({ flush, within }: { flush: () => Promise<boolean>; within: string | undefined }) {
  const t = useKeeperText();
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ next }) => {
      if (within !== undefined && next.pathname.startsWith(within)) return false;
      const late = new Promise<boolean>((done) => setTimeout(() => done(false), patience));
      return !(await Promise.race([flush(), late]));
    },
    // The keeper itself asks before the window closes.
    enableBeforeUnload: false,
    withResolver: true,
  });
  if (status !== 'blocked') return null;
  return (
    <Dialog open onClose={reset} title={t('leaveTitle')} description={t('leaveSay')}>
      <div className="row wrap">
        <Button look="primary" onClick={reset}>
          {t('stay')}
        </Button>
        <Button onClick={proceed}>{t('leave')}</Button>
      </div>
    </Dialog>
  );
}
