import { getOrganisationView } from '@jijiao/contract/directory/organisation';
import { article, levelOfIssuer } from '@jijiao/measures';
import { useEndpoint } from '../../../api/hooks.ts';
import { levels } from '../../../baseWords.ts';
import { Cite } from '../../../kit/Cite.tsx';
import { NumberField } from '../../../kit/Field.tsx';
import { RadioField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { useSession } from '../../../session.tsx';
import type { BatchDraft } from './batchDraft.ts';
import { useBatchText } from './text.ts';

interface LevelAndSharesProps {
  draft: BatchDraft;
  set: (changes: Partial<BatchDraft>) => void;
  errors: Readonly<Record<string, string>>;
}

/** The level of the bases of a batch, of which the law leaves its issuer one, and how many each guiding unit may recommend. */
export function LevelAndShares({ draft, set, errors }: LevelAndSharesProps) {
  const t = useBatchText();
  const { pick } = useLanguage();
  const post = useSession().posts.find((each) => each.role === 'officer' && each.organisationKind !== 'institution');
  const { data } = useEndpoint(
    getOrganisationView,
    { params: { id: post?.organisationId ?? 0 } },
    { enabled: post !== undefined },
  );
  if (!post || !data) return null;
  const province = post.organisationKind === 'province';
  const own = levelOfIssuer({
    kind: province ? 'province' : 'guidingUnit',
    areaCode: data.areaCode,
  });
  return (
    <>
      <RadioField
        name="level"
        label={t('level')}
        help={
          <>
            {t('levelHelp')} <Cite cites={article(38)} />
          </>
        }
        value={draft.level || own}
        error={errors.level ?? (draft.level && draft.level !== own ? t('levelOfIssuer') : undefined)}
        choices={(['provincial', 'municipal', 'industry'] as const).map((value) => ({
          value,
          label: pick(levels[value]),
          disabled: value !== own,
        }))}
        onChange={() => set({ level: own })}
      />
      {province && (
        <NumberField
          name="unitQuota"
          label={t('unitQuota')}
          help={t('unitQuotaHelp')}
          optional
          unit={t('bases')}
          value={draft.unitQuota}
          error={errors.unitQuota}
          onChange={(unitQuota) => set({ unitQuota })}
        />
      )}
    </>
  );
}
