import '../operation.css';
import { getCurriculum, removeCourse } from '@jijiao/contract/operation/curriculum';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { useParam } from '../../../address.ts';
import type { OutputOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useAct, useEndpoint } from '../../../api/hooks.ts';
import { DossierFrame } from '../../../dossier/DossierFrame.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { Section } from '../../../kit/Sheet.tsx';
import { State } from '../../../kit/State.tsx';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { GroupOpinions, VersionList } from '../opinion/GroupOpinions.tsx';
import { useOperationText } from '../text.ts';
import { hoursOf, writeYears } from '../words.ts';
import { CourseTable } from './CourseTable.tsx';
import { EditCourse } from './EditCourse.tsx';
import { EditPlan } from './EditPlan.tsx';
import { ImportCourses } from './ImportCourses.tsx';
import { ReturnCurriculum } from './ReturnCurriculum.tsx';
import { useCurriculumText } from './text.ts';

type Curriculum = OutputOf<typeof getCurriculum>;

/** A curriculum: its courses, the opinions of the group, its versions, its moves. */
export default function ViewCurriculum() {
  const t = useOperationText();
  const tc = useCurriculumText();
  const { pick } = useLanguage();
  const id = Number(useParam('id'));
  const { data, error, refetch } = useEndpoint(getCurriculum, { params: { id } });
  const [returning, setReturning] = useState(false);
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const reload = () => void refetch();
  return (
    <DossierFrame
      dossier={data.head}
      crumbs={[
        { label: t('bases'), to: '/desk/bases' },
        { label: data.base, to: `/desk/bases/${data.baseId}/curricula` },
      ]}
      facts={[{ label: t('years'), value: pick(writeYears(data)) }]}
      contents={[
        ...(data.mayWrite ? [{ id: 'plan', label: tc('plan') }] : []),
        { id: 'courses', label: tc('courses') },
        { id: 'opinions', label: t('group') },
        { id: 'versions', label: t('versions') },
      ]}
      onForm={() => setReturning(true)}
      acts={
        <>
          <ButtonLink icon="download" download to={`/api/curricula/${id}/courses.xlsx`}>
            {tc('export')}
          </ButtonLink>
          <ButtonLink icon="print" to={`/api/curricula/${id}/form.pdf`}>
            {t('print')}
          </ButtonLink>
        </>
      }
    >
      {data.mayWrite && (
        <Section id="plan" title={tc('plan')}>
          <EditPlan key={id} curriculum={data} />
        </Section>
      )}
      <Courses curriculum={data} onReload={reload} />
      <GroupOpinions id={id} baseId={data.baseId} judged={data.judged} mayWrite={data.mayWrite} />
      <VersionList versions={data.judged.versions} path={`/curricula/${id}`} />
      {returning && <ReturnCurriculum curriculum={data} onClose={() => setReturning(false)} />}
    </DossierFrame>
  );
}

function Courses({ curriculum, onReload }: { curriculum: Curriculum; onReload: () => void }) {
  const t = useCurriculumText();
  const { id } = curriculum.head;
  const [open, setOpen] = useState<number | 'new' | null>(null);
  const remove = useAct(removeCourse);
  const hours = curriculum.courses.reduce((sum, { data }) => sum + (data.hoursTenths ?? 0), 0);
  const shown = curriculum.courses.map(({ id: courseId, data, mark, syllabusFile }) => ({
    id: courseId,
    data,
    under: (
      <>
        {mark && (
          <span className="course-mark">
            <State tone="soon">{mark}</State>
          </span>
        )}
        {syllabusFile && (
          <a className="small course-mark" href={`/api/files/${syllabusFile.id}`}>
            {syllabusFile.name}
          </a>
        )}
      </>
    ),
  }));
  return (
    <Section
      id="courses"
      title={t('courses')}
      cites={article(14)}
      footer={t('hoursTotal', { count: curriculum.courses.length, hours: hoursOf(hours) })}
    >
      <p className="mute small">{t('coursesWhy')}</p>
      {remove.error && <Fault error={remove.error} />}
      <CourseTable
        narrow
        courses={shown}
        acts={
          curriculum.mayWrite
            ? (course) => (
                <span className="row">
                  <button type="button" className="textual small" onClick={() => setOpen(course.id)}>
                    {t('edit')}
                  </button>
                  <button
                    type="button"
                    className="textual small"
                    onClick={() => remove.mutate({ params: { id, course: course.id } })}
                  >
                    {t('remove')}
                  </button>
                </span>
              )
            : undefined
        }
      />
      {curriculum.mayWrite && (
        <>
          <p>
            <Button icon="plus" onClick={() => setOpen('new')}>
              {t('add')}
            </Button>
          </p>
          <ImportCourses id={id} />
        </>
      )}
      {open !== null && (
        <EditCourse
          curriculum={curriculum}
          course={curriculum.courses.find((each) => each.id === open) ?? null}
          onClose={() => setOpen(null)}
          onReload={() => {
            setOpen(null);
            onReload();
          }}
        />
      )}
    </Section>
  );
}
