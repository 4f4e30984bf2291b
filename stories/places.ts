import { scoringSheet } from '@jijiao/measures';
import type { APIRequestContext } from 'playwright-core';
import { holds, Otherwise } from './story.ts';

/** A page to visit: the path as the rooms declare it, who opens it, and how its address is found. */
export interface Place {
  readonly path: string;
  readonly as?: string;
  find(request: APIRequestContext): Promise<string>;
}

/** Stands for the user name of the expert who is shown on the sign-in page. */
export const shownExpert = 'expert';

type Row = Readonly<Record<string, unknown>>;
type Listed = { readonly rows?: readonly Row[]; readonly page?: { readonly rows: readonly Row[] } };

const fixed = (path: string, as?: string): Place => ({ path, ...(as ? { as } : {}), find: async () => path });

/** A page about one of the rows that an endpoint lists: the first that fits. */
function oneOf(
  path: string,
  list: string,
  key: string,
  { as, fits = () => true }: { as?: string; fits?: (row: Row) => boolean } = {},
): Place {
  return {
    path,
    ...(as ? { as } : {}),
    find: async (request) => {
      const answer = (await (await request.get(list)).json()) as Listed;
      const row = (answer.rows ?? answer.page?.rows ?? []).find(fits);
      holds(row, `${list} has no row for ${path}`);
      return path.replace(/\$\w+/, encodeURIComponent(String(row[key])));
    },
  };
}

const stateIs =
  (...states: string[]) =>
  ({ state }: Row) =>
    states.includes(typeof state === 'string' ? state : String((state as Row).state));

/** The page that a plaque's code leads to. */
const plaque = (path: string): Place => ({
  path,
  find: async (request) => {
    const { page } = (await (await request.get('/api/public/bases')).json()) as {
      page: { rows: readonly { number: string }[] };
    };
    const first = page.rows[0]?.number ?? '';
    const base = (await (await request.get(`/api/public/bases/${encodeURIComponent(first)}`)).json()) as {
      verifyUrl: string;
    };
    return path.replace('$code', base.verifyUrl.split('/').at(-1) ?? '');
  },
});
/** A partner of the first base of a host. */
const partnerOf = (path: string): Place => ({
  path,
  as: 'host01',
  find: async (request) => {
    const first = async (list: string) =>
      ((await (await request.get(list)).json()) as { rows: readonly { id: number }[] }).rows[0]?.id ?? 0;
    const base = await first('/api/bases');
    const partner = await first(`/api/bases/${base}/partners`);
    return path.replace('$id', String(base)).replace('$partner', String(partner));
  },
});
const draft = { as: 'host15', fits: stateIs('draft') };
const inOwnForm = (path: string, part: string): Place => {
  const found = oneOf('/applications/$id', '/api/applications', 'id', draft);
  return { path, as: 'host15', find: async (request) => `${await found.find(request)}/form/${part}` };
};

/** A page of the expert whom the demonstration shows: one who sits on the panel that scores. */
const seat = (part: string): Place => ({
  path: `/reviews/$id/${part}`,
  as: shownExpert,
  find: async (request) => {
    const { rows } = (await (await request.get('/api/reviews')).json()) as {
      rows: readonly { id: number; state: string }[];
    };
    return `/reviews/${rows.find(({ state }) => state === 'scoring')?.id ?? 0}/${part}`;
  },
});

/** A batch that is still a draft, made for the visit. */
const draftBatch: Place = {
  path: '/batches/$id/edit',
  as: 'province',
  find: async (request) => {
    const made = await request.post('/api/batches', {
      data: {
        ...{ name: '待修改批次', year: 2026, opensOn: '2026-12-01', closesOn: '2026-12-31', quota: 5, areas: null },
        ...{ fields: ['energyResources'], favouredField: null, sections: ['applicant'], sheet: scoringSheet },
        panel: { size: 7, outsideMin: 2, substitutes: 3, dropExtremes: true },
      },
    });
    holds(made.ok(), `no batch could be drafted: ${await made.text()}`);
    return `/batches/${((await made.json()) as { id: number }).id}/edit`;
  },
};

/** An objection against the decision of the finished batch. */
const objection: Place = {
  path: '/objections/$id',
  as: 'province',
  find: async (request) => {
    const { rows } = (await (await request.get('/api/decisions')).json()) as { rows: readonly { id: number }[] };
    for (const { id } of rows) {
      const decision = (await (await request.get(`/api/decisions/${id}`)).json()) as {
        objections: readonly { id: number }[];
      };
      const [first] = decision.objections;
      if (first) return `/objections/${first.id}`;
    }
    throw new Otherwise('no decision has an objection');
  },
};

