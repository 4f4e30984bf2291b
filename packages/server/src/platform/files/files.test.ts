import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateRawSync } from 'node:zlib';
import { eq, sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../db/connect.ts';
import { testDatabase } from '../db/testing.ts';
import { bytesInFolder } from './bytes.ts';
import { deleteFile, findFile, type Incoming, openFile, storeFile, sweepFiles } from './files.ts';
import { cleanName } from './name.ts';
import { pictureSize } from './picture.ts';
import { file } from './tables.ts';
import { evidenceTypes, type FileType } from './types.ts';

const testing = await testDatabase();
const database = connect(testing.appUrl);
const folder = await mkdtemp(join(tmpdir(), 'files-'));
const parts = { db: database.db, bytes: bytesInFolder(folder) };
afterAll(async () => {
  await database.close();
  await testing.close();
  await rm(folder, { recursive: true, force: true });
});

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
const png = (width: number, height: number) => {
  const head = Buffer.from('89504e470d0a1a0a0000000d494844520000000000000000080200000000000000', 'hex');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return Buffer.concat([head, Buffer.alloc(200)]);
};

function store(content: Buffer | Readable, name: string, more: Partial<Incoming> = {}) {
  const stream = Buffer.isBuffer(content) ? Readable.from([content]) : content;
  return storeFile(parts, {
    stream,
    name,
    limitBytes: 1e6,
    allowed: evidenceTypes,
    kind: 'test',
    uploadedBy: 1,
    ...more,
  });
}

async function refusal(work: Promise<unknown>): Promise<{ status: number; code: string; zh: string; en: string }> {
  const error = (await work.then(
    () => ({ status: 200, code: 'taken', says: { zh: '', en: '' } }),
    (reason: unknown) => reason,
  )) as { status: number; code: string; says: { zh: string; en: string } };
  expect(await readdir(parts.bytes.incoming).catch(() => [])).toEqual([]);
  return { status: error.status, code: error.code, ...error.says };
}

interface Packed {
  name: string;
  content: Buffer;
  /** What the directory claims. */
  claims?: number;
  mode?: number;
  at?: number;
}

function zip(...files: Packed[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claims, mode, at } of files) {
    const packed = deflateRawSync(content);
    const [local, central] = [Buffer.alloc(30), Buffer.alloc(46)];
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(claims ?? content.length, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 38);
    central.writeUInt32LE(at ?? offset, 42);
    const body = Buffer.concat([local, Buffer.from(name), packed]);
    offset += body.length;
    bodies.push(body);
    directory.push(central, Buffer.from(name));
  }
  const [list, end] = [Buffer.concat(directory), Buffer.alloc(22)];
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const word = [
  { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
  { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
];

describe('a file is taken', () => {
  test('with its size, hash and true type, and comes back byte for byte, in parts as well', async () => {
    const row = await store(pdf, '申报表.pdf', { dossierId: 12 });
    expect(row).toMatchObject({
      name: '申报表.pdf',
      size: pdf.length,
      type: 'application/pdf',
      dossierId: 12,
      kind: 'test',
    });
    const opened = await openFile(parts, row.id);
    expect(opened && (await buffer(await opened.read()))).toEqual(pdf);
    expect(opened && (await buffer(await opened.read({ start: 1, end: 3 }))).toString()).toBe('PDF');
    expect(await findFile(database.db, 'no-id')).toBeUndefined();
  });

  test('once where the content is the same, and stays until the last of its files is deleted', async () => {
    const content = Buffer.concat([pdf, Buffer.from('same')]);
    const [one, two] = [await store(content, 'a.pdf'), await store(content, 'b.pdf')];
    expect(one.storageKey).toBe(two.storageKey);
    expect(one.id).not.toBe(two.id);
    const longAgo = { deletedAt: sql`now() - interval '2 days'` };
    await deleteFile(database.db, one.id);
    await database.db.update(file).set(longAgo).where(eq(file.id, one.id));
    expect(await sweepFiles(parts)).toBe(0);
    expect(await openFile(parts, two.id)).toBeDefined();
    await database.db.update(file).set(longAgo).where(eq(file.id, two.id));
    expect(await sweepFiles(parts)).toBe(1);
    await expect(parts.bytes.open(one.storageKey)).rejects.toThrow();
  });

  test.each<[string, Buffer, string, FileType]>([
    ['a Word document', zip(...word), '报告.docx', 'docx'],
    ['a CSV in GB 18030', Buffer.from('d0d5c3fb2cb5a5cebb0ad5c5c8fd2cbad3b1b1', 'hex'), '名单.csv', 'csv'],
    ['a picture', png(800, 600), '照片.png', 'png'],
    ['an archive', zip({ name: 'course/index.html', content: Buffer.from('<html>') }), '课件.zip', 'zip'],
  ])('as %s', async (_, content, name, type) => {
    const row = await store(content, name, { allowed: [type] });
    expect(row.name).toBe(name);
  });
});

describe('a file is refused', () => {
  test('as a program under the name of a PDF, saying what it is', async () => {
    const exe = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(500)]);
    const said = await refusal(store(exe, '证明.pdf'));
    expect(said).toMatchObject({ status: 422, code: 'fileWrongType' });
    expect(said.zh).toContain('可执行程序');
  });

  test.each([
    ['a web page', Buffer.from('<!DOCTYPE html><script>1</script>'), 'a.pdf'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'a.png'],
    ['unknown bytes', Buffer.from([1, 2, 3, 0, 5, 6, 7, 8, 9]), 'a.pdf'],
    ['another type than allowed', zip({ name: 'a.txt', content: pdf }), 'a.docx'],
    ['a program for Java', zip({ name: 'META-INF/MANIFEST.MF', content: pdf }), 'a.docx'],
  ])('as %s', async (_, content, name) => {
    expect((await refusal(store(content, name))).code).toBe('fileWrongType');
  });

  test('when it is empty', async () => {
    expect(await refusal(store(Readable.from([]), 'a.pdf'))).toMatchObject({ status: 422, code: 'fileEmpty' });
  });

  test('when the upload breaks off in its middle, and leaves nothing', async () => {
    async function* broken() {
      yield pdf;
      await new Promise((done) => setTimeout(done, 10));
      throw Object.assign(new Error('aborted'), { code: 'ECONNRESET' });
    }
    const before = await database.db.$count(file);
    expect(await refusal(store(Readable.from(broken()), 'a.pdf'))).toMatchObject({ code: 'fileCut' });
    const closed = new Readable({ read: () => undefined });
    closed.push(pdf);
    setTimeout(() => closed.destroy(), 20);
    expect((await refusal(store(closed, 'a.pdf'))).code).toBe('fileCut');
    expect(await database.db.$count(file)).toBe(before);
  });

  test('at the byte that is too many, without reading on', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 65_536;
        yield Buffer.alloc(65_536);
      }
    }
    const said = await refusal(store(Readable.from(endless()), 'a.pdf', { limitBytes: 1024 ** 2 }));
    expect(said).toMatchObject({ status: 413, code: 'fileTooLarge', zh: '文件超过1 MB上限' });
    expect(sent).toBeLessThan(3 * 1024 ** 2);
    expect((await refusal(store(pdf, 'a.pdf', { announcedBytes: 5e9 }))).status).toBe(413);
  });

  test.each<[string, () => Buffer]>([
    ['grows a thousandfold', () => zip(...word, { name: 'word/big.xml', content: Buffer.alloc(30 * 1024 ** 2) })],
    [
      'says it is smaller than it is',
      () => zip(...word, { name: 'x', content: Buffer.alloc(30 * 1024 ** 2), claims: 1000 }),
    ],
    ['lays entries over one another', () => zip(...word, { name: 'x', content: pdf, at: 0 })],
    ['leads out of its folder', () => zip(...word, { name: '../../etc/passwd', content: pdf })],
    ['leads to a drive', () => zip(...word, { name: 'C:\\x', content: pdf })],
    ['holds a link', () => zip(...word, { name: 'link', content: pdf, mode: 0xa1ff })],
    ['holds macros', () => zip(...word, { name: 'word/vbaProject.bin', content: pdf })],
    ['is cut at its end', () => zip(...word).subarray(0, -30)],
    [
      'has more entries than a document may',
      () => zip(...word, ...Array.from({ length: 10_001 }, (_, n) => ({ name: `${n}`, content: pdf }))),
    ],
  ])('within two seconds when an archive %s', async (_, make) => {
    const content = make();
    const began = performance.now();
    expect(await refusal(store(content, 'a.docx', { limitBytes: 1e8 }))).toMatchObject({
      status: 422,
      code: 'fileUnsafe',
    });
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('when a picture would fill the memory, or tells no size', async () => {
    expect((await refusal(store(png(60_000, 60_000), 'a.png'))).code).toBe('fileUnsafe');
    expect((await refusal(store(png(0, 10), 'a.png'))).code).toBe('fileUnsafe');
  });
});

