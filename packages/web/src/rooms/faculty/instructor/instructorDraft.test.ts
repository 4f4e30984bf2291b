import { expect, it } from 'vitest';
import { emptyInstructor, engagementOf, instructorOf, lackingOfInstructor, listOf } from './instructorDraft.ts';

it('words in a line are divided by commas of either kind, each once', () => {
  expect(listOf(' 智能制造、数控技术，智能制造;焊接, ')).toEqual(['智能制造', '数控技术', '焊接']);
});

it('a person lacks what is not typed, and goes to the wire trimmed, empty fields as none', () => {
  expect(lackingOfInstructor(emptyInstructor)).toEqual({
    name: 'name',
    title: 'titleColumn',
    institution: 'institution',
  });
  const draft = { ...emptyInstructor, name: ' 张三 ', title: '教授', institution: '某校', fields: '焊接' };
  expect(lackingOfInstructor(draft)).toEqual({});
  expect(instructorOf(draft)).toEqual({
    name: '张三',
    title: '教授',
    institution: '某校',
    series: null,
    fields: ['焊接'],
    citizenId: null,
    phone: null,
  });
});

it('an engagement without end lasts', () => {
  const draft = { fullTime: true, startsOn: '2026-01-01', endsOn: '', vettedOn: '', vettingFileId: null, subjects: '' };
  expect(engagementOf(draft)).toEqual({ ...draft, endsOn: null, vettedOn: null, subjects: [] });
});
