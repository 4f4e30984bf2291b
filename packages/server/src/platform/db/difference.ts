import { generateMigration } from 'drizzle-kit/api';
import { commentStatements } from './comments.ts';
import type { Declared, Picture } from './declared.ts';
import { growingStatements } from './growsOnly.ts';

/**
 * The statements that lead from one declaration to the other; none where they say the same. Refuses, naming them, where tables or
 * columns came and went together: whether one was renamed is for a person to say.
 */
export async function findDifference(before: Declared, now: Declared): Promise<string[]> {
  const renamed = findRenames(before.picture, now.picture);
  if (renamed.length > 0)
    throw new Error(
      `Renamed, or one dropped and another added? ${renamed.join('; ')}. Write the migration by hand, then: ` +
        'jijiao generate --by-hand NNNN_name.sql',
    );
  return [
    ...(await generateMigration(before.picture, now.picture)),
    ...growingStatements(before.growsOnly, now.growsOnly),
    ...commentStatements(before.terms, now.terms),
  ];
}

type Named = Readonly<Record<string, unknown>>;

/** Where something went and something of its sort came; drizzle-kit would ask at the terminal. */
function findRenames(before: Picture, now: Picture): string[] {
  const sorts = ['schemas', 'enums', 'sequences', 'roles', 'policies', 'views', 'tables'] as const;
  const found = sorts.flatMap((sort) => comeAndGone(sort, before[sort], now[sort]));
  for (const [name, table] of Object.entries(now.tables)) {
    const earlier = before.tables[name];
    if (!earlier) continue;
    found.push(...comeAndGone(table.name, earlier.columns, table.columns));
    found.push(...comeAndGone(`policies of ${table.name}`, earlier.policies, table.policies));
  }
  return found;
}

function comeAndGone(where: string, before: Named, now: Named): string[] {
  const gone = Object.keys(before).filter((name) => !now[name]);
  const come = Object.keys(now).filter((name) => !before[name]);
  return gone.length > 0 && come.length > 0 ? [`${where}: ${gone.join(', ')} → ${come.join(', ')}`] : [];
}
