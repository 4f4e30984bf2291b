import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import type { Actor } from '../../../platform/auth/actor.ts';
import { mayUseFiles } from '../../../platform/dossier/files.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { file } from '../../../platform/files/tables.ts';
import { type Directory, openDirectory } from '../organisation/directory.fixture.ts';
import { fileRoutes } from './file.routes.ts';
import { readFileBytes } from './file.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
let directory: Directory;
let applicant: Actor;
let colleague: Actor;
let officer: Actor;
let stranger: Actor;
beforeAll(async () => {
  directory = await openDirectory(fileRoutes);
  const { yanshan, ligong, qinhuangdao } = directory.organisations;
  applicant = await directory.someone('applicant', 'applicant', yanshan);
  colleague = await directory.someone('colleague', 'applicant', yanshan);
  officer = await directory.someone('officer', 'officer', qinhuangdao);
  stranger = await directory.someone('stranger', 'applicant', ligong);
});
afterAll(() => directory.close());

const upload = (as: Actor | undefined, bytes: Uint8Array, query = 'name=章程.pdf') =>
  directory.post(`/api/files?${query}`, { as, bytes });
const download = (as: Actor | undefined, id: string) => directory.get(`/api/files/${id}`, { as });
async function openApplication(state: string): Promise<number> {
  const { yanshan, qinhuangdao, province } = directory.organisations;
  const [row] = await directory.database.db
    .insert(dossier)
    .values({
      kind: 'application',
      title: '申报',
      state,
      ownerId: yanshan,
      guidingUnitId: qinhuangdao,
      issuerId: province,
    })
    .returning();
  if (!row) throw new Error('no dossier was opened');
  return row.id;
}

