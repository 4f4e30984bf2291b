/** The levels of a base (Art. 3). */
export const baseLevels = [
  { id: 'national', zh: '国家级', en: 'National' },
  { id: 'provincial', zh: '省级', en: 'Provincial' },
  { id: 'municipal', zh: '市级', en: 'Municipal' },
  { id: 'industry', zh: '行业', en: 'Industry' },
] as const;

/** What a base is doing, from recognition to its end. */
export const baseStatuses = [
  { id: 'recognised', zh: '已认定', en: 'Recognised' },
  { id: 'operating', zh: '运行中', en: 'Operating' },
  { id: 'rectifying', zh: '整改中', en: 'Being rectified' },
  { id: 'revoked', zh: '已取消资格', en: 'Revoked' },
  { id: 'expired', zh: '认定期满', en: 'Term over' },
] as const;
