import { areas, hostKinds, type OrganisationItem, organisationItems } from '@jijiao/measures';
import { useLanguage } from '../../../language.ts';
import type { OrganisationView } from './shape.ts';
import { useOrganisationText } from './text.ts';

/** The items that an organisation of a kind has, in the order of the page. */
export function shownItems(kind: OrganisationView['kind']): OrganisationItem[] {
  const all = Object.keys(organisationItems) as OrganisationItem[];
  return kind === 'institution' ? all : all.filter((item) => item !== 'hostKind' && item !== 'guidingUnitId');
}

/** How items and their values are written: kinds and areas by their names. */
export function useItems() {
  const t = useOrganisationText();
  const { pick } = useLanguage();
  return {
    labelOf: (item: OrganisationItem): string =>
      pick(organisationItems[item]).replace(/^./u, (first) => first.toUpperCase()),
    writtenOf: (item: OrganisationItem, value: string | number | null): string => {
      if (value === null || value === '') return t('notGiven');
      const kind = item === 'hostKind' ? hostKinds.find(({ id }) => id === value) : undefined;
      const area = item === 'areaCode' ? areas.find(({ code }) => code === value) : undefined;
      const named = kind ?? area;
      return named ? pick(named) : String(value);
    },
  };
}
