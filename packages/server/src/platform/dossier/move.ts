import { type Bilingual, type By, type Move, type Refusal, type Role, spell } from '@jijiao/measures';
import type { Actor, ActorPost } from '../auth/actor.ts';
import { addDays } from '../calendar/days.ts';
import { addWorkingDays, endOfBeijingDay } from '../calendar/index.ts';
import { actorOf, type Context } from '../http/context.ts';
import { forbidden, invalid, notFound, refused, stale } from '../http/errors.ts';
import { type Notification, notify } from '../notify/index.ts';
import { mayUseFiles } from './files.ts';
import { type Dossier, type DossierKind, type Judge, kindOf, type MoveInput } from './kinds.ts';
import {
  appendTimeline,
  type ChainEnd,
  findChainEnd,
  placeDossier,
  type Standing,
  type Timeline,
  timelineOf,
} from './store.ts';
import { dossier } from './tables.ts';
import { englishTitles } from './titles.ts';

type AnyMove = Move<string, never>;

/** A move as the screen draws it: its button, or why it is closed. */
export interface MoveOffer {
  readonly name: string;
  readonly label: Bilingual;
  readonly allowed: boolean;
  readonly primary: boolean;
  readonly form: boolean;
  readonly opinion: 'required' | 'optional' | 'none';
  readonly confirm?: Bilingual;
  readonly cites: Bilingual;
  readonly refusals: readonly Refusal[];
}

/** The organisation that stands for a party of the dossier. */
function partyOf(record: Dossier, by: By): number | null {
  if (by.party === 'owner') return record.ownerId;
  if (by.party === 'guidingUnit') return record.guidingUnitId;
  return by.party === 'issuer' || by.party === 'panel' ? record.issuerId : null;
}

/** The post by which the actor may make the move, if any. */
function findPost(actor: Actor, record: Dossier, move: AnyMove): ActorPost | undefined {
  return actor.posts.find((post) =>
    move.by.some(
      (by) => by.role === post.role && partyOf(record, by) !== null && post.organisationId === partyOf(record, by),
    ),
  );
}

/** What stands in the way of a move. */
async function refusalsOf(
  context: Context,
  record: Dossier,
  name: string,
  input: MoveInput,
  timeline: Timeline,
  judged: Judge,
): Promise<Refusal[]> {
  const kind = kindOf(context, record);
  const move = kind.table.moves[name];
  if (!move) return [];
  const refusals: Refusal[] = [];
  const { actor } = context;
  if (actor && move.notBy?.length) {
    const entries = await timeline();
    const earlier = move.notBy.find((other) =>
      entries.some((entry) => entry.move === other && entry.personId === actor.personId),
    );
    if (earlier) refusals.push(secondPerson(move, kind.table.moves[earlier]?.label ?? { zh: earlier, en: earlier }));
  }
  if (!move.rules?.length) return refusals;
  const read = await context.parameters(kind.scope(record));
  const found = await judged(name, input, { on: context.today, read });
  // A table may state the two-person rule and its room judge it too: the person reads it once.
  return [...refusals.filter((each) => !found.some((other) => other.rule === each.rule)), ...found];
}

function secondPerson(move: AnyMove, earlier: Bilingual): Refusal {
  return {
    rule: 'decision.secondPerson',
    cites: move.cites,
    says: {
      zh: `须由第二人办理：办理过“${earlier.zh}”的人不得办理这一步。`,
      en: `A second person is needed: whoever did “${earlier.en}” may not do this step.`,
    },
    remedy: { zh: '请转交本单位另一位有此岗位的人员。', en: 'Hand it to a colleague who holds the post.' },
  };
}

/**
 * Every move that the actor's posts could make now or one step on, with all that stands in the way.
 * The screen draws its buttons from this; the verdict falls again when the move is made.
 */
export async function offeredMoves(context: Context, record: Dossier, timeline: Timeline): Promise<MoveOffer[]> {
  const actor = actorOf(context);
  const kind = kindOf(context, record);
  const { table } = kind;
  const judged = kind.look(context, record, timeline);
  const nextStates = new Set(
    Object.values(table.moves)
      .filter((move) => move.from.includes(record.state))
      .map((move) => move.to),
  );
  const offers = Object.entries(table.moves).map(async ([name, move]): Promise<MoveOffer[]> => {
    if (!findPost(actor, record, move)) return [];
    const open = move.from.includes(record.state);
    const near = !open && move.from.some((state) => nextStates.has(state)) && !record.endedAt;
    if (!open && !near) return [];
    const refusals = open ? await refusalsOf(context, record, name, {}, timeline, judged) : [notYet(table, move)];
    const { label, primary = false, form = false, opinion = 'none', confirm } = move;
    const allowed = refusals.length === 0;
    const cites = spell(move.cites);
    return [{ name, label, allowed, primary, form, opinion, cites, refusals, ...(confirm && { confirm }) }];
  });
  return (await Promise.all(offers)).flat();
}

