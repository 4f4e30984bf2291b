import type { Bilingual, ListItem } from '@jijiao/measures';

/** How the text of a cell is read: its value, or undefined where it does not fit; and what would fit, where that can be told. */
export interface CellReader<T> {
  read(text: string): T | undefined;
  cure?(text: string): string | undefined;
  readonly says: Bilingual;
}

const plain = (text: string) => text.replace(/[\s（）()]/g, '').toLowerCase();

function findWord(list: readonly ListItem[], text: string): ListItem | undefined {
  const wanted = plain(text);
  return list.find(({ id, zh, en }) => [id, zh, en].some((name) => plain(name) === wanted));
}

/** The one word of a list that a text holds, or that holds it. */
function nearWord(list: readonly ListItem[], text: string): string | undefined {
  const wanted = plain(text);
  if (wanted.length < 2) return undefined;
  const near = list.filter(({ zh }) => plain(zh).includes(wanted) || wanted.includes(plain(zh)));
  return near.length === 1 ? near[0]?.zh : undefined;
}

const names = (list: readonly ListItem[]): Bilingual => {
  const few = list.slice(0, 9);
  const more = list.length > few.length;
  return {
    zh: `${few.map(({ zh }) => zh).join('、')}${more ? '等' : ''}`,
    en: `${few.map(({ en }) => en).join(', ')}${more ? ', …' : ''}`,
  };
};

/** One word of a closed list; blank is null. */
export function wordOf(list: readonly ListItem[]): CellReader<string | null> {
  const known = names(list);
  return {
    read: (text) => (text === '' ? null : findWord(list, text)?.id),
    cure: (text) => nearWord(list, text),
    says: { zh: `须为：${known.zh}`, en: `one of: ${known.en}` },
  };
}

/** Several words of a closed list, with 、 or commas between; blank is none. */
export function wordsOf(list: readonly ListItem[]): CellReader<string[]> {
  const parts = (text: string) => text.split(/[、,，;；\n]/).flatMap((each) => each.trim() || []);
  const known = names(list);
  return {
    read: (text) => {
      const ids = parts(text).map((each) => findWord(list, each)?.id);
      return ids.every((id) => id !== undefined) ? [...new Set(ids)] : undefined;
    },
    cure: (text) => {
      const near = parts(text).map((each) => findWord(list, each)?.zh ?? nearWord(list, each));
      return near.every((each) => each !== undefined) ? near.join('、') : undefined;
    },
    says: { zh: `用顿号分隔，须为：${known.zh}`, en: `separated by commas, of: ${known.en}` },
  };
}

/** A number with at most `decimals` decimals, in units of the last one; blank is `blank`. */
export function numberOf<B>(
  decimals: number,
  most: number,
  { blank, zh, en }: { blank: B } & Bilingual,
): CellReader<number | B> {
  const factor = 10 ** decimals;
  const shape = new RegExp(`^(\\d{1,3}(,\\d{3})+|\\d{1,12})(\\.\\d{1,${decimals || 1}})?$`);
  const read = (text: string): number | B | undefined => {
    const written = text.replaceAll('，', ',').replaceAll('．', '.');
    if (written === '') return blank;
    if (!shape.test(written)) return undefined;
    const value = Number(written.replaceAll(',', '')) * factor;
    const whole = Math.round(value);
    return Math.abs(whole - value) < 1e-6 && whole <= most ? whole : undefined;
  };
  return {
    read,
    cure: (text) => {
      const [, digits = '', wan] = /(\d[\d,]*(?:\.\d+)?)\s*(万)?/.exec(text.replaceAll('，', ',')) ?? [];
      if (digits === '' || /[-－]\s*\d|\d\s*[-~～至]\s*\d/.test(text)) return undefined;
      const value = wan ? String(Number(digits.replaceAll(',', '')) * 10_000) : digits.replaceAll(',', '');
      return read(value) === undefined ? undefined : value;
    },
    says: { zh, en },
  };
}

const chineseMonths = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** A month of the plan's year: 3, 3月, 三月, 2027-03, or a date in that year; blank is null. */
export function monthOf(year: number): CellReader<number | null> {
  const bare = (text: string): number | undefined => {
    const spoken = chineseMonths.indexOf(text.replace(/月份?$/, '')) + 1;
    if (spoken > 0) return spoken;
    const [, digits] = /^(\d{1,2})(?:月份?)?$/.exec(text) ?? [];
    return digits === undefined ? undefined : inYear(Number(digits));
  };
  const dated = (text: string) => /^(\d{4})\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月].*)?$/.exec(text);
  const inYear = (month: number) => (month >= 1 && month <= 12 ? month : undefined);
  return {
    read: (text) => {
      if (text === '') return null;
      const [, ofYear, month] = dated(text) ?? [];
      return month === undefined ? bare(text) : Number(ofYear) === year ? inYear(Number(month)) : undefined;
    },
    cure: (text) => {
      const [, , month] = dated(text) ?? [];
      const found = month === undefined ? undefined : inYear(Number(month));
      return found === undefined ? undefined : String(found);
    },
    says: { zh: `须为 1 到 12 的月份，或 ${year} 年的日期`, en: `a month from 1 to 12, or a date in ${year}` },
  };
}

const yes = ['是', '有', 'yes', 'y', 'true', '1', '√'];
const no = ['否', '无', '不是', 'no', 'n', 'false', '0', ''];

/** Yes or no; blank is no. */
export const yesOrNo: CellReader<boolean> = {
  read: (text) => (yes.includes(text.toLowerCase()) ? true : no.includes(text.toLowerCase()) ? false : undefined),
  says: { zh: '须填“是”或“否”', en: '“yes” or “no”' },
};

/** One line of at most `most` characters. */
export function lineOf(most: number, needed = false): CellReader<string> {
  return {
    read: (text) =>
      text.length > most || (needed && text === '') || /[\p{Cc}\p{Bidi_Control}]/u.test(text) ? undefined : text,
    cure: (text) =>
      text
        .replace(/[\p{Cc}\p{Bidi_Control}]+/gu, ' ')
        .trim()
        .slice(0, most) || undefined,
    says: { zh: `一行，最多 ${most} 字`, en: `one line of at most ${most} characters` },
  };
}
