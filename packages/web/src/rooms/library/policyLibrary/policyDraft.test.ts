import { expect, test } from 'vitest';
import { bodyOfPolicy, draftOfPolicy, emptyPolicy, type Policy } from './policyDraft.ts';

test('what is not known is sent as nothing, and articles in their order', () => {
  const draft = { ...emptyPolicy('superior', ' 国务院 '), documentNo: ' 国发〔2020〕1号', articles: [30, 5] };
  expect(bodyOfPolicy(draft)).toMatchObject({
    issuer: '国务院',
    documentNo: '国发〔2020〕1号',
    issuedOn: null,
    titleEn: null,
    text: null,
    articles: [5, 30],
  });
});

test('a kept document comes back as it was typed', () => {
  const body = { ...bodyOfPolicy(emptyPolicy('local', '某局')), ends: [{ id: 7 }], files: [] };
  expect(bodyOfPolicy(draftOfPolicy(body as unknown as Policy))).toMatchObject({ kind: 'local', ends: [7] });
});
