import type { OutputOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/platform/dossier';
import type { Bilingual } from '@jijiao/measures';
import { unitsOfBusiness } from '../auth/actor.ts';
import { beijingDate, endOfBeijingDay, workingDaysBetween } from '../calendar/index.ts';
import { actorOf, type Context } from '../http/context.ts';
import { kindOf, stateOf } from './kinds.ts';
import { hasLeftTheDesk, seenIn } from './sight.ts';
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
  const asking = {
    posts: [...turns.values()],
    units: unitsOfBusiness(actorOf(context)),
    seen: seenIn(context),
    left: hasLeftTheDesk(context.house.rooms.kinds.all),
  };
  const moments = {
    now: context.now,
    endOfToday: endOfBeijingDay(context.today),
    monthStart: new Date(`${context.today.slice(0, 7)}-01T00:00:00+08:00`),
  };
  const [rows, counts] = await Promise.all([
    listWorkRows(context.tx, asking, query),
    countWork(context.tx, asking, moments),
  ]);
  const titles = await englishTitles(
    context,
    rows.map(({ id, kind, title }) => ({ id: Number(id), kind, title })),
  );
  const total = query.tab === 'todo' ? counts.todo : query.tab === 'waiting' ? counts.waiting : rows.length;
  return {
    page: {
      total,
      capped: total >= cap,
      rows: rows.map((row) => {
        const due = row.due_at === 'infinity' || (row.due_at as unknown) === Infinity ? null : new Date(row.due_at);
        return {
          id: Number(row.id),
          kind: row.kind,
          kindLabel: kindOf(context, row).table.title,
          number: row.number,
          title: row.title,
          titleEn: titles.get(Number(row.id)) ?? row.title,
          state: stateOf(context, row),
          dueAt: due?.toISOString() ?? null,
          workingDaysLeft: due ? daysLeft(context.today, beijingDate(due)) : null,
          holder: row.holder,
          changedAt: new Date(row.changed_at).toISOString(),
          act: nextMove(context, row),
        };
      }),
    },
    figures: counts,
  };
}

/** What whoever has the turn does next: the first primary move that its table opens to that post from this state. */
function nextMove(context: Context, row: WorkRow): Bilingual | null {
  const { states, moves } = kindOf(context, row).table;
  const { state } = row;
  const turn = states[state]?.turn;
  const next = Object.values(moves).find(
    ({ primary, from, by }) =>
      primary && from.includes(state) && by.some(({ party, role }) => party === turn?.party && role === turn?.role),
  );
  return next?.label ?? null;
}

function daysLeft(today: string, due: string): number {
  return due < today ? -workingDaysBetween(due, today) : workingDaysBetween(today, due);
}
