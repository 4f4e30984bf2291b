import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** Who issues a batch, and what it may recognise. */
export interface LocalBatchFacts {
  readonly issuer: {
    readonly kind: 'province' | 'guidingUnit';
    /** Area of a city's bureau; null for a provincial department and for the province. */
    readonly areaCode: string | null;
  };
  readonly batch: {
    readonly areas: readonly string[] | null;
    readonly level: 'provincial' | 'municipal' | 'industry';
  };
}

/** The level of the bases that an issuer recognises (Art. 38): the province's, a city's, or those of a department. */
export function levelOfIssuer({ kind, areaCode }: LocalBatchFacts['issuer']): LocalBatchFacts['batch']['level'] {
  if (kind === 'province') return 'provincial';
  return areaCode === null ? 'industry' : 'municipal';
}

const ownArea = rule<LocalBatchFacts>({
  id: 'batch.insideOwnArea',
  cites: article(38),
  since: inForceSince,
  section: 'areas',
  title: { zh: '市级批次只面向本地区', en: 'The batch of a city is for its own area' },
  holds: ({ issuer, batch }) =>
    issuer.kind === 'province' ||
    issuer.areaCode === null ||
    batch.areas?.every((area) => area === issuer.areaCode) === true,
  says: { zh: '批次的申报地区超出本市范围。', en: 'The batch takes applicants from outside the city.' },
  remedy: { zh: '将申报地区改为本地区。', en: 'Restrict the areas to your own.' },
});

const ownLevel = rule<LocalBatchFacts>({
  id: 'batch.levelOfIssuer',
  cites: article(38),
  since: inForceSince,
  section: 'level',
  title: { zh: '批次级别与组织单位相符', en: 'The level of a batch is that of its issuer' },
  holds: ({ issuer, batch }) => batch.level === levelOfIssuer(issuer),
  says: {
    zh: '只有省厅可以建设省级基地；市级、行业性基地由市和省直部门建设。',
    en: 'Only the province recognises provincial bases; cities and departments recognise municipal and industry ones.',
  },
  remedy: { zh: '选择与组织单位相符的级别。', en: 'Choose the level that belongs to the issuer.' },
});

/** Judged when a batch is opened, beside the rules of Article 9. */
export const localBatchRules: readonly Rule<LocalBatchFacts>[] = [ownArea, ownLevel];
