import { audiences, courseTags, needs, subjectKinds, trainingModes } from '@jijiao/measures';
import { type CurriculumData, render } from '../../../platform/documents/index.ts';
import type { Context } from '../../../platform/http/context.ts';
import { printedMembers } from '../judgedForm.ts';
import { yearsOf } from '../terms.ts';
import { getCurriculum } from './curriculum.ts';

const word = (list: readonly { readonly id: string; readonly zh: string }[], id: string | null): string =>
  list.find((each) => each.id === id)?.zh ?? '';

/** A curriculum as its form, with the opinions that count; what is not signed yet leaves room for it. */
export async function printCurriculum(context: Context, id: number): Promise<Uint8Array> {
  const { head, base, title, courses, judged, fromYear, toYear } = await getCurriculum(context, id);
  const data: CurriculumData = {
    title,
    base,
    years: yearsOf({ fromYear, toYear }),
    ...(head.number && { number: head.number }),
    sha256: judged.sha256,
    members: printedMembers(judged),
    ...(head.state.state === 'settled' && { consent: '同意' }),
    courses: courses.map(({ data: each, syllabusFile }) => ({
      title: each.title,
      hours: each.hoursTenths === null ? '' : String(each.hoursTenths / 10),
      subjectKind: word(subjectKinds, each.subjectKind),
      mode: word(trainingModes, each.mode),
      teachers: each.teachers.map(({ name }) => name).join('、'),
      audience: word(audiences, each.audience),
      tags: each.tags.map((tag) => word(courseTags, tag)).join('、'),
      need: word(needs, each.need),
      partner: each.partner,
      syllabus: [each.syllabus, syllabusFile && `附件：${syllabusFile.name}`].filter(Boolean).join('\n'),
    })),
  };
  return render('curriculum', data);
}
