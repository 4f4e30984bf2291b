import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cellAddress, importRows, readSheet, writeSheet } from './index.ts';

function zip(files: Record<string, Buffer>, lie: { unpacked?: number } = {}): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(lie.unpacked ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, tail, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

async function refusalOf(bytes: Uint8Array): Promise<{ because: string; seconds: number }> {
  const start = performance.now();
  const error: unknown = await readSheet(bytes).then(
    () => 'read',
    (reason: unknown) => reason,
  );
  const because =
    typeof error === 'object' && error !== null && 'because' in error ? String(error.because) : String(error);
  return { because, seconds: (performance.now() - start) / 1000 };
}

describe('reading', () => {
  it('gives text by row, dates as ISO, wide digits as plain ones', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '名册',
          rows: [
            ['姓名', '日期'],
            [' 张三　', new Date(Date.UTC(2024, 1, 29))],
            ['１３０Ｘ', 12.5],
          ],
        },
      ],
    });
    const sheet = await readSheet(bytes);
    expect(sheet.name).toBe('名册');
    expect(sheet.rows).toEqual([
      { row: 1, cells: ['姓名', '日期'] },
      { row: 2, cells: ['张三', '2024-02-29'] },
      { row: 3, cells: ['130X', '12.5'] },
    ]);
    expect(sheet.issues).toEqual([]);
  });

  it('names formulas, lost digits, hidden rows and columns, merges and what it left out', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          columns: [{}, { hidden: true }],
          rows: [
            ['a', 'b'],
            [Number('130102199003071234'), 'x'],
            ['hidden', 'y'],
            ['beyond', 'z'],
          ],
          cells: new Map([['1,1', { formula: 'HYPERLINK("http://evil")', formulaResult: 'x' }]]),
          rowDefs: new Map([[2, { hidden: true }]]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
        },
        { name: 'b', rows: [['c']] },
      ],
    });
    const sheet = await readSheet(bytes, { maxRows: 3, columns: 2 });
    expect(sheet.issues.map(({ kind, cell }) => `${kind} ${cell}`).sort()).toEqual([
      'formula B2',
      'hiddenColumn B',
      'hiddenRow 3',
      'merged A1:B1',
      'moreRows A4',
      'moreSheets A1',
      'precisionLost A2',
    ]);
    expect(sheet.rows).toHaveLength(3);
    expect(sheet.rows[1]?.cells[1]).toBe('');
  });

  it('refuses what is no workbook', async () => {
    for (const bytes of [
      Buffer.from(''),
      Buffer.from('name,years\n'),
      Buffer.alloc(4096, 7),
      zip({ 'a.txt': Buffer.from('a') }),
    ]) {
      expect((await refusalOf(bytes)).because).toBe('notASpreadsheet');
    }
  });
});

