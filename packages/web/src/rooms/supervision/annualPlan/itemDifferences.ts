import type { PlanItemContent } from '@jijiao/contract/supervision/annualPlan.items';
import { areas, budgetOf, favouredGroups } from '@jijiao/measures';
import { sameContent } from '../../../keeper/sameContent.ts';
import type { Difference } from '../../../keeper/TwoEditors.tsx';
import { useLanguage } from '../../../language.ts';
import { useItemText } from './itemText.ts';
import { nameOf, yuan } from './names.ts';

const chosen = ['kind', 'commissioner', 'need', 'audience', 'field', 'subject', 'mode', 'feeBasis'] as const;
const counted = ['personTimes', 'sessions', 'monthFrom', 'monthTo'] as const;

/** Gives what says in which points two texts of an item differ, in the words of its form. */
export function useItemDifferences(): (mine: PlanItemContent, theirs: PlanItemContent) => Difference[] {
  const t = useItemText();
  const { pick, list } = useLanguage();
  const written = (of: PlanItemContent): readonly (readonly [string, string])[] => [
    [t('title'), of.title],
    ...chosen.map((name) => [t(name), pick(nameOf(name, of[name]))] as const),
    [t('commissionedBy'), of.commissionedBy],
    ...counted.map((name) => [t(name), String(of[name] ?? '')] as const),
    [t('hours'), String(of.hoursTenths / 10)],
    [t('budgetYuan'), yuan(budgetOf(of))],
    [t('publicInterest'), t(of.publicInterest ? 'yes' : 'no')],
    [t('favoured'), list(favouredGroups.filter(({ id }) => of.favoured.includes(id)).map(pick))],
    [t('areas'), list(areas.filter(({ code }) => of.limits.areas.includes(code)).map(pick))],
    [t('employers'), of.limits.employers],
    [t('ownership'), of.limits.ownership],
  ];
  return (mine, theirs) => {
    const other = written(theirs);
    return written(mine).flatMap(([label, text], at) => {
      const them = other[at]?.[1] ?? '';
      return sameContent(text, them) ? [] : [{ label, mine: text || t('unset'), theirs: them || t('unset') }];
    });
  };
}
