import { describe, expect, it } from 'vitest';
import { bodyOf, editedOf, standingOf } from './edited.ts';

const row = {
  name: '燕山大学',
  nameEn: null,
  shortName: '燕大',
  hostKind: 'university',
  areaCode: null,
  guidingUnitId: 3,
  address: null,
  contact: null,
  contactPhone: null,
  version: 4,
};

describe('the form of an organisation', () => {
  it('sends what it was given, empty texts as none', () => {
    expect(bodyOf(editedOf(row))).toEqual({ ...row, reason: null });
    expect(bodyOf({ ...editedOf(row), shortName: '  ', guidingUnitId: '', reason: ' 核对 ' })).toMatchObject({
      shortName: null,
      guidingUnitId: null,
      reason: '核对',
    });
  });

  it('reads what stands where someone else was faster', () => {
    expect(standingOf({ ...row, version: 5 })).toMatchObject({ version: 5, name: '燕山大学' });
    expect(standingOf({})).toBeUndefined();
    expect(standingOf(undefined)).toBeUndefined();
  });
});
