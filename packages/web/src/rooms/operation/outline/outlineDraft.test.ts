import { expect, it } from 'vitest';
import { draftOf, type OutlineData, readOutline } from './outlineDraft.ts';

const outline: OutlineData = {
  fromYear: 2027,
  toYear: 2029,
  content: { tradeNeeds: '缺人', regionNeeds: '', goals: ['一千人次', '三门课'], audiences: [], focus: [] },
};

it('an outline comes back from its draft as it was, and empty lines say nothing', () => {
  expect(readOutline(draftOf(outline), outline)).toEqual({ content: outline, whole: true });
  const typed = { ...draftOf(outline), goals: '一千人次\n\n 三门课 \n' };
  expect(readOutline(typed, outline).content).toEqual(outline);
});

it('years that are none leave those that stand, and digits of full width are years', () => {
  const half = readOutline({ ...draftOf(outline), toYear: '20', tradeNeeds: '更缺人' }, outline);
  expect(half).toMatchObject({
    whole: false,
    content: { fromYear: 2027, toYear: 2029, content: { tradeNeeds: '更缺人' } },
  });
  expect(readOutline({ ...draftOf(outline), toYear: '２０３０' }, outline).content.toYear).toBe(2030);
});
