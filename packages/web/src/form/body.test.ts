import { startPolicy } from '@jijiao/contract/library/policyLibrary';
import { announceEvent } from '@jijiao/contract/register/event';
import { correctAgreement } from '@jijiao/contract/register/partner';
import { expect, test } from 'vitest';
import { fieldsOf, fitting, readBody, typedBody } from './body.ts';
import { factsOf, flat } from './facts.ts';

const event = fieldsOf(factsOf(announceEvent.body));
const policy = fieldsOf(factsOf(startPolicy.body));

test('an event says what is missing; full-width digits are a number, and one day needs no last day', () => {
  const empty = typedBody(event, {});
  const need = { word: 'need' };
  expect(readBody(event, empty, { optional: ['endsOn'] }).faults).toEqual({
    title: need,
    startsOn: need,
    place: need,
    registerUntil: need,
    places: need,
  });
  const typed = {
    ...empty,
    ...{ title: '交流会', startsOn: '2026-12-10', place: '石家庄', registerUntil: '2026-12-01', places: '６０' },
  };
  const { body, faults } = readBody(event, typed, { optional: ['endsOn'] });
  expect(faults).toEqual({});
  expect(body).toMatchObject({ places: 60, endsOn: undefined, hours: null, titleEn: null, files: [] });
  expect(readBody(event, { ...typed, places: '０' }).faults.places).toMatchObject({ word: 'tooSmall' });
});

test('what is not known of a document is sent as nothing', () => {
  const typed = { ...typedBody(policy, { kind: 'superior' }), issuer: ' 国务院 ', documentNo: ' 国发〔2020〕1号' };
  expect(readBody(policy, typed).body).toMatchObject({
    issuer: '国务院',
    documentNo: '国发〔2020〕1号',
    issuedOn: null,
    titleEn: null,
    text: null,
  });
  expect(Object.keys(readBody(policy, typed, { needed: ['title'] }).faults)).toEqual(['title']);
});

test('a kept document comes back as it was', () => {
  const kept = {
    ...{ kind: 'local', documentNo: '冀人社字〔2026〕1号', title: '通知', titleEn: null, issuer: '某局', text: '正文' },
    ...{ issuedOn: '2026-01-05', validFrom: null, validTo: null, articles: [5], ends: [7] },
  };
  const files = [{ id: '7', name: '正文.pdf', size: 9 }];
  expect(readBody(policy, typedBody(policy, { ...kept, files })).body).toEqual({ ...kept, files: ['7'] });
});

test('a field that the page does not show is sent as empty, and nothing is wrong with it', () => {
  const { body, faults } = readBody(event, typedBody(event, { title: '甲' }), { hidden: ['title', 'places', 'hours'] });
  expect([faults.title, faults.places, body.hours]).toEqual([undefined, undefined, null]);
});

test('groups that are typed in one form stand beside its own fields, and the version is not typed', () => {
  expect(Object.keys(fieldsOf(flat(factsOf(correctAgreement.body), 'data'))).sort()).toEqual(
    ['endsOn', 'file', 'reason', 'startsOn', 'title'].sort(),
  );
});

test('what was kept before the form changed is taken as far as it fits', () => {
  const initial = { name: '', partners: [] as string[], file: null };
  const kept: object = { name: '甲', partners: '91…', gone: 1 };
  expect(fitting(kept, initial as object)).toEqual({ name: '甲', partners: [], file: null });
});
