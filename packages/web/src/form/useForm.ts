import type { FieldFacts } from '@jijiao/contract/formFacts';
import { useState } from 'react';
import type { ApiError } from '../api/ApiError.ts';
import { useIssues } from '../api/Fault.tsx';
import { useKept } from '../kept.ts';
import { fieldsOf, fitting, isNeeded, readBody, typedBody } from './body.ts';
import { useFormText } from './text.ts';
import { byField, type TypedOf } from './typed.ts';

export type Errors = Readonly<Record<string, string | undefined>>;

/** An act that the form is sent by, as `useAct` gives it. */
interface Act {
  readonly error: ApiError | null;
  readonly isPending: boolean;
}

/** What stands in the fields of a form at first: values of the wire, and for the fields in `Files` the files. */
export type FormStart<Body, Files extends keyof Body = never> = {
  readonly [Name in keyof Body]?: Body[Name] | TypedOf<Body, Files>[Name] | undefined;
};

interface FormOptions<Body, Files extends keyof Body> {
  start: FormStart<Body, Files>;
  /** The acts that the form is sent by. */
  acts: readonly Act[];
  /** Where what is typed stays in this tab until `forget`: 'expert.new'. Left out where it holds a secret, or is soon typed again. */
  place?: string | null | undefined;
  /** Fields that the page asks for although the shape lets them be empty. */
  needed?: readonly (keyof Body & string)[] | undefined;
  /** Fields that may be left empty although the shape asks for them: the page fills them in before it sends. */
  optional?: readonly (keyof Body & string)[] | undefined;
  /** Fields that are not on the page now: nothing is wrong with them, and they are sent as empty. */
  hidden?: ((typed: TypedOf<Body, Files>) => readonly (keyof Body & string)[]) | undefined;
  /** What else is wrong with what is typed, by field. */
  faultsOf?: ((typed: TypedOf<Body, Files>) => Readonly<Record<string, string | false | undefined>>) | undefined;
}

/** What a field of the form is wired with. */
export interface Wired {
  readonly name: string;
  readonly facts: FieldFacts;
  readonly value: unknown;
  readonly error: string | undefined;
  readonly needed: boolean;
  readonly onChange: (value: unknown) => void;
}

export interface Form<Body, Files extends keyof Body = never> {
  readonly typed: TypedOf<Body, Files>;
  readonly errors: Errors;
  readonly error: ApiError | null;
  readonly busy: boolean;
  set(changes: Partial<TypedOf<Body, Files>>): void;
  wire(name: keyof Body & string): Wired;
  /** Gives the body that was typed to `act`, unless something is wrong with it, which then stands beside the fields. */
  send(act: (body: Body) => void): void;
  /** What was typed is sent: it need not be kept any longer. */
  forget(): void;
  /** Puts back what stood at first. */
  startOver(): void;
}

/**
 * A form of the shape of a body: its lengths, bounds and choices, what has to be there, and what of the typed text is sent, come from the
 * shape; labels, hints and units from the page. A form sent by a body that holds `data` takes the shape of the data.
 */
export function useForm<Body extends object, Files extends keyof Body = never>(
  shape: FieldFacts,
  { start, acts, place = null, needed = [], optional = [], hidden, faultsOf: own }: FormOptions<Body, Files>,
): Form<Body, Files> {
  const t = useFormText();
  const issues = useIssues();
  const fields = fieldsOf(shape);
  const initial = typedBody(fields, start as Readonly<Record<string, unknown>>) as TypedOf<Body, Files>;
  const [kept, keep, forget] = useKept(place, initial);
  const typed = fitting(kept, initial);
  const [asked, setAsked] = useState(false);
  const error = acts.find((act) => act.error)?.error ?? null;
  const rules = { needed, optional, hidden: hidden?.(typed) };
  const read = readBody(fields, typed as Readonly<Record<string, unknown>>, rules);
  const said = own?.(typed) ?? {};
  const faults: Record<string, string> = {};
  // In the order of the fields, as the summary above them reads.
  for (const name of new Set([...Object.keys(fields), ...Object.keys(said)])) {
    const fault = read.faults[name];
    const says = said[name] || (fault && t(fault.word, fault.figures));
    if (says && !rules.hidden?.some((each) => each === name)) faults[name] = says;
  }
  const errors: Errors = { ...byField(issues(error), fields), ...(asked ? faults : {}) };
  const set = (changes: Partial<TypedOf<Body, Files>>): void => keep({ ...typed, ...changes });
  return {
    typed,
    errors,
    error,
    busy: acts.some((act) => act.isPending),
    set,
    wire: (name) => ({
      name,
      facts: fields[name] as FieldFacts,
      value: typed[name],
      error: errors[name],
      needed: isNeeded(name, fields[name], rules),
      onChange: (value) => set({ [name]: value } as Partial<TypedOf<Body, Files>>),
    }),
    send: (act) => {
      setAsked(true);
      if (Object.keys(faults).length > 0) return;
      act(read.body as Body);
    },
    forget,
    startOver: () => keep(initial),
  };
}
