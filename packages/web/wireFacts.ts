import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FieldFacts, factsOf } from '@jijiao/contract/formFacts';
import { type Endpoint, isEndpoint } from '@jijiao/contract/kit';
import type { Plugin, ViteDevServer } from 'vite';

const wire = join(import.meta.dirname, '../contract/src') + sep;
const pages = join(import.meta.dirname, 'src');
const facts = join(wire, 'formFacts.ts');

/** What is carried of an endpoint: what a call needs, and the facts of its body where a page names it. */
interface CarriedEndpoint {
  readonly id: string;
  readonly method: string;
  readonly action: string;
  readonly path: string;
  readonly stream?: string;
  readonly body?: FieldFacts;
}

/** Stands for what cannot be written down: a function, a pattern. Who imports it gets a fault of the build. */
const unwritten = Symbol('unwritten');

function carriedEndpoint({ id, method, path, action, stream, body }: Endpoint, withBody: boolean): CarriedEndpoint {
  return { id, method, path, action, ...(stream && { stream }), ...(withBody && body && { body: factsOf(body) }) };
}

function carried(value: unknown, name: string, asked: ReadonlySet<string>): unknown {
  if (typeof value === 'function' || value instanceof RegExp || value === undefined) return unwritten;
  if (typeof value !== 'object' || value === null) return value;
  if ('_zod' in value) return factsOf(value as Parameters<typeof factsOf>[0]);
  if (isEndpoint(value)) return carriedEndpoint(value, asked.has(name));
  if (Array.isArray(value)) return value.map((each) => carried(each, '', asked)).filter((each) => each !== unwritten);
  const members = Object.entries(value).map(([key, each]) => [key, carried(each, '', asked)] as const);
  return Object.fromEntries(members.filter(([, each]) => each !== unwritten));
}

/**
 * The module that the browser gets for a file of the wire, from what the file exports in Node: endpoints and shapes as
 * facts, lists and numbers as they are. `asked` names the endpoints whose body a page asks the facts of.
 */
export function writtenModule(exported: Readonly<Record<string, unknown>>, asked: ReadonlySet<string>): string {
  return Object.entries(exported)
    .map(([name, value]) => [name, carried(value, name, asked)] as const)
    .filter(([, value]) => value !== unwritten)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');
}

/** The names before `.body` in the pages: the endpoints whose body some page asks the facts of, `addFacility.body`, are among them. */
export function askedBodies(folder: string = pages): ReadonlySet<string> {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const found = sources.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/\b(\w+)\.body\b/g)]);
  return new Set(found.map(([, name]) => name ?? ''));
}

/**
 * Gives the browser facts of the wire instead of its schemas: every file of packages/contract/src is read in Node and
 * written down as plain data, while TypeScript sees the file itself. So no page carries zod.
 */
export function wireFacts(): Plugin {
  let dev: ViteDevServer | undefined;
  let asked: ReadonlySet<string> = new Set();
  return {
    name: 'wire-facts',
    enforce: 'pre',
    configureServer(server) {
      dev = server;
    },
    buildStart() {
      asked = askedBodies();
    },
    async load(id, options) {
      const file = id.replace(/\?.*$/, '').replaceAll('/', sep);
      if (options?.ssr || !file.startsWith(wire)) return;
      if (file === facts) return 'export const factsOf = (facts) => facts;';
      return writtenModule(await (dev ? dev.ssrLoadModule(file) : import(pathToFileURL(file).href)), asked);
    },
    handleHotUpdate({ file, server }) {
      const now = askedBodies();
      const same = [...now].join() === [...asked].join();
      if (same && !file.replaceAll('/', sep).startsWith(wire)) return;
      asked = now;
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
      return [];
    },
  };
}
