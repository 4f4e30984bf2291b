import type { FigureName } from './shape.ts';

const divisors: Readonly<Record<FigureName, number>> = {
  personTimes: 1,
  hours: 10,
  sessions: 1,
  spent: 100,
  favoured: 1,
};
const decimals: Readonly<Record<FigureName, RegExp>> = {
  personTimes: /^\d{1,9}$/,
  hours: /^\d{1,9}(\.\d)?$/,
  sessions: /^\d{1,9}$/,
  spent: /^\d{1,10}(\.\d{1,2})?$/,
  favoured: /^\d{1,9}$/,
};

/** A figure as people read it: hours with their tenth, money in yuan. */
export function shownFigure(name: FigureName, value: number): string {
  const fraction = value % 100 === 0 ? 0 : 2;
  const digits = name === 'spent' ? { minimumFractionDigits: fraction, maximumFractionDigits: fraction } : {};
  return (value / divisors[name]).toLocaleString('en-US', digits);
}

/** A figure as it is typed, without grouping. */
export function typedFigure(name: FigureName, value: number): string {
  return String(value / divisors[name]);
}

/** What was typed as a figure in its unit; undefined where it is none. Full-width digits and grouping are read. */
export function readFigure(name: FigureName, typed: string): number | undefined {
  const plain = typed.normalize('NFKC').replace(/[\s,]/g, '');
  return decimals[name].test(plain) ? Math.round(Number(plain) * divisors[name]) : undefined;
}
