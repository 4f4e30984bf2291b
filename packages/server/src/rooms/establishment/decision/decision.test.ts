import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisation } from '../../../platform/auth/tables.ts';
import { closeDocuments } from '../../../platform/documents/index.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { file } from '../../../platform/files/tables.ts';
import { isBanned } from '../../supervision/index.ts';
import { objection } from '../objection/objection.tables.ts';
import { openProvince, type Province, type Who } from './decision.fixture.ts';

interface Shape {
  readonly head: {
    readonly id: number;
    readonly version: number;
    readonly state: { readonly state: string };
    readonly dueAt: string | null;
    readonly moves: { name: string; allowed: boolean }[];
  };
  readonly documentNo: string | null;
  readonly noticeTo: string | null;
  readonly items: { readonly applicationId: number | null; readonly stands: boolean }[];
  readonly objections: { readonly id: number; readonly answer: string | null }[];
}
interface Refused {
  readonly refusals: { readonly rule: string; readonly says: { readonly zh: string } }[];
}

let province: Province;
beforeAll(async () => {
  province = await openProvince('2026-06-01');
});
afterAll(async () => {
  await province.close();
  await closeDocuments();
});

/** Evidence that has been uploaded to the dossier. */
async function uploadEvidence(dossierId: number): Promise<string> {
  const values = {
    name: '依据.pdf',
    size: 1,
    type: 'application/pdf',
    sha256: '0'.repeat(64),
    storageKey: `0/${dossierId}`,
    kind: 'evidence',
    dossierId,
  };
  const [row] = await province.house.database.db.insert(file).values(values).returning({ id: file.id });
  return row?.id ?? '';
}

const rulesOf = (answer: { body: never }) => (answer.body as Refused).refusals.map((each) => each.rule);
const stateOf = async (id: number) =>
  (await province.house.database.db.select().from(dossier).where(eq(dossier.id, id)))[0]?.state;

async function view(id: number): Promise<Shape> {
  return (await province.ask('officer', 'GET', `/api/decisions/${id}`)).body;
}

/** Makes a plain move over its route, at the version that the officer sees. */
async function make(who: Who, id: number, name: string, extra: object = {}) {
  const { version } = (await view(id)).head;
  return province.ask(who, 'POST', `/api/dossiers/${id}/moves`, { move: name, version, ...extra });
}

async function draft(applications: readonly number[], who: Who = 'officer') {
  return province.ask(who, 'POST', '/api/decisions/recognition', {
    batchId: province.ids.batch,
    applications,
    grounds: '经专家评审委员会评审通过。',
  });
}

