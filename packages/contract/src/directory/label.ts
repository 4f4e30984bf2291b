import { z } from 'zod';
import { endpoint } from '../kit.ts';
import { moment, pageOf, pageQuery, prose } from '../shapes.ts';

/** `person.title`: the room of texts and the key in it. */
const wordKey = z
  .string()
  .max(120)
  .regex(/^[A-Za-z]\w*\.[\w.-]+$/);
const version = z.int().min(0);

/** What the province has put in place of built words; '' reads as built. */
const label = z.strictObject({
  zh: z.string(),
  en: z.string(),
  version,
  at: moment,
  by: z.string().nullable(),
});

/** Built words with what stands in their place. */
export const wordRow = z.strictObject({
  key: z.string(),
  /** The file that defines them, from the folder of the pages. */
  place: z.string(),
  zh: z.string(),
  en: z.string(),
  label: label.nullable(),
});

export const listLabels = endpoint({
  id: 'label.list',
  method: 'GET',
  path: '/api/labels',
  summary: { zh: '替换的文字', en: 'Words in place of built ones' },
  action: 'public',
  output: z.strictObject({ labels: z.record(z.string(), z.strictObject({ zh: z.string(), en: z.string() })) }),
});
export const listWords = endpoint({
  id: 'label.words',
  method: 'GET',
  path: '/api/words',
  summary: { zh: '界面文字', en: 'The words of the pages' },
  action: 'changeLabels',
  query: z.strictObject({
    ...pageQuery,
    q: z.string().max(100).optional(),
    changed: z.enum(['true']).optional(),
  }),
  output: pageOf(wordRow),
});
export const changeLabel = endpoint({
  id: 'label.change',
  method: 'PUT',
  path: '/api/labels/:key',
  summary: { zh: '替换文字', en: 'Put other words in place' },
  action: 'changeLabels',
  params: z.strictObject({ key: wordKey }),
  /** `version` is that of the label seen, 0 where there was none. */
  body: z.strictObject({ zh: prose(2000), en: prose(2000), version }),
  output: wordRow,
});
export const removeLabel = endpoint({
  id: 'label.remove',
  method: 'DELETE',
  path: '/api/labels/:key',
  summary: { zh: '恢复原文字', en: 'Take the words back to what was built' },
  action: 'changeLabels',
  params: z.strictObject({ key: wordKey }),
  query: z.strictObject({ version: z.coerce.number().pipe(version) }),
  output: wordRow,
});
