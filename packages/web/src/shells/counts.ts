import { listWork } from '@jijiao/contract/platform/dossier';
import { createContext, useContext } from 'react';
import { useEndpoint } from '../api/hooks.ts';
import { useSession } from '../session.tsx';

export type Counts = Readonly<Record<string, number>>;

/** What waits in each room, by room; pages may give their own. */
export const CountsContext = createContext<Counts>({});

/** What waits for this person: at the desk by the work list, in the rooms as given. */
export function useCounts(): Counts {
  const given = useContext(CountsContext);
  const { person } = useSession();
  const { data } = useEndpoint(
    listWork,
    { query: { tab: 'todo', page: 1, size: 1 } },
    { enabled: person !== null && given.worklist === undefined },
  );
  return data ? { worklist: data.figures.todo, ...given } : given;
}
