import { facilityKinds } from '@jijiao/measures';
import { useLanguage } from '../../../language.ts';

/** The name of a kind of facility or property. */
export function useKindName(): (kind: string) => string {
  const { pick } = useLanguage();
  return (kind) => {
    const known = facilityKinds.find(({ id }) => id === kind);
    return known ? pick(known) : kind;
  };
}
