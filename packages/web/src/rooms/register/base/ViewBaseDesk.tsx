import { article } from '@jijiao/measures';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { areaName, fieldName, levelName } from '../../../baseWords.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { Facts, Section } from '../../../kit/Sheet.tsx';
import { useLanguage } from '../../../language.ts';
import { useBaseDeskText } from './text.ts';

/** What is registered about a base. */
export default function ViewBaseDesk() {
  const t = useBaseDeskText();
  const { pick } = useLanguage();
  return (
    <BaseFrame
      tab="register"
      acts={(base) => <ButtonLink to={`/bases/${encodeURIComponent(base.number)}`}>{t('publicPage')}</ButtonLink>}
    >
      {(base) => (
        <Section id="registered" title={t('facts')} cites={article(37)}>
          <p className="mute small">{t('factsWhy')}</p>
          <div className="ways">
            <Facts
              facts={[
                { label: t('name'), value: base.name },
                { label: t('host'), value: base.host },
                { label: t('level'), value: pick(levelName(base.level)) },
                { label: t('kind'), value: base.kind ? t(base.kind) : t('unset') },
                { label: t('field'), value: pick(fieldName(base.field)) },
                { label: t('area'), value: pick(areaName(base.areaCode)) },
                { label: t('speciality'), value: base.speciality ?? t('unset') },
                { label: t('brand'), value: base.brand ?? t('unset') },
                { label: t('grade'), value: base.grade ? t(base.grade) : t('unset') },
                { label: t('director'), value: base.director ?? t('unset') },
                { label: t('address'), value: base.address ?? t('unset') },
                { label: t('phone'), value: base.phone ?? t('unset') },
                { label: t('recognisedOn'), value: <DateText value={base.recognisedOn} /> },
                { label: t('termEndsOn'), value: <DateText value={base.termEndsOn} /> },
                { label: t('documentNo'), value: base.documentNo },
                { label: t('issuer'), value: base.issuer },
              ]}
            />
          </div>
        </Section>
      )}
    </BaseFrame>
  );
}
