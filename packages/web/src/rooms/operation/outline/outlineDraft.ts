import type { saveOutline } from '@jijiao/contract/operation/outline';
import type { ArgumentsOf } from '../../../api/call.ts';
import { readYears, type TypedYears } from '../years.ts';
import type { OutlineText } from './OutlineContent.tsx';

/** What of an outline is written. */
export type OutlineData = Omit<ArgumentsOf<typeof saveOutline>['body'], 'version'>;

/** An outline as it is typed: years and lines stay text while the cursor is in them. */
export interface OutlineDraft extends TypedYears, Omit<OutlineText, 'goals' | 'focus'> {
  readonly goals: string;
  readonly focus: string;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The draft of an outline. */
export function draftOf({ fromYear, toYear, content }: OutlineData): OutlineDraft {
  return {
    ...content,
    fromYear: String(fromYear),
    toYear: String(toYear),
    goals: content.goals.join('\n'),
    focus: content.focus.join('\n'),
  };
}

/** The outline that was typed: of the lines those that say something. Years that are none stay as they stand. */
export function readOutline(draft: OutlineDraft, stands: OutlineData): { content: OutlineData; whole: boolean } {
  const { fromYear, toYear, ...content } = draft;
  const years = readYears({ fromYear, toYear });
  return {
    whole: years !== null,
    content: {
      fromYear: years?.fromYear ?? stands.fromYear,
      toYear: years?.toYear ?? stands.toYear,
      content: { ...content, goals: linesOf(content.goals), focus: linesOf(content.focus) },
    },
  };
}