test('sizes are read from the headers of pictures', () => {
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0001108025803200301', 'hex');
  expect(pictureSize(jpeg)).toEqual({ width: 800, height: 600 });
  expect(pictureSize(jpeg.subarray(0, 22))).toBeUndefined();
  expect(pictureSize(Buffer.from('474946383961200310000000', 'hex'))).toEqual({ width: 800, height: 16 });
});

test('names lose folders, marks that turn writing about and false endings, and keep what people wrote', () => {
  expect(cleanName('C:\\Users\\张\\总结 2026.pdf', 'pdf')).toBe('总结 2026.pdf');
  expect(cleanName('../../etc/passwd', 'pdf')).toBe('passwd.pdf');
  expect(cleanName('报告\u202Efdp.exe', 'pdf')).toBe('报告fdp.exe.pdf');
  expect(cleanName('a\0b\nc.PDF', 'pdf')).toBe('abc.pdf');
  expect(cleanName('photo.jpg', 'png')).toBe('photo.jpg.png');
  expect(cleanName('...', 'pdf')).toBe('未命名.pdf');
  expect(cleanName('con.pdf', 'pdf')).toBe('_con.pdf');
  expect(Buffer.byteLength(cleanName(`${'继'.repeat(200)}.pdf`, 'pdf'))).toBeLessThanOrEqual(184);
});
