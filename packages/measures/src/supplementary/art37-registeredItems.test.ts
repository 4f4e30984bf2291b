import { describe } from 'vitest';
import { describeRules } from '../kit/ruleTesting.ts';
import { type OrganisationEditFacts, organisationEditRules } from './art37-registeredItems.ts';

describe('a change of an organisation', () => {
  const edit: OrganisationEditFacts['edit'] = {
    changed: ['shortName', 'nameEn'],
    bases: ['HB-2026-001'],
    byProvince: false,
    banned: true,
  };
  const but = (change: Partial<typeof edit>): OrganisationEditFacts => ({ edit: { ...edit, ...change } });
  describeRules(
    organisationEditRules,
    { edit },
    {
      'organisation.registeredByFiling': [
        but({ changed: ['name', 'address'], byProvince: true }),
        but({ changed: ['contactPhone'] }),
      ],
      'organisation.placedByProvince': [but({ changed: ['hostKind'] }), but({ changed: ['guidingUnitId'], bases: [] })],
      'organisation.bannedKeepsCode': [but({ changed: ['creditCode'], bases: [], byProvince: true })],
    },
  );
});
