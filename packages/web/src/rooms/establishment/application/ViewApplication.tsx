import './application.css';
import { getApplication, type SectionName } from '@jijiao/contract/establishment/application';
import { chineseNumber } from '@jijiao/measures';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import type { TocEntry } from '../../../kit/Dossier.tsx';
import type { IconName } from '../../../kit/Icon.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State, type Tone } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import { ExamineApplication } from './dossier/ExamineApplication.tsx';
import { Findings } from './dossier/Findings.tsx';
import { Marks } from './dossier/Marks.tsx';
import { RecheckApplication } from './dossier/RecheckApplication.tsx';
import { RecommendApplication } from './dossier/RecommendApplication.tsx';
import { ReturnApplication } from './dossier/ReturnApplication.tsx';
import { SectionContent } from './dossier/SectionContent.tsx';
import { sectionArticle, sectionTitle } from './sectionFields.ts';
import {
  type ApplicationShape,
  conditionOf,
  isApplicantComplete,
  isOpenForWriting,
  lastMarks,
  savedData,
  sectionsOf,
} from './shape.ts';
import { useApplicationText } from './text.ts';

const forms = {
  return: ReturnApplication,
  passExamination: ExamineApplication,
  recordRecheck: RecheckApplication,
  recommend: RecommendApplication,
} as const;
type FormMove = keyof typeof forms;
const icons: Readonly<Record<string, IconName>> = {
  return: 'undo',
  passExamination: 'check',
  recordRecheck: 'clipboard',
  recommend: 'send',
  submit: 'send',
  resubmit: 'send',
  withdraw: 'undo',
};
const afters = {
  return: ['afterReturn', 'afterReturnNext'],
  passExamination: ['afterExamine', 'afterExamineNext'],
  recordRecheck: ['afterRecheck', 'afterRecheckNext'],
  recommend: ['afterRecommend', 'afterRecommendNext'],
} as const;

function isFormMove(name: string): name is FormMove {
  return name in forms;
}

/** An application as a dossier: head and path, five sections to read, marks, findings, the open moves and what happened. */
export default function ViewApplication() {
  const id = useParam('id');
  const { data, error, refetch } = useEndpoint(getApplication, { params: { id } });
  if (!data && error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Dossier key={data.head.id} application={data} />;
}

function Dossier({ application }: { application: ApplicationShape }) {
  const t = useApplicationText();
  const { language, pick } = useLanguage();
  const names = useNames();
  const navigate = useNavigate();
  const [form, setForm] = useState<FormMove | null>(null);
  const [made, setMade] = useState<string | null>(null);
  const { head } = application;
  const writing = isOpenForWriting(head.state.state);
  const marks = head.state.state === 'returned' || head.state.state === 'submitted' ? lastMarks(application) : [];
  const numbered: readonly SectionName[] = sectionsOf(application).filter((section) => section !== 'applicant');
  const titleOf = (section: SectionName): string => {
    const at = numbered.indexOf(section) + 1;
    if (at === 0) return pick(sectionTitle(section));
    return language === 'zh'
      ? `${chineseNumber(at)}、${pick(sectionTitle(section))}`
      : `${at}. ${pick(sectionTitle(section))}`;
  };
  const stateOf = (section: SectionName): { tone: Tone; word: string } => {
    if (marks.some((mark) => mark.section === section)) return { tone: 'soon', word: t('marked') };
    const met = conditionOf(application, section)?.met ?? isApplicantComplete(savedData(application, section));
    return met ? { tone: 'done', word: t('metWord') } : { tone: 'refused', word: t('unmetWord') };
  };
  // Handing in goes through the page on which the answers are checked.
  const moves = head.moves.map((offer) =>
    offer.name === 'submit' || offer.name === 'resubmit' ? { ...offer, form: true } : offer,
  );
  const found: readonly (readonly [string, string, boolean])[] = [
    ['examined', t('examined'), application.examination.length > 0],
    ['recheck', t('recheck'), application.recheck !== null],
    ['recommendation', t('recommendation'), application.recommendation !== null],
    ['result', t('result'), application.result !== null],
    ['versions', t('versions'), application.versions.length > 0],
  ];
  const contents: readonly TocEntry[] = [
    ...sectionsOf(application).map((section) => ({
      id: `section-${section}`,
      label: titleOf(section),
      tone: stateOf(section).tone,
      toneWord: stateOf(section).word,
    })),
    ...found.flatMap(([id, label, there]) => (there ? [{ id, label }] : [])),
  ];
  const openForm = (name: string): void => {
    if (name === 'submit' || name === 'resubmit') void navigate({ to: `/applications/${head.id}/form/check` });
    else if (isFormMove(name)) setForm(name);
    else void navigate({ to: name === 'propose' ? '/decisions/new' : `/batches/${application.batch.id}` });
  };
  const Form = form && forms[form];
  return (
    <DossierFrame
      dossier={{ ...head, moves }}
      crumbs={[
        { label: t('establishment') },
        { label: t('myApplications'), to: '/applications' },
        { label: head.number ?? t('draftNumber') },
      ]}
      facts={[{ label: t('batch'), value: names.batch(application.batch) }]}
      contents={contents}
      icons={icons}
      onForm={openForm}
      onMoved={setMade}
      acts={
        <>
          {writing && moves.some(({ name }) => name === 'submit' || name === 'resubmit') && (
            <ButtonLink icon="edit" to={`/applications/${head.id}/form`}>
              {t('goOn')}
            </ButtonLink>
          )}
          <ButtonLink icon="print" to={`/api/applications/${head.id}/form.pdf`}>
            {t('print')}
          </ButtonLink>
          <CopyLink />
        </>
      }
    >
      {made && <Made application={application} move={made} />}
      {sectionsOf(application).map((section) => (
        <Section
          key={section}
          id={`section-${section}`}
          title={titleOf(section)}
          cites={sectionArticle(section)}
          state={<State tone={stateOf(section).tone}>{stateOf(section).word}</State>}
        >
          <SectionContent application={application} section={section} />
          <Marks marks={marks.filter((mark) => mark.section === section)} />
        </Section>
      ))}
      <Findings application={application} />
      {Form && (
        <Form
          application={application}
          onClose={() => setForm(null)}
          onDone={() => {
            setMade(form);
            setForm(null);
          }}
        />
      )}
    </DossierFrame>
  );
}

/** What stays after a move: what happened, who has it now, by when, what comes next. */
function Made({ application: { head }, move }: { application: ApplicationShape; move: string }) {
  const t = useApplicationText();
  const { pick } = useLanguage();
  const [title, next] = isFormMove(move) ? afters[move] : [null, null];
  const label = head.timeline.findLast((item) => item.move === move)?.label;
  return (
    <div className="made">
      <AfterAct
        title={title ? t(title) : t('afterMove', { move: label ? pick(label) : move })}
        number={head.number ?? undefined}
        nowWith={head.turn ?? undefined}
        by={head.dueAt && <DateText value={head.dueAt} />}
        next={next ? t(next) : undefined}
      >
        <ButtonLink to="/work">{t('toWork')}</ButtonLink>
      </AfterAct>
    </div>
  );
}

function CopyLink() {
  const t = useApplicationText();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      icon="copy"
      onClick={() => void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true))}
    >
      <span role="status">{t(copied ? 'copied' : 'copyLink')}</span>
    </Button>
  );
}