describe('a recognition, from the draft to the register', () => {
  let first = 0;
  let second = 0;
  let id = 0;
  let notice = 0;
  let receipt = { receiptNo: '', code: '' };

  it('names passed applications of its batch, inside the quota, by an officer of its issuer', async () => {
    const [host0 = 0, host1 = 0, host2 = 0] = province.ids.hosts;
    first = await province.passed(host0, 'marine', 1);
    second = await province.passed(host1, 'tourism', 2);
    const third = await province.passed(host2, 'law', 3);
    expect((await draft([first], 'guide')).status).toBe(403);
    expect((await draft([first], 'applicant')).status).toBe(403);
    expect((await draft([first, first])).status).toBe(422);
    const over = await draft([first, second, third]);
    expect(over.status).toBe(409);
    expect(rulesOf(over)).toEqual(['recognition.withinQuota']);
    expect((over.body as Refused).refusals[0]?.says.zh).toContain('海滨示例研究院');
    expect(await stateOf(first)).toBe('passed');
    const made = await draft([first, second]);
    expect(made.status).toBe(200);
    id = (made.body as Shape).head.id;
    expect(await stateOf(first)).toBe('proposed');
    const again = await draft([first]);
    expect(rulesOf(again)).toContain('decision.allPassedReview');
  });

  it('is signed once by a second person, and numbered then', async () => {
    expect((await make('officer', id, 'sign')).status).toBe(403);
    const [one, two] = await Promise.all([make('signer', id, 'sign'), make('otherSigner', id, 'sign')]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect(await view(id)).toMatchObject({ documentNo: '冀人社字〔2026〕1号', head: { state: { state: 'signed' } } });
  });

  it('is not announced without its notice', async () => {
    const early = await make('officer', id, 'announce');
    expect(early.status).toBe(409);
    expect(rulesOf(early)).toEqual(['notice.periodOver']);
  });

  it('has its notice for five working days, with its applications and its batch', async () => {
    expect((await make('officer', id, 'publishNotice')).status).toBe(200);
    const shown = await view(id);
    expect(shown).toMatchObject({ noticeTo: '2026-06-08', head: { dueAt: '2026-06-08T15:59:59.999Z' } });
    expect([await stateOf(first), await stateOf(second), await stateOf(province.ids.batch)]).toEqual([
      'noticed',
      'noticed',
      'noticed',
    ]);
    const list = (await province.ask(null, 'GET', '/api/public/notices')).body as {
      rows: { id: number; open: boolean }[];
    };
    expect(list.rows).toMatchObject([{ kind: 'notice', open: true, objectionsUntil: '2026-06-08' }]);
    notice = list.rows[0]?.id ?? 0;
    const read = (await province.ask(null, 'GET', `/api/public/notices/${notice}`)).body as { items: unknown[] };
    expect(read.items).toHaveLength(2);
  });

  it('hears objections inside the period, about someone it names', async () => {
    const body = { name: '李示例', contact: '13000000000', text: '该单位的师资名册与实际情况不符，请核实。' };
    const nobody = await province.ask(null, 'POST', `/api/public/notices/${notice}/objections`, {
      ...body,
      applicationId: null,
    });
    expect(rulesOf(nobody)).toEqual(['objection.grounded']);
    const short = await province.ask(null, 'POST', `/api/public/notices/${notice}/objections`, {
      ...body,
      text: '不服',
      applicationId: second,
    });
    expect(short.status).toBe(422);
    const filed = await province.ask(null, 'POST', `/api/public/notices/${notice}/objections`, {
      ...body,
      applicationId: second,
    });
    expect(filed.status).toBe(200);
    receipt = filed.body;
    expect(receipt.receiptNo).toBe('YY-2026-0001');
    const [row] = await province.house.database.db.select().from(objection);
    expect(JSON.stringify(row)).not.toContain(receipt.code);
    expect(Buffer.from(row?.contactSealed ?? []).toString('latin1')).not.toContain('13000000000');
    province.goTo('2026-06-09');
    const late = await province.ask(null, 'POST', `/api/public/notices/${notice}/objections`, {
      ...body,
      applicationId: second,
    });
    expect(rulesOf(late)).toEqual(['objection.insidePeriod']);
    expect((late.body as Refused).refusals[0]?.says.zh).toContain('2026-06-08');
  });

  it('is followed up with receipt and code alone', async () => {
    const ask = (code: string, no = receipt.receiptNo) =>
      province.ask(null, 'GET', `/api/public/objections/${no}?code=${code}`);
    expect((await ask(receipt.code)).body).toMatchObject({ state: { zh: '待受理' }, answer: null });
    expect((await ask(receipt.code.toLowerCase().replaceAll('-', ''))).status).toBe(200);
    expect((await ask('AAAA-AAAA-AAAA')).status).toBe(404);
    expect((await ask(receipt.code, 'YY-2026-0002')).status).toBe(404);
  });

  it('is not announced before every objection is answered', async () => {
    expect(rulesOf(await make('officer', id, 'announce'))).toEqual(['notice.objectionsAnswered']);
  });

  it('shows who objected to the officer and the signer, not to the auditor, and nothing to others', async () => {
    const about = (await view(id)).objections[0]?.id ?? 0;
    expect((await province.ask('officer', 'GET', `/api/objections/${about}`)).body).toMatchObject({
      name: '李示例',
      about: '港城示例学院',
    });
    expect((await province.ask('auditor', 'GET', `/api/objections/${about}`)).body).toMatchObject({
      name: null,
      contact: null,
    });
    expect((await province.ask('guide', 'GET', `/api/objections/${about}`)).status).toBe(404);
    expect((await province.ask('applicant', 'GET', `/api/objections/${about}`)).status).toBe(404);
    expect((await province.ask(null, 'GET', `/api/objections/${about}`)).status).toBe(401);
  });

  it('takes an upheld objection as the end of that recognition', async () => {
    const about = (await view(id)).objections[0]?.id ?? 0;
    const act = (who: Who, move: string, version: number, opinion?: string) =>
      province.ask(who, 'POST', `/api/dossiers/${about}/moves`, { move, version, ...(opinion && { opinion }) });
    expect((await act('draftingSigner', 'accept', 1)).status).toBe(200);
    expect(rulesOf(await act('draftingSigner', 'answerUpheld', 2, '情况属实'))).toEqual(['decision.secondPerson']);
    expect((await act('signer', 'answerUpheld', 2)).status).toBe(422);
    expect((await act('signer', 'answerUpheld', 2, '经核实，情况属实，异议成立。')).status).toBe(200);
    expect((await view(id)).items.map((item) => item.stands)).toEqual([true, false]);
    const followed = await province.ask(
      null,
      'GET',
      `/api/public/objections/${receipt.receiptNo}?code=${receipt.code}`,
    );
    expect(followed.body).toMatchObject({ answer: '经核实，情况属实，异议成立。' });
  });

  it('makes bases of those that stand, once, when it is announced', async () => {
    const [one, two] = await Promise.all([make('officer', id, 'announce'), make('officer', id, 'announce')]);
    expect([one.status, two.status].sort()).toEqual([200, 409]);
    expect([await stateOf(first), await stateOf(second), await stateOf(province.ids.batch)]).toEqual([
      'recognised',
      'notRecognised',
      'announced',
    ]);
    expect((await province.ask('applicant', 'GET', '/api/activations')).body).toMatchObject({
      rows: [{ number: '冀继基2026-001', overdue: false, missing: { length: 5 } }],
    });
    const register = (await province.ask(null, 'GET', '/api/public/bases')).body as { page: { rows: object[] } };
    expect(register.page.rows).toMatchObject([
      {
        number: '冀继基2026-001',
        host: '燕山示例大学',
        level: 'provincial',
        areaCode: '130300',
        guidingUnit: '秦皇岛市人力资源和社会保障局',
        recognisedOn: '2026-06-09',
      },
    ]);
    const home = (await province.ask(null, 'GET', '/api/public/home')).body;
    expect(home).toMatchObject({
      bases: 1,
      byArea: [{ areaCode: '130300', bases: 1 }],
      notices: [{ kind: 'announcement' }, { kind: 'notice' }],
    });
  });

  it('is printed as a document for those who may see it', async () => {
    const pdf = await province.ask('officer', 'GET', `/api/decisions/${id}/document.pdf`);
    expect(
      Buffer.from(pdf.body as Uint8Array)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await province.ask('applicant', 'GET', `/api/decisions/${id}/document.pdf`)).status).toBe(404);
  });
});

