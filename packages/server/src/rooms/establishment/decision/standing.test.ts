import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../platform/calendar/days.ts';
import { closeDocuments } from '../../../platform/documents/index.ts';
import { contextOf } from '../../../platform/http/context.ts';
import { enterStandingBase } from '../../register/base/base.fixture.ts';
import { type Base, getCurrentVersion, registerRoom } from '../../register/index.ts';
import { openProvince, type Province, type Who } from './decision.fixture.ts';

interface Shape {
  readonly head: { readonly id: number; readonly version: number };
  readonly documentNo: string | null;
  readonly items: readonly { readonly base: { readonly number: string } | null }[];
}
const firstDay = '2026-06-01';
let province: Province;
let provincial: Base;
let municipal: Base;

const enter = (host: number, level: 'provincial' | 'municipal', field: string, termEndsOn: string) =>
  enterStandingBase(province.house.database, {
    organisationId: province.ids.hosts[host] ?? 0,
    guidingUnitId: province.ids.city,
    host: ['燕山示例大学', '冀东示例学院', '海滨示例研究院'][host] ?? '',
    recognisedOn: '2021-07-01',
    termEndsOn,
    level,
    field,
  });

beforeAll(async () => {
  province = await openProvince(firstDay);
  provincial = await enter(0, 'provincial', 'accounting', '2026-06-30');
  municipal = await enter(1, 'municipal', 'marine', '2027-12-31');
});
afterAll(async () => {
  await province.close();
  await closeDocuments();
});

const draft = (bases: readonly object[], type: 'renewal' | 'adjustment' = 'renewal', who: Who = 'officer') =>
  province.ask(who, 'POST', '/api/decisions/standing', { type, bases, grounds: '依据近三年检查评估结果。' });
const rulesOf = (answer: { status: number; body: never }) =>
  ((answer.body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule);

async function make(who: Who, id: number, move: string, more: object = {}) {
  const { version } = ((await province.ask('officer', 'GET', `/api/decisions/${id}`)).body as Shape).head;
  return province.ask(who, 'POST', `/api/dossiers/${id}/moves`, { move, version, ...more });
}
const shown = async (number: string, on?: string) =>
  (await province.ask(null, 'GET', `/api/public/bases/${encodeURIComponent(number)}${on ? `?on=${on}` : ''}`)).body as {
    base: { level: string; status: string; field: string };
    termEndsOn: string;
    changes: { document: string | null; what: { zh: string } }[];
  };

describe('a renewal', () => {
  it('is drafted by one, signed by another, and adds a term to the end of the old one', async () => {
    const made = await draft([{ baseId: provincial.id }]);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    const { head, items } = made.body as Shape;
    expect(items[0]?.base).toMatchObject({ number: provincial.number, termEndsOn: '2026-06-30' });
    expect((await make('officer', head.id, 'sign')).status).toBe(403);
    expect((await make('signer', head.id, 'sign')).status).toBe(200);
    expect((await make('officer', head.id, 'announce')).status).toBe(200);
    const after = await shown(provincial.number);
    expect(after.termEndsOn).toBe('2031-06-30');
    expect(after.changes[0]).toMatchObject({
      document: '冀人社字〔2026〕1号',
      what: { zh: '认定续期至 2031-06-30' },
    });
    const pdf = await province.ask('officer', 'GET', `/api/decisions/${head.id}/document.pdf`);
    expect(pdf.status).toBe(200);
  });

  it('comes in the last part of a term, for bases that stand and each once', async () => {
    expect(rulesOf(await draft([{ baseId: provincial.id }]))).toEqual(['renewal.insideWindow']);
    expect(rulesOf(await draft([]))).toEqual(['decision.namesSomeone']);
    expect((await draft([{ baseId: provincial.id }, { baseId: provincial.id }])).status).toBe(422);
    expect((await draft([{ baseId: 999_999 }])).status).toBe(422);
  });

  it('is its issuer’s: a city renews its own bases and no other', async () => {
    expect((await draft([{ baseId: provincial.id }], 'renewal', 'guide')).status).toBe(403);
    expect((await draft([{ baseId: municipal.id }], 'renewal', 'officer')).status).toBe(403);
    expect((await draft([{ baseId: municipal.id }], 'renewal', 'applicant')).status).toBe(403);
    expect(rulesOf(await draft([{ baseId: municipal.id }], 'renewal', 'guide'))).toEqual(['renewal.insideWindow']);
  });
});

describe('an adjustment', () => {
  it('changes level, kind, field and grade, and nothing else', async () => {
    const change = { baseId: provincial.id, kind: 'sectoral', field: 'law', grade: 'excellent' };
    expect(rulesOf(await draft([{ baseId: provincial.id }], 'adjustment'))).toEqual(['adjustment.changesSomething']);
    expect((await draft([{ ...change, field: 'astrology' }], 'adjustment')).status).toBe(422);
    const { head } = (await draft([change], 'adjustment')).body as Shape;
    await make('signer', head.id, 'sign');
    expect((await make('officer', head.id, 'announce')).status).toBe(200);
    const version = await getCurrentVersion(province.house.database.db, provincial.id);
    expect(version).toMatchObject({ kind: 'sectoral', field: 'law', grade: 'excellent', level: 'provincial' });
    expect(rulesOf(await draft([change], 'adjustment'))).toEqual(['adjustment.changesSomething']);
  });
});

describe('a base of a city that the province recognises', () => {
  it('goes up on the same number and keeps its history', async () => {
    const application = await province.passed(province.ids.hosts[1] ?? 0, 'marine', 1);
    const { head } = (
      await province.ask('officer', 'POST', '/api/decisions/recognition', {
        batchId: province.ids.batch,
        applications: [application],
        grounds: '经专家评审委员会评审通过。',
      })
    ).body as Shape;
    await make('signer', head.id, 'sign');
    await make('officer', head.id, 'publishNotice');
    province.goTo('2026-06-20');
    expect((await make('officer', head.id, 'announce')).status).toBe(200);
    const after = await shown(municipal.number);
    expect(after).toMatchObject({ base: { level: 'provincial' }, termEndsOn: '2031-06-19' });
    expect((await shown(municipal.number, '2026-06-19')).base.level).toBe('municipal');
    const { page } = (await province.ask(null, 'GET', '/api/public/bases')).body as { page: { rows: object[] } };
    expect(page.rows).toHaveLength(2);
  });
});

describe('the end of a term', () => {
  it('is said by the register on the day after, once', async () => {
    province.goTo('2031-06-30');
    const sweep = () => {
      const { house } = province;
      const [turn] = registerRoom.sweeps ?? [];
      return turn?.(contextOf(house, house.database.db, null), (act) =>
        house.database.db.transaction(async (tx) => {
          await act(contextOf(house, tx, null));
        }),
      );
    };
    // The base of the city ended on the 19th.
    expect(await sweep()).toBe(1);
    expect((await shown(provincial.number)).base.status).toBe('operating');
    province.goTo(addDays('2031-06-30', 1));
    expect([await sweep(), await sweep()]).toEqual([1, 0]);
    expect((await shown(provincial.number)).base.status).toBe('expired');
    expect(rulesOf(await draft([{ baseId: provincial.id }]))).toEqual(['standing.basesStand']);
  });
});
