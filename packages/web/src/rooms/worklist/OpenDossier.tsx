import { getDossierHead } from '@jijiao/contract/platform/dossier';
import { Navigate } from '@tanstack/react-router';
import { useParam } from '../../address.ts';
import { Fault } from '../../api/Fault.tsx';
import { useEndpoint } from '../../api/hooks.ts';
import { DossierFrame } from '../../dossier/DossierFrame.tsx';
import { Loading } from '../../kit/Waiting.tsx';
import { useLanguage } from '../../language.ts';
import { findDossierAddress } from './addresses.ts';
import { useWorklistText } from './text.ts';

/** Any dossier by its id alone: goes on to the page of its kind; a kind without one shows its head, moves and timeline here. */
export default function OpenDossier() {
  const { titled } = useLanguage();
  const t = useWorklistText();
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(getDossierHead, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading what={t('opening')} />;
  const address = findDossierAddress(data.kind, data.id);
  if (address) return <Navigate to={address} replace />;
  return (
    <DossierFrame dossier={data} crumbs={[{ label: t('title'), to: '/work' }, { label: data.number ?? titled(data) }]}>
      {null}
    </DossierFrame>
  );
}