describe('a national base', () => {
  const body = (organisationId: number, field: string) => ({
    organisationId,
    field,
    nationalDocumentNo: '人社部函〔2026〕9号',
    nationalDocumentOn: '2026-05-20',
    grounds: '人力资源社会保障部已批复。',
  });

  it('raises a provincial base from the day of the announcement', async () => {
    province.goTo('2026-07-01');
    const [host0 = 0] = province.ids.hosts;
    expect((await province.ask('guide', 'POST', '/api/decisions/national', body(host0, 'marine'))).status).toBe(403);
    const made = (await province.ask('officer', 'POST', '/api/decisions/national', body(host0, 'marine')))
      .body as Shape;
    expect(rulesOf(await make('signer', made.head.id, 'sign'))).toEqual(['national.documentGiven']);
    expect((await make('signer', made.head.id, 'sign', { files: [await uploadEvidence(made.head.id)] })).status).toBe(
      200,
    );
    expect((await make('officer', made.head.id, 'announce')).status).toBe(200);
    const level = async (on: string) =>
      (
        (await province.ask(null, 'GET', `/api/public/bases/${encodeURIComponent('冀继基2026-001')}?on=${on}`))
          .body as { base: { level: string } }
      ).base.level;
    expect([await level('2026-06-30'), await level('2026-07-01')]).toEqual(['provincial', 'national']);
    const twice = await province.ask('officer', 'POST', '/api/decisions/national', body(host0, 'marine'));
    expect(rulesOf(twice)).toEqual(['national.notYetRegistered']);
  });

  it('is entered at once where the host has none in the field', async () => {
    const made = (
      await province.ask('officer', 'POST', '/api/decisions/national', body(province.ids.hosts[2] ?? 0, 'law'))
    ).body as Shape;
    await make('signer', made.head.id, 'sign', { files: [await uploadEvidence(made.head.id)] });
    await make('officer', made.head.id, 'announce');
    const shown = (await province.ask(null, 'GET', '/api/public/bases?level=national&field=law')).body;
    expect(shown).toMatchObject({
      page: { rows: [{ number: '冀继基2026-002', host: '海滨示例研究院', level: 'national' }], total: 1 },
    });
  });
});