describe('bombs are refused within two seconds', () => {
  const wide = Buffer.alloc(300 * 1024 * 1024, ' ');

  it.each([
    ['one that declares its size', () => zip({ 'xl/worksheets/sheet1.xml': wide })],
    ['one that lies about its size', () => zip({ 'xl/worksheets/sheet1.xml': wide }, { unpacked: 1000 })],
    [
      'a million shared strings',
      () => zip({ 'xl/sharedStrings.xml': Buffer.from('<si><t>a</t></si>'.repeat(1_000_000)) }),
    ],
    [
      'a cell of 50 MB',
      () => zip({ 'xl/sharedStrings.xml': Buffer.from(`<si><t>${'a'.repeat(50_000_000)}</t></si>`) }),
    ],
  ])('%s', async (_name, make) => {
    const bytes = make();
    const before = process.memoryUsage().rss;
    const { because, seconds } = await refusalOf(bytes);
    expect(because).toBe('tooLarge');
    expect(seconds).toBeLessThan(2);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it('a document type with entities', async () => {
    const xml = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect((await refusalOf(zip({ 'xl/workbook.xml': Buffer.from(xml) }))).because).toBe('notASpreadsheet');
  });
});

describe('writing', () => {
  it('brings every text back as it was, never as a formula', async () => {
    const start = fc.constantFrom('', '=', '+', '-', '@', '\t=', '=cmd|', '_x0041_', '<b>&');
    const text = fc.tuple(start, fc.string({ unit: 'grapheme', maxLength: 20 })).map(([a, b]) => a + b);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const sheet = await readSheet(await writeSheet({ sheets: [{ name: 'x', columns: ['a', 'b', 'c'], rows }] }));
          expect(sheet.issues).toEqual([]);
          const back = rows.map((_, i) => [0, 1, 2].map((c) => sheet.rows[i + 1]?.cells[c] ?? ''));
          expect(back).toEqual(rows.map((row) => row.map(asRead)));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('mends names of sheets and refuses a text that no cell holds', async () => {
    const sheet = { name: '[a]:*?/\\'.repeat(9), columns: ['a'], rows: [] };
    await expect(writeSheet({ sheets: [sheet, sheet] })).resolves.toBeInstanceOf(Uint8Array);
    await expect(writeSheet({ sheets: [{ ...sheet, rows: [['x'.repeat(32_768)]] }] })).rejects.toThrow(RangeError);
  });
});

/** What reading makes of a text: wide digits plain, control characters and blanks around gone. */
function asRead(text: string): string {
  return text
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (wide) => wide.normalize('NFKC'))
    .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff\u200b\u2060\ufeff]/gu, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

describe('importing', () => {
  const shape = {
    columns: {
      name: { header: { zh: '姓名', en: 'Name' } },
      years: {
        header: { zh: '从教年限', en: 'Years' },
        says: { zh: '年限须为整数', en: 'Years must be a whole number' },
        cure: (value: string) => /^\d+/.exec(value)?.[0],
      },
      note: { header: { zh: '备注', en: 'Note' }, optional: true },
    },
    row: z.object({ name: z.string().min(1), years: z.string().regex(/^\d+$/).transform(Number), note: z.string() }),
  };

  it('takes the good rows and names each bad cell with its cure', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [[], ['*从教年限', 'NAME'], ['12', '张三'], ['8年', '李四'], [null, null], [3, ''], [null, '王五']],
          cells: new Map([['6,0', { formula: 'A3' }]]),
        },
      ],
    });
    const { good, goodRows, bad } = importRows(await readSheet(bytes), shape);
    expect(good).toEqual([{ name: '张三', years: 12, note: '' }]);
    expect(goodRows).toEqual([3]);
    expect(bad).toEqual([
      { row: 4, cell: 'A4', column: 'years', value: '8年', says: shape.columns.years.says, cure: '8' },
      { row: 6, cell: 'B6', column: 'name', value: '', says: { zh: '请填写“姓名”', en: 'Fill in “Name”' } },
      {
        row: 7,
        cell: 'A7',
        column: 'years',
        value: '',
        says: { zh: '此处是公式，请改为填写结果', en: 'This is a formula; enter its result instead' },
      },
    ]);
  });

  it('finds the heading under a merged title, and doubts each cell that a merge covers', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['示例名册', null],
            ['姓名', '从教年限'],
            ['张三', '12'],
            [null, '7'],
            ['李四', '3'],
          ],
          merges: [
            { startRow: 0, startCol: 0, endRow: 0, endCol: 1 },
            { startRow: 2, startCol: 0, endRow: 3, endCol: 0 },
          ],
        },
      ],
    });
    const { goodRows, bad } = importRows(await readSheet(bytes), shape);
    expect(goodRows).toEqual([3, 5]);
    expect(bad).toMatchObject([{ row: 4, cell: 'A4', column: 'name', cure: '张三' }]);
  });

  it('takes nothing from a sheet without its columns', async () => {
    const bytes = await writeSheet({ sheets: [{ name: 'a', columns: ['姓名'], rows: [['张三']] }] });
    const { good, bad } = importRows(await readSheet(bytes), shape);
    expect(good).toEqual([]);
    expect(bad).toMatchObject([{ column: 'years', says: { zh: '缺少“从教年限”列' } }]);
  });
});

it('cells are addressed as the spreadsheet does', () => {
  expect([cellAddress(7, 1), cellAddress(1, 25), cellAddress(2, 26), cellAddress(3, 701), cellAddress(4, 702)]).toEqual(
    ['B7', 'Z1', 'AA2', 'ZZ3', 'AAA4'],
  );
});
