import { getOutline, saveOutline } from '@jijiao/contract/operation/outline';
import { audiences } from '@jijiao/measures';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { CheckField, TextArea } from '../../../kit/Field.tsx';
import { SavedMark } from '../../../kit/SavedMark.tsx';
import { useLanguage } from '../../../language.ts';
import { Stale } from '../Stale.tsx';
import { useOperationText } from '../text.ts';
import { useKeeper } from '../useKeeper.ts';
import { readYears, type TypedYears, YearFields } from '../YearFields.tsx';
import type { OutlineText } from './OutlineContent.tsx';

type Outline = OutputOf<typeof getOutline>;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** An outline while it is written: kept as typed. */
export function EditOutline({ outline, onReload }: { outline: Outline; onReload: () => void }) {
  const t = useOperationText();
  const { pick } = useLanguage();
  const { id } = outline.head;
  const act = useAct(saveOutline, { changes: [getOutline] });
  const keeper = useKeeper(
    {
      value: { fromYear: outline.fromYear, toYear: outline.toYear, content: outline.content },
      version: outline.version,
      savedAt: outline.savedAt,
    },
    (value, version) => act.mutateAsync({ params: { id }, body: { ...value, version } }),
  );
  const { content } = keeper.value;
  const [years, setYears] = useState<TypedYears>({
    fromYear: String(outline.fromYear),
    toYear: String(outline.toYear),
  });
  // Lines stay as typed while the cursor is in them; what is kept are the lines that say something.
  const [lines, setLines] = useState({ goals: content.goals.join('\n'), focus: content.focus.join('\n') });
  const say = (changes: Partial<OutlineText>) => keeper.type({ ...keeper.value, content: { ...content, ...changes } });
  return (
    <>
      <div className="row">
        <span className="end">
          <SavedMark state={keeper.state} at={keeper.savedAt} />
        </span>
      </div>
      {keeper.error && <Stale error={keeper.error} onReload={onReload} />}
      <YearFields
        value={years}
        error={readYears(years) ? undefined : t('yearWrong')}
        onLeave={keeper.flush}
        onChange={(typed) => {
          setYears(typed);
          const read = readYears(typed);
          if (read) keeper.type({ ...keeper.value, ...read });
        }}
      />
      {(['tradeNeeds', 'regionNeeds'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(name)}
          maxLength={4000}
          value={content[name]}
          onLeave={keeper.flush}
          onChange={(text) => say({ [name]: text })}
        />
      ))}
      <TextArea
        name="goals"
        label={t('goals')}
        help={t('goalsHelp')}
        value={lines.goals}
        onLeave={keeper.flush}
        onChange={(goals) => {
          setLines({ ...lines, goals });
          say({ goals: linesOf(goals) });
        }}
      />
      <fieldset className="field">
        <legend className="lab">{t('audiences')}</legend>
        <div className="checks">
          {audiences.map((each) => (
            <CheckField
              key={each.id}
              name={`audience-${each.id}`}
              label={pick(each)}
              value={content.audiences.includes(each.id)}
              onChange={(on) =>
                say({
                  audiences: audiences
                    .map((other) => other.id)
                    .filter((other) => (other === each.id ? on : content.audiences.includes(other))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <TextArea
        name="focus"
        label={t('focus')}
        help={t('focusHelp')}
        value={lines.focus}
        onLeave={keeper.flush}
        onChange={(focus) => {
          setLines({ ...lines, focus });
          say({ focus: linesOf(focus) });
        }}
      />
    </>
  );
}
