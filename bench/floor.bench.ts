import type { AddressInfo } from 'node:net';
import { scoringSheet } from '@jijiao/measures';
import autocannon from 'autocannon';
import Fastify, { type FastifyInstance } from 'fastify';
import { buildApp } from '../packages/server/src/main.ts';
import { applicationRole, connect } from '../packages/server/src/platform/db/connect.ts';
import { move } from '../packages/server/src/platform/dossier/move.ts';
import { contextOf } from '../packages/server/src/platform/http/context.ts';
import { batchKind } from '../packages/server/src/rooms/establishment/batch/batch.kind.ts';
import { interleaved, type Line } from './line.ts';
import { openScratch, type Scratch, seatOfficer } from './scratch.ts';

const connections = 16;
const seconds = 2;
const batches = 400;
const readGoal = 0.85;
const moveGoal = 5;

type Officer = Awaited<ReturnType<typeof seatOfficer>>;

/** What the whole stack costs over a bare route with the same query, and chains of their own over one chain for all. */
export async function bench(): Promise<Line[]> {
  const scratch = await openScratch();
  try {
    const officer = await seatOfficer(scratch);
    const ids = await draftBatches(scratch, officer);
    return [
      ...(await readThroughTheStack(scratch, officer, ids[0] ?? 0)),
      await movesBesideOneChain(scratch, officer, ids),
    ];
  } finally {
    await scratch.close();
  }
}

/** Drafts of batches that may all be opened; gives their dossiers' ids. */
async function draftBatches({ owner }: Scratch, { organisationId, actor }: Officer): Promise<number[]> {
  const { rows } = await owner.pool.query<{ id: string }>(
    `with made as (
       insert into dossier (kind, title, state, issuer_id, act_unit, act_role, created_by)
       select 'batch', '2026年第' || n || '批', 'draft', $1, $1, 'officer', $2 from generate_series(1, $3::integer) n returning id)
     insert into batch (dossier_id, issuer_id, level, name, year, opens_on, closes_on, fields, quota, sections, sheet, panel)
     select id, $1, 'provincial', '第' || id || '批', 2026, current_date, current_date + 60, array['equipmentManufacturing', 'digitalTechnology'], 10,
       array['applicant', 'faculty', 'management', 'means', 'distance', 'record'], $4, $5 from made
     returning dossier_id as id`,
    [
      organisationId,
      actor.personId,
      batches,
      JSON.stringify(scoringSheet),
      JSON.stringify({ size: 7, outsideMin: 2, substitutes: 3, dropExtremes: true }),
    ],
  );
  await owner.pool.query('analyze');
  return rows.map((row) => Number(row.id));
}

async function readThroughTheStack(scratch: Scratch, { cookie }: Officer, id: number): Promise<Line[]> {
  const { settings, opened } = scratch;
  const app = await buildApp(settings, opened);
  const floor = connect(settings.databaseUrl, { role: applicationRole, max: 20 });
  const bare = Fastify();
  bare.get<{ Params: { id: string } }>('/batches/:id', async (request) => {
    const { rows } = await floor.pool.query({
      name: 'batch',
      text: `select batch.*, dossier.*, organisation.name as issuer from batch join dossier on dossier.id = batch.dossier_id
        join organisation on organisation.id = batch.issuer_id where batch.dossier_id = $1`,
      values: [request.params.id],
    });
    return rows[0];
  });
  bare.get<{ Params: { id: string } }>('/dossiers/:id', async (request) => {
    const { rows } = await floor.pool.query({
      name: 'dossier',
      text: 'select * from dossier where id = $1',
      values: [request.params.id],
    });
    return rows[0];
  });
  try {
    const [stack, ground] = [await listen(app), await listen(bare)];
    const [batch = 0, batchFloor = 0, head = 0, headFloor = 0] = await interleaved([
      () => load(`${stack}/api/batches/${id}`, cookie),
      () => load(`${ground}/batches/${id}`, cookie),
      () => load(`${stack}/api/dossiers/${id}`, cookie),
      () => load(`${ground}/dossiers/${id}`, cookie),
    ]);
    const line = (name: string, figure: number, floor: number, note: string): Line => ({
      name,
      figure,
      floor,
      unit: '/s',
      ratio: figure / floor,
      goal: `≥ ${readGoal} of a bare route`,
      holds: figure / floor >= readGoal,
      note,
    });
    return [
      line(
        'floor read a batch',
        batch,
        batchFloor,
        'session kept for seconds, the record asked by a prepared statement',
      ),
      line('floor read a dossier, moves judged', head, headFloor, 'the floor reads the dossier alone'),
    ];
  } finally {
    await Promise.all([app.close(), bare.close()]);
    await floor.close();
  }
}

async function listen(app: FastifyInstance): Promise<string> {
  await app.listen({ host: '127.0.0.1', port: 0 });
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

/** Requests a second from a thread of its own; refuses to count what was not answered well. */
async function load(url: string, cookie: string): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, workers: 1, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url} answered ${result.non2xx} times with a fault`);
  return result.requests.total / result.duration;
}

/** The same moves with a chain a dossier, and with one chain over all: a lock from the entry to the commit. */
async function movesBesideOneChain(
  { owner, opened }: Scratch,
  { actor }: Officer,
  ids: readonly number[],
): Promise<Line> {
  await owner.pool.query(`
    create function one_chain() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock(1); return new; end $$;
    create trigger one_chain before insert on timeline_entry for each row execute function one_chain();`);
  const perSecond = (chain: 'enable' | 'disable') => async () => {
    await owner.pool.query(`alter table timeline_entry ${chain} trigger one_chain`);
    await owner.pool.query("update dossier set state = 'draft', version = 1, ended_at = null");
    const open = [...ids];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
          const dossierId = id;
          await opened.house.database.db.transaction(async (tx) => {
            await move(contextOf(opened.house, tx, actor), batchKind, { dossierId, move: 'open', version: 1 });
          });
        }
      }),
    );
    return (ids.length * 1000) / (performance.now() - began);
  };
  const [own = 0, one = 0] = await interleaved([perSecond('disable'), perSecond('enable')]);
  return {
    name: 'floor move()',
    figure: own,
    floor: one,
    unit: '/s',
    ratio: own / one,
    goal: `≥ ${moveGoal} × one global chain`,
    holds: own / one >= moveGoal,
    note: `${connections} at once, a batch opened under its rules`,
  };
}
