import { getCurriculum } from '@jijiao/contract/operation/curriculum';
import { getOutline } from '@jijiao/contract/operation/outline';
import { useEndpoint } from '../../../api/hooks.ts';

/** The kept versions of the outline or curriculum at that address. */
export function useVersions(path: string, id: number) {
  const isOutline = path.startsWith('/outlines/');
  const outline = useEndpoint(getOutline, { params: { id } }, { enabled: isOutline });
  const curriculum = useEndpoint(getCurriculum, { params: { id } }, { enabled: !isOutline });
  const { data, error } = isOutline ? outline : curriculum;
  return { versions: data?.judged.versions, error };
}
