import type { Tx } from '../../../platform/db/connect.ts';
import type { Dossier } from '../../../platform/dossier/kinds.ts';
import { notFound } from '../../../platform/http/errors.ts';
import { contentOf, getCurriculumRecord, listCourses } from '../curriculum/curriculum.store.ts';
import { findPresentGroup } from '../evaluationGroup/evaluationGroup.store.ts';
import { getOutlineRecord } from '../outline/outline.store.ts';
import { contentHash } from './hash.ts';
import { findNewestVersion, type Version } from './opinion.store.ts';

/** States in which the base writes, and the group gives opinions. */
export const openStates: readonly string[] = ['draft', 'returned'];

/** An outline or curriculum as it stands. */
export interface Judged {
  readonly baseId: number;
  readonly content: Record<string, unknown>;
  readonly sha256: string;
  readonly newest: Version | undefined;
  /** The group whose opinions count: the present one while the base writes, then the one that it was handed in with. */
  readonly groupId: number | null;
}

/** Reads what the group judges of a dossier; 404 for a dossier of another kind. */
export async function readJudged(tx: Tx, record: Dossier): Promise<Judged> {
  const { baseId, content } = await readContent(tx, record);
  const newest = await findNewestVersion(tx, record.id);
  const groupId = openStates.includes(record.state)
    ? ((await findPresentGroup(tx, baseId))?.id ?? null)
    : (newest?.groupId ?? null);
  return { baseId, content, sha256: contentHash(content), newest, groupId };
}

async function readContent(tx: Tx, record: Dossier): Promise<Pick<Judged, 'baseId' | 'content'>> {
  if (record.kind === 'outline') {
    const { baseId, fromYear, toYear, content } = await getOutlineRecord(tx, record.id);
    return { baseId, content: { fromYear, toYear, ...content } };
  }
  if (record.kind !== 'curriculum') throw notFound();
  const { baseId, title, fromYear, toYear } = await getCurriculumRecord(tx, record.id);
  const courses = await listCourses(tx, record.id);
  return {
    baseId,
    content: { title, fromYear, toYear, courses: courses.map((each) => ({ id: each.id, ...contentOf(each) })) },
  };
}
