import { getOrganisationView } from '@jijiao/contract/directory/organisation';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Facts, PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { Tag } from '../../../kit/State.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { CorrectCode } from './CorrectCode.tsx';
import { EditOrganisation } from './EditOrganisation.tsx';
import { History } from './History.tsx';
import { shownItems, useItems } from './items.ts';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

/** One organisation: what the directory holds of it, the bases it hosts, and what was changed by whom. */
export default function ViewOrganisation() {
  const t = useOrganisationText();
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(getOrganisationView, { params: { id } });
  const [open, setOpen] = useState<'edit' | 'code' | null>(null);
  const [told, setTold] = useState(false);
  useTitle(data?.name ?? t('title'));
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const changed = (): void => {
    setOpen(null);
    setTold(true);
  };
  return (
    <>
      <PageTitle
        crumbs={[{ label: t('title'), to: '/organisations' }, { label: data.shortName ?? data.name }]}
        title={data.name}
        sub={
          <span className="row wrap">
            {t(data.kind)}
            <Tag tone={data.banned ? 'refused' : 'done'}>{t(data.banned ? 'banned' : 'normal')}</Tag>
          </span>
        }
        acts={
          data.mayEdit && (
            <>
              {data.mayCorrectCode && <Button onClick={() => setOpen('code')}>{t('correctCode')}</Button>}
              <Button look="primary" onClick={() => setOpen('edit')}>
                {t('edit')}
              </Button>
            </>
          )
        }
      />
      {told && <AfterAct title={t('changed')} next={t('changedNext')} />}
      <div className="stack">
        <About organisation={data} />
        {data.mayEdit && <History history={data.history} />}
      </div>
      {open === 'edit' && <EditOrganisation organisation={data} onClose={() => setOpen(null)} onChanged={changed} />}
      {open === 'code' && <CorrectCode organisation={data} onClose={() => setOpen(null)} onCorrected={changed} />}
    </>
  );
}

function About({ organisation }: { organisation: OrganisationView }) {
  const t = useOrganisationText();
  const { labelOf, writtenOf } = useItems();
  const facts = shownItems(organisation.kind).map((item) => ({
    label: labelOf(item),
    value: item === 'guidingUnitId' ? (organisation.guidingUnit ?? t('notGiven')) : writtenOf(item, organisation[item]),
  }));
  return (
    <Sheet title={t('about')}>
      <Facts facts={facts} />
      {organisation.bases.length > 0 && (
        <>
          <p className="small faint">{t('hostOf')}</p>
          <div className="row wrap">
            {organisation.bases.map((number) => (
              <ButtonLink key={number} size="small" to={`/bases/${encodeURIComponent(number)}`}>
                {number}
              </ButtonLink>
            ))}
          </div>
        </>
      )}
    </Sheet>
  );
}