test('a file goes in and comes out as an attachment that no browser opens as something else', async () => {
  const stored = await upload(applicant, pdf, `name=${encodeURIComponent("../章程 '定稿'(1).pdf")}&kind=regulation`);
  expect(stored).toMatchObject({
    status: 200,
    body: { name: "章程 '定稿'(1).pdf", size: pdf.length, type: 'application/pdf', kind: 'regulation' },
  });
  const answer = await download(applicant, stored.body.id);
  expect(answer.status).toBe(200);
  expect(answer.bytes.equals(pdf)).toBe(true);
  expect(answer.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('章程 ')}%27${encodeURIComponent('定稿')}%27%281%29.pdf`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  const audit = await directory.database.db.select().from(auditEntry).where(eq(auditEntry.subjectId, stored.body.id));
  expect(audit).toMatchObject([{ action: 'file.upload', personId: applicant.personId }]);
  expect(JSON.stringify(audit)).not.toContain('章程');
});

test('a download that broke off goes on from the byte where it stopped, for whoever may see the file', async () => {
  const { body } = await upload(applicant, pdf);
  const part = (range: string, more: Record<string, string> = {}, as = applicant) =>
    directory.get(`/api/files/${body.id}`, { as, headers: { range, ...more } });
  const rest = await part('bytes=5-');
  expect(rest.status).toBe(206);
  expect(rest.bytes.equals(pdf.subarray(5))).toBe(true);
  expect(rest.headers).toMatchObject({
    'accept-ranges': 'bytes',
    'content-length': String(pdf.length - 5),
    'content-range': `bytes 5-${pdf.length - 1}/${pdf.length}`,
  });
  const etag = String(rest.headers['etag']);
  expect((await part('bytes=0-1', { 'if-range': etag })).status).toBe(206);
  expect((await part('bytes=0-1', { 'if-range': '"another"' })).bytes.equals(pdf)).toBe(true);
  const past = await part(`bytes=${pdf.length}-`);
  expect([past.status, past.headers['content-range']]).toEqual([416, `bytes */${pdf.length}`]);
  expect((await part('bytes=0-1', {}, stranger)).status).toBe(404);
});

test('files of several megabytes pass', async () => {
  const large = Buffer.concat([pdf, Buffer.alloc(5 * 1024 ** 2, 0x20), Buffer.from('\n%%EOF\n')]);
  expect(await upload(applicant, large)).toMatchObject({ status: 200, body: { size: large.length } });
});

test.each([
  ['an empty file', Buffer.alloc(0), 'name=a.pdf', 422, 'fileEmpty'],
  ['a script under a PDF’s name', Buffer.from('<script>alert(1)</script>'), 'name=a.pdf', 422, 'fileWrongType'],
  ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500)]), 'name=a.exe', 422, 'fileWrongType'],
  ['a PDF under a spreadsheet’s name', pdf, 'name=a.xlsx', 422, 'fileWrongType'],
  ['a spreadsheet past 20 MB', Buffer.alloc(20 * 1024 ** 2 + 1, 1), 'name=a.xlsx', 413, 'fileTooLarge'],
])('%s is refused and leaves nothing', async (_what, bytes, query, status, code) => {
  const before = await directory.database.db.$count(file);
  expect(await upload(applicant, bytes, query)).toMatchObject({ status, body: { error: code } });
  expect(await directory.database.db.$count(file)).toBe(before);
});

test('over a real connection an upload too large hears why, whether it announced its size or not', async () => {
  const address = await directory.listen();
  const before = await directory.database.db.$count(file);
  const piece = Buffer.alloc(1024 ** 2, 1);
  const pieces = (count: number) =>
    new ReadableStream({
      pull(controller) {
        if (count-- > 0) controller.enqueue(piece);
        else controller.close();
      },
    });
  const send = async (body: BodyInit) => {
    const headers = { 'content-type': 'application/octet-stream', 'x-actor': String(applicant.personId) };
    const answer = await fetch(`${address}/api/files?name=a.xlsx`, {
      method: 'POST',
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
    return { status: answer.status, body: await answer.json() };
  };
  const refusal = { status: 413, body: { error: 'fileTooLarge', limitBytes: 20 * 1024 ** 2 } };
  expect(await send(pieces(30))).toMatchObject(refusal);
  expect(await send(Buffer.alloc(30 * 1024 ** 2, 1))).toMatchObject(refusal);
  expect(await directory.database.db.$count(file)).toBe(before);
});

test('what is not sent as bytes is refused', async () => {
  expect((await directory.post('/api/files?name=a.pdf', { as: applicant, body: { content: 'text' } })).status).toBe(
    415,
  );
  expect((await upload(applicant, pdf, 'name=')).status).toBe(422);
});

test('a file without a dossier is its uploader’s alone', async () => {
  const { body } = await upload(applicant, pdf);
  expect((await download(applicant, body.id)).status).toBe(200);
  for (const other of [colleague, officer, stranger]) expect((await download(other, body.id)).status).toBe(404);
  expect((await download(undefined, body.id)).status).toBe(401);
  expect((await upload(undefined, pdf)).status).toBe(401);
  expect((await download(applicant, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
});

test('a file of a dossier is seen by whoever may see the dossier', async () => {
  const id = await openApplication('draft');
  const { body } = await upload(applicant, pdf, `name=a.pdf&dossierId=${id}`);
  expect((await download(colleague, body.id)).status).toBe(200);
  expect((await download(officer, body.id)).status).toBe(404);
  await directory.database.db.update(dossier).set({ state: 'submitted' }).where(eq(dossier.id, id));
  expect((await download(officer, body.id)).status).toBe(200);
  expect((await download(stranger, body.id)).status).toBe(404);
});

test('nobody uploads into a dossier they may not see', async () => {
  const id = await openApplication('submitted');
  expect((await upload(stranger, pdf, `name=a.pdf&dossierId=${id}`)).status).toBe(404);
  expect((await upload(stranger, pdf, 'name=a.pdf&dossierId=999999')).status).toBe(404);
});

test('using a free file of one’s own makes it part of the dossier', async () => {
  const id = await openApplication('submitted');
  const { body } = await upload(applicant, pdf);
  await mayUseFiles(directory.context(applicant), [body.id, body.id], id);
  expect((await download(officer, body.id)).status).toBe(200);
  await mayUseFiles(directory.context(colleague), [body.id], id);
  await mayUseFiles(directory.context(colleague), [], id);
});

test('a file of someone else, of other business, or of nobody is not used', async () => {
  const [id, elsewhere] = [await openApplication('draft'), await openApplication('draft')];
  const { body: foreign } = await upload(stranger, pdf);
  const { body: bound } = await upload(applicant, pdf, `name=a.pdf&dossierId=${elsewhere}`);
  for (const fileId of [foreign.id, bound.id, '00000000-0000-4000-8000-000000000000']) {
    await expect(mayUseFiles(directory.context(applicant), [fileId], id)).rejects.toMatchObject({ status: 422 });
  }
});

test('another room reads the bytes of a file that the actor may see', async () => {
  const { body } = await upload(applicant, pdf);
  expect((await readFileBytes(directory.context(applicant), body.id)).equals(pdf)).toBe(true);
  await expect(readFileBytes(directory.context(stranger), body.id)).rejects.toMatchObject({ status: 404 });
});
