import { findActivation } from '@jijiao/contract/register/activation';
import { Navigate } from '@tanstack/react-router';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Loading } from '../../../kit/Waiting.tsx';

/** An activation by its dossier: goes on to the page of its base. */
export default function OpenActivation() {
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(findActivation, { params: { id } });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Navigate to={`/desk/bases/${data.baseId}/activation`} replace />;
}