/** A page of the faculty of the first host's base: the list, or the sheet that waits there. */
const ofOwnBase = (path: string): Place => ({
  path,
  as: 'host01',
  find: async (request) => {
    const { rows } = (await (await request.get('/api/bases')).json()) as { rows: readonly { id: number }[] };
    const id = rows[0]?.id ?? 0;
    const { openImports } = (await (await request.get(`/api/bases/${id}/instructors`)).json()) as {
      openImports: readonly { id: number }[];
    };
    return path.replace('$id', String(id)).replace('$import', String(openImports[0]?.id ?? 0));
  },
});

/** An annual summary of one of the bases that the person sees, in one of these states. */
const summary = (as: string, ...states: string[]): Place => ({
  path: '/summaries/$id',
  as,
  find: async (request) => {
    const { rows } = (await (await request.get('/api/bases')).json()) as Listed;
    for (const base of rows ?? []) {
      const summaries = (await (await request.get(`/api/bases/${base.id}/summaries`)).json()) as Listed;
      const found = summaries.rows?.find(stateIs(...states));
      if (found) return `/summaries/${found.id}`;
    }
    throw new Otherwise(`${as} sees no summary that is ${states.join(' or ')}`);
  },
});

/** A page about a plan of one of the bases that the person sees. */
const plan = (path: string, as: string, state: string, fits: (row: Row) => boolean = () => true): Place => ({
  path,
  as,
  find: async (request) => {
    const { rows } = (await (await request.get('/api/bases')).json()) as Listed;
    for (const base of rows ?? []) {
      const plans = (await (await request.get(`/api/bases/${base.id}/plans`)).json()) as Listed;
      const found = plans.rows?.filter(stateIs(state)).find(fits);
      if (found) return path.replace('$id', String(found.id));
    }
    throw new Otherwise(`${as} sees no plan that is ${state} and fits`);
  },
});

/** An amendment of the plan that the first host has on file. */
const amendment: Place = {
  path: '/plan-amendments/$id',
  as: 'host01',
  find: async (request) => {
    const address = await plan('$id', 'host01', 'settled', (row) => Number(row['amendments']) > 0).find(request);
    const { amendments } = (await (await request.get(`/api/plans/${address}`)).json()) as {
      amendments: readonly Row[];
    };
    holds(amendments[0], 'the plan on file has no amendment');
    return `/plan-amendments/${amendments[0].id}`;
  },
};

/** An outline or curriculum of the first host's base, or a list of them. */
const ofTerm = (path: string, list: 'outlines' | 'curricula', as = 'host01', state = ''): Place => ({
  path,
  as,
  find: async (request) => {
    const bases = (await (await request.get('/api/bases')).json()) as { rows: readonly { id: number }[] };
    const base = bases.rows[0]?.id ?? 0;
    if (path.startsWith('/desk/bases')) return path.replace('$id', String(base));
    const { rows } = (await (await request.get(`/api/bases/${base}/${list}?state=${state}`)).json()) as {
      rows: readonly { id: number }[];
    };
    return path.replace('$id', String(rows[0]?.id ?? 0));
  },
});

