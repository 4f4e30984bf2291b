import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEntry } from '../../../platform/audit/tables.ts';
import { move } from '../../../platform/dossier/move.ts';
import { openProvince, type Province } from '../decision/decision.fixture.ts';
import { decisionKind } from '../decision/decision.kind.ts';
import { objection } from './objection.tables.ts';
import { objectionsAnHour } from './objection.ts';

let province: Province;
let decisionId = 0;
let notice = 0;
let application = 0;

const body = { name: '李示例', contact: '13000000000', text: '该单位的师资名册与实际情况不符，请核实。' };
const object = (more: object = {}) =>
  province.ask(null, 'POST', `/api/public/notices/${notice}/objections`, {
    ...body,
    applicationId: application,
    ...more,
  });

beforeAll(async () => {
  province = await openProvince('2026-06-01');
  application = await province.passed(province.ids.hosts[0] ?? 0, 'marine', 1);
  const made = await province.ask('officer', 'POST', '/api/decisions/recognition', {
    batchId: province.ids.batch,
    applications: [application],
    grounds: '评审通过。',
  });
  decisionId = (made.body as { head: { id: number } }).head.id;
  const make = (who: 'signer' | 'officer', name: 'sign' | 'publishNotice') =>
    province.house.database.db.transaction((tx) =>
      move({ ...province.context(who), tx }, decisionKind, { dossierId: decisionId, move: name }),
    );
  await make('signer', 'sign');
  await make('officer', 'publishNotice');
  const list = (await province.ask(null, 'GET', '/api/public/notices')).body as { rows: { id: number }[] };
  notice = list.rows[0]?.id ?? 0;
});
afterAll(() => province.close());

it('is refused against an application that the notice does not name, and under no notice at all', async () => {
  expect((await object({ applicationId: application + 1000 })).status).toBe(409);
  expect(
    (await province.ask(null, 'POST', '/api/public/notices/999999/objections', { ...body, applicationId: application }))
      .status,
  ).toBe(404);
});

it('is answered with a reason when it is dismissed, and the look at who wrote it is on record', async () => {
  const filed = (await object()).body as { receiptNo: string; code: string; answerBy: string };
  expect(filed.answerBy).toBe('2026-06-15');
  const { db } = province.house.database;
  const [row] = await db.select().from(objection).where(eq(objection.receiptNo, filed.receiptNo));
  const id = row?.dossierId ?? 0;
  const dismiss = (who: 'officer' | 'signer' | 'guide', opinion?: string) =>
    province.ask(who, 'POST', `/api/dossiers/${id}/moves`, {
      move: 'dismiss',
      version: 1,
      ...(opinion && { opinion }),
    });
  expect((await dismiss('guide', '不属实')).status).toBe(404);
  expect((await dismiss('signer', '不属实')).status).toBe(403);
  expect((await dismiss('officer')).status).toBe(422);
  expect((await dismiss('officer', '所述事项不属于公示内容。')).status).toBe(200);
  const followed = await province.ask(null, 'GET', `/api/public/objections/${filed.receiptNo}?code=${filed.code}`);
  expect(followed.body).toMatchObject({ state: { zh: '不予受理' }, answer: '所述事项不属于公示内容。' });
  await province.ask('officer', 'GET', `/api/objections/${id}`);
  const looks = await db
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.action, 'objection.readContact'), eq(auditEntry.subjectId, String(id))));
  expect(looks).toHaveLength(1);
  expect(JSON.stringify(looks)).not.toContain('李示例');
});

it('leaves the entry standing when it is not upheld', async () => {
  const filed = (await object()).body as { receiptNo: string };
  const [row] = await province.house.database.db
    .select()
    .from(objection)
    .where(eq(objection.receiptNo, filed.receiptNo));
  const act = (who: 'officer' | 'signer', name: string, version: number) =>
    province.ask(who, 'POST', `/api/dossiers/${row?.dossierId}/moves`, {
      move: name,
      version,
      opinion: '经核实，名册属实。',
    });
  expect((await act('officer', 'accept', 1)).status).toBe(200);
  expect((await act('signer', 'answerNotUpheld', 2)).status).toBe(200);
  const shown = (await province.ask('officer', 'GET', `/api/decisions/${decisionId}`)).body as {
    items: { stands: boolean }[];
  };
  expect(shown.items).toMatchObject([{ stands: true }]);
});

it('is bounded by the hour, also for those who come at once', async () => {
  const answers = await Promise.all(Array.from({ length: objectionsAnHour + 3 }, () => object()));
  const taken = answers.filter((answer) => answer.status === 200);
  expect(taken).toHaveLength(objectionsAnHour - 2);
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(5);
  expect(new Set(taken.map((answer) => (answer.body as { receiptNo: string }).receiptNo)).size).toBe(taken.length);
});
