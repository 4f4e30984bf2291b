import { fields, type TitleParts, titleInEnglish, writeTitle } from '@jijiao/measures';
import { eq, sql } from 'drizzle-orm';
import { organisation } from '../auth/tables.ts';
import { prepared } from '../db/prepared.ts';
import type { Context } from '../http/context.ts';
import type { KindTable } from './kinds.ts';
import { dossier } from './tables.ts';

/** The title of a dossier, in the form that its move table gives. */
export function titleOf({ named }: Pick<KindTable, 'named'>, parts: TitleParts): string {
  return writeTitle(named, parts);
}

interface Owner {
  readonly name: string;
  readonly nameEn: string | null;
}

/** The title in English, read from the Chinese one: names in English where the owner has an English name, else as they are. */
export function englishTitle({ named }: Pick<KindTable, 'named'>, title: string, owner?: Owner): string {
  return titleInEnglish(named, title, (part, value) => translate(part, value, owner)) ?? title;
}

function translate(part: string, value: string, owner: Owner | undefined): string {
  if (part === 'field') return fields.find(({ zh }) => zh === value)?.en ?? value;
  if (part === 'years') return value.replace('年', '');
  if (!owner?.nameEn) return value;
  if (part === 'host' && value === owner.name) return owner.nameEn;
  return part === 'base' && value.endsWith(`（${owner.name}）`) ? `base at ${owner.nameEn}` : value;
}

const askOwners = prepared('owners-of-dossiers', (tx) =>
  tx
    .select({ id: dossier.id, name: organisation.name, nameEn: organisation.nameEn })
    .from(dossier)
    .innerJoin(organisation, eq(organisation.id, dossier.ownerId))
    .where(sql`${dossier.id} = any(${sql.placeholder('ids')}::bigint[])`),
);

/** The English titles of dossiers by id, in one query. */
export async function englishTitles(
  { tx, house }: Pick<Context, 'tx' | 'house'>,
  rows: readonly { readonly id: number; readonly kind: string; readonly title: string }[],
): Promise<ReadonlyMap<number, string>> {
  if (rows.length === 0) return new Map();
  const owners = await askOwners(tx, { ids: rows.map(({ id }) => id) });
  const byId = new Map(owners.map(({ id, ...owner }) => [id, owner]));
  return new Map(
    rows.map(({ id, kind, title }) => [id, englishTitle(house.rooms.kinds.get(kind).table, title, byId.get(id))]),
  );
}