function notYet(table: DossierKind['table'], move: AnyMove): Refusal {
  const names = move.from.map((state) => table.states[state]?.label).filter((label) => label !== undefined);
  return {
    rule: 'dossier.inState',
    cites: move.cites,
    says: {
      zh: `到“${names.map((n) => n.zh).join('”或“')}”时才能办理。`,
      en: `Opens once this is ${names.map((n) => `“${n.en}”`).join(' or ')}.`,
    },
    remedy: { zh: '先办完前面的环节。', en: 'Finish the step before it.' },
  };
}

/** A move that is to be made, with its form where its kind gives it one. */
export type MoveRequest<Name extends string = string, Form = unknown> = {
  readonly dossierId: number;
  readonly move: Name;
  /** The version the person saw; another one in the database means that someone was faster. */
  readonly version?: number | undefined;
} & MoveInput<Form>;

type FormOf<Forms, Name> = Name extends keyof Forms
  ? undefined extends Forms[Name]
    ? undefined
    : Forms[Name]
  : undefined;
type Requested<Forms, Name extends string> = MoveRequest<Name, FormOf<Forms, Name>> &
  (FormOf<Forms, Name> extends undefined ? unknown : { readonly form: FormOf<Forms, Name> });

/**
 * Makes one lawful step of a dossier: lock, sight, post, state, law, effect, timeline, state, deadline, notice.
 * Runs in the context's transaction: all of it happens, or nothing. Refuses with 404, 403, 409 (stale, or the law with every reason).
 */
export async function move<MoveName extends string, Forms, Name extends MoveName>(
  context: Context,
  kind: DossierKind<MoveName, Forms>,
  request: Requested<Forms, Name>,
): Promise<Dossier> {
  const actor = actorOf(context);
  const { record, end, seen } = await lockWithEnd(context, request.dossierId);
  if (record.kind !== kind.name || !seen) throw notFound();
  const lawful = kind.table.moves[request.move];
  if (!lawful) throw invalid([{ path: 'move', message: `no move ${request.move}` }]);
  const post = findPost(actor, record, lawful);
  if (!post) throw forbidden();
  const hand = { personId: actor.personId, organisationId: post.organisationId, role: post.role };
  return carryOut(context, record, end, request, lawful, hand);
}

/** The same step made by the clock: no person, and only for moves that the table gives to the clock. */
export async function moveByClock(context: Context, request: MoveRequest): Promise<Dossier> {
  const { record, end } = await lockWithEnd(context, request.dossierId);
  const lawful = kindOf(context, record).table.moves[request.move];
  if (!lawful?.by.some((by) => by.party === 'clock'))
    throw new Error(`${record.kind}.${request.move} is not the clock's`);
  return carryOut(context, record, end, request, lawful, { personId: null, organisationId: null, role: null });
}

/** Locks the dossier and reads the end of its chain; the second statement is sent with the first and runs once the lock is held. */
async function lockWithEnd(
  context: Context,
  id: number,
): Promise<{ record: Dossier; end: ChainEnd | undefined; seen: boolean }> {
  const [{ record, seen }, end] = await Promise.all([
    context.house.rooms.sight.lockDossier(context, id),
    findChainEnd(context.tx, id),
  ]);
  return { record, end, seen };
}

interface Hand {
  readonly personId: number | null;
  readonly organisationId: number | null;
  readonly role: Role | null;
}

