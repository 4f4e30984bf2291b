import { getCurriculum, saveCurriculum } from '@jijiao/contract/operation/curriculum';
import { call, type OutputOf } from '../../../api/call.ts';
import { useIssues } from '../../../api/Fault.tsx';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { KeptFault } from '../../../keeper/KeptFault.tsx';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Standing } from '../../../keeper/state.ts';
import { TwoEditors } from '../../../keeper/TwoEditors.tsx';
import { useKeeper } from '../../../keeper/useKeeper.ts';
import { TextField } from '../../../kit/Field.tsx';
import { useLanguage } from '../../../language.ts';
import { useOperationText } from '../text.ts';
import { writeYears } from '../words.ts';
import { YearFields } from '../YearFields.tsx';
import { readYears, type TypedYears } from '../years.ts';

type Curriculum = OutputOf<typeof getCurriculum>;
type Plan = Pick<Curriculum, 'title' | 'fromYear' | 'toYear'>;
type PlanDraft = TypedYears & Pick<Plan, 'title'>;

const standing = ({ title, fromYear, toYear, version, savedAt, savedBy }: Curriculum): Standing<Plan> => ({
  content: { title, fromYear, toYear },
  version,
  savedAt,
  savedBy,
});

/** What was typed; a title that is empty and years that are none stay as they stand. */
function readPlan({ title, ...years }: PlanDraft, stands: Plan): { content: Plan; whole: boolean } {
  const read = readYears(years);
  return {
    content: { ...stands, ...read, ...(title.trim() && { title }) },
    whole: read !== null && title.trim() !== '',
  };
}

/** Name and years of a curriculum while it is written: kept as typed. */
export function EditPlan({ curriculum }: { curriculum: Curriculum }) {
  const t = useOperationText();
  const { pick } = useLanguage();
  const issues = useIssues();
  const { id } = curriculum.head;
  const { keeper, state } = useKeeper(standing(curriculum), {
    place: `curriculum.${id}`,
    changes: [getCurriculum],
    typedOf: ({ title, fromYear, toYear }: Plan) => ({ title, fromYear: String(fromYear), toYear: String(toYear) }),
    read: readPlan,
    same: sameContent,
    send: (content, { version }, key) =>
      call(saveCurriculum, { params: { id }, body: { ...content, version } }, { key }),
    standsNow: async (error) => {
      if (error.code !== 'stale') return null;
      const now = await call(getCurriculum, { params: { id } });
      return now.mayWrite ? standing(now) : 'closed';
    },
  });
  const draft = state.typed;
  const errors = issues(state.fault);
  const leave = () => void keeper.flush();
  return (
    <>
      <div className="row">
        <span className="end">
          <KeptMark keeper={keeper} state={state} />
        </span>
      </div>
      <TwoEditors
        keeper={keeper}
        state={state}
        differences={(theirs) => [
          { label: t('curriculumTitle'), mine: draft.title, theirs: theirs.title },
          { label: t('years'), mine: `${draft.fromYear}–${draft.toYear}`, theirs: pick(writeYears(theirs)) },
        ]}
      />
      <KeptFault state={state} />
      <TextField
        name="title"
        label={t('curriculumTitle')}
        maxLength={lengthAt(factsOf(saveCurriculum.body), 'title')}
        value={draft.title}
        error={draft.title.trim() ? errors.title : t('titleMissing')}
        onLeave={leave}
        onChange={(title) => keeper.type({ ...draft, title })}
      />
      <YearFields
        value={draft}
        error={readYears(draft) ? errors.toYear : t('yearWrong')}
        onLeave={leave}
        onChange={({ fromYear, toYear }) => keeper.type({ ...draft, fromYear, toYear })}
      />
    </>
  );
}
