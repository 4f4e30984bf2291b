import type { BodyOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/faculty/instructor';
import { type Bilingual, engagementRules, judge, type Refusal } from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import type { SeenBase } from '../../register/index.ts';
import { markDuplicates } from './duplicate.store.ts';
import { type Colleague, insertEngagements, listColleagues, type NewEngagement } from './engagement.store.ts';
import { findByNumbers, hex, type Instructor, insertEvents, insertInstructors } from './instructor.store.ts';
import type { SealedNumbers } from './numbers.ts';
import { foldInstitution, foldName } from './spelling.ts';

type Typed = BodyOf<typeof wire.engageInstructor>;

/** Someone whom a base means to engage, with the numbers sealed. */
export interface Candidate {
  readonly instructor: Omit<Typed['instructor'], 'citizenId' | 'phone'>;
  readonly numbers: SealedNumbers;
  readonly engagement: Typed['engagement'];
}

export interface Verdict {
  /** Who bears the candidate's identity number already. */
  readonly known: Instructor | undefined;
  readonly refusals: readonly Refusal[];
  /** Why the identity number cannot be this person's. */
  readonly numberFault: Bilingual | undefined;
}

/** Judges people whom a base means to engage, one or many, with two queries for all of them. */
export async function judgeCandidates(
  context: Context,
  { base, parties }: SeenBase,
  candidates: readonly Candidate[],
): Promise<Verdict[]> {
  const indexes = candidates.flatMap(({ numbers }) => numbers.citizenIdIndex ?? []);
  const known = await findByNumbers(context.tx, indexes);
  const earliest = candidates.reduce(
    (day, each) => (each.engagement.startsOn < day ? each.engagement.startsOn : day),
    context.today,
  );
  const byName = groupByName(await listColleagues(context.tx, base.id, earliest));
  const read = await context.parameters(parties.guidingUnitId);
  return candidates.map((candidate) => {
    const person = known.get(hex(candidate.numbers.citizenIdIndex));
    const { name } = candidate.instructor;
    const already = isEngaged(candidate, person, byName);
    const { vettedOn, startsOn } = candidate.engagement;
    const engagement = { name, vettedOn, startsOn, already };
    return {
      known: person,
      refusals: judge(engagementRules, { engagement }, { on: context.today, read }),
      numberFault: person && foldName(person.name) !== foldName(name) ? otherName : undefined,
    };
  });
}

const otherName: Bilingual = {
  zh: '该公民身份号码已登记在另一姓名下，请核对姓名和号码',
  en: 'This identity number is registered under another name: please compare name and number',
};

const keyOf = (nameKey: string, institutionKey: string) => `${nameKey}\n${institutionKey}`;

interface Faculty {
  readonly byName: ReadonlyMap<string, readonly Colleague[]>;
  readonly byId: ReadonlyMap<number, readonly Colleague[]>;
}

function groupByName(colleagues: readonly Colleague[]): Faculty {
  const byName = Map.groupBy(colleagues, (each) => keyOf(each.nameKey, each.institutionKey));
  return { byName, byId: Map.groupBy(colleagues, (each) => each.instructorId) };
}

/** Whether the base engages the person, or a namesake of the same institution whom no identity number tells apart, at that time. */
function isEngaged({ instructor, numbers, engagement }: Candidate, known: Instructor | undefined, faculty: Faculty) {
  const overlaps = (each: Colleague) =>
    (engagement.endsOn === null || each.startsOn <= engagement.endsOn) &&
    (each.endsOn === null || each.endsOn >= engagement.startsOn);
  const namesakes = faculty.byName.get(keyOf(foldName(instructor.name), foldInstitution(instructor.institution))) ?? [];
  return (
    (known ? (faculty.byId.get(known.id) ?? []) : []).some(overlaps) ||
    namesakes.some((each) => overlaps(each) && !(each.citizenIdIndex && numbers.citizenIdIndex))
  );
}

/**
 * Enters candidates who were judged good: one entry for each person who has none, an engagement for each, in batches. The register
 * must be locked since they were judged. Gives the ids of the people, in the order given.
 */
export async function engageCandidates(
  context: Context,
  baseId: number,
  accepted: readonly { readonly candidate: Candidate; readonly known: Instructor | undefined }[],
  { source, by }: { source: NewEngagement['source']; by: number },
): Promise<number[]> {
  const fresh = accepted.filter(({ known }) => !known);
  const made = await insertInstructors(
    context.tx,
    fresh.map(({ candidate: { instructor, numbers } }) => ({
      ...instructor,
      ...numbers,
      nameKey: foldName(instructor.name),
      institutionKey: foldInstitution(instructor.institution),
      createdAt: context.now,
    })),
  );
  const idOf = new Map(fresh.map((each, place) => [each, made[place]]));
  const ids = accepted.map((each) => {
    const id = each.known?.id ?? idOf.get(each);
    if (id === undefined) throw new Error('an instructor was not entered');
    return id;
  });
  await insertEngagements(
    context.tx,
    accepted.map(({ candidate }, place) => ({
      ...candidate.engagement,
      source,
      baseId,
      instructorId: ids[place] ?? 0,
    })),
  );
  await insertEvents(
    context.tx,
    ids.map((instructorId) => ({
      instructorId,
      baseId,
      kind: 'engaged' as const,
      detail: { source },
      personId: by,
      at: context.now,
    })),
  );
  await markDuplicates(context.tx, made);
  return ids;
}
