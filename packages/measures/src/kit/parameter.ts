import type { Citation } from './article.ts';
import type { Bilingual } from './text.ts';

/** The direction in which a guiding unit may set its own value; null where only the province sets it. */
export type Tighter = 'more' | 'less' | null;

/** A number the software acts on: a dated value with its source. Values live in the database; this is its declaration. */
export interface Parameter<T = unknown> {
  readonly id: string;
  readonly label: Bilingual;
  readonly cites: Citation;
  readonly unit: string;
  readonly tighter: Tighter;
  /** The value in force from the first day, until the province decides another. */
  readonly initial: T;
  /** A superior rule, where the figure comes from one. */
  readonly source?: string;
  /** Where the article gives the duty and the figure is the house's own, or is still to be confirmed. */
  readonly note?: Bilingual;
}

/** Declares a policy parameter. */
export function parameter<T>(declaration: Parameter<T>): Parameter<T> {
  return declaration;
}

/** One decided value. `scope` is the guiding unit it holds for; null is the whole province. */
export interface ParameterRow {
  readonly parameter: string;
  readonly value: unknown;
  readonly validFrom: string;
  readonly scope: number | null;
  readonly documentNo: string | null;
}

/** Reads parameters as they stood on one date, for one guiding unit or for the province. */
export type ParameterReader = <T>(parameter: Parameter<T>) => T;

/**
 * Makes a reader over decided rows.
 * @param on the date of the act, 'YYYY-MM-DD': the newest row valid from that date or before holds
 * @param scope guiding unit of the act; its own row holds over the province's only where it is tighter
 */
export function readParameters(
  rows: readonly ParameterRow[],
  on: string,
  scope: number | null = null,
): ParameterReader {
  return <T>(declared: Parameter<T>): T => {
    const inForce = (unit: number | null): T | undefined => {
      let found: ParameterRow | undefined;
      for (const row of rows) {
        if (row.parameter !== declared.id || row.scope !== unit || row.validFrom > on) continue;
        if (!found || row.validFrom >= found.validFrom) found = row;
      }
      return found?.value as T | undefined;
    };
    const provincial = inForce(null) ?? declared.initial;
    if (scope === null || declared.tighter === null) return provincial;
    const local = inForce(scope);
    return local !== undefined && !isLooser(declared, local, provincial) ? local : provincial;
  };
}

/** Whether `local` would be looser than `provincial`, in the stated direction; each member of a compound value counts (Art. 5). */
export function isLooser(declared: Parameter, local: unknown, provincial: unknown): boolean {
  if (declared.tighter === null) return true;
  if (typeof local === 'number' && typeof provincial === 'number') {
    return declared.tighter === 'more' ? local < provincial : local > provincial;
  }
  if (isRecord(local) && isRecord(provincial)) {
    const names = new Set([...Object.keys(local), ...Object.keys(provincial)]);
    return [...names].some((name) => isLooser(declared, local[name], provincial[name]));
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
