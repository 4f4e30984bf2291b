import { areas, fields, type ListItem } from '@jijiao/measures';
import { useLanguage } from '../../../language.ts';
import { formSections } from './formSections.ts';

/** Names of the closed lists in the language of the screen; an unknown id stands as it is. */
export function useNames() {
  const { language, pick } = useLanguage();
  const nameIn = (list: readonly ListItem[]) => (id: string) => {
    const found = list.find((each) => each.id === id);
    return found ? pick(found) : id;
  };
  return {
    field: nameIn(fields),
    section: nameIn(formSections),
    area: (code: string) => {
      const found = areas.find((each) => each.code === code);
      return found ? pick(found) : code;
    },
    /** A batch by its year and name: 2026年第三批. */
    batch: ({ year, name }: { readonly year: number; readonly name: string }) =>
      language === 'zh' ? `${year}年${name}` : `${year} ${name}`,
    list: (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', '),
  };
}
