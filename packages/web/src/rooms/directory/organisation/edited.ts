import type { ChangeBody, OrganisationView } from './shape.ts';

const texts = ['name', 'nameEn', 'shortName', 'hostKind', 'areaCode', 'address', 'contact', 'contactPhone'] as const;
type Text = (typeof texts)[number];

/** What is typed in the form of an organisation: every item as text. */
export type Edited = Readonly<Record<Text | 'guidingUnitId' | 'reason', string>> & { readonly version: number };

/** The form as it stands in the directory. */
export function editedOf(row: Pick<OrganisationView, Text | 'guidingUnitId' | 'version'>): Edited {
  const typed = Object.fromEntries(texts.map((item) => [item, row[item] ?? ''])) as Record<Text, string>;
  return { ...typed, guidingUnitId: String(row.guidingUnitId ?? ''), reason: '', version: row.version };
}

/** What is sent: empty texts are none. */
export function bodyOf({ guidingUnitId, version, ...typed }: Edited): ChangeBody {
  const { name, hostKind, areaCode, ...rest } = typed;
  const lines = Object.fromEntries(Object.entries(rest).map(([item, text]) => [item, text.trim() || null]));
  return {
    ...(lines as Omit<ChangeBody, 'name' | 'hostKind' | 'areaCode' | 'guidingUnitId' | 'version'>),
    name,
    hostKind: hostKind || null,
    areaCode: areaCode || null,
    guidingUnitId: guidingUnitId ? Number(guidingUnitId) : null,
    version,
  };
}

/** What stands now, from the answer to a change of an older version; undefined where it is not whole. */
export function standingOf(current: Readonly<Record<string, unknown>> | undefined): Edited | undefined {
  if (typeof current?.version !== 'number' || typeof current.name !== 'string') return undefined;
  return editedOf(current as unknown as OrganisationView);
}
