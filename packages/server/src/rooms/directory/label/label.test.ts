import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { readSheet, writeSheet } from '../../../platform/spreadsheet/index.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { readCsv, writeCsv } from './csv.ts';
import { labelRoutes } from './label.routes.ts';
import { exportWords, importWords } from './wordsSheet.ts';

let directory: Directory;
let administrator: Actor;
let folder: string;
beforeAll(async () => {
  directory = await openDirectory(labelRoutes);
  administrator = await directory.someone('administrator', 'administrator', directory.organisations.province);
  folder = await mkdtemp(join(tmpdir(), 'jijiao-words-'));
});
afterAll(async () => {
  await directory.close();
  await rm(folder, { recursive: true, force: true });
});

const key = 'parameter.title';
const change = (body: object, as: Actor | undefined = administrator, of = key) =>
  directory.put(`/api/labels/${of}`, { as, body: { zh: '', en: '', version: 0, ...body } });
const remove = (version: number, as: Actor | undefined = administrator, of = key) =>
  directory.del(`/api/labels/${of}?version=${version}`, { as });
const find = async (query: string) => (await directory.get(`/api/words?${query}`, { as: administrator })).body;
const labels = async () => (await directory.get('/api/labels')).body.labels;

test('words of the pages are found by key, place or text, a page at a time', async () => {
  const found = await find('q=parameter.title');
  expect(found.rows).toEqual([
    { key, place: 'rooms/directory/parameter/text.ts', zh: '政策参数', en: 'Policy parameters', label: null },
  ]);
  expect((await find('q=directory/parameter/text&size=100')).total).toBeGreaterThan(30);
  expect((await find('q=policy+parameters')).rows.map((row: { key: string }) => row.key)).toContain(key);
  expect((await find('size=20&page=2')).rows).toHaveLength(20);
});

test('the province puts other words in place, in one language or both, and everyone reads them', async () => {
  expect(await labels()).toEqual({});
  const { status, body } = await change({ zh: '参数' });
  expect([status, body]).toEqual([
    200,
    expect.objectContaining({
      key,
      zh: '政策参数',
      label: expect.objectContaining({ zh: '参数', en: '', version: 1, by: 'administrator' }),
    }),
  ]);
  expect(await labels()).toEqual({ [key]: { zh: '参数', en: '' } });
  expect((await change({ zh: '参数', en: 'Figures', version: 1 })).body.label).toMatchObject({
    en: 'Figures',
    version: 2,
  });
  expect((await find('changed=true')).rows).toMatchObject([{ key, label: { zh: '参数' } }]);
});

test('who saw another version changes nothing, and reads what stands', async () => {
  expect(await change({ zh: '数值', version: 1 })).toMatchObject({
    status: 409,
    body: { error: 'stale', current: { version: 2, zh: '参数', en: 'Figures' } },
  });
  expect((await change({ zh: '数值' })).status).toBe(409);
  expect((await remove(1)).status).toBe(409);
});

