import { type ActivationSection, activationShapes, type BodyOf, type OutputOf, type QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/register/activation';
import { activationList, judge, registerRules } from '@jijiao/measures';
import { person } from '../../../platform/auth/tables.ts';
import { beijingDate } from '../../../platform/calendar/index.ts';
import { filesOf, namesOf } from '../../../platform/dossier/head.ts';
import { type Dossier, stateOf } from '../../../platform/dossier/kinds.ts';
import { seeDossier, seenIn } from '../../../platform/dossier/sight.ts';
import { getDossier } from '../../../platform/dossier/store.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { invalid, refused, stale } from '../../../platform/http/errors.ts';
import { mayKeepBase, type SeenBase, seeBase } from '../base/index.ts';
import { useFilesOfBase } from '../baseRecord/files.ts';
import { keepPast } from '../baseRecord/past.ts';
import { activationKind } from './activation.kind.ts';
import {
  findActivationOf,
  getActivationRecord,
  listActivationRows,
  listSections,
  lockSection,
  readListFacts,
  type SavedSection,
  writeSection,
} from './activation.store.ts';
import { judgeList } from './judging.ts';
import { changeList } from './listing.ts';

type View = OutputOf<typeof wire.getActivation>;
const fileFields = ['setUpFile', 'appointmentFile', 'file'] as const;

const dueOnOf = ({ dueAt }: Pick<Dossier, 'dueAt'>) => (dueAt === 'infinity' ? null : beijingDate(new Date(dueAt)));
const isOverdue = (context: Context, { state, dueAt }: Pick<Dossier, 'state' | 'dueAt'>) =>
  state === 'open' && dueAt !== 'infinity' && new Date(dueAt) < context.now;

/** The activation list of a base with what it still lacks, for whoever sees its desk (Arts 6, 7). */
export async function getActivation(context: Context, baseId: number): Promise<View> {
  const seen = await seeBase(context, baseId);
  const activation = await findActivationOf(context.tx, baseId);
  const record = activation && (await getDossier(context.tx, activation.dossierId));
  const rows = await listSections(context.tx, baseId);
  const names = await namesOf(
    context.tx,
    person,
    rows.map(({ savedBy }) => savedBy),
  );
  const refusals = await judgeList(context, baseId, seen.base.guidingUnitId);
  const facts = (await readListFacts(context.tx, [baseId], context.today)).get(baseId);
  const files = await filesOf(
    context.tx,
    rows.flatMap(({ data }) => filesIn(data)),
  );
  const section = <S extends ActivationSection>(name: S) => {
    const row = rows.find((each) => each.section === name);
    return {
      data: activationShapes[name].parse(row?.data ?? {}) as View['sections'][S]['data'],
      version: row?.version ?? 0,
      savedAt: row?.savedAt.toISOString() ?? null,
      savedBy: row ? (names.get(row.savedBy) ?? null) : null,
    };
  };
  const lines = activationList.map(({ section: name, zh, en }) => {
    const lacks = refusals.filter((refusal) => refusal.section === name);
    return {
      section: name as View['list'][number]['section'],
      title: { zh, en },
      complete: !lacks.length,
      refusals: lacks,
    };
  });
  return {
    dossier: record
      ? {
          id: record.id,
          state: stateOf(context, record),
          dueOn: dueOnOf(record),
          overdue: isOverdue(context, record),
          activatedOn: activation.activatedOn,
        }
      : null,
    baseStatus: seen.version.status,
    registeredDirector: seen.version.director,
    directorClosed: record?.state !== 'open',
    sections: { management: section('management'), measures: section('measures'), ledger: section('ledger') },
    files: [...files.values()],
    staff: facts?.staff ?? 0,
    assets: facts?.assets ?? 0,
    list: lines as View['list'],
    refusals: (record?.state === 'open' ? refusals.filter((each) => !each.section) : []) as View['refusals'],
    mayKeep: await mayKeepBase(context, seen),
  };
}

/**
 * Keeps an entry of the list as typed. `version` is the one the page was drawn from: where someone saved in between, the answer is
 * 409 with what that person saved. Refuses (409) another director once the base operates: that takes a change filing (Art. 37).
 */
export async function saveActivation(
  context: Context,
  baseId: number,
  section: ActivationSection,
  body: BodyOf<typeof wire.saveActivation>,
): Promise<OutputOf<typeof wire.saveActivation>> {
  const parsed = activationShapes[section].safeParse(body.data);
  if (!parsed.success) {
    throw invalid(
      parsed.error.issues.map((issue) => ({ path: ['data', ...issue.path].join('.'), message: issue.message })),
    );
  }
  const { kept, activated } = await changeList(context, baseId, async (seen, open) => {
    const data: Record<string, unknown> = { ...parsed.data };
    if (section === 'management' && !open) await keepDirector(context, seen, data);
    const before = await lockSection(context.tx, baseId, section);
    if ((before?.version ?? 0) !== body.version) throw stale(await standing(context, before));
    await useFilesOfBase(context, baseId, filesIn(data), 'data.file');
    // What is typed within a day is one text: what stood at the end of an earlier day is kept.
    if (before && beijingDate(before.savedAt) < context.today) {
      const { data: typed, ...row } = before;
      await keepPast(context, section, { ...typed, id: row.id, baseId });
    }
    const version = body.version + 1;
    const { personId } = actorOf(context);
    await writeSection(context.tx, { baseId, section, data, version, savedAt: context.now, savedBy: personId }, before);
    return version;
  });
  return { version: kept, savedAt: context.now.toISOString(), activated };
}

async function keepDirector(context: Context, { version }: SeenBase, data: Record<string, unknown>): Promise<void> {
  const registered = version.director;
  if (data['director'] === '') data['director'] = registered ?? '';
  const given = String(data['director']) || null;
  const facts = { register: { items: [{ item: 'director' as const, registered, given }] } };
  const refusals = judge(registerRules, facts, { on: context.today, read: await context.parameters() });
  if (refusals.length) throw refused(refusals);
}

async function standing(context: Context, row: SavedSection | undefined): Promise<Record<string, unknown>> {
  const names = await namesOf(context.tx, person, [row?.savedBy ?? null]);
  return {
    version: row?.version ?? 0,
    data: row?.data ?? {},
    savedBy: row ? (names.get(row.savedBy) ?? null) : null,
  };
}

function filesIn(data: Readonly<Record<string, unknown>>): string[] {
  return fileFields.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : []));
}

