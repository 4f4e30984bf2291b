import { drawPanel, recordDiscussion, recordVisit, replaceSeat } from '@jijiao/contract/establishment/review';
import { type ReactNode, useState } from 'react';
import type { ApiError } from '../../../api/ApiError.ts';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { useKept } from '../../../kept.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { todayInBeijing } from '../../../kit/dates.ts';
import { DateField, TextArea } from '../../../kit/Field.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import type { Review } from './shape.ts';
import { useReviewText } from './text.ts';

interface ActDialogProps {
  title: string;
  description?: string | undefined;
  act: string;
  busy: boolean;
  error: ApiError | null;
  onAct: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** A panel over the page with one act: what it does, what it needs, what the law says against it. */
function ActDialog({ title, description, act, busy, error, onAct, onClose, children }: ActDialogProps) {
  const t = useReviewText();
  return (
    <Dialog open onClose={onClose} title={title} description={description}>
      {error && error.status !== 422 && <Fault error={error} />}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onAct();
        }}
      >
        {children}
        <div className="row wrap ways">
          <Button type="submit" look="primary" busy={busy}>
            {act}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ReviewDialogProps {
  review: Review;
  onClose: () => void;
}

/** Draws the panel by the seed that is known by now. */
export function DrawDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewText();
  const draw = useAct(drawPanel, { onDone: onClose });
  return (
    <ActDialog
      title={t('confirmDraw')}
      description={t('confirmDrawWhy')}
      act={t('confirmDraw')}
      busy={draw.isPending}
      error={draw.error}
      onClose={onClose}
      onAct={() => draw.mutate({ params: { id: review.head.id }, body: { version: review.head.version } })}
    />
  );
}

/** Fills an empty seat: announces the draw of it, or makes the draw that is announced. */
export function ReplaceDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewText();
  const replace = useAct(replaceSeat, { onDone: onClose });
  const announced = review.draws.some((draw) => draw.drawn.length === 0);
  return (
    <ActDialog
      title={t('replace')}
      description={t(announced ? 'replaceDraw' : 'replaceAnnounce')}
      act={t(announced ? 'confirmDraw' : 'announceReplace')}
      busy={replace.isPending}
      error={replace.error}
      onClose={onClose}
      onAct={() => replace.mutate({ params: { id: review.head.id }, body: { version: review.head.version } })}
    />
  );
}

/** Puts the discussion on record. */
export function DiscussDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewText();
  const [minutes, keep, forget] = useKept(`review.${review.head.id}.minutes`, '');
  const [missing, setMissing] = useState(false);
  const act = useAct(recordDiscussion, {
    onDone: () => {
      forget();
      onClose();
    },
  });
  return (
    <ActDialog
      title={t('discuss')}
      act={t('discuss')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setMissing(minutes.trim() === '');
        if (minutes.trim())
          act.mutate({ params: { id: review.head.id }, body: { version: review.head.version, minutes } });
      }}
    >
      <TextArea
        name="minutes"
        label={t('minutes')}
        help={t('minutesHelp')}
        rows={10}
        maxLength={lengthAt(factsOf(recordDiscussion.body), 'minutes')}
        value={minutes}
        error={missing && !minutes.trim() ? t('need') : undefined}
        onChange={keep}
      />
    </ActDialog>
  );
}

/** Puts a site visit on record. */
export function VisitDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewText();
  const [visit, keep, forget] = useKept(`review.${review.head.id}.visit`, {
    application: '',
    on: todayInBeijing(),
    findings: '',
  });
  const [asked, setAsked] = useState(false);
  const act = useAct(recordVisit, {
    onDone: () => {
      forget();
      onClose();
    },
  });
  const issues = useIssues()(act.error);
  const need = (value: string) => (asked && !value.trim() ? t('need') : undefined);
  return (
    <ActDialog
      title={t('recordVisit')}
      act={t('recordVisit')}
      busy={act.isPending}
      error={act.error}
      onClose={onClose}
      onAct={() => {
        setAsked(true);
        const { application, on, findings } = visit;
        if (application && on && findings.trim())
          act.mutate({ params: { id: review.head.id }, body: { applicationId: Number(application), on, findings } });
      }}
    >
      <SelectField
        name="application"
        label={t('applicant')}
        value={visit.application}
        error={need(visit.application) ?? issues.applicationId}
        choices={review.standings.map((each) => ({ value: String(each.applicationId), label: each.applicant }))}
        onChange={(application) => keep({ ...visit, application })}
      />
      <DateField
        name="on"
        label={t('visitOn')}
        max={todayInBeijing()}
        value={visit.on}
        error={need(visit.on) ?? issues.on}
        onChange={(on) => keep({ ...visit, on })}
      />
      <TextArea
        name="findings"
        label={t('findings')}
        rows={6}
        maxLength={lengthAt(factsOf(recordVisit.body), 'findings')}
        value={visit.findings}
        error={need(visit.findings) ?? issues.findings}
        onChange={(findings) => keep({ ...visit, findings })}
      />
    </ActDialog>
  );
}
