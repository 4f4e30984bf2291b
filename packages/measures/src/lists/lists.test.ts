import { describe, expect, it } from 'vitest';
import { areas, findArea } from './areas.ts';
import { costHeads } from './costHeads.ts';
import { departments } from './departments.ts';
import { eightRegulations } from './eightRegulations.ts';
import { favouredGroups } from './favouredGroups.ts';
import { fields } from './fields.ts';
import { forbiddenUses, fundHeads } from './fundHeads.ts';
import { hostKinds } from './hostKinds.ts';
import { scoringSheet } from './scoringSheet.ts';
import { series } from './series.ts';
import { audiences, commissioners, marketServices, trainingTypes } from './trainingTypes.ts';

const lists = {
  costHeads: [costHeads, 7],
  departments: [departments, 16],
  eightRegulations: [eightRegulations, 8],
  favouredGroups: [favouredGroups, 7],
  fields: [fields, 24],
  fundHeads: [fundHeads, 4],
  forbiddenUses: [forbiddenUses, 4],
  hostKinds: [hostKinds, 4],
  series: [series, 27],
  trainingTypes: [trainingTypes, 5],
  commissioners: [commissioners, 3],
  marketServices: [marketServices, 4],
  audiences: [audiences, 4],
} as const;

describe('the closed lists', () => {
  it.each(Object.entries(lists))('%s is whole, with one id each', (_, [list, count]) => {
    expect(list).toHaveLength(count);
    expect(new Set(list.map(({ id }) => id)).size).toBe(count);
    for (const { id, zh, en } of list) {
      expect(id).toMatch(/^[a-z][A-Za-z]+$/);
      expect(zh && en).toBeTruthy();
    }
  });

  it('name fourteen areas, two of them run by the province beside their city', () => {
    expect(areas).toHaveLength(14);
    expect(areas.filter(({ runByProvince }) => runByProvince)).toHaveLength(2);
    expect(findArea('133100')?.zh).toBe('雄安新区');
    expect(findArea('110000')).toBeUndefined();
  });

  it('hold a scoring sheet of 100 points whose items add up', () => {
    expect(scoringSheet.criteria.reduce((sum, { max }) => sum + max, 0)).toBe(100);
    for (const { items, max } of scoringSheet.criteria) {
      expect(items.reduce((sum, item) => sum + item.max, 0)).toBe(max);
    }
  });
});
