import { getCurriculum, saveCurriculum } from '@jijiao/contract/operation/curriculum';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { TextField } from '../../../kit/Field.tsx';
import { SavedMark } from '../../../kit/SavedMark.tsx';
import { Stale } from '../Stale.tsx';
import { useOperationText } from '../text.ts';
import { useKeeper } from '../useKeeper.ts';
import { readYears, YearFields } from '../YearFields.tsx';

/** Name and years of a curriculum while it is written: kept as typed. */
export function EditPlan({
  curriculum,
  onReload,
}: {
  curriculum: OutputOf<typeof getCurriculum>;
  onReload: () => void;
}) {
  const t = useOperationText();
  const { id } = curriculum.head;
  const act = useAct(saveCurriculum, { changes: [getCurriculum] });
  const { title, fromYear, toYear, version, savedAt } = curriculum;
  const keeper = useKeeper({ value: { title, fromYear, toYear }, version, savedAt }, (value, at) =>
    act.mutateAsync({ params: { id }, body: { ...value, version: at } }),
  );
  const [typed, setTyped] = useState({ title, fromYear: String(fromYear), toYear: String(toYear) });
  const say = (next: typeof typed) => {
    setTyped(next);
    const years = readYears(next);
    if (years && next.title.trim()) keeper.type({ title: next.title, ...years });
  };
  return (
    <>
      <div className="row">
        <span className="end">
          <SavedMark state={keeper.state} at={keeper.savedAt} />
        </span>
      </div>
      {keeper.error && <Stale error={keeper.error} onReload={onReload} />}
      <TextField
        name="title"
        label={t('curriculumTitle')}
        maxLength={120}
        value={typed.title}
        error={typed.title.trim() ? undefined : t('titleMissing')}
        onLeave={keeper.flush}
        onChange={(value) => say({ ...typed, title: value })}
      />
      <YearFields
        value={typed}
        error={readYears(typed) ? undefined : t('yearWrong')}
        onLeave={keeper.flush}
        onChange={(years) => say({ ...typed, ...years })}
      />
    </>
  );
}
