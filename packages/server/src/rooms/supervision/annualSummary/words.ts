import type { FigureName } from '@jijiao/measures';
import { signedPercent } from '@jijiao/measures';
import { grouped, money } from '../annualPlan/printed.ts';
import type { SummaryFigure } from './shape.ts';

/** How a figure came about, as forms and workbooks say it. */
export const origins: Readonly<Record<SummaryFigure['origin'], string>> = {
  none: '',
  records: '系统记录',
  entered: '人工填报',
  corrected: '更正',
};

const units: Readonly<Record<FigureName, string>> = {
  personTimes: '人次',
  hours: '学时',
  sessions: '期',
  spent: '元',
  favoured: '人次',
};

/** The unit in which people read a figure. */
export const unitOf = (name: FigureName): string => units[name];

/** A figure as people read it: hours with their tenth, money in yuan; nothing where there is none. */
export function shownFigure(name: FigureName, value: number | null): string {
  if (value === null) return '';
  if (name === 'spent') return money(value);
  return name === 'hours' ? (value / 10).toLocaleString('en-US') : grouped(value);
}

/** By how much a figure departs from the plan; nothing where nothing was planned. */
export function varianceShown(share: number | null): string {
  return share === null ? '' : signedPercent(share);
}
