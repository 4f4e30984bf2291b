import { useSession } from '../../../session.tsx';

/** Whether the person is an officer of the province, who announces events. */
export function useOrganises(): boolean {
  return useSession().posts.some(({ role, organisationKind }) => role === 'officer' && organisationKind === 'province');
}
