import { plainNumber } from '../../form/halfWidth.ts';

export interface TypedYears {
  fromYear: string;
  toYear: string;
}

/** The years as numbers; null where they are none, out of order, or more than ten. */
export function readYears(typed: TypedYears): { fromYear: number; toYear: number } | null {
  const [fromYear, toYear] = [plainNumber(typed.fromYear), plainNumber(typed.toYear)];
  if (!/^20\d\d$/.test(fromYear) || !/^20\d\d$/.test(toYear)) return null;
  const years = { fromYear: Number(fromYear), toYear: Number(toYear) };
  return years.fromYear <= years.toYear && years.toYear - years.fromYear < 10 ? years : null;
}
