import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { factsOf } from '@jijiao/contract/formFacts';
import { endpoint, isEndpoint } from '@jijiao/contract/kit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { askedBodies, writtenModule } from './wireFacts.ts';

type Module = Readonly<Record<string, unknown>>;

const wire = join(import.meta.dirname, '../contract/src');
const pages = join(import.meta.dirname, 'src');
const files = (folder: string, kind: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name));
const load = async (file: string): Promise<Module> => await import(pathToFileURL(file).href);
const read = async (text: string): Promise<Module> =>
  await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`);
const isShape = (value: unknown): value is z.ZodType => typeof value === 'object' && value !== null && '_zod' in value;

test('of every file of the wire the browser gets the same endpoints, the facts of its shapes, and its lists', async () => {
  const seen = { endpoints: 0, shapes: 0, lists: 0 };
  for (const file of files(wire, /\.ts$/)) {
    const real = await load(file);
    const carried = await read(writtenModule(real, new Set()));
    for (const [name, value] of Object.entries(real)) {
      const given = carried[name];
      if (isEndpoint(value)) {
        const { id, method, path, action, stream } = value;
        expect(given).toEqual({ id, method, path, action, ...(stream && { stream }) });
        seen.endpoints++;
      } else if (isShape(value)) {
        expect(given).toEqual(factsOf(value));
        seen.shapes++;
      } else if (Array.isArray(value) && !value.some(isEndpoint)) {
        expect(given).toEqual(value);
        seen.lists++;
      } else if (typeof value === 'function') expect(carried).not.toHaveProperty(name);
    }
  }
  expect(seen.endpoints).toBeGreaterThan(150);
  expect(seen.shapes).toBeGreaterThan(30);
  expect(seen.lists).toBeGreaterThan(2);
});

test('shapes within lists and records are carried as facts, functions and patterns not at all', async () => {
  const sections = { applicant: z.strictObject({ phone: z.string().max(30) }) };
  expect({ ...(await read(writtenModule({ sections, pattern: /a/, make: () => 1, most: 500 }, new Set()))) }).toEqual({
    sections: { applicant: factsOf(sections.applicant) },
    most: 500,
  });
});

test('an endpoint carries the facts of its body where a page names it', () => {
  const body = z.strictObject({ name: z.string().min(1).max(60) });
  const add = endpoint({
    id: 'sample.add',
    method: 'POST',
    path: '/api/samples',
    summary: { zh: '增加', en: 'Add' },
    action: 'signedIn',
    body,
    output: z.strictObject({ number: z.string() }),
  });
  const plain = { id: 'sample.add', method: 'POST', path: '/api/samples', action: 'signedIn' };
  expect(writtenModule({ add }, new Set())).toBe(`export const add = ${JSON.stringify(plain)};\n`);
  expect(writtenModule({ add }, new Set(['add']))).toBe(
    `export const add = ${JSON.stringify({ ...plain, body: factsOf(body) })};\n`,
  );
});

/** What of an endpoint stays with the server. */
const notCarried = /^(action|summary|params|query|body|output|noUnitOfWork)$/;

/** The values that a page imports of the wire: the name there, the name in the page, the file of the wire. */
function valuesOfWire(text: string) {
  const imports = text.matchAll(/^import \{([^}]*)\} from '@jijiao\/contract\/?([^']*)';/gm);
  return [...imports].flatMap(([, names = '', path = '']) =>
    names.split(',').flatMap((each) => {
      const [, name, local = name] = /^\s*(?!type )(\w+)(?: as (\w+))?\s*$/.exec(each) ?? [];
      return name && local && path !== 'formFacts' ? [{ name, local, file: `${path || 'index'}.ts` }] : [];
    }),
  );
}

test('pages take of the wire what it carries: no zod, no member of a shape, of an endpoint at most its body', async () => {
  const asked = askedBodies();
  const faults: string[] = [];
  for (const file of files(pages, /\.tsx?$/)) {
    const text = readFileSync(file, 'utf8');
    if (/^import (?!type\b).*'zod'/m.test(text)) faults.push(`${file} imports zod`);
    for (const { name, local, file: from } of valuesOfWire(text)) {
      const real = await load(join(wire, from));
      if (!(name in (await read(writtenModule(real, asked))))) faults.push(`${file} imports ${name}`);
      for (const [whole, member = '', inner] of text.matchAll(new RegExp(`\\b${local}\\.(\\w+)(\\.\\w+)?`, 'g'))) {
        const asksBody = member === 'body' && !inner && local === name;
        const ofEndpoint = isEndpoint(real[name]) && notCarried.test(member) && !asksBody;
        if (ofEndpoint || isShape(real[name])) faults.push(`${file} reads ${whole}`);
      }
    }
  }
  expect(faults).toEqual([]);
});
