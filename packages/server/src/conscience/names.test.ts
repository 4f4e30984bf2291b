import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { endpoints } from '@jijiao/contract/endpoints';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeRooms } from '../main.ts';
import { actionOf } from '../platform/http/route.ts';

const root = join(import.meta.dirname, '../../../..');
const server = join(root, 'packages/server/src');

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.\w+$/.test(name))
    .sort();
}

describe('one name an act', () => {
  /** Endpoint, policy and verb of each route, as they stand in the sources. */
  const joined: { file: string; endpoint: string; policy: string; handler: string }[] = [];
  const sources = new Map<string, string>();

  beforeAll(async () => {
    for (const file of (await filesIn('packages/server/src')).filter((name) => name.endsWith('.routes.ts'))) {
      const text = await readFile(join(server, file), 'utf8');
      sources.set(file, text);
      const parts = text.split(/\broute\(\s*/).slice(1);
      for (const part of parts) {
        const [, endpoint = '', policy = ''] = part.match(/^wire\.(\w+),\s*('\w+'|may\.\w+)/) ?? [];
        joined.push({ file, endpoint, policy, handler: part });
      }
    }
  });

  it('stands on the wire, which is imported as a namespace', () => {
    expect(joined.length).toBeGreaterThan(200);
    expect(joined.filter(({ endpoint }) => endpoint === '').map(({ file }) => file)).toEqual([]);
    const unnamed = [...sources].filter(([, text]) => !/^import \* as wire from '@jijiao\/contract/m.test(text));
    expect(unnamed.map(([file]) => file)).toEqual([]);
  });

  it('is the name of the verb that the route calls', () => {
    const astray = joined.filter(({ endpoint, handler }) => !new RegExp(`\\b${endpoint}\\(`).test(handler));
    expect(astray.map(({ file, endpoint }) => `${file}: ${endpoint}`)).toEqual([]);
  });

  it('is asked of the policy that the contract names, which stands in a policy file', () => {
    const { routes } = composeRooms();
    expect(
      routes.filter(({ endpoint, policy }) => actionOf(policy) !== endpoint.action).map(({ endpoint }) => endpoint.id),
    ).toEqual([]);
    const without = [...sources].filter(
      ([, text]) => text.includes('may.') && !/^import \* as may from '[./\w]+\.policy\.ts';$/m.test(text),
    );
    expect(without.map(([file]) => file)).toEqual([]);
  });

  it('is given to one endpoint alone', () => {
    const ids = endpoints.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});

describe('one folder name on all sides', () => {
  const sides = {
    contract: 'packages/contract/src',
    server: 'packages/server/src/rooms',
    web: 'packages/web/src/rooms',
  } as const;
  const onWebAlone = new Set(['portal', 'session', 'worklist', 'search']);
  const known = new Map<string, Set<string>>();

  beforeAll(async () => {
    const glossary = await readFile(join(root, 'docs/glossary.md'), 'utf8');
    const table = glossary.slice(glossary.indexOf('## Rooms'));
    for (const [, name = '', capabilities = ''] of table.matchAll(/^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$/gm))
      known.set(name, new Set([...capabilities.matchAll(/`(\w+)`/g)].map(([, each = '']) => each)));
  });

  it('is that of the glossary', async () => {
    expect(known.size).toBeGreaterThan(7);
    const strange: string[] = [];
    for (const [side, folder] of Object.entries(sides)) {
      for (const file of await filesIn(folder)) {
        const [room = '', second, third] = file.split('/');
        if (second === undefined || (side === 'contract' && room === 'platform')) continue;
        if (side === 'web' && onWebAlone.has(room)) continue;
        const capabilities = known.get(room);
        // What several capabilities of a room share stands in the room's own folder.
        const capability = side === 'contract' ? second.split('.')[0] : third === undefined ? undefined : second;
        if (!capabilities || (capability !== undefined && !capabilities.has(capability)))
          strange.push(`${side}: ${file}`);
      }
    }
    expect(strange).toEqual([]);
  });

  it('stands on the server for each capability of the wire, and the other way round', async () => {
    const endpointsOf = new Set(
      (await filesIn(sides.contract))
        .filter((file) => file.includes('/') && file.endsWith('.ts') && !file.startsWith('platform/'))
        .map((file) => file.split('.')[0]),
    );
    const routesOf = new Set(
      (await filesIn(sides.server))
        .filter((file) => file.endsWith('.routes.ts'))
        .map((file) => file.split('/').slice(0, 2).join('/')),
    );
    const missing = [...endpointsOf].filter((each) => each && !routesOf.has(each));
    expect(missing).toEqual([]);
  });

  it('is a term of the glossary', async () => {
    const glossary = await readFile(join(root, 'docs/glossary.md'), 'utf8');
    const terms = new Set(
      [...glossary.slice(0, glossary.indexOf('## Rooms')).matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    const nameless = [...known.values()].flatMap((capabilities) =>
      [...capabilities].filter((each) => !terms.has(each)),
    );
    expect(nameless).toEqual([]);
  });
});
