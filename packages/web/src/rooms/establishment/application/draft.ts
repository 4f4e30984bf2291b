import type { SectionName } from '@jijiao/contract/establishment/application';
import { plainNumber } from '../../../form/halfWidth.ts';
import { sectionFields } from './sectionFields.ts';

/** A section as it stands in the fields: numbers are text, so that nothing half-typed is lost. */
export type Draft = Readonly<Record<string, unknown>>;
export type SectionData = Record<string, unknown>;

/** One year of the training record as it stands in the fields. */
export interface YearDraft {
  readonly year: number;
  readonly personTimes: string;
  readonly keyField: boolean;
  readonly evidence: readonly string[];
}

/** What a field of the draft lacks: it is not sent until it is right, and stays on the screen as typed. */
export type Unreadable = 'wholeNumber' | 'amount';

/** How many past years the form asks for (Art. 8 (5)). */
export const historyYears = 3;
const fenInTenThousandYuan = 1_000_000;
const mostCount = 100_000_000;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a draft or of saved data under a name; empty where there is none. */
export function textIn(data: Draft, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The file ids under a name. */
export function filesIn(data: Draft, name: string): readonly string[] {
  const value = data[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The files of the eight regulations, by regulation. */
export function regulationsIn(data: Draft): Readonly<Record<string, string>> {
  const value = data['regulations'];
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The years of the training record, the past years of `today` first filled in where they are missing; newest last. */
export function yearsIn(data: Draft, today: string): readonly YearDraft[] {
  const saved = (Array.isArray(data['years']) ? data['years'] : []).filter(isRecord).map((row) => ({
    year: Number(row['year']),
    personTimes: textIn(row, 'personTimes'),
    keyField: row['keyField'] === true,
    evidence: filesIn(row, 'evidence'),
  }));
  const current = Number(today.slice(0, 4));
  const asked = Array.from({ length: historyYears }, (_, back) => current - historyYears + back);
  const missing = asked.filter((year) => !saved.some((row) => row.year === year));
  return [...saved, ...missing.map((year) => ({ year, personTimes: '', keyField: false, evidence: [] }))].sort(
    (a, b) => a.year - b.year,
  );
}

/** Saved data as it stands in the fields. */
export function draftOf(section: SectionName, data: Draft): Draft {
  const draft: Record<string, unknown> = { ...data };
  for (const { name, kind } of sectionFields[section]) {
    const value = data[name];
    if (typeof value !== 'number') continue;
    draft[name] = kind === 'money' ? String(value / fenInTenThousandYuan) : String(value);
  }
  return draft;
}

function wholeNumber(text: string): number | undefined {
  const digits = plainNumber(text);
  return /^\d{1,9}$/.test(digits) && Number(digits) <= mostCount ? Number(digits) : undefined;
}

function fen(text: string): number | undefined {
  const amount = plainNumber(text);
  return /^\d{1,7}(\.\d{1,6})?$/.test(amount) ? Math.round(Number(amount) * fenInTenThousandYuan) : undefined;
}

/** The draft as the wire takes it, and the fields that cannot be read yet, which stay as they stand; what is empty is left out. */
export function readDraft(
  section: SectionName,
  draft: Draft,
  stands: SectionData = {},
): { data: SectionData; unreadable: Record<string, Unreadable> } {
  const data: SectionData = {};
  const unreadable: Record<string, Unreadable> = {};
  for (const { name, kind } of sectionFields[section]) {
    const text = textIn(draft, name).trim();
    if (kind === 'tick') {
      if (typeof draft[name] === 'boolean') data[name] = draft[name];
    } else if (kind === 'files') {
      if (filesIn(draft, name).length > 0) data[name] = filesIn(draft, name);
    } else if (text !== '' && (kind === 'count' || kind === 'money')) {
      const value = kind === 'count' ? wholeNumber(text) : fen(text);
      if (value === undefined) unreadable[name] = kind === 'count' ? 'wholeNumber' : 'amount';
      const kept = value ?? stands[name];
      if (kept !== undefined) data[name] = kept;
    } else if (text !== '') data[name] = text;
  }
  if (section === 'management' && Object.keys(regulationsIn(draft)).length > 0)
    data['regulations'] = regulationsIn(draft);
  if (section === 'record' && Array.isArray(draft['years'])) {
    const rows = draft['years'].filter(isRecord).map((row) => {
      const text = textIn(row, 'personTimes').trim();
      const value = wholeNumber(text);
      const year = Number(row['year']);
      const isUnreadable = text !== '' && value === undefined;
      if (isUnreadable) unreadable[`years.${year}`] = 'wholeNumber';
      return {
        year,
        personTimes: (isUnreadable ? personTimesIn(stands, year) : value) ?? null,
        keyField: row['keyField'] === true,
        evidence: filesIn(row, 'evidence'),
      };
    });
    const filled = rows.filter((row) => row.personTimes !== null || row.keyField || row.evidence.length > 0);
    if (filled.length > 0) data['years'] = filled;
  }
  return { data, unreadable };
}

function personTimesIn(data: SectionData, year: number): unknown {
  const years = Array.isArray(data['years']) ? data['years'].filter(isRecord) : [];
  return years.find((row) => row['year'] === year)?.['personTimes'];
}
