import { getBaseDesk } from '@jijiao/contract/register/base';
import { getChange, saveChange, startChange } from '@jijiao/contract/register/changeFiling';
import { registeredItems } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import type { BaseDesk } from '../../../base/BaseFrame.tsx';
import { EvidenceFiles } from '../../../files/EvidenceFiles.tsx';
import { useKept } from '../../../kept.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { CheckField, DateField, ErrorSummary, TextArea, TextField } from '../../../kit/Field.tsx';
import { PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import {
  bodyOfChange,
  type Change,
  type ChangeDraft,
  draftOfChange,
  emptyChange,
  faultsOfChange,
} from './changeDraft.ts';
import { useChangeText } from './text.ts';

/** A new change filing of the base in the address. */
export function NewChange() {
  const id = useParam('id');
  const { data: base, error, refetch } = useEndpoint(getBaseDesk, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!base) return <Loading />;
  return <ChangeForm base={base} change={null} />;
}

/** A change filing that is still the host's, to edit. */
export default function EditChange() {
  const t = useChangeText();
  const id = useParam('id');
  const { data: change, error, refetch } = useEndpoint(getChange, { params: { id } });
  const baseId = String(change?.base.id ?? '');
  const base = useEndpoint(getBaseDesk, { params: { id: baseId } }, { enabled: baseId !== '' });
  const failed = error ?? base.error;
  if (failed) return <Fault error={failed} onRetry={() => void refetch()} />;
  if (!change || !base.data) return <Loading />;
  if (!change.mayEdit) return <Empty title={t('notOpen')} goto={{ to: `/changes/${id}`, label: t('open') }} />;
  return <ChangeForm key={change.contentVersion} base={base.data} change={change} />;
}

function ChangeForm({ base, change }: { base: BaseDesk; change: Change | null }) {
  const t = useChangeText();
  useTitle(t('begin'));
  const initial = change ? draftOfChange(change) : emptyChange(todayInBeijing());
  const [draft, keep, forget] = useKept(
    change ? `change.${change.head.id}.${change.contentVersion}` : `change.new.${base.id}`,
    initial,
  );
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<Change | null>(null);
  const onDone = (next: Change): void => {
    forget();
    setSaved(next);
  };
  const start = useAct(startChange, { onDone });
  const save = useAct(saveChange, { onDone });
  const failed = start.error ?? save.error;
  const issues = useIssues()(failed?.status === 422 ? failed : null);
  const faults = faultsOfChange(draft, base);
  const errors: Readonly<Record<string, string>> = {
    ...issues,
    ...(asked && Object.fromEntries(Object.entries(faults).map(([field, word]) => [field, t(word)]))),
  };
  const set = (changes: Partial<ChangeDraft>): void => keep({ ...draft, ...changes });
  if (saved) {
    return (
      <AfterAct title={t('saved')} next={t('savedNext')}>
        <ButtonLink look="primary" to={`/changes/${saved.head.id}`}>
          {t('open')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void => {
    setAsked(true);
    if (Object.keys(faults).length > 0) return;
    const body = bodyOfChange(draft);
    if (change)
      save.mutate({ params: { id: change.head.id }, body: { ...body, contentVersion: change.contentVersion } });
    else start.mutate({ params: { id: base.id }, body });
  };
  return (
    <div className="form-page">
      <PageTitle
        title={t('begin')}
        sub={base.name}
        crumbs={[
          { label: base.number, to: `/desk/bases/${base.id}` },
          { label: t('title'), to: `/desk/bases/${base.id}/changes` },
          { label: t('begin') },
        ]}
      />
      <form
        noValidate
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary errors={errors} />
        {failed &&
          failed.status !== 422 &&
          (failed.code === 'stale' ? <p className="mark-box">{t('stale')}</p> : <Fault error={failed} />)}
        <Items base={base} draft={draft} set={set} errors={errors} />
        <Sheet title={t('evidence')}>
          <DateField
            name="happenedOn"
            label={t('happenedOn')}
            help={t('happenedOnWhy')}
            value={draft.happenedOn}
            error={errors.happenedOn}
            onChange={(happenedOn) => set({ happenedOn })}
          />
          <TextArea
            name="lateReason"
            label={t('lateReason')}
            help={change ? t('usedDays', { have: change.workingDays, need: change.within }) : t('lateReasonWhy')}
            optional
            maxLength={1000}
            value={draft.lateReason}
            error={errors.lateReason}
            onChange={(lateReason) => set({ lateReason })}
          />
          <EvidenceFiles
            name="files"
            label={t('evidence')}
            kind="changeEvidence"
            dossierId={change?.head.id}
            help={t('evidenceWhy')}
            error={errors.files}
            value={draft.files}
            onChange={(files) => set({ files })}
          />
        </Sheet>
        <div className="row wrap">
          <Button type="submit" look="primary" busy={start.isPending || save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </div>
  );
}

interface ItemsProps {
  base: BaseDesk;
  draft: ChangeDraft;
  set: (changes: Partial<ChangeDraft>) => void;
  errors: Readonly<Record<string, string>>;
}

/** The registered items: ticking one opens the field for what it changes to. */
function Items({ base, draft, set, errors }: ItemsProps) {
  const t = useChangeText();
  const { pick } = useLanguage();
  return (
    <Sheet title={t('items')}>
      <p className="mute" id="field-items" tabIndex={-1}>
        {errors.items ?? t('itemsWhy')}
      </p>
      {registeredItems.map(({ id, ...label }) => {
        const after = draft.after[id];
        const { [id]: _dropped, ...others } = draft.after;
        return (
          <div key={id}>
            <CheckField
              name={`item-${id}`}
              label={pick(label)}
              help={base[id] ?? t('unset')}
              value={after !== undefined}
              onChange={(on) => set({ after: on ? { ...draft.after, [id]: base[id] ?? '' } : others })}
            />
            {after !== undefined && (
              <TextField
                name={`after-${id}`}
                label={t('afterOf', { item: pick(label) })}
                maxLength={200}
                value={after}
                error={errors[`after-${id}`]}
                onChange={(next) => set({ after: { ...draft.after, [id]: next } })}
              />
            )}
          </div>
        );
      })}
    </Sheet>
  );
}
