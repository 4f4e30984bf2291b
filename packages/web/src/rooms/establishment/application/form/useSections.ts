import { getApplication, type SectionName, saveSection } from '@jijiao/contract/establishment/application';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { call } from '../../../../api/call.ts';
import { goToSignIn } from '../../../../api/client.ts';
import { keyOf } from '../../../../api/hooks.ts';
import { useSession } from '../../../../session.tsx';
import { type KeeperState, keepSection, type SavedSection, type SectionKeeper } from '../sectionKeeper.ts';
import { type ApplicationShape, isOpenForWriting, sectionsOf } from '../shape.ts';

export type Keepers = ReadonlyMap<SectionName, SectionKeeper>;

const nothing: SavedSection = { data: {}, version: 0, savedAt: null, savedBy: null };

/** One keeper for each part of an application, for as long as the form is open; what is unsaved goes out when it is left. */
export function useSections(application: ApplicationShape): Keepers {
  const client = useQueryClient();
  const { person } = useSession();
  const { id } = application.head;
  const [keepers] = useState<Keepers>(() => {
    const made = new Map<SectionName, SectionKeeper>();
    for (const section of sectionsOf(application)) {
      made.set(
        section,
        keepSection(section, application.sections[section] ?? nothing, {
          send: (data, version) => call(saveSection, { params: { id, section }, body: { data, version } }),
          reread: async () => {
            const fresh = await call(getApplication, { params: { id } });
            return isOpenForWriting(fresh.head.state.state) ? (fresh.sections[section] ?? nothing) : null;
          },
          shelf: localStorage,
          place: `jijiao.application.${person?.id ?? 0}.${id}.${section}`,
          onSaved: () => void client.invalidateQueries({ queryKey: keyOf(getApplication) }),
          onSignedOut: goToSignIn,
        }),
      );
    }
    return made;
  });
  useEffect(() => {
    for (const [section, keeper] of keepers) {
      const saved = application.sections[section];
      if (saved) keeper.offer(saved);
    }
  }, [application, keepers]);
  useEffect(() => {
    const send = (): void => {
      for (const keeper of keepers.values()) void keeper.flush();
    };
    window.addEventListener('online', send);
    return () => {
      window.removeEventListener('online', send);
      send();
    };
  }, [keepers]);
  return keepers;
}

/** What a keeper holds now; the page draws again when it changes. */
export function useKeeper(keeper: SectionKeeper): KeeperState {
  return useSyncExternalStore(keeper.subscribe, keeper.getState);
}
