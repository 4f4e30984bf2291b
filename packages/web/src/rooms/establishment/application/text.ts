import { defineText } from '../../../language.ts';
import * as dossier from './dossier/words.ts';
import * as form from './form/words.ts';

/** The words of applications. */
export const useApplicationText = defineText('application', {
  zh: { ...form.zh, ...dossier.zh },
  en: { ...form.en, ...dossier.en },
});
