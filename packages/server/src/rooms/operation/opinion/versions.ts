import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/opinion';
import { person } from '../../../platform/auth/tables.ts';
import { type Difference, differencesBetween } from '../../../platform/dossier/differences.ts';
import { namesOf } from '../../../platform/dossier/head.ts';
import { seeDossier } from '../../../platform/dossier/sight.ts';
import type { Context } from '../../../platform/http/context.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { findVersions, type Version } from './opinion.store.ts';

interface KeptCourse {
  readonly id: number;
  readonly title: string;
  readonly teachers: readonly { readonly name: string }[];
  readonly tags: readonly string[];
}

/** Two kept versions and where they differ, course by course. */
export async function compareVersions(
  context: Context,
  id: number,
  query: QueryOf<typeof wire.compareVersions>,
): Promise<OutputOf<typeof wire.compareVersions>> {
  await seeDossier(context, id);
  const rows = await findVersions(context.tx, id, [query.before, query.after]);
  const before = rows.find((row) => row.n === query.before);
  const after = rows.find((row) => row.n === query.after);
  if (!before || !after) throw notFound();
  const titles = new Map([...coursesOf(before), ...coursesOf(after)].map((each) => [String(each.id), each.title]));
  const people = await namesOf(context.tx, person, [before.personId, after.personId]);
  const shape = ({ n, occasion, sha256, at, personId }: Version) => ({
    n,
    occasion,
    sha256,
    at: at.toISOString(),
    by: people.get(personId) ?? null,
  });
  return {
    before: shape(before),
    after: shape(after),
    differences: differencesBetween(comparable(before), comparable(after), nameCourse)
      .filter(({ path }) => !/^courses\.\d+\.id$/.test(path))
      .map((each) => placed(each, titles)),
  };
}

const coursesOf = ({ snapshot }: Version) => (snapshot['courses'] ?? []) as readonly KeptCourse[];

const nameCourse = (listPath: string, entry: unknown) =>
  listPath === 'courses' ? String((entry as KeptCourse).id) : undefined;

/** A list of names reads as one text: one more name is one difference. */
function comparable(version: Version): Record<string, unknown> {
  const { goals, focus, audiences, ...rest } = version.snapshot;
  const joined = (list: unknown, between: string) => (Array.isArray(list) ? list.join(between) : undefined);
  return {
    ...rest,
    ...(goals !== undefined && { goals: joined(goals, '\n') }),
    ...(focus !== undefined && { focus: joined(focus, '\n') }),
    ...(audiences !== undefined && { audiences: joined(audiences, ',') }),
    ...(rest['courses'] !== undefined && {
      courses: coursesOf(version).map((each) => ({
        ...each,
        teachers: each.teachers.map(({ name }) => name).join('、'),
        tags: each.tags.join(','),
      })),
    }),
  };
}

function placed({ path, before, after }: Difference, titles: ReadonlyMap<string, string>) {
  const [head = '', course = '', ...rest] = path.split('.');
  return head === 'courses' && rest.length
    ? { section: titles.get(course) || course, path: rest.join('.'), before, after }
    : { section: '', path, before, after };
}
