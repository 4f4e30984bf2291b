import { eightRegulations, hostKinds } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { formatDate } from '../../../platform/calendar/index.ts';
import { render } from '../../../platform/documents/index.ts';
import { filesOf } from '../../../platform/dossier/head.ts';
import type { Context } from '../../../platform/http/context.ts';
import { fieldName } from '../names.ts';
import { facultyMember } from './application.tables.ts';
import { getApplication } from './application.ts';

const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? value.toLocaleString('en-US') : '';
/** A figure with its unit; nothing where no figure is given. */
const counted = (value: unknown, unit: string): string => (word(value) ? `${word(value)} ${unit}` : '');
const entries = (value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** The official application form as PDF, from what stands on file. */
export async function printApplication(context: Context, id: number): Promise<Uint8Array> {
  const shape = await getApplication(context, id);
  const data = (name: string): Record<string, unknown> => shape.sections[name]?.data ?? {};
  const roster = await context.tx
    .select()
    .from(facultyMember)
    .where(eq(facultyMember.applicationId, id))
    .orderBy(facultyMember.id)
    .limit(3000);
  const regulations = new Map(entries(data('management')['regulations']).map(([key, file]) => [key, String(file)]));
  const files = await filesOf(context.tx, [...regulations.values()]);
  const { applicant, management, means, distance, record } = {
    applicant: data('applicant'),
    management: data('management'),
    means: data('means'),
    distance: data('distance'),
    record: data('record'),
  };
  return render('application', {
    batch: `${shape.batch.year}年${shape.batch.name}`,
    ...(shape.head.number ? { applicationNo: shape.head.number } : {}),
    host: shape.applicant.name,
    hostKind: hostKinds.find((kind) => kind.id === shape.applicant.hostKind)?.zh ?? '',
    creditCode: shape.applicant.creditCode,
    contact: [word(applicant['contact']), word(applicant['phone'])].filter(Boolean).join('　'),
    address: word(applicant['address']) || (shape.applicant.address ?? ''),
    field: fieldName(shape.field).zh,
    guidingUnit: shape.head.guidingUnit ?? '',
    date: formatDate(context.today).zh.replace(/（.*$/, ''),
    faculty: roster.map((each) => ({
      name: each.name,
      title: each.title,
      field: each.field,
      years: String(each.years),
      institution: each.institution,
      engagement: each.fullTime ? '专职' : '兼职',
    })),
    facultyStatement: word(data('faculty')['mechanism']),
    management: {
      body: word(management['body']),
      staff: [{ name: word(management['director']), post: '负责人', engagement: '' }],
      regulations: eightRegulations.map((each) => ({
        name: each.zh,
        file: files.get(regulations.get(each.id) ?? '')?.name ?? '',
      })),
    },
    means: [
      { name: '年度配套经费', text: `${(Number(means['matchedFundsFen'] ?? 0) / 100).toLocaleString('en-US')} 元` },
      { name: '固定教学场地', text: `${word(means['venueArea'])} 平方米，教室 ${word(means['classrooms'])} 间` },
      { name: '教学设备', text: `${word(means['equipmentCount'])} 台（套）　${word(means['equipment'])}` },
      { name: '专业图书资料', text: `${word(means['libraryVolumes'])} 册　${word(means['library'])}` },
      {
        name: '实训场所或合作单位',
        text: [counted(means['practiceSiteCount'], '处'), word(means['practiceSites'])].filter(Boolean).join('　'),
      },
    ],
    distance: [
      {
        name: '网络平台',
        text: [word(distance['platform']), word(distance['platformUrl'])].filter(Boolean).join('　'),
      },
      { name: '并发能力', text: `${word(distance['capacity'])} 人` },
      { name: '教学设备', text: `${word(distance['equipmentCount'])} 台（套）　${word(distance['equipment'])}` },
      {
        name: '与全省平台衔接',
        text: `${distance['linked'] === true ? '已衔接' : '未衔接'}　${word(distance['linkPlan'])}`,
      },
    ],
    personTimes: (Array.isArray(record['years']) ? record['years'] : []).map((each: Record<string, unknown>) => ({
      year: String(each['year'] ?? ''),
      field: each['keyField'] === true ? '省重点领域' : '其他',
      classes: '',
      personTimes: word(each['personTimes']),
      evidence: `${Array.isArray(each['evidence']) ? each['evidence'].length : 0} 份`,
    })),
  });
}
