import { defineText } from '../language.ts';

/** The words around the pages of a base. */
export const useBaseFrameText = defineText('baseFrame', {
  zh: { bases: '基地', guidedBy: '指导单位：{{name}}', tabs: '基地的各项业务' },
  en: { bases: 'Bases', guidedBy: 'Guided by {{name}}', tabs: 'The business of this base' },
});
