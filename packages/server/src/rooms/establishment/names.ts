import { type Bilingual, fields } from '@jijiao/measures';

/** The field's name in both languages; an id that is in no list stands for itself. */
export function fieldName(id: string): Bilingual {
  return fields.find((each) => each.id === id) ?? { zh: id, en: id };
}