/** The activations that the actor may see, by deadline, each with what is missing: the guiding unit finds who is overdue here. */
export async function listActivations(
  context: Context,
  query: QueryOf<typeof wire.listActivations>,
): Promise<OutputOf<typeof wire.listActivations>> {
  const { rows, ...counted } = await listActivationRows(
    context.tx,
    { ...query, seen: seenIn(context, activationKind), now: context.now },
    query,
  );
  const open = rows.filter(({ dossier }) => dossier.state === 'open');
  const facts = await readListFacts(
    context.tx,
    open.map(({ base }) => base.id),
    context.today,
  );
  const read = await context.parameters();
  const missing = (baseId: number) => {
    const activation = facts.get(baseId);
    if (!activation) return [];
    return activationList
      .filter(({ rules }) => judge(rules, { activation }, { on: context.today, read }).length > 0)
      .map(({ zh, en }) => ({ zh, en }));
  };
  return {
    rows: rows.map(({ dossier, base, host, guidingUnit, activatedOn }) => ({
      id: dossier.id,
      baseId: base.id,
      number: base.number,
      host,
      guidingUnit,
      state: stateOf(context, dossier),
      recognisedOn: base.recognisedOn,
      dueOn: dueOnOf(dossier),
      overdue: isOverdue(context, dossier),
      activatedOn,
      missing: missing(base.id),
    })),
    ...counted,
  };
}

/** The base of an activation, for whoever sees the dossier. */
export async function findActivation(context: Context, id: number): Promise<OutputOf<typeof wire.findActivation>> {
  const record = await seeDossier(context, id, 'activation');
  return { baseId: (await getActivationRecord(context.tx, record.id)).baseId };
}