/** Every page, opened by someone who may see it. */
export const places: readonly Place[] = [
  fixed('/'),
  fixed('/bases'),
  oneOf('/bases/$number', '/api/public/bases', 'number'),
  fixed('/verify'),
  fixed('/desk/bases', 'province'),
  oneOf('/desk/bases/$id', '/api/bases', 'id', { as: 'province' }),
  fixed('/decisions/standing', 'province'),
  oneOf('/desk/bases/$id/plans', '/api/bases', 'id', { as: 'host01' }),
  oneOf('/desk/bases/$id/summaries', '/api/bases', 'id', { as: 'host01' }),
  summary('province', 'settled'),
  summary('host03', 'draft'),
  plan('/plans/$id', 'host04', 'draft'),
  plan('/plans/$id/import', 'host04', 'draft'),
  plan('/plans/$id', 'host01', 'settled'),
  amendment,
  fixed('/policies'),
  oneOf('/policies/$id', '/api/public/policies', 'id'),
  { path: '/policies', as: 'province', find: async () => '/policies?inForce=true&article=10' },
  fixed('/desk/policies', 'province'),
  fixed('/desk/policies/new', 'unit.130300'),
  oneOf('/desk/policies/$id', '/api/policies?state=proposed', 'id', { as: 'unit.130300.sign' }),
  oneOf('/desk/policies/$id/edit', '/api/policies?state=draft', 'id', { as: 'province' }),
  oneOf('/desk/bases/$id/policies', '/api/bases', 'id', { as: 'host01' }),
  fixed('/events'),
  oneOf('/events/$id', '/api/public/events', 'id', { as: 'host01' }),
  oneOf('/events/$id', '/api/public/events?when=past', 'id', { as: 'province' }),
  fixed('/desk/events/new', 'province'),
  oneOf('/desk/events/$id/edit', '/api/public/events', 'id', { as: 'province' }),
  fixed('/support', 'province'),
  { path: '/support', as: 'unit.130300', find: async () => '/support?view=records' },
  oneOf('/desk/bases/$id/support', '/api/bases', 'id', { as: 'unit.130300' }),
  fixed('/parameters', 'unit.130300.sign'),
  fixed('/plans/overview', 'province'),
  fixed('/changes', 'province'),
  oneOf('/desk/bases/$id/changes', '/api/bases', 'id', { as: 'province' }),
  oneOf('/desk/bases/$id/changes/new', '/api/bases', 'id', { as: 'host01' }),
  oneOf('/changes/$id', '/api/changes', 'id', { as: 'province' }),
  oneOf('/changes/$id/edit', '/api/changes', 'id', { as: 'host04', fits: stateIs('draft') }),
  ofOwnBase('/desk/bases/$id/faculty'),
  ofOwnBase('/desk/bases/$id/faculty/$import'),
  ofTerm('/desk/bases/$id/group', 'outlines'),
  ofTerm('/desk/bases/$id/outlines', 'outlines'),
  ofTerm('/desk/bases/$id/curricula', 'curricula'),
  ofTerm('/outlines/$id', 'outlines', 'host01', 'settled'),
  ofTerm('/curricula/$id', 'curricula', 'host01', 'draft'),
  ofTerm('/curricula/$id', 'curricula', 'host01', 'returned'),
  ofTerm('/outlines/$id/versions', 'outlines', 'host01', 'settled'),
  ofTerm('/curricula/$id/versions', 'curricula', 'host01', 'settled'),
  fixed('/opinions', 'expert003'),
  oneOf('/opinions/$id', '/api/opinions', 'id', { as: 'expert003' }),
  fixed('/instructors', 'province'),
  fixed('/instructors', 'unit.130300'),
  fixed('/instructors/duplicates', 'unit.130300'),
  oneOf('/instructors/$id', '/api/instructors', 'id', { as: 'province' }),
  fixed('/activations', 'unit.130300'),
  oneOf('/activations/$id', '/api/activations', 'id', { as: 'host01' }),
  ...['activation', 'partners', 'exchanges', 'facilities'].map((tab) =>
    oneOf(`/desk/bases/$id/${tab}`, '/api/bases', 'id', { as: 'host01' }),
  ),
  oneOf('/desk/bases/$id/activation', '/api/bases', 'id', { as: 'host06' }),
  partnerOf('/desk/bases/$id/partners/$partner'),
  plaque('/v/$code'),
  fixed('/plaques'),
  plaque('/plaques/$code'),
  fixed('/notices'),
  oneOf('/notices/$id', '/api/public/notices', 'id'),
  fixed('/objections/follow'),
  fixed('/trust'),
  fixed('/measures'),
  { path: '/measures/$n', find: async () => '/measures/8' },
  { path: '/measures/$n', as: 'province', find: async () => '/measures/21' },
  fixed('/sign-in'),
  fixed('/sign-out'),
  fixed('/setup'),
  fixed('/account', 'province'),
  fixed('/me/sessions', 'expert001'),
  fixed('/work', 'province'),
  fixed('/rooms', 'province'),
  fixed('/work', 'unit.130300'),
  fixed('/work', 'host15'),
  oneOf('/dossiers/$id', '/api/reviews', 'id', { as: 'province' }),
  fixed('/batches', 'province'),
  fixed('/batches/new', 'province'),
  fixed('/batches/open', 'host15'),
  oneOf('/batches/$id', '/api/batches', 'id', { as: 'province' }),
  draftBatch,
  fixed('/applications', 'province'),
  fixed('/applications/new', 'host15'),
  oneOf('/applications/$id', '/api/applications', 'id', {
    as: 'province',
    fits: stateIs('recognised', 'ranked', 'recommended', 'underReview'),
  }),
  oneOf('/applications/$id', '/api/applications', 'id', draft),
  inOwnForm('/applications/$id/form', ''),
  ...['faculty', 'management', 'means', 'record', 'check'].map((part) =>
    inOwnForm('/applications/$id/form/$part', part),
  ),
  fixed('/reviews', 'province'),
  oneOf('/reviews/$id', '/api/reviews', 'id', { as: 'province' }),
  fixed('/decisions', 'province'),
  fixed('/decisions/new', 'province'),
  fixed('/decisions/national', 'province'),
  fixed('/decisions/ban', 'province'),
  oneOf('/decisions/$id', '/api/decisions', 'id', { as: 'province' }),
  objection,
  fixed('/experts', 'province'),
  { path: '/search', as: 'province', find: async () => '/search?q=2026' },
  oneOf('/organisations/$id', '/api/organisations?kind=institution', 'id', { as: 'admin' }),
  oneOf('/people/$id', '/api/people', 'id', { as: 'admin' }),
  fixed('/parameters', 'admin'),
  fixed('/labels', 'admin'),
  fixed('/messages', 'host15'),
  fixed('/organisations', 'admin'),
  fixed('/people', 'admin'),
  ...['scores', 'vote'].map((part) => seat(part)),
];
