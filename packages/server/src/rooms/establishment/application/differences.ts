import type { applicationVersion as applicationVersionEndpoint, OutputOf } from '@jijiao/contract';
import { and, eq, inArray } from 'drizzle-orm';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { applicationVersion } from './application.tables.ts';

type Differences = OutputOf<typeof applicationVersionEndpoint>;

/** A version as handed in, and how it differs from the one before; the first differs from nothing. */
export async function compareVersion(context: Context, id: number, n: number): Promise<Differences> {
  await seeDossier(context, id, 'application');
  const rows = await context.tx
    .select()
    .from(applicationVersion)
    .where(and(eq(applicationVersion.applicationId, id), inArray(applicationVersion.n, [n, n - 1])));
  const after = rows.find((row) => row.n === n);
  if (!after) throw notFound();
  const before = rows.find((row) => row.n === n - 1);
  const old = flatten(before?.snapshot ?? {});
  const fresh = flatten(after.snapshot);
  const differences: Differences['differences'] = [];
  for (const path of new Set([...old.keys(), ...fresh.keys()])) {
    const was = old.get(path) ?? '';
    const is = fresh.get(path) ?? '';
    if (was === is || !before) continue;
    const [head = '', section = '', ...rest] = path.split('.');
    differences.push({
      section: head === 'roster' ? 'faculty' : section,
      path: head === 'roster' ? path : rest.join('.'),
      before: was,
      after: is,
    });
  }
  return { n, at: after.at.toISOString(), differences: differences.slice(0, 2000) };
}

function flatten(value: unknown, path = ''): Map<string, string> {
  if (typeof value !== 'object' || value === null)
    return new Map([[path, value === null || value === undefined ? '' : String(value)]]);
  const flat = new Map<string, string>();
  for (const [key, each] of Object.entries(value)) {
    // A roster line is known by its person, so that one more line does not move all the others.
    const person = each as { name?: unknown; institution?: unknown };
    const name = path === 'roster' ? `${String(person.name)}·${String(person.institution)}` : key;
    for (const [inner, text] of flatten(each, path ? `${path}.${name}` : name)) flat.set(inner, text);
  }
  return flat;
}
