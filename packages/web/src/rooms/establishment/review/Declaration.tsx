import { declareInterests, listReviews } from '@jijiao/contract/establishment/review';
import { listWork } from '@jijiao/contract/platform/dossier';
import { notInTheMeasures } from '@jijiao/measures';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { CheckField, ErrorSummary, TextArea } from '../../../kit/Field.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { useNames } from '../batch/names.ts';
import type { Review, Standing } from './shape.ts';
import { useReviewText } from './text.ts';

/** Reasons by application; one is there for every applicant in whom there is an interest. */
type Interests = Readonly<Record<string, string>>;

const cites = notInTheMeasures(
  {
    zh: '第九条没有规定回避；本人声明可以发现名册上看不出的利害关系。',
    en: 'Article 9 does not deal with recusal; a declaration finds interests that no list shows.',
  },
  9,
);

/** A seated expert looks through the applicants and declares no interest, or each interest with its reason; an interest frees the seat. */
export function Declaration({ review, onStoodAside }: { review: Review; onStoodAside: () => void }) {
  const t = useReviewText();
  const { state } = review.head.state;
  if (!review.mine || review.declared || (state !== 'drawn' && state !== 'scoring')) return null;
  return (
    <Section id="declaration" title={t('declaration')} cites={cites}>
      <DeclarationForm review={review} onStoodAside={onStoodAside} />
    </Section>
  );
}

function DeclarationForm({ review, onStoodAside }: { review: Review; onStoodAside: () => void }) {
  const t = useReviewText();
  const id = review.head.id;
  const [interests, keep, forget] = useKept<Interests>(`review.${id}.interests`, {});
  const [asked, setAsked] = useState(false);
  const named = review.standings.filter(({ applicationId }) => interests[applicationId] !== undefined);
  const some = named.length > 0;
  const declare = useAct(declareInterests, {
    // Whoever stands aside sees the review no more: it is not read again.
    changes: some ? [listReviews, listWork] : undefined,
    onDone: () => {
      forget();
      if (some) onStoodAside();
    },
  });
  const without = named.filter(({ applicationId }) => !interests[applicationId]?.trim());
  const set = (application: number, reason: string | undefined): void => {
    const { [application]: _, ...others } = interests;
    keep(reason === undefined ? others : { ...others, [application]: reason });
  };
  const submit = (): void => {
    setAsked(true);
    if (without.length > 0) return;
    const sent = named.map(({ applicationId }) => ({ applicationId, reason: interests[applicationId] ?? '' }));
    declare.mutate({ params: { id }, body: { interests: sent } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="help">{t('declarationWhy')}</p>
      {asked && (
        <ErrorSummary
          errors={Object.fromEntries(
            without.map(({ applicationId, applicant }) => [
              `interest-reason-${applicationId}`,
              `${applicant}　${t('interestReason')}`,
            ]),
          )}
        />
      )}
      {declare.error && <Fault error={declare.error} />}
      {review.standings.map((standing) => (
        <Applicant
          key={standing.applicationId}
          standing={standing}
          reason={interests[standing.applicationId]}
          error={asked ? t('need') : undefined}
          onChange={(reason) => set(standing.applicationId, reason)}
        />
      ))}
      <div className="row wrap ways">
        <Button type="submit" look={some ? 'danger' : 'primary'} busy={declare.isPending}>
          {t(some ? 'declareInterest' : 'declareNone')}
        </Button>
        <span className="small mute">{t(some ? 'declareInterestNext' : 'declareNoneNext')}</span>
      </div>
    </form>
  );
}

interface ApplicantProps {
  standing: Standing;
  reason: string | undefined;
  /** Shown where the reason is missing. */
  error: string | undefined;
  onChange: (reason: string | undefined) => void;
}

function Applicant({ standing, reason, error, onChange }: ApplicantProps) {
  const t = useReviewText();
  const names = useNames();
  const { applicationId, applicant, field } = standing;
  return (
    <div className="interest-row">
      <div>
        <Link to={`/applications/${applicationId}`}>{applicant}</Link>
        <div className="small mute">{names.field(field)}</div>
      </div>
      <CheckField
        name={`interest-${applicationId}`}
        label={t('haveInterest')}
        value={reason !== undefined}
        onChange={(checked) => onChange(checked ? '' : undefined)}
      />
      {reason !== undefined && (
        <TextArea
          name={`interest-reason-${applicationId}`}
          label={t('interestReason')}
          help={t('interestReasonHelp')}
          rows={2}
          maxLength={lengthAt(factsOf(declareInterests.body), 'interests.reason')}
          value={reason}
          error={reason.trim() ? undefined : error}
          onChange={onChange}
        />
      )}
    </div>
  );
}
