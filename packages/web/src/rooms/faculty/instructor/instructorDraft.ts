import type { engageInstructor } from '@jijiao/contract/faculty/instructor';
import type { BodySent } from '@jijiao/contract/kit';

type Body = BodySent<typeof engageInstructor>;

/** A person and an engagement as they are typed. */
export interface InstructorDraft {
  readonly name: string;
  readonly citizenId: string;
  readonly series: string;
  readonly title: string;
  readonly institution: string;
  readonly fields: string;
  readonly phone: string;
}
export interface EngagementDraft {
  readonly fullTime: boolean;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly vettedOn: string;
  readonly vettingFileId: string | null;
  readonly subjects: string;
}

export const emptyInstructor: InstructorDraft = {
  name: '',
  citizenId: '',
  series: '',
  title: '',
  institution: '',
  fields: '',
  phone: '',
};

/** Several words in one line: divided by commas of either kind. */
export const listOf = (line: string): string[] => [
  ...new Set(
    line
      .split(/[、,，;；]/)
      .map((each) => each.trim())
      .filter(Boolean),
  ),
];

/** Fields of a person that must be filled in and are not, each with the word it bears. */
export function lackingOfInstructor(draft: InstructorDraft): Partial<Record<keyof InstructorDraft, Word>> {
  const words = { name: 'name', title: 'titleColumn', institution: 'institution' } as const;
  return Object.fromEntries(
    Object.entries(words).filter(([field]) => draft[field as keyof typeof words].trim() === ''),
  );
}

/** The same of an engagement. */
export const lackingOfEngagement = ({ startsOn }: EngagementDraft): Partial<Record<keyof EngagementDraft, Word>> =>
  startsOn ? {} : { startsOn: 'startsOn' };

type Word = 'name' | 'titleColumn' | 'institution' | 'startsOn';

/** The person as the wire takes it. */
export function instructorOf({ citizenId, phone, series, fields, ...draft }: InstructorDraft): Body['instructor'] {
  return {
    name: draft.name.trim(),
    title: draft.title.trim(),
    institution: draft.institution.trim(),
    series: (series || null) as Body['instructor']['series'],
    fields: listOf(fields),
    citizenId: citizenId.trim() || null,
    phone: phone.trim() || null,
  };
}

/** The engagement as the wire takes it. */
export function engagementOf({ endsOn, vettedOn, subjects, ...draft }: EngagementDraft): Body['engagement'] {
  return { ...draft, endsOn: endsOn || null, vettedOn: vettedOn || null, subjects: listOf(subjects) };
}
