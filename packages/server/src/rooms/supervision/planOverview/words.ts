import type { PlanDimension, PlanStage } from '@jijiao/contract';
import type { Bilingual, ListItem } from '@jijiao/measures';

export const stageWords: Readonly<Record<PlanStage, Bilingual>> = {
  toPlan: { zh: '应报', en: 'To plan' },
  handedIn: { zh: '已报送', en: 'Handed in' },
  examined: { zh: '已审核', en: 'Examined' },
  onFile: { zh: '已备案', en: 'On file' },
  late: { zh: '逾期报送', en: 'Late' },
  missing: { zh: '逾期未报', en: 'Missing' },
};

export const dimensionWords: Readonly<Record<PlanDimension, Bilingual>> = {
  area: { zh: '地区', en: 'Area' },
  field: { zh: '领域', en: 'Field' },
  audience: { zh: '培训对象', en: 'Audience' },
  kind: { zh: '类型', en: 'Type' },
  need: { zh: '服务方向', en: 'Need served' },
  feeBasis: { zh: '收费依据', en: 'Fee basis' },
  service: { zh: '公益与市场', en: 'Public interest and market' },
  favoured: { zh: '倾斜群体', en: 'Favoured groups' },
};

/** Public interest and market services beside each other (Arts 16, 17). */
export const serviceWords: readonly ListItem[] = [
  { id: 'publicInterest', zh: '公益性培训', en: 'Public interest' },
  { id: 'market', zh: '市场化服务', en: 'Market services' },
  { id: 'other', zh: '其他', en: 'Other' },
];
