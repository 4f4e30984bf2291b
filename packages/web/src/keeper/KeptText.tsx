import type { ReactNode } from 'react';
import { useIssues } from '../api/Fault.tsx';
import { TextArea } from '../kit/Field.tsx';
import { KeptFault } from './KeptFault.tsx';
import { KeptMark } from './KeptMark.tsx';
import { sameContent } from './sameContent.ts';
import type { Standing } from './state.ts';
import { TwoEditors } from './TwoEditors.tsx';
import { type Kept, useKeeper } from './useKeeper.ts';

interface KeptTextProps extends Pick<Kept<string, string, { version: number }>, 'place' | 'changes'> {
  reading: { readonly text: string; readonly version: number };
  send: (text: string, version: number, key: string) => Promise<{ version: number }>;
  /** The text as it stands, after another has saved it; null where it takes no more writing. */
  reread: () => Promise<{ readonly text: string; readonly version: number } | null>;
  name: string;
  /** The name of the text in the body that is sent. */
  part: string;
  label: string;
  help?: ReactNode | undefined;
  rows?: number | undefined;
  maxLength: number | undefined;
}

const standing = ({ text, version }: KeptTextProps['reading']): Standing<string> => ({
  content: text,
  version,
  savedAt: null,
});

/** One longer text, kept as typed. */
export function KeptText(props: KeptTextProps) {
  const { place, changes, reading, send, reread, part, name, label, help, rows, maxLength } = props;
  const issues = useIssues();
  const { keeper, state } = useKeeper<string, string, { version: number; savedAt: string }>(standing(reading), {
    place,
    changes,
    typedOf: (text) => text,
    read: (typed) => ({ content: typed, whole: true }),
    same: sameContent,
    send: async (text, { version }, key) => ({
      ...(await send(text, version, key)),
      savedAt: new Date().toISOString(),
    }),
    standsNow: async (error) => {
      if (error.code !== 'stale') return null;
      const now = await reread();
      return now ? standing(now) : 'closed';
    },
  });
  return (
    <>
      <TwoEditors keeper={keeper} state={state} differences={(theirs) => [{ label, mine: state.typed, theirs }]} />
      <KeptFault state={state} errors={{ [name]: issues(state.fault)[part] }} />
      <TextArea
        name={name}
        label={label}
        help={help}
        rows={rows}
        maxLength={maxLength}
        value={state.typed}
        error={issues(state.fault)[part]}
        onChange={keeper.type}
        onLeave={() => void keeper.flush()}
      />
      <KeptMark keeper={keeper} state={state} />
    </>
  );
}
