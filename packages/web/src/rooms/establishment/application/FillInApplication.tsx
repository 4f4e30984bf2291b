import './application.css';
import { getApplication, type SectionName } from '@jijiao/contract/establishment/application';
import { chineseNumber } from '@jijiao/measures';
import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import { Fault } from '../../../api/Fault.tsx';
import { endpointQuery } from '../../../api/hooks.ts';
import type { DossierHeadShape } from '../../../dossier/shape.ts';
import { KeptMark } from '../../../keeper/KeptMark.tsx';
import { useKeeperState } from '../../../keeper/useKeeper.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { PageTitle } from '../../../kit/Sheet.tsx';
import { type Task, TaskList } from '../../../kit/TaskList.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNames } from '../batch/names.ts';
import { CheckAnswers } from './form/CheckAnswers.tsx';
import { Conditions } from './form/Conditions.tsx';
import { EditSection } from './form/EditSection.tsx';
import { FormFilesProvider, useMakeFormFiles } from './form/FilesField.tsx';
import { Submitted } from './form/Submitted.tsx';
import { type SectionKeeper, useSections } from './form/useSections.ts';
import { fieldName } from './names.ts';
import { sectionTitle } from './sectionFields.ts';
import {
  type ApplicationShape,
  conditionOf,
  isApplicantComplete,
  isOpenForWriting,
  isStarted,
  lastMarks,
  savedData,
  sectionsOf,
} from './shape.ts';
import { useApplicationText } from './text.ts';

const readAgain = 30_000;

/** The application form: parts in any order, saved as typed, then checked and submitted. */
export default function FillInApplication() {
  const t = useApplicationText();
  const id = useParam('id');
  const [handedIn, setHandedIn] = useState<DossierHeadShape | null>(null);
  const { data, error, refetch } = useQuery({
    ...endpointQuery(getApplication, { params: { id } }),
    refetchInterval: handedIn ? false : readAgain,
  });
  useTitle(t('formTitle'));
  if (handedIn) return <Submitted head={handedIn} />;
  if (!data && error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!isOpenForWriting(data.head.state.state)) {
    return <Empty title={t('closedTitle')} goto={{ to: `/applications/${data.head.id}`, label: t('closedGo') }} />;
  }
  return <Form key={data.head.id} application={data} onSubmitted={setHandedIn} />;
}

function Form({
  application,
  onSubmitted,
}: {
  application: ApplicationShape;
  onSubmitted: (head: DossierHeadShape) => void;
}) {
  const t = useApplicationText();
  const { language, list, pick } = useLanguage();
  const names = useNames();
  const { head, batch } = application;
  const keepers = useSections(application);
  const files = useMakeFormFiles(head.id, application.files);
  const asked = useParam('part');
  const parts = sectionsOf(application);
  const section = parts.find((each) => each === asked);
  const keeper = section && keepers.get(section);
  const first = parts[0];
  const returned =
    head.state.state === 'returned' ? head.timeline.findLast((item) => item.move === 'return')?.opinion : null;
  if (asked === '' && first)
    return <Navigate to={`/applications/${head.id}/form/${firstToDo(application) ?? first}`} replace />;
  return (
    <FormFilesProvider value={files}>
      <PageTitle
        title={t('formTitle')}
        crumbs={[
          { label: t('establishment') },
          { label: t('myApplications'), to: '/applications' },
          { label: head.number ?? t('draftNumber'), to: `/applications/${head.id}` },
        ]}
        sub={[
          application.applicant.name,
          pick(fieldName(application.field)),
          t('closes', {
            batch: names.batch(batch),
            date: writeDate(batch.closesOn, language, { weekday: true, noYear: true }),
          }),
        ].join('　')}
        acts={
          <>
            {keeper && <Saved keeper={keeper} within={`/applications/${head.id}/form`} />}
            <ButtonLink icon="print" to={`/api/applications/${head.id}/form.pdf`}>
              {t('preview')}
            </ButtonLink>
          </>
        }
      />
      {application.editors.length > 0 && (
        <p className="mark-box others" role="status">
          {t('othersHere', { names: list(application.editors), count: application.editors.length })}
        </p>
      )}
      {returned && (
        <p className="mark-box others">
          <span>
            <b>{t('returnedWith')}</b>　{returned}
          </span>
        </p>
      )}
      <div className={section ? 'fgrid' : 'fgrid wide'}>
        <Parts application={application} current={asked} />
        {section && keeper ? (
          <EditSection key={section} application={application} section={section} keeper={keeper} />
        ) : (
          <CheckAnswers application={application} keepers={keepers} onSubmitted={onSubmitted} />
        )}
        {section && <Conditions application={application} />}
      </div>
    </FormFilesProvider>
  );
}

/** The part that a person coming back goes on with: one that was marked, else the first that is not complete. */
function firstToDo(application: ApplicationShape): SectionName | undefined {
  const marked = application.head.state.state === 'returned' ? lastMarks(application)[0]?.section : undefined;
  return marked ?? sectionsOf(application).find((section) => !isComplete(application, section));
}

function isComplete(application: ApplicationShape, section: SectionName): boolean {
  return conditionOf(application, section)?.met ?? isApplicantComplete(savedData(application, section));
}

function Saved({ keeper, within }: { keeper: SectionKeeper; within: string }) {
  return <KeptMark keeper={keeper} state={useKeeperState(keeper)} within={within} />;
}

function Parts({ application, current }: { application: ApplicationShape; current: string }) {
  const t = useApplicationText();
  const { language, pick } = useLanguage();
  const { head } = application;
  const marked =
    head.state.state === 'returned' ? new Set(lastMarks(application).map((mark) => mark.section)) : new Set();
  const parts = sectionsOf(application);
  const numbered: readonly SectionName[] = parts.filter((part) => part !== 'applicant');
  const look = (part: SectionName): Pick<Task, 'tone' | 'word'> => {
    if (marked.has(part)) return { tone: 'soon', word: t('partMark') };
    if (isComplete(application, part)) return { tone: 'done', word: t('partDone') };
    if (part === current) return { tone: 'todo', word: t('partNow') };
    if (!isStarted(application, part)) return { tone: 'waiting', word: t('partNot') };
    return part === 'applicant' ? { tone: 'waiting', word: t('partOpen') } : { tone: 'refused', word: t('partWrong') };
  };
  const ready = head.moves.some(({ name, allowed }) => allowed && (name === 'submit' || name === 'resubmit'));
  const labelOf = (part: SectionName): string => {
    const at = numbered.indexOf(part) + 1;
    const title = pick(sectionTitle(part));
    if (at === 0) return title;
    return language === 'zh' ? `${chineseNumber(at)}　${title}` : `${at}  ${title}`;
  };
  const tasks: readonly Task[] = [
    ...parts.map((part) => ({
      id: part,
      label: labelOf(part),
      to: `/applications/${head.id}/form/${part}`,
      current: part === current,
      ...look(part),
    })),
    {
      id: 'check',
      label: t('checkPart'),
      to: `/applications/${head.id}/form/check`,
      current: current === 'check',
      ...(ready
        ? { tone: 'todo' as const, word: t('checkReady') }
        : { tone: 'waiting' as const, word: t('checkNotYet') }),
    },
  ];
  return <TaskList tasks={tasks} note={t('anyOrder')} />;
}
