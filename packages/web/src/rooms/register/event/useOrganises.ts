import { announceEvent } from '@jijiao/contract/register/event';
import { useMay } from '../../../session.tsx';

/** Whether the person announces events. */
export function useOrganises(): boolean {
  return useMay()(announceEvent);
}
