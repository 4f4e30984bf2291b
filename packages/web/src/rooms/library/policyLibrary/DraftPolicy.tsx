import { useLanguage } from '../../../language.ts';
import './policyLibrary.css';
import { getPolicy, listPolicies, savePolicy, startPolicy } from '@jijiao/contract/library/policyLibrary';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { useKept } from '../../../kept.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { ErrorSummary } from '../../../kit/Field.tsx';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useSession } from '../../../session.tsx';
import { PolicyFields } from './PolicyFields.tsx';
import { bodyOfPolicy, draftOfPolicy, emptyPolicy, type Policy, type PolicyDraft } from './policyDraft.ts';
import type { PolicyKindId } from './standing.tsx';
import { usePolicyText } from './text.ts';

/** A new document of the own desk. */
export function NewPolicy() {
  const t = usePolicyText();
  const { posts } = useSession();
  const { data, error, refetch } = useEndpoint(listPolicies, { query: { size: 1 } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const [kind] = data.mayDraft.includes('provincial') ? (['provincial'] as const) : data.mayDraft;
  if (!kind) return <Empty title={t('noDraft')}>{t('noDraftWhy')}</Empty>;
  const own = posts.find(({ role, organisationKind }) => role === 'officer' && organisationKind !== 'institution');
  return <PolicyForm kinds={data.mayDraft} initial={emptyPolicy(kind, own?.organisationName ?? '')} policy={null} />;
}

/** A document that is still a draft, to edit. */
export default function EditPolicy() {
  const t = usePolicyText();
  const id = useParam('id');
  const { data: policy, error, refetch } = useEndpoint(getPolicy, { params: { id } });
  const desk = useEndpoint(listPolicies, { query: { size: 1 } });
  const failed = error ?? desk.error;
  if (failed) return <Fault error={failed} onRetry={() => void refetch()} />;
  if (!policy || !desk.data) return <Loading />;
  if (!policy.mayEdit) return <Empty title={t('notOpen')} goto={{ to: `/desk/policies/${id}`, label: t('open') }} />;
  return (
    <PolicyForm
      key={policy.contentVersion}
      kinds={desk.data.mayDraft}
      initial={draftOfPolicy(policy)}
      policy={policy}
    />
  );
}

interface PolicyFormProps {
  kinds: readonly PolicyKindId[];
  initial: PolicyDraft;
  policy: Policy | null;
}

function PolicyForm({ kinds, initial, policy }: PolicyFormProps) {
  const { titled } = useLanguage();
  const t = usePolicyText();
  useTitle(t('begin'));
  const [draft, keep, forget] = useKept(
    policy ? `policy.${policy.head.id}.${policy.contentVersion}` : 'policy.new',
    initial,
  );
  const [asked, setAsked] = useState(false);
  const [saved, setSaved] = useState<Policy | null>(null);
  const onDone = (next: Policy): void => {
    forget();
    setSaved(next);
  };
  const start = useAct(startPolicy, { onDone });
  const save = useAct(savePolicy, { onDone });
  const failed = start.error ?? save.error;
  const issues = useIssues()(failed?.status === 422 ? failed : null);
  const missing = (['documentNo', 'title', 'issuer'] as const).filter((name) => draft[name].trim() === '');
  const errors: Readonly<Record<string, string>> = {
    ...issues,
    ...(asked && Object.fromEntries(missing.map((name) => [name, t('need')]))),
  };
  if (saved) {
    return (
      <AfterAct title={t('saved')} next={t('savedNext')}>
        <ButtonLink look="primary" to={`/desk/policies/${saved.head.id}`}>
          {t('open')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void => {
    setAsked(true);
    if (missing.length > 0) return;
    const body = bodyOfPolicy(draft);
    if (policy)
      save.mutate({ params: { id: policy.head.id }, body: { ...body, contentVersion: policy.contentVersion } });
    else start.mutate({ body });
  };
  return (
    <div className="form-page">
      <PageTitle
        title={policy ? t('editTitle') : t('begin')}
        sub={policy && titled(policy.head)}
        crumbs={[{ label: t('desk'), to: '/desk/policies' }, { label: policy ? t('edit') : t('begin') }]}
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
        <PolicyFields
          draft={draft}
          kinds={kinds}
          dossierId={policy?.head.id}
          errors={errors}
          set={(changes) => keep({ ...draft, ...changes })}
        />
        <div className="row wrap">
          <Button type="submit" look="primary" busy={start.isPending || save.isPending}>
            {t('save')}
          </Button>
        </div>
      </form>
    </div>
  );
}
