import type { Bilingual } from '@jijiao/measures';

/** One thing that is not as it was sealed, and where. */
export interface LedgerFinding {
  readonly kind: keyof typeof sentences;
  readonly table?: string | undefined;
  /** The row's identity, where it is known. */
  readonly id?: string | undefined;
  /** The chain and the place in it: `person:3`, 7. */
  readonly chain?: string | undefined;
  readonly seq?: number | undefined;
  /** The seal: its height, and when it was made. */
  readonly height?: number | undefined;
  readonly sealedAt?: string | undefined;
  readonly says: Bilingual;
}

const sentences = {
  rowChanged: { zh: '记录被改动', en: 'A row was changed' },
  rowMissing: { zh: '记录缺失', en: 'A row is missing' },
  rowAdded: { zh: '封存之后补入的记录', en: 'A row was put in after its time was sealed' },
  rowsDiffer: { zh: '该封存范围内的记录与封存时不同', en: 'The rows under this seal are not those that were sealed' },
  sealChanged: { zh: '封存被改动', en: 'A seal was changed' },
  sealMissing: { zh: '封存缺失', en: 'A seal is missing' },
  headForged: { zh: '公布的封存值签名无效', en: 'A published head is not signed by our key' },
  tailCut: {
    zh: '已公布的封存在数据库中不存在：末尾被截断或数据库被回退',
    en: 'A published seal is not in the database: its tail was cut, or it was rolled back',
  },
} satisfies Record<string, Bilingual>;

/** What a finding says of its kind. */
export function finding(kind: keyof typeof sentences, place: Omit<LedgerFinding, 'kind' | 'says'>): LedgerFinding {
  return { kind, ...place, says: sentences[kind] };
}
