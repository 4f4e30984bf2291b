import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/dossier';
import type { Bilingual } from '@jijiao/measures';
import { beijingDate, endOfBeijingDay, workingDaysBetween } from '../calendar/index.ts';
import { actorOf, type Context } from '../http/context.ts';
import { getKind, stateOf } from './kinds.ts';
import { maySee } from './sight.ts';
import { getDossier } from './store.ts';
import { englishTitles } from './titles.ts';
import { cap, countWork, listWorkRows, type Tab, type WorkRow } from './worklist.store.ts';

type Worklist = OutputOf<typeof wire.listWork>;
/**
 * What waits for the actor's posts, what the actor's organisations wait for, and what is done; by deadline.
 * One index scan a post; never a scan over all.
 */
export async function listWork(context: Context, query: { tab: Tab; page: number; size: number }): Promise<Worklist> {
  const { posts } = actorOf(context);
  const turns = new Map(posts.map(({ organisationId: unit, role }) => [`${unit} ${role}`, { unit, role }] as const));
  const units = new Set(posts.filter((post) => post.role !== 'expert').map((post) => post.organisationId));
  const asking = { posts: [...turns.values()], units: [...units] };
  const moments = {
    now: context.now,
    endOfToday: endOfBeijingDay(context.today),
    monthStart: new Date(`${context.today.slice(0, 7)}-01T00:00:00+08:00`),
  };
  const [rows, counts] = await Promise.all([
    listWorkRows(context.tx, asking, query),
    countWork(context.tx, asking, moments),
  ]);
  const seen = query.tab === 'todo' ? await keepSeen(context, rows) : rows;
  const titles = await englishTitles(
    context.tx,
    seen.map(({ id, kind, title }) => ({ id: Number(id), kind, title })),
  );
  const todo = query.tab === 'todo' ? counts.todo - (rows.length - seen.length) : counts.todo;
  const total = query.tab === 'todo' ? todo : query.tab === 'waiting' ? counts.waiting : rows.length;
  return {
    page: {
      total,
      capped: total >= cap,
      rows: seen.map((row) => {
        const due = row.due_at === 'infinity' || (row.due_at as unknown) === Infinity ? null : new Date(row.due_at);
        return {
          id: Number(row.id),
          kind: row.kind,
          kindLabel: getKind(row.kind).table.title,
          number: row.number,
          title: row.title,
          titleEn: titles.get(Number(row.id)) ?? row.title,
          state: stateOf(row),
          dueAt: due?.toISOString() ?? null,
          workingDaysLeft: due ? daysLeft(context.today, beijingDate(due)) : null,
          holder: row.holder,
          changedAt: new Date(row.changed_at).toISOString(),
          act: nextMove(row),
        };
      }),
    },
    figures: { ...counts, todo },
  };
}

/** What whoever has the turn does next: the first primary move that its table opens to that post from this state. */
function nextMove({ kind, state }: WorkRow): Bilingual | null {
  const { states, moves } = getKind(kind).table;
  const turn = states[state]?.turn;
  const next = Object.values(moves).find(
    ({ primary, from, by }) =>
      primary && from.includes(state) && by.some(({ party, role }) => party === turn?.party && role === turn?.role),
  );
  return next?.label ?? null;
}

/** An expert's turn is for those on the panel: the rest of the bank does not see the dossier. */
async function keepSeen(context: Context, rows: readonly WorkRow[]): Promise<readonly WorkRow[]> {
  if (!actorOf(context).posts.some((post) => post.role === 'expert')) return rows;
  const seen = await Promise.all(
    rows.map(async (row) => maySee(context, await getDossier(context.tx, Number(row.id)))),
  );
  return rows.filter((_row, place) => seen[place]);
}

function daysLeft(today: string, due: string): number {
  return due < today ? -workingDaysBetween(due, today) : workingDaysBetween(today, due);
}
