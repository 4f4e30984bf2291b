import { createBatch, type Endpoint, getDossierHead, makeMove } from '@jijiao/contract';
import {
  allRules,
  applicationMoves,
  batchMoves,
  decisionMoves,
  fields,
  objectionMoves,
  reviewMoves,
  scoringSheet,
} from '@jijiao/measures';
import { expect } from 'vitest';
import type { Caller } from '../../../../demo/caller.ts';
import type { Stage } from '../../../../demo/chapterThree.ts';
import { openTestHouse, type TestHouse } from '../application.testing.ts';
import { findJudgements } from '../commands/judgedWhere.ts';
import { makeSmallProvince } from './smallProvince.testing.ts';

/** Two houses where the law refuses: a small province, and the demonstration. */
export interface Houses {
  small: TestHouse;
  province: Stage;
  played: TestHouse;
}

/** Opens both houses. */
export async function openHouses(): Promise<Houses> {
  const small = await openTestHouse();
  const province = await makeSmallProvince(small);
  const played = await openTestHouse();
  await played.playDemonstration();
  return { small, province, played };
}

/** The move tables that these houses go through. */
const tables = [batchMoves, applicationMoves, reviewMoves, decisionMoves, objectionMoves] as const;
const places = ['establishment/', 'institution/parameter/', 'institution/base/base.ts'];

/** Rules of chapter III, of parameters and plaques that have refused no request in these houses so far. */
export async function rulesNotRefused({ small, played }: Houses): Promise<string[]> {
  const judgements = await findJudgements();
  const dossiers = tables.map(({ dossier }) => `${dossier}.`);
  return allRules
    .map(({ id }) => id)
    .filter((id) => {
      const { moves, verbs } = judgements.get(id) ?? { moves: [], verbs: [] };
      const ours =
        moves.some((move) => dossiers.some((dossier) => move.startsWith(dossier))) ||
        verbs.some((verb) => places.some((place) => verb.startsWith(place)));
      return ours && !small.refusedRules.has(id) && !played.refusedRules.has(id);
    })
    .sort();
}

/** Moves of chapter III that nobody has made in these houses so far, as `application.submit`. */
export async function movesNotMade({ small, played }: Houses): Promise<string[]> {
  const made = new Set<string>();
  for (const house of [small, played]) {
    const { rows } = await house.opened.house.database.pool.query<{ made: string }>(
      "select distinct d.kind || '.' || t.move as made from timeline_entry t join dossier d on d.id = t.dossier_id",
    );
    for (const row of rows) made.add(row.made);
  }
  return tables
    .flatMap((table) => Object.keys(table.moves).map((move) => `${table.dossier}.${move}`))
    .filter((each) => !made.has(each));
}

interface Asked {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** Rules that refuse a request; a request that is not refused by law fails the test, saying what came. */
export async function refusing(caller: Caller, endpoint: Endpoint, input: Asked = {}): Promise<string[]> {
  const { status, body } = await caller.ask(endpoint, input as never);
  const { error, refusals } = (body ?? {}) as { error?: string; refusals?: { rule: string }[] };
  expect(`${status} ${error}`, JSON.stringify(body).slice(0, 900)).toBe('409 refused');
  return (refusals ?? []).map(({ rule }) => rule);
}

export const versionOf = async (caller: Caller, id: number): Promise<number> =>
  (await caller.call(getDossierHead, { params: { id } })).version;
export const stateOf = async (caller: Caller, id: number): Promise<string> =>
  (await caller.call(getDossierHead, { params: { id } })).state.state;
export const tryMove = async (caller: Caller, id: number, move: string, more: object = {}): Promise<string[]> =>
  refusing(caller, makeMove, { params: { id }, body: { move, version: await versionOf(caller, id), ...more } });
export const moveOn = async (caller: Caller, id: number, move: string, more: object = {}) =>
  caller.call(makeMove, { params: { id }, body: { move, version: await versionOf(caller, id), ...more } });

/** The day so many days after one. */
export function plus(isoDate: string, days: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

const batchBody = (name: string, today: string, more: object) => ({
  name,
  year: Number(today.slice(0, 4)),
  opensOn: today,
  closesOn: plus(today, 30),
  fields: fields.map(({ id }) => id),
  areas: null,
  quota: 2,
  favouredField: null,
  sections: ['applicant', 'faculty', 'management', 'means', 'distance', 'record'] as const,
  sheet: structuredClone(scoringSheet) as never,
  panel: { size: 7, outsideMin: 2, substitutes: 3, dropExtremes: true },
  ...more,
});

/** Drafts a batch that could be opened, but for what is said of it. Gives its id. */
export const draftBatch = async (caller: Caller, name: string, today: string, more: object = {}): Promise<number> =>
  (await caller.call(createBatch, { body: batchBody(name, today, more) as never })).id;

/** The person behind a user name of the house. */
export async function personIdOf(house: TestHouse, username: string): Promise<number> {
  const { rows } = await house.opened.house.database.pool.query<{ id: string }>(
    'select id from person where username = $1',
    [username],
  );
  return Number(rows[0]?.id);
}
