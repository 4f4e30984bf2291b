import { defineText } from '../language.ts';

/** The words around every dossier. */
export const useDossierText = defineText('dossier', {
  zh: {
    number: '编号',
    owner: '申请单位',
    guidingUnit: '指导单位',
    turn: '轮到',
    due: '期限',
    stale: '别人刚刚办理过这一件，已读取最新状态，请再看一遍。',
  },
  en: {
    number: 'Number',
    owner: 'Brought by',
    guidingUnit: 'Guiding unit',
    turn: 'Now with',
    due: 'By',
    stale: 'Someone has just moved this dossier. The newest state has been read; look again.',
  },
});
