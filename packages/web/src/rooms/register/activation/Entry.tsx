import type { ActivationSection, getActivation } from '@jijiao/contract/register/activation';
import type { Citation } from '@jijiao/measures';
import { type ReactNode, useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { Button } from '../../../kit/Button.tsx';
import { RefusalList } from '../../../kit/Refusal.tsx';
import { SavedMark } from '../../../kit/SavedMark.tsx';
import { type Fact, Facts, Section } from '../../../kit/Sheet.tsx';
import { Shape, State } from '../../../kit/State.tsx';
import { PastDialog, type PastField } from '../baseRecord/PastDialog.tsx';
import { useFieldIssues } from '../baseRecord/RecordDialog.tsx';
import { useRecordText } from '../baseRecord/text.ts';
import type { BoundField } from '../baseRecord/useRecordForm.ts';
import { useActivationText } from './text.ts';
import { useTyped } from './useTyped.ts';

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

type Wire<Data> = (key: keyof Data & string, label: string, name?: string) => BoundField & { onLeave: () => void };

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

function FilledEntry<S extends ActivationSection>({ baseId, view, section, onActivated, children }: EntryProps<S>) {
  const t = useActivationText();
  const issues = useFieldIssues();
  const saved = view.sections[section] as { data: SectionData<S>; version: number; savedAt: string | null };
  const typed = useTyped<SectionData<S>>({ baseId, section, saved, onActivated });
  const { keeping, theirs, error } = typed;
  const errors = issues(error);
  const wire =
    (ofEmpty: '' | null): Wire<SectionData<S>> =>
    (key, label, name = key) => ({
      name,
      label,
      value: String(typed.draft[key] ?? ''),
      error: errors[key],
      onChange: (value) => typed.type({ [key]: value || ofEmpty } as Partial<SectionData<S>>),
      onLeave: () => void typed.flush(),
    });
  return (
    <div className="fmain">
      {theirs && (
        <section className="conflict" role="alert">
          <h3 className="row">
            <Shape name="soon" />
            {t('conflict', { name: theirs.savedBy ?? t('someone') })}
          </h3>
          <p className="small">{t('conflictWhy')}</p>
          <div className="row wrap ways">
            <Button look="primary" onClick={typed.keepMine}>
              {t('keepMine')}
            </Button>
            <Button onClick={typed.takeTheirs}>{t('takeTheirs')}</Button>
          </div>
        </section>
      )}
      {error && error.refusals.length > 0 && <RefusalList refusals={error.refusals} />}
      {error && error.refusals.length === 0 && <p className="mark-box">{t('wrong')}</p>}
      {children({ draft: typed.draft, type: typed.type, field: wire(''), day: wire(null) })}
      {keeping !== 'wrong' && keeping !== 'conflict' && (keeping !== 'saved' || typed.savedAt) && (
        <SavedMark
          state={keeping === 'saved' ? 'saved' : keeping === 'offline' ? 'offline' : 'saving'}
          at={typed.savedAt}
        />
      )}
    </div>
  );
}
