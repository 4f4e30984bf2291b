import { uploadFile } from '@jijiao/contract/directory/file';
import { addCourse, type getCurriculum, saveCourse } from '@jijiao/contract/operation/curriculum';
import { useState } from 'react';
import { addressOf, type OutputOf } from '../../../api/call.ts';
import { useAct } from '../../../api/hooks.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { CheckField, NumberField, TextArea, TextField } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { SelectField } from '../../../kit/SelectField.tsx';
import { useLanguage } from '../../../language.ts';
import { Stale } from '../Stale.tsx';
import { type ListName, lists } from '../words.ts';
import { type CourseDraft, courseOf, draftOf, emptyCourse } from './courseDraft.ts';
import { useCurriculumText } from './text.ts';

type Curriculum = OutputOf<typeof getCurriculum>;
type Course = Curriculum['courses'][number];

/** One course of a curriculum, to enter or to change; it may be kept before it is whole. */
export function EditCourse({
  curriculum,
  course,
  onClose,
  onReload,
}: {
  curriculum: Curriculum;
  course: Course | null;
  onClose: () => void;
  onReload: () => void;
}) {
  const t = useCurriculumText();
  const { id } = curriculum.head;
  const [draft, setDraft] = useState<CourseDraft>(course ? draftOf(course.data) : emptyCourse);
  const [file, setFile] = useState<KeptFile | null>(course?.syllabusFile ?? null);
  const [tried, setTried] = useState(false);
  const add = useAct(addCourse, { onDone: onClose });
  const save = useAct(saveCourse, { onDone: onClose });
  const data = courseOf(draft);
  const fault = add.error ?? save.error;
  const say = (changes: Partial<CourseDraft>) => setDraft({ ...draft, ...changes });
  return (
    <Dialog open drawer onClose={onClose} title={course ? course.data.title || t('unnamed') : t('add')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!data) return;
          if (course) save.mutate({ params: { id, course: course.id }, body: { data, version: course.version } });
          else add.mutate({ params: { id }, body: data });
        }}
      >
        {course?.mark && (
          <p className="mark-box">
            {t('mark')}：{course.mark}
          </p>
        )}
        <TextField
          name="title"
          label={t('title')}
          maxLength={lengthAt(factsOf(addCourse.body), 'title')}
          value={draft.title}
          onChange={(title) => say({ title })}
        />
        <div className="pair">
          <NumberField
            name="hours"
            label={t('hours')}
            unit={t('hourUnit')}
            decimals
            value={draft.hours}
            error={tried && !data ? t('hoursWrong') : undefined}
            onChange={(hours) => say({ hours })}
          />
          <Chosen list="subjectKind" draft={draft} onChange={say} />
          <Chosen list="mode" draft={draft} onChange={say} />
          <Chosen list="audience" draft={draft} onChange={say} />
        </div>
        <Chosen list="need" draft={draft} onChange={say} />
        <Tags draft={draft} onChange={say} />
        <Teachers faculty={curriculum.faculty} draft={draft} onChange={say} />
        <TextArea
          name="syllabus"
          label={t('syllabus')}
          rows={8}
          maxLength={lengthAt(factsOf(addCourse.body), 'syllabus')}
          value={draft.syllabus}
          onChange={(syllabus) => say({ syllabus })}
        />
        <FileField
          name="syllabusFile"
          label={t('syllabusFile')}
          optional
          value={file}
          accept=".pdf,.docx"
          send={fileSender(addressOf(uploadFile, { query: { dossierId: id, kind: 'syllabus' } }))}
          onChange={(kept) => {
            setFile(kept);
            say({ syllabusFileId: kept?.id ?? null });
          }}
        />
        <TextField
          name="partner"
          label={t('partner')}
          optional
          maxLength={lengthAt(factsOf(addCourse.body), 'partner')}
          value={draft.partner}
          onChange={(partner) => say({ partner })}
        />
        {fault && <Stale error={fault} onReload={onReload} />}
        <div className="row wrap">
          <Button type="submit" look="primary" busy={add.isPending || save.isPending}>
            {t('save')}
          </Button>
          <Button onClick={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface PartProps {
  draft: CourseDraft;
  onChange: (changes: Partial<CourseDraft>) => void;
}

function Chosen({ list, draft, onChange }: PartProps & { list: Exclude<ListName, 'tags'> }) {
  const t = useCurriculumText();
  const { pick } = useLanguage();
  const items: readonly { id: string; zh: string; en: string }[] = lists[list];
  return (
    <SelectField
      name={list}
      label={t(list)}
      value={draft[list] ?? ''}
      choices={items.map((each) => ({ value: each.id, label: pick(each) }))}
      onChange={(value) => onChange({ [list]: value || null })}
    />
  );
}

function Tags({ draft, onChange }: PartProps) {
  const t = useCurriculumText();
  const { pick } = useLanguage();
  return (
    <fieldset className="field">
      <legend className="lab">{t('tags')}</legend>
      <div className="checks">
        {lists.tags.map((each) => (
          <CheckField
            key={each.id}
            name={`tag-${each.id}`}
            label={pick(each)}
            value={draft.tags.includes(each.id)}
            onChange={(on) =>
              onChange({
                tags: lists.tags
                  .map((other) => other.id)
                  .filter((other) => (other === each.id ? on : draft.tags.includes(other))),
              })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

function Teachers({ faculty, draft, onChange }: PartProps & { faculty: Curriculum['faculty'] }) {
  const t = useCurriculumText();
  const chosen = new Set(draft.teachers.map(({ instructorId }) => instructorId));
  return (
    <>
      <SelectField
        name="teachers"
        label={t('teachers')}
        help={faculty.length > 0 ? t('teachersHelp') : t('noFaculty')}
        value=""
        choices={faculty
          .filter(({ id }) => !chosen.has(id))
          .map(({ id, name, title }) => ({ value: String(id), label: `${name} ${title}` }))}
        onChange={(value) => {
          const found = faculty.find(({ id }) => String(id) === value);
          if (found) onChange({ teachers: [...draft.teachers, { instructorId: found.id, name: found.name }] });
        }}
      />
      {draft.teachers.length > 0 && (
        <p className="row wrap">
          {draft.teachers.map((teacher) => (
            <Button
              key={`${teacher.instructorId}-${teacher.name}`}
              size="small"
              icon="close"
              onClick={() => onChange({ teachers: draft.teachers.filter((each) => each !== teacher) })}
            >
              {teacher.name}
            </Button>
          ))}
        </p>
      )}
    </>
  );
}
