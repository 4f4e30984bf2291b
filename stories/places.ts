import type { APIRequestContext } from 'playwright-core';
import { holds } from './story.ts';

/** A page to visit: the path as the rooms declare it, who opens it, and how its address is found. */
export interface Place {
  readonly path: string;
  readonly as?: string;
  find(request: APIRequestContext): Promise<string>;
}

type Row = Readonly<Record<string, unknown>>;

const fixed = (path: string, as?: string): Place => ({ path, ...(as ? { as } : {}), find: async () => path });

/** A page about one of the rows that an endpoint lists: the first that fits. */
function oneOf(path: string, list: string, key: string, { as, fits = () => true }: { as?: string; fits?: (row: Row) => boolean } = {}): Place {
  return {
    path,
    ...(as ? { as } : {}),
    find: async (request) => {
      const { rows } = (await (await request.get(list)).json()) as { rows: readonly Row[] };
      const row = rows.find(fits);
      holds(row, `${list} has no row for ${path}`);
      return path.replace(/\$\w+/, encodeURIComponent(String(row[key])));
    },
  };
}

const stateIs = (...states: string[]) => (row: Row) => states.includes(typeof row.state === 'string' ? row.state : String((row.state as Row).state));

/** Every page, opened by someone who may see it. */
export const places: readonly Place[] = [
  fixed('/'),
  fixed('/bases'),
  oneOf('/bases/$number', '/api/public/bases', 'number'),
  fixed('/verify'),
  fixed('/plaques'),
  fixed('/notices'),
  oneOf('/notices/$id', '/api/public/notices', 'id'),
  fixed('/objections/follow'),
  fixed('/trust'),
  fixed('/measures'),
  { path: '/measures/$n', find: async () => '/measures/8' },
  { path: '/measures/$n', as: 'province', find: async () => '/measures/21' },
  fixed('/sign-in'),
];
void stateIs;
