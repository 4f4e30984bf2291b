/** One line of the roster as it is typed. */
export interface RosterDraft {
  readonly name: string;
  readonly title: string;
  readonly field: string;
  readonly years: string;
  readonly institution: string;
  readonly fullTime: boolean;
  readonly vettedOn: string;
  /** The line that this one takes the place of. */
  readonly replaces?: number | undefined;
}

export const emptyRow: RosterDraft = {
  name: '',
  title: '',
  field: '',
  years: '',
  institution: '',
  fullTime: true,
  vettedOn: '',
};

/** What a line lacks, by field. */
export function faultsOf(row: RosterDraft): Partial<Record<keyof RosterDraft, 'required' | 'yearsRange'>> {
  const blank = (['name', 'title', 'field', 'institution'] as const).filter((name) => row[name].trim() === '');
  const years = /^\d{1,2}$/.test(row.years.trim()) && Number(row.years) <= 70;
  return { ...Object.fromEntries(blank.map((name) => [name, 'required'])), ...(!years && { years: 'yearsRange' }) };
}

/** The line as the wire takes it. */
export function memberOf({ replaces: _, ...row }: RosterDraft) {
  return {
    ...row,
    name: row.name.trim(),
    title: row.title.trim(),
    field: row.field.trim(),
    institution: row.institution.trim(),
    years: Number(row.years),
    vettedOn: row.vettedOn || null,
  };
}
