import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/establishment/application';
import { and, eq, inArray } from 'drizzle-orm';
import { differencesBetween } from '../../../platform/dossier/differences.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { applicationVersion } from './application.tables.ts';

type Differences = OutputOf<typeof wire.compareApplication>;

/** A version as handed in, and how it differs from the one before; the first differs from nothing. */
export async function compareApplication(context: Context, id: number, n: number): Promise<Differences> {
  await seeDossier(context, id, 'application');
  const rows = await context.tx
    .select()
    .from(applicationVersion)
    .where(and(eq(applicationVersion.applicationId, id), inArray(applicationVersion.n, [n, n - 1])));
  const after = rows.find((row) => row.n === n);
  if (!after) throw notFound();
  const before = rows.find((row) => row.n === n - 1);
  const found = before ? differencesBetween(before.snapshot, after.snapshot, nameOfMember) : [];
  return {
    n,
    at: after.at.toISOString(),
    differences: found.map((each) => {
      const [head = '', section = '', ...rest] = each.path.split('.');
      return {
        ...each,
        section: head === 'roster' ? 'faculty' : section,
        path: head === 'roster' ? each.path : rest.join('.'),
      };
    }),
  };
}

/** A roster line is known by its person. */
function nameOfMember(listPath: string, entry: unknown): string | undefined {
  const person = entry as { name?: unknown; institution?: unknown };
  return listPath === 'roster' ? `${String(person.name)}·${String(person.institution)}` : undefined;
}
