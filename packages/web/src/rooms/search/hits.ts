import type { searchAll } from '@jijiao/contract/platform/search';
import { type Bilingual, findRule } from '@jijiao/measures';
import type { OutputOf } from '../../api/call.ts';

export type Found = OutputOf<typeof searchAll>['groups'][number];
export type Hit = Found['rows'][number];

/** Where a hit opens. */
export function addressOfHit(group: Found['group'], { id, title }: Hit): string {
  const named = `?q=${encodeURIComponent(title)}`;
  switch (group) {
    case 'dossiers':
      return `/dossiers/${id}`;
    case 'batches':
      return `/batches/${id}`;
    case 'bases':
      return `/bases/${encodeURIComponent(id)}`;
    case 'organisations':
      return `/organisations/${id}`;
    case 'people':
      return `/people/${id}`;
    case 'instructors':
      return `/instructors/${id}`;
    case 'policies':
      return `/policies/${id}`;
    case 'events':
      return `/events/${id}`;
    case 'experts':
      return `/experts${named}`;
    case 'articles':
      return `/measures/${id}`;
    case 'rules': {
      const article = findRule(id)?.cites.article;
      return article === undefined ? '/measures' : `/measures/${article}`;
    }
  }
}

/** The register that shows all of a group, where there is one. */
export function registerOf(group: Found['group'], words: string): string | undefined {
  const q = `?q=${encodeURIComponent(words)}`;
  const registers: Readonly<Partial<Record<Found['group'], string>>> = {
    dossiers: `/applications${q}`,
    batches: '/batches',
    bases: `/bases${q}`,
    organisations: `/organisations${q}`,
    people: `/people${q}`,
    experts: `/experts${q}`,
    instructors: `/instructors${q}`,
    policies: `/policies${q}`,
    events: '/events',
    articles: `/measures${q}`,
    rules: `/measures${q}`,
  };
  return registers[group];
}

/** The title as the screen's language has it: articles and rules have one in each. */
export function titleOfHit(
  group: Found['group'],
  { title, titleEn, note }: Hit,
  pick: (text: Bilingual) => string,
): string {
  if (!note || (group !== 'articles' && group !== 'rules')) return pick({ zh: title, en: titleEn ?? title });
  return pick({ zh: title, en: note.en });
}
