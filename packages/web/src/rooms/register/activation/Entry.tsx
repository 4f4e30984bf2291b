import { type ActivationSection, activationShapes, type getActivation } from '@jijiao/contract/register/activation';
import type { Citation } from '@jijiao/measures';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useIssues } from '../../../api/Fault.tsx';
import { fieldsOf } from '../../../form/body.ts';
import { factsOf } from '../../../form/facts.ts';
import { byField } from '../../../form/typed.ts';
import { KeptFault } from '../../../keeper/KeptFault.tsx';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { sameContent } from '../../../keeper/sameContent.ts';
import { TwoEditors } from '../../../keeper/TwoEditors.tsx';
import { Button } from '../../../kit/Button.tsx';
import type { TextValue } from '../../../kit/Field.tsx';
import { type Fact, Facts, Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { PastDialog, type PastField } from '../baseRecord/PastDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import { useActivationText } from './text.ts';
import { useEntryKeeper } from './useEntryKeeper.ts';

export type ActivationView = OutputOf<typeof getActivation>;
export type SectionData<S extends ActivationSection> = ActivationView['sections'][S]['data'];

interface EntryProps<S extends ActivationSection> {
  baseId: number;
  view: ActivationView;
  section: S;
  title: string;
  cites: Citation;
  fields: readonly PastField[];
  facts: (data: SectionData<S>) => readonly Fact[];
  onActivated: () => void;
  children: (form: EntryForm<SectionData<S>>) => ReactNode;
}

type Wire<Data> = (key: keyof Data & string, label: string, name?: string) => TextValue;

/** What the fields of an entry are wired to. */
interface EntryForm<Data> {
  draft: Data;
  type: (change: Partial<Data>) => void;
  /** The wiring of a field; `name` where the page has another field of that name. */
  field: Wire<Data>;
  /** The same for a day, which is null while nothing is typed. */
  day: Wire<Data>;
}

/** One entry of the list: a form that is saved as typed for who keeps the base, facts for who only reads. */
export function Entry<S extends ActivationSection>(props: EntryProps<S>) {
  const t = useRecordText();
  const own = useActivationText();
  const { baseId, view, section, title, cites, fields, facts } = props;
  const [past, setPast] = useState(false);
  const complete = view.list.find((line) => line.section === section)?.complete ?? false;
  return (
    <Section
      id={section}
      title={title}
      cites={cites}
      state={<State tone={complete ? 'done' : 'todo'}>{own(complete ? 'complete' : 'incomplete')}</State>}
      footer={
        <Button size="small" look="quiet" onClick={() => setPast(true)}>
          {t('past')}
        </Button>
      }
    >
      {view.mayKeep ? <FilledEntry {...props} /> : <Facts facts={facts(view.sections[section].data)} />}
      {past && <PastDialog baseId={baseId} of={section} name={title} fields={fields} onClose={() => setPast(false)} />}
    </Section>
  );
}

function FilledEntry<S extends ActivationSection>({ baseId, view, section, onActivated, ...props }: EntryProps<S>) {
  const t = useActivationText();
  const issues = useIssues();
  const { keeper, state } = useEntryKeeper<SectionData<S>>({ baseId, section, view, onActivated });
  const draft = state.typed;
  const errors = byField(issues(state.fault), fieldsOf(factsOf(activationShapes[section])));
  const type = (change: Partial<SectionData<S>>): void => keeper.type({ ...draft, ...change });
  const wire =
    (ofEmpty: '' | null): Wire<SectionData<S>> =>
    (key, label, name = key) => ({
      name,
      label,
      value: String(draft[key] ?? ''),
      error: errors[key],
      onChange: (value) => type({ [key]: value || ofEmpty } as Partial<SectionData<S>>),
      onLeave: () => void keeper.flush(),
    });
  const written = (data: SectionData<S>, name: string): string =>
    String((data as Readonly<Record<string, unknown>>)[name] ?? '') || t('unset');
  const differences = (theirs: SectionData<S>) =>
    props.fields
      .map(({ name, label }) => ({ label, mine: written(draft, name), theirs: written(theirs, name) }))
      .filter(({ mine, theirs: other }) => !sameContent(mine, other));
  return (
    <div className="fmain">
      <TwoEditors keeper={keeper} state={state} differences={differences} />
      <KeptFault state={state} errors={errors} />
      {props.children({ draft, type, field: wire(''), day: wire(null) })}
      <KeptMark keeper={keeper} state={state} />
    </div>
  );
}
