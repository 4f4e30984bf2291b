import type { Citation } from './article.ts';
import type { ParameterReader } from './parameter.ts';
import { type Bilingual, type Figures, fill } from './text.ts';

/** A statement that must hold before something may happen, with its article. Pure: it reads facts and parameters, nothing else. */
export interface Rule<Facts> {
  readonly id: string;
  readonly cites: Citation;
  /** The first day on which acts are judged by it (Art. 40). */
  readonly since: string;
  /** What holds, as a statement. */
  readonly title: Bilingual;
  holds(facts: Facts, read: ParameterReader, on: string): boolean;
  /** The figures the sentences name; `have` and `need` are drawn as a bar where both are numbers. */
  figures?(facts: Facts, read: ParameterReader, on: string): Figures;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
  /** The part of the form, or the page, where it is mended. */
  readonly section?: string;
}

/** Why something may not happen: data for the person, in both languages. */
export interface Refusal {
  readonly rule: string;
  readonly cites: Citation;
  readonly says: Bilingual;
  readonly remedy: Bilingual;
  readonly figures?: Figures;
  readonly section?: string;
}

/** Declares a rule. */
export function rule<Facts>(declaration: Rule<Facts>): Rule<Facts> {
  return declaration;
}

/** Judges facts by rules on the date of the act and gives *all* refusals. Never throws, reads no clock. */
export function judge<Facts>(
  rules: readonly Rule<Facts>[],
  facts: Facts,
  { on, read }: { on: string; read: ParameterReader },
): Refusal[] {
  const refusals: Refusal[] = [];
  for (const each of rules) {
    if (on < each.since || each.holds(facts, read, on)) continue;
    const figures = each.figures?.(facts, read, on);
    refusals.push({
      rule: each.id,
      cites: each.cites,
      says: fill(each.says, figures ?? {}),
      remedy: fill(each.remedy, figures ?? {}),
      ...(figures && { figures }),
      ...(each.section && { section: each.section }),
    });
  }
  return refusals;
}
