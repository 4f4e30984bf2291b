import { inForceSince } from '../inForce.ts';
import { article } from '../kit/article.ts';
import { type Rule, rule } from '../kit/rule.ts';

/** The registration of a national base as provincial; null where the decision is of another type. */
export interface NationalRegistrationFacts {
  readonly national: {
    readonly documentNo: string | null;
    readonly issuer: string | null;
    readonly issuedOn: string | null;
    /** Files of the national document. */
    readonly files: number;
    /** Whether the host has a live provincial base in the same field. */
    readonly alreadyRegistered: boolean;
  } | null;
}

const documentGiven = rule<NationalRegistrationFacts>({
  id: 'national.documentGiven',
  cites: article(26),
  since: inForceSince,
  section: 'national',
  title: { zh: '附有国家级基地批复文件', en: 'The national document is given' },
  holds: ({ national }, _read, on) =>
    national === null ||
    (Boolean(national.documentNo?.trim()) &&
      Boolean(national.issuer?.trim()) &&
      national.files > 0 &&
      national.issuedOn !== null &&
      national.issuedOn <= on),
  says: {
    zh: '国家级基地批复的文号、发文单位、日期或文件不全。',
    en: 'Number, issuer, date or file of the national document is missing.',
  },
  remedy: { zh: '填写批复信息并上传文件。', en: 'Enter the document’s particulars and upload it.' },
});

const notYetRegistered = rule<NationalRegistrationFacts>({
  id: 'national.notYetRegistered',
  cites: article(26),
  since: inForceSince,
  section: 'national',
  title: { zh: '尚未登记为省级基地', en: 'The base is not on the register already' },
  holds: ({ national }) => national === null || !national.alreadyRegistered,
  says: { zh: '该单位同一领域的省级基地已在册。', en: 'The host has a provincial base in this field on the register.' },
  remedy: { zh: '在已有基地上登记国家级称号。', en: 'Record the national level on the existing base.' },
});

/** Judged when a national registration is signed: one act, without batch or panel. */
export const nationalRegistrationRules: readonly Rule<NationalRegistrationFacts>[] = [documentGiven, notYetRegistered];
