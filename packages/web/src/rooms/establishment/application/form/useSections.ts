import { getApplication, type SectionName, saveSection } from '@jijiao/contract/establishment/application';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../../../api/call.ts';
import { keyOf } from '../../../../api/hooks.ts';
import { sameContent } from '../../../../keeper/sameContent.ts';
import type { Keeper, KeeperState, Standing } from '../../../../keeper/state.ts';
import { keeperOf, useKept } from '../../../../keeper/useKeeper.ts';
import { useSession } from '../../../../session.tsx';
import { type Draft, draftOf, readDraft, type SectionData } from '../draft.ts';
import { type ApplicationShape, isOpenForWriting, sectionsOf } from '../shape.ts';

export type SectionKeeper = Keeper<Draft, SectionData>;
export type SectionState = KeeperState<Draft, SectionData>;
export type Keepers = ReadonlyMap<SectionName, SectionKeeper>;

/** One keeper for each part of an application, for as long as the form is open. */
export function useSections(application: ApplicationShape): Keepers {
  const client = useQueryClient();
  const { person } = useSession();
  const { id } = application.head;
  const [keepers] = useState<Keepers>(() => {
    const make = (section: SectionName): SectionKeeper =>
      keeperOf(person?.id ?? 0, standingOf(application, section), {
        place: `application.${id}.${section}`,
        typedOf: (data) => draftOf(section, data),
        read: (draft, stands) => readSection(section, draft, stands),
        same: sameContent,
        send: (data, { version }, key) =>
          call(saveSection, { params: { id, section }, body: { data, version } }, { key }),
        standsNow: async () => {
          const fresh = await call(getApplication, { params: { id } });
          return isOpenForWriting(fresh.head.state.state) ? standingOf(fresh, section) : 'closed';
        },
        onSaved: () => void client.invalidateQueries({ queryKey: keyOf(getApplication) }),
      });
    return new Map(sectionsOf(application).map((section) => [section, make(section)]));
  });
  useKept([...keepers.values()]);
  useEffect(() => {
    for (const [section, keeper] of keepers) keeper.offer(standingOf(application, section));
  }, [application, keepers]);
  return keepers;
}

function standingOf(application: ApplicationShape, section: SectionName): Standing<SectionData> {
  const saved = application.sections[section];
  if (!saved) return { content: {}, version: 0, savedAt: null };
  return { content: saved.data, version: saved.version, savedAt: saved.savedAt, savedBy: saved.savedBy };
}

/** The section that is sent: a number that cannot be read stays as it was saved. */
function readSection(section: SectionName, draft: Draft, stands: SectionData) {
  const { data, unreadable } = readDraft(section, draft, stands);
  return { content: data, whole: Object.keys(unreadable).length === 0 };
}
