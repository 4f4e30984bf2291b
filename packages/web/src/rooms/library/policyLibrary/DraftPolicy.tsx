import { factsOf } from '../../../form/facts.ts';
import { useLanguage } from '../../../language.ts';
import './policyLibrary.css';
import { getPolicy, listPolicies, savePolicy, startPolicy } from '@jijiao/contract/library/policyLibrary';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { FormPage } from '../../../form/FormPage.tsx';
import { type FormStart, useForm } from '../../../form/useForm.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { ButtonLink } from '../../../kit/Button.tsx';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useSession } from '../../../session.tsx';
import { type Policy, type PolicyBody, PolicyFields } from './PolicyFields.tsx';
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
  return <PolicyForm kinds={data.mayDraft} start={{ kind, issuer: own?.organisationName ?? '' }} policy={null} />;
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
      start={{ ...policy, ends: policy.ends.map((each) => each.id) }}
      policy={policy}
    />
  );
}

interface PolicyFormProps {
  kinds: readonly PolicyKindId[];
  start: FormStart<PolicyBody, 'files'>;
  policy: Policy | null;
}

function PolicyForm({ kinds, start, policy }: PolicyFormProps) {
  const { titled } = useLanguage();
  const t = usePolicyText();
  const [saved, setSaved] = useState<Policy | null>(null);
  const onDone = (next: Policy): void => {
    form.forget();
    setSaved(next);
  };
  const begin = useAct(startPolicy, { onDone });
  const save = useAct(savePolicy, { onDone });
  const form = useForm<PolicyBody, 'files'>(factsOf(startPolicy.body), {
    place: policy ? `policy.${policy.head.id}.${policy.contentVersion}` : 'policy.new',
    start,
    needed: ['documentNo', 'title', 'issuer'],
    acts: [begin, save],
  });
  if (saved) {
    return (
      <AfterAct title={t('saved')} next={t('savedNext')}>
        <ButtonLink look="primary" to={`/desk/policies/${saved.head.id}`}>
          {t('open')}
        </ButtonLink>
      </AfterAct>
    );
  }
  const submit = (): void =>
    form.send((typed) => {
      const body = { ...typed, articles: [...typed.articles].sort((a, b) => a - b) };
      if (policy)
        save.mutate({ params: { id: policy.head.id }, body: { ...body, contentVersion: policy.contentVersion } });
      else begin.mutate({ body });
    });
  return (
    <FormPage
      title={policy ? t('editTitle') : t('begin')}
      sub={policy && titled(policy.head)}
      above={[{ label: t('desk'), to: '/desk/policies' }]}
      crumb={policy ? t('edit') : t('begin')}
      form={form}
      onSend={submit}
    >
      <PolicyFields form={form} kinds={kinds} dossierId={policy?.head.id} />
    </FormPage>
  );
}
