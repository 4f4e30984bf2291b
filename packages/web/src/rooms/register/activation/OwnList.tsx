import type { Citation } from '@jijiao/measures';
import type { ReactNode } from 'react';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Segments } from '../../../kit/Tabs.tsx';
import { useActivationText } from './text.ts';

interface OwnListProps<When extends string> {
  id: string;
  title: string;
  why: string;
  cites: Citation;
  complete: boolean;
  tools: ReactNode;
  /** Which rows are shown, of which kinds there are. */
  when: When;
  whens: readonly { id: When; label: string }[];
  onWhen: (when: When) => void;
  /** A sum at the right of the tools. */
  sum?: string | undefined;
  children: ReactNode;
}

/** An entry of the activation list that is a list itself: why it is kept, its tools, its rows. */
export function OwnList<When extends string>(props: OwnListProps<When>) {
  const { id, title, why, cites, complete, tools, when, whens, onWhen, sum, children } = props;
  const t = useActivationText();
  return (
    <Section
      id={id}
      title={title}
      cites={cites}
      state={<State tone={complete ? 'done' : 'todo'}>{t(complete ? 'complete' : 'incomplete')}</State>}
    >
      <p className="small mute">{why}</p>
      <div className="record-tools">
        {tools}
        <Segments label={t('show')} current={when} segments={whens} onChoose={(next) => onWhen(next as When)} />
        {sum && <b className="num end">{sum}</b>}
      </div>
      {children}
    </Section>
  );
}
