import { eightRegulations } from '../lists/eightRegulations.ts';
import type { ApplicationFacts } from './art09-application.ts';

/** A lawful application on 2026-11-23, for tests. */
export const lawfulApplication: ApplicationFacts = {
  applicant: { hostKind: 'university', creditCode: '12130000401700000X', banned: false },
  batch: { opensOn: '2026-11-01', closesOn: '2026-11-30', fields: ['marine', 'law'], areas: null, state: 'open' },
  field: 'marine',
  areaCode: '130300',
  otherApplicationsSameField: 0,
  standingBase: null,
  faculty: { count: 24, unvetted: 0, withoutTitle: 0 },
  management: {
    body: '继续教育学院',
    director: '王芳',
    staffCount: 6,
    regulations: eightRegulations.map(({ id }) => id),
  },
  means: {
    matchedFundsFen: 30_000_000,
    venueArea: 1200,
    equipment: 80,
    library: 3000,
    fieldNeedsPractice: true,
    practiceSites: 1,
  },
  distance: { platform: '海洋学堂', capacity: 2000, linked: true, equipment: 12 },
  record: [2023, 2024, 2025].map((year) => ({ year, personTimes: 1000, evidence: true, inKeyField: true })),
  today: '2026-11-23',
};