describe('a ban', () => {
  it('is drafted by one, signed by another with evidence, and holds from its announcement', async () => {
    const host = province.ids.hosts[1] ?? 0;
    const body = { organisationId: host, ground: 'falsified', grounds: '申报材料弄虚作假，经查属实。' };
    const made = (await province.ask('draftingSigner', 'POST', '/api/decisions/ban', body)).body as Shape;
    const id = made.head.id;
    const evidence = { files: [await uploadEvidence(id)] };
    expect(rulesOf(await make('draftingSigner', id, 'sign', evidence))).toContain('decision.secondPerson');
    expect(rulesOf(await make('signer', id, 'sign'))).toEqual(['ban.groundProved']);
    expect((await make('signer', id, 'sign', evidence)).status).toBe(200);
    const { db } = province.house.database;
    const [named] = await db.select().from(organisation).where(eq(organisation.id, host));
    expect(await isBanned(db, named?.creditCode ?? '')).toBe(false);
    expect((await make('officer', id, 'announce')).status).toBe(200);
    expect(await isBanned(db, named?.creditCode ?? '')).toBe(true);
    await db.update(organisation).set({ name: '改名示例学院' }).where(eq(organisation.id, host));
    expect(rulesOf(await province.ask('officer', 'POST', '/api/decisions/ban', body))).toEqual(['ban.notTwice']);
    const barred = await province.passed(host, 'education', 4);
    expect(rulesOf(await draft([barred]))).toEqual(['recognition.notBanned']);
  });

  it('gives its applications back when a draft is withdrawn', async () => {
    const id = await province.passed(province.ids.hosts[0] ?? 0, 'healthCare', 5);
    const made = (await draft([id])).body as Shape;
    expect(await stateOf(id)).toBe('proposed');
    expect((await make('officer', made.head.id, 'withdrawDraft')).status).toBe(200);
    expect(await stateOf(id)).toBe('passed');
  });
});

it('two drafts at once stay inside the quota', async () => {
  const small = await openProvince('2026-06-01', 1);
  const [host0 = 0, host1 = 0] = small.ids.hosts;
  const applications = [await small.passed(host0, 'marine', 1), await small.passed(host1, 'tourism', 2)];
  const answers = await Promise.all(
    applications.map((id) =>
      small.ask('officer', 'POST', '/api/decisions/recognition', {
        batchId: small.ids.batch,
        applications: [id],
        grounds: '评审通过。',
      }),
    ),
  );
  expect(answers.map((answer) => answer.status).sort()).toEqual([200, 409]);
  await small.close();
});