test('of two who change the same word at once, one is told', async () => {
  const of = 'parameter.search';
  const answers = await Promise.all([change({ zh: '甲' }, administrator, of), change({ zh: '乙' }, administrator, of)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('taken back, a word reads as built, and its versions go on', async () => {
  expect((await remove(2)).body).toMatchObject({ key, label: null });
  expect(await labels()).not.toHaveProperty(key);
  expect((await remove(3)).status).toBe(404);
  expect((await change({ zh: '参数表' })).body.label).toMatchObject({ version: 4 });
  const entries = await directory.database.db
    .select({ action: auditEntry.action, detail: auditEntry.detail })
    .from(auditEntry)
    .where(eq(auditEntry.chain, `label:${key}`))
    .orderBy(auditEntry.id);
  expect(entries).toEqual([
    { action: 'label.change', detail: { version: 1, zh: '参数', en: '' } },
    { action: 'label.change', detail: { version: 2, zh: '参数', en: 'Figures' } },
    { action: 'label.remove', detail: { version: 3, zh: '', en: '' } },
    { action: 'label.change', detail: { version: 4, zh: '参数表', en: '' } },
  ]);
});

test('an unknown key is not found; empty words and figures that are never filled in are refused at their field', async () => {
  expect((await change({ zh: '甲' }, administrator, 'no.such')).status).toBe(404);
  expect((await remove(0, administrator, 'no.such')).status).toBe(404);
  expect(await change({}, administrator, 'parameter.none')).toMatchObject({
    status: 422,
    body: { issues: [{ path: 'zh' }] },
  });
  expect(await change({ en: '{{days}} so far' }, administrator, 'parameter.historyCount')).toMatchObject({
    status: 422,
    body: { issues: [{ path: 'en', message: expect.stringContaining('{{days}}') }] },
  });
  expect((await change({ zh: '甲' }, administrator, '<script>')).status).toBe(422);
});

test('only administrators of the province list and change words', async () => {
  const { province, qinhuangdao, yanshan } = directory.organisations;
  for (const [role, where] of [
    ['signer', province],
    ['officer', province],
    ['administrator', qinhuangdao],
    ['administrator', yanshan],
  ] as const) {
    const other = await directory.someone(`no.${role}.${where}`, role, where);
    expect((await directory.get('/api/words', { as: other })).status).toBe(403);
    expect((await change({ zh: '甲' }, other, 'parameter.none')).status).toBe(403);
    expect((await remove(4, other)).status).toBe(403);
  }
  expect((await directory.get('/api/words')).status).toBe(401);
  expect((await directory.put(`/api/labels/${key}`, { body: { zh: '甲', en: '', version: 4 } })).status).toBe(401);
});

test('who has read the labels before is told that they are the same', async () => {
  const first = await directory.get('/api/labels');
  const mark = String(first.headers['etag']);
  expect(first.headers['cache-control']).toBe('no-cache');
  expect((await directory.get('/api/labels', { headers: { 'if-none-match': mark } })).status).toBe(304);
  await change({ zh: '没有' }, administrator, 'parameter.none');
  expect((await directory.get('/api/labels', { headers: { 'if-none-match': mark } })).status).toBe(200);
});

test.each(['words.xlsx', 'words.csv'])(
  '%s goes out with every word and comes back with what was typed in it',
  async (name) => {
    const file = join(folder, name);
    const { db } = directory.database;
    const count = await exportWords(db, file);
    expect(count).toBeGreaterThan(2000);
    const { rows } = name.endsWith('.csv')
      ? readCsv(await readFile(file, 'utf8'))
      : await readSheet(await readFile(file));
    expect(rows).toHaveLength(count + 1);
    const sheet = rows.map(({ cells }) => [...cells]);
    const row = (of: string) => sheet.find(([each]) => each === of) ?? [];
    expect(row(key).slice(1, 5)).toEqual([
      'rooms/directory/parameter/text.ts',
      '政策参数',
      'Policy parameters',
      '参数表',
    ]);
    const at = new Date('2026-12-01T09:00:00+08:00');
    const take = async () => {
      const [head = [], ...others] = sheet;
      await writeFile(
        file,
        name.endsWith('.csv')
          ? writeCsv(sheet)
          : await writeSheet({ sheets: [{ name: 'x', columns: head, rows: others }] }),
      );
      return db.transaction((tx) => importWords(tx, file, at));
    };
    expect(await take()).toMatchObject({ changed: 0, removed: 0, same: count, bad: [], rebuilt: [] });
    row(key)[4] = '';
    row('parameter.value')[5] = `=In force, "${name}"`;
    row('parameter.unit')[0] = 'parameter.unit';
    row('parameter.historyCount')[4] = '{{days}} 次';
    row('parameter.basis')[2] = '旧的依据';
    sheet.push(['parameter.gone', '', '', '', '甲', '']);
    expect(await take()).toMatchObject({
      changed: 1,
      removed: 1,
      same: count - 3,
      bad: [{ key: 'parameter.historyCount' }, { key: 'parameter.gone' }],
      rebuilt: ['parameter.basis'],
    });
    expect(await labels()).toMatchObject({ 'parameter.value': { en: `=In force, "${name}"` } });
    expect(await labels()).not.toHaveProperty(key);
    await change({ zh: '参数表' });
  },
);