async function carryOut(
  context: Context,
  record: Dossier,
  end: ChainEnd | undefined,
  request: MoveRequest,
  lawful: AnyMove,
  hand: Hand,
): Promise<Dossier> {
  const input: MoveInput = request;
  if (!lawful.from.includes(record.state) || (request.version !== undefined && request.version !== record.version)) {
    throw stale({ state: record.state, version: record.version });
  }
  const opinion = input.opinion?.trim();
  if (lawful.opinion === 'required' && !opinion && hand.personId !== null) {
    throw invalid([{ path: 'opinion', message: '请填写意见 / an opinion is needed' }]);
  }
  if (input.files?.length && hand.personId !== null) await mayUseFiles(context, input.files, record.id);
  const kind = kindOf(context, record);
  await kind.lock(context, record, request.move);
  const timeline = timelineOf(context.tx, record.id);
  const judged = kind.look(context, record, timeline);
  const refusals = await refusalsOf(context, record, request.move, input, timeline, judged);
  if (refusals.length) throw refused(refusals);
  const effect = await kind.effect(context, record, request.move, input);
  const after = await standing(context, record, lawful.to, lawful, effect?.dueOn);
  const entry = {
    dossierId: record.id,
    move: request.move,
    fromState: record.state,
    toState: lawful.to,
    ...hand,
    opinion: opinion ?? null,
    files: [...(input.files ?? [])],
    detail: effect?.detail ?? {},
    at: context.now,
  };
  // Sent one behind the other without waiting between them.
  const [moved] = await Promise.all([
    placeDossier(context.tx, record.id, after, 1),
    appendTimeline(context.tx, entry, end),
    tellWhoseTurn(context, { ...record, ...after }, lawful),
  ]);
  return moved;
}

/** Tells the post whose turn it is, and the owner of a step that others made. */
async function tellWhoseTurn(context: Context, moved: Dossier, lawful: AnyMove): Promise<void> {
  const label = kindOf(context, moved).table.states[moved.state]?.label ?? lawful.label;
  const titles = await englishTitles(context, [moved]);
  const text = { zh: `${moved.title}：${label.zh}`, en: `${titles.get(moved.id) ?? moved.title}: ${label.en}` };
  const common = { kind: `${moved.kind}.${moved.state}`, text, link: `/dossiers/${moved.id}` };
  const told: Notification[] = [];
  if (moved.actUnit !== null && moved.actRole !== null)
    told.push({ ...common, to: { unit: moved.actUnit, role: moved.actRole } });
  const ownActs = context.actor?.posts.some((post) => post.organisationId === moved.ownerId) ?? false;
  if (moved.ownerId !== null && moved.ownerId !== moved.actUnit && !ownActs)
    told.push({ ...common, to: { unit: moved.ownerId, role: 'applicant' } });
  await Promise.all(told.map((each) => notify(context.tx, each)));
}

async function standing(
  context: Context,
  record: Dossier,
  state: string,
  lawful: AnyMove | null,
  dueOn?: string,
): Promise<Standing> {
  const kind = kindOf(context, record);
  const turn = kind.table.states[state]?.turn;
  const deadline = lawful?.deadline;
  const within = deadline && (await context.parameters(kind.scope(record)))(deadline.within);
  const due =
    dueOn ?? (within !== undefined && (deadline?.unit === 'days' ? addDays : addWorkingDays)(context.today, within));
  return {
    state,
    actUnit: turn ? partyOf(record, turn) : null,
    actRole: turn?.role ?? null,
    dueAt: due ? endOfBeijingDay(due).toISOString() : 'infinity',
    changedAt: context.now,
    endedAt: turn || Object.values(kind.table.moves).some((each) => each.from.includes(state)) ? null : context.now,
  };
}

export interface NewDossier {
  readonly title: string;
  readonly number?: string | undefined;
  readonly parentId?: number | undefined;
  readonly ownerId?: number | null;
  readonly guidingUnitId?: number | null;
  readonly issuerId?: number | null;
  readonly dueOn?: string;
}

/** Opens a dossier in its first state, with the first entry of its chain. The verb that calls has judged that it may be opened. */
export async function openDossier(context: Context, { name, table }: DossierKind, fresh: NewDossier): Promise<Dossier> {
  const { dueOn, ...values } = fresh;
  const [row] = await context.tx
    .insert(dossier)
    .values({
      ...values,
      kind: name,
      state: table.initial,
      createdBy: context.actor?.personId ?? null,
      createdAt: context.now,
      changedAt: context.now,
    })
    .returning();
  if (!row) throw new Error('no dossier was opened');
  const entry = {
    dossierId: row.id,
    move: 'draft',
    toState: table.initial,
    personId: context.actor?.personId ?? null,
    at: context.now,
  };
  const [placed] = await Promise.all([
    placeDossier(context.tx, row.id, await standing(context, row, table.initial, null, dueOn), 0),
    appendTimeline(context.tx, entry, undefined),
  ]);
  return placed;
}
