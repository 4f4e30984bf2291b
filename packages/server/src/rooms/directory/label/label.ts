import type { BodyOf, OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/directory/label';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Tx } from '../../../platform/db/connect.ts';
import { actorOf, type Context } from '../../../platform/http/context.ts';
import { type Issue, invalid, notFound, stale } from '../../../platform/http/errors.ts';
import { type BuiltWord, figureFault } from './builtWords.ts';
import { findLabels, type Label, standingLabels, writeLabel } from './label.store.ts';

type Row = OutputOf<typeof wire.changeLabel>;
type Words = ReadonlyMap<string, BuiltWord>;

/** The words in place of built ones, and a mark that changes with them, for whoever has read them before. */
export async function listLabels({ tx }: Context): Promise<{ answer: OutputOf<typeof wire.listLabels>; mark: string }> {
  const standing = [...(await standingLabels(tx)).values()];
  const versions = standing.reduce((sum, { version }) => sum + version, 0);
  const newest = Math.max(0, ...standing.map(({ changedAt }) => changedAt.getTime()));
  return {
    answer: { labels: Object.fromEntries(standing.map(({ key, zh, en }) => [key, { zh, en }])) },
    mark: `${standing.length}-${versions}-${newest}`,
  };
}

/** A page of the words of the pages with what stands in their place: those that hold the words asked for, in any column. */
export async function listWords(
  { tx }: Context,
  words: Words,
  { page, size, q = '', changed }: QueryOf<typeof wire.listWords>,
): Promise<OutputOf<typeof wire.listWords>> {
  const labels = await standingLabels(tx);
  const wanted = q.trim().toLowerCase();
  const found = [...words.values()].filter((each) => {
    const label = labels.get(each.key);
    if (changed && !label) return false;
    const columns = [each.key, each.place, each.zh, each.en, label?.zh ?? '', label?.en ?? ''];
    return columns.some((text) => text.toLowerCase().includes(wanted));
  });
  const rows = found.slice((page - 1) * size, page * size).map((each) => rowOf(each, labels.get(each.key)));
  return { rows, total: found.length, capped: false };
}

/**
 * Puts words in place of built ones; a language left empty reads as built. Refuses (404) a key that no page has, (422) words that
 * are both empty or hold a figure that is never filled in, and (409) where another version stands than the one seen.
 */
export async function changeLabel(
  context: Context,
  words: Words,
  key: string,
  { zh, en, version }: BodyOf<typeof wire.changeLabel>,
): Promise<Row> {
  const built = words.get(key);
  if (!built) throw notFound();
  const issues: Issue[] = Object.entries({ zh, en }).flatMap(([path, text]) => {
    const message = figureFault(text, built);
    return message ? [{ path, message }] : [];
  });
  if (!zh && !en)
    issues.push({ path: 'zh', message: '请填写文字；要恢复原文字，请点“恢复” / give words, or take them back' });
  if (issues.length) throw invalid(issues);
  return write(context, built, { zh, en, version });
}

/** Takes words back to what was built. Refuses (404) where nothing stands in their place, (409) where another version stands. */
export async function removeLabel(context: Context, words: Words, key: string, version: number): Promise<Row> {
  const built = words.get(key);
  if (!built || !(await standingLabels(context.tx)).has(key)) throw notFound();
  return write(context, built, { zh: '', en: '', version });
}

async function write(
  context: Context,
  built: BuiltWord,
  { zh, en, version }: { readonly zh: string; readonly en: string; readonly version: number },
): Promise<Row> {
  const { tx, now } = context;
  const { personId } = actorOf(context);
  const before = (await findLabels(tx, [built.key])).get(built.key);
  // A label taken back reads as none, and goes on with its versions.
  const seen = before && (before.zh || before.en) ? before.version : 0;
  if (version !== seen || !(await putLabel(tx, { key: built.key, zh, en, before, personId, at: now }))) {
    const standing = (await standingLabels(tx)).get(built.key);
    throw stale({ version: standing?.version ?? 0, zh: standing?.zh ?? '', en: standing?.en ?? '' });
  }
  return rowOf(built, (await standingLabels(tx)).get(built.key));
}

interface NewWords {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly before: { readonly version: number } | undefined;
  /** Null where a sheet is taken in by the command. */
  readonly personId: number | null;
  readonly at: Date;
}

/** Writes the words of a key as its next version, and the audit of it; false where somebody wrote the first one meanwhile. */
export async function putLabel(tx: Tx, { key, zh, en, before, personId, at }: NewWords): Promise<boolean> {
  const version = (before?.version ?? 0) + 1;
  if (!(await writeLabel(tx, { key, zh, en, version, changedAt: at, changedBy: personId }))) return false;
  await appendAudit(tx, {
    chain: `label:${key}`,
    action: zh || en ? 'label.change' : 'label.remove',
    personId,
    subjectKind: 'label',
    subjectId: key,
    detail: { version, zh, en },
  });
  return true;
}

function rowOf({ key, place, zh, en }: BuiltWord, label: Label | undefined): Row {
  return {
    key,
    place,
    zh,
    en,
    label: label
      ? { zh: label.zh, en: label.en, version: label.version, at: label.changedAt.toISOString(), by: label.by }
      : null,
  };
}
