import { getOutline, saveOutline } from '@jijiao/contract/operation/outline';
import { audiences } from '@jijiao/measures';
import { call, type OutputOf } from '../../../api/call.ts';
import { useIssues } from '../../../api/Fault.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptFault } from '../../../keeper/KeptFault.tsx';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Standing } from '../../../keeper/state.ts';
import { TwoEditors } from '../../../keeper/TwoEditors.tsx';
import { useKeeper } from '../../../keeper/useKeeper.ts';
import { CheckField, TextArea } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { useOperationText } from '../text.ts';
import { itemName, writeYears } from '../words.ts';
import { YearFields } from '../YearFields.tsx';
import { readYears } from '../years.ts';
import { draftOf, type OutlineData, type OutlineDraft, readOutline } from './outlineDraft.ts';

type Outline = OutputOf<typeof getOutline>;

const standing = ({ fromYear, toYear, content, version, savedAt, savedBy }: Outline): Standing<OutlineData> => ({
  content: { fromYear, toYear, content },
  version,
  savedAt,
  savedBy,
});

/** An outline while it is written: kept as typed. */
export function EditOutline({ outline }: { outline: Outline }) {
  const t = useOperationText();
  const { pick, list } = useLanguage();
  const issues = useIssues();
  const { id } = outline.head;
  const { keeper, state } = useKeeper(standing(outline), {
    place: `outline.${id}`,
    changes: [getOutline],
    typedOf: draftOf,
    read: readOutline,
    same: sameContent,
    send: (content, { version }, key) => call(saveOutline, { params: { id }, body: { ...content, version } }, { key }),
    standsNow: async (error) => {
      if (error.code !== 'stale') return null;
      const now = await call(getOutline, { params: { id } });
      return now.mayWrite ? standing(now) : 'closed';
    },
  });
  const draft = state.typed;
  const errors = issues(state.fault);
  const say = (changes: Partial<OutlineDraft>) => keeper.type({ ...draft, ...changes });
  const leave = () => void keeper.flush();
  const written = (name: keyof OutlineDraft, data: OutlineDraft): string => {
    const value = data[name];
    return typeof value === 'string' ? value : list(value.map((each) => pick(itemName('audience', each))));
  };
  const differences = (theirs: OutlineData) => {
    const other = draftOf(theirs);
    return [
      { label: t('years'), mine: `${draft.fromYear}–${draft.toYear}`, theirs: pick(writeYears(theirs)) },
      ...(['tradeNeeds', 'regionNeeds', 'goals', 'audiences', 'focus'] as const)
        .filter((name) => !sameContent(draft[name], other[name]))
        .map((name) => ({ label: t(name), mine: written(name, draft), theirs: written(name, other) })),
    ];
  };
  const lines = (name: 'goals' | 'focus', help: string) => (
    <TextArea
      name={name}
      label={t(name)}
      help={help}
      value={draft[name]}
      error={Object.entries(errors).find(([path]) => path.startsWith(`content.${name}`))?.[1]}
      onLeave={leave}
      onChange={(text) => say({ [name]: text })}
    />
  );
  return (
    <>
      <div className="row">
        <span className="end">
          <KeptMark keeper={keeper} state={state} />
        </span>
      </div>
      <TwoEditors keeper={keeper} state={state} differences={differences} />
      <KeptFault state={state} />
      <YearFields
        value={draft}
        error={readYears(draft) ? errors.toYear : t('yearWrong')}
        onLeave={leave}
        onChange={({ fromYear, toYear }) => say({ fromYear, toYear })}
      />
      {(['tradeNeeds', 'regionNeeds'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(name)}
          maxLength={lengthAt(factsOf(saveOutline.body), `content.${name}`)}
          value={draft[name]}
          error={errors[`content.${name}`]}
          onLeave={leave}
          onChange={(text) => say({ [name]: text })}
        />
      ))}
      {lines('goals', t('goalsHelp'))}
      <fieldset className="field">
        <legend className="lab">{t('audiences')}</legend>
        <div className="checks">
          {audiences.map((each) => (
            <CheckField
              key={each.id}
              name={`audience-${each.id}`}
              label={pick(each)}
              value={draft.audiences.includes(each.id)}
              onChange={(on) =>
                say({
                  audiences: audiences
                    .map((other) => other.id)
                    .filter((other) => (other === each.id ? on : draft.audiences.includes(other))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      {lines('focus', t('focusHelp'))}
    </>
  );
}
