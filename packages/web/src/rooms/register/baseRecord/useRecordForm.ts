import { useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { type Errors, useFieldIssues } from './RecordDialog.tsx';

type TextKey<Typed> = { [Key in keyof Typed]: Typed[Key] extends string ? Key : never }[keyof Typed] & string;

/** What a field of text is wired with. */
export interface BoundField {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

interface RecordForm<Typed> {
  readonly typed: Typed;
  readonly errors: Errors;
  /** What the dialog around the fields shows. */
  readonly dialog: { readonly errors: Errors; readonly error: ApiError | null; readonly busy: boolean };
  readonly set: (changes: Partial<Typed>) => void;
  /** Whether it may be sent; from the first time asked, what is wrong stands beside the fields. */
  readonly ready: () => boolean;
  /** The wiring of a field that holds text. */
  readonly field: (name: TextKey<Typed>, label: string) => BoundField;
}

interface RecordFormOptions<Typed> {
  initial: Typed;
  /** What is wrong in what was typed, by field. */
  faultsOf: (typed: Typed) => Readonly<Record<string, string | false>>;
  /** The acts that the form is sent by. */
  acts: readonly { readonly error: ApiError | null; readonly isPending: boolean }[];
}

/** What is typed in the form of a record, and what is wrong with it. */
export function useRecordForm<Typed extends object>({
  initial,
  faultsOf,
  acts,
}: RecordFormOptions<Typed>): RecordForm<Typed> {
  const [typed, setTyped] = useState(initial);
  const [asked, setAsked] = useState(false);
  const issues = useFieldIssues();
  const error = acts.find((act) => act.error)?.error ?? null;
  const faults = Object.fromEntries(
    Object.entries(faultsOf(typed)).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  const errors: Errors = { ...issues(error), ...(asked ? faults : {}) };
  const set = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes });
  return {
    typed,
    errors,
    dialog: { errors, error, busy: acts.some((act) => act.isPending) },
    set,
    ready: () => {
      setAsked(true);
      return Object.keys(faults).length === 0;
    },
    field: (name, label) => ({
      name,
      label,
      value: typed[name] as string,
      error: errors[name],
      onChange: (value) => set({ [name]: value } as Partial<Typed>),
    }),
  };
}
