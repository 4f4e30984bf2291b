import type { Parameter } from '@jijiao/measures';

const brokenUnits = ['creditHours', 'factor', 'points', 'share'];

/**
 * Why a value cannot be one of the parameter, as its message; undefined if it can. It must have the shape of the initial value:
 * the same type, the same members; numbers from 0 up, whole where the unit is counted, shares up to 1, days of the year as MM-DD.
 */
export function shapeFault(declared: Parameter, value: unknown): string | undefined {
  return fault(declared.initial, value, declared.unit);
}

function fault(initial: unknown, value: unknown, unit: string): string | undefined {
  if (typeof initial === 'number') return numberFault(initial, value, unit);
  if (typeof initial === 'string') return textFault(value, unit);
  if (Array.isArray(initial)) return listFault(initial, value, unit);
  if (isRecord(initial)) return recordFault(initial, value, unit);
  return typeof value === typeof initial ? undefined : '取值类型不符 / This is not of the value’s type';
}

function numberFault(initial: number, value: unknown, unit: string): string | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) return '请填写数字 / Give a number';
  if (value < 0 || value > 1_000_000_000_000) return '数值应不小于0 / The number may not be below 0';
  const mayBreak = !Number.isInteger(initial) || brokenUnits.includes(unit);
  if (!mayBreak && !Number.isInteger(value)) return '请填写整数 / Give a whole number';
  const isShare = unit === 'share' || (unit.includes('share') && !Number.isInteger(initial));
  return isShare && value > 1 ? '比例应在 0% 至 100% 之间 / A share lies between 0% and 100%' : undefined;
}

function textFault(value: unknown, unit: string): string | undefined {
  if (typeof value !== 'string') return '请填写文字 / Give a text';
  if (unit === 'monthDay')
    return isMonthDay(value) ? undefined : '请填写“月-日”，如12-31 / Give month and day, such as 12-31';
  return value.length > 0 && value.length <= 200 ? undefined : '请填写1至200个字 / Give 1 to 200 characters';
}

function listFault(initial: readonly unknown[], value: unknown, unit: string): string | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > 50) return '请填写1至50个值 / Give 1 to 50 values';
  return firstFault(value.map((each) => fault(initial[0], each, unit)));
}

function recordFault(initial: Readonly<Record<string, unknown>>, value: unknown, unit: string): string | undefined {
  const names = Object.keys(initial);
  if (
    !isRecord(value) ||
    Object.keys(value).length !== names.length ||
    !names.every((name) => Object.hasOwn(value, name))
  ) {
    return `请填写全部各项：${names.join('、')} / Give every member: ${names.join(', ')}`;
  }
  return firstFault(names.map((name) => fault(initial[name], value[name], unit)));
}

const firstFault = (faults: readonly (string | undefined)[]) => faults.find((each) => each !== undefined);

// A leap year, so that 29 February is a day.
function isMonthDay(text: string): boolean {
  if (!/^\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`2024-${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(5, 10) === text;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
