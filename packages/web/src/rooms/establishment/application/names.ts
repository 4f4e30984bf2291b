import { areas, type Bilingual, fields, hostKinds } from '@jijiao/measures';

function named(list: readonly (Bilingual & { readonly id: string })[], id: string): Bilingual {
  return list.find((each) => each.id === id) ?? { zh: id, en: id };
}

/** The name of a field by its id; an unknown one is shown as it is written. */
export const fieldName = (id: string): Bilingual => named(fields, id);

/** The name of a kind of host by its id. */
export const hostKindName = (id: string | null): Bilingual => named(hostKinds, id ?? '');

/** The name of an area by its code. */
export function areaName(code: string | null): Bilingual {
  return areas.find((area) => area.code === code) ?? { zh: code ?? '', en: code ?? '' };
}
