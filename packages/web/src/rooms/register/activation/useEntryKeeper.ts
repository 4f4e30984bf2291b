import { type ActivationSection, getActivation, saveActivation } from '@jijiao/contract/register/activation';
import { getBaseDesk } from '@jijiao/contract/register/base';
import { useQueryClient } from '@tanstack/react-query';
import { call, type OutputOf } from '../../../api/call.ts';
import { keyOf } from '../../../api/hooks.ts';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Standing } from '../../../keeper/state.ts';
import { useKeeper } from '../../../keeper/useKeeper.ts';

interface EntryKeeper {
  baseId: number;
  section: ActivationSection;
  view: OutputOf<typeof getActivation>;
  onActivated: () => void;
}

/** Keeps an entry of the activation list as typed; the page is told when it completes the list. */
export function useEntryKeeper<Data extends object>({ baseId, section, view, onActivated }: EntryKeeper) {
  const client = useQueryClient();
  const standing = ({
    data,
    version,
    savedAt,
    savedBy,
  }: (typeof view)['sections'][ActivationSection]): Standing<Data> => ({
    content: data as object as Data,
    version,
    savedAt,
    savedBy,
  });
  return useKeeper<Data, Data, OutputOf<typeof saveActivation>>(standing(view.sections[section]), {
    place: `activation.${baseId}.${section}`,
    changes: [getActivation],
    typedOf: (data) => data,
    read: (typed) => ({ content: typed, whole: true }),
    same: sameContent,
    send: (data, { version }, key) =>
      call(
        saveActivation,
        { params: { id: baseId, section }, body: { version, data: data as Record<string, unknown> } },
        { key },
      ),
    standsNow: async ({ code }) => {
      if (code !== 'stale') return null;
      const now = await call(getActivation, { params: { id: baseId } });
      return now.mayKeep ? standing(now.sections[section]) : 'closed';
    },
    onSaved: ({ activated }) => {
      if (!activated) return;
      void client.invalidateQueries({ queryKey: keyOf(getBaseDesk) });
      onActivated();
    },
  });
}
