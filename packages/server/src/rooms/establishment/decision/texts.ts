import type { NoticeData } from '../../../platform/documents/index.ts';
import { fieldName } from '../names.ts';
import type { Decision, DecisionItem } from './decision.store.ts';

const grounds: Record<string, string> = { falsified: '申报弄虚作假', revoked: '被取消基地资格' };

/** A day as a document writes it: 2026年11月25日. */
export function dayInWords(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** What a list of a decision says beside each entry. */
export function noteOf(row: Decision, item: DecisionItem): string | null {
  if (row.type === 'renewal' || row.type === 'adjustment') return changeInWords(item);
  if (row.type === 'ban') return grounds[row.detail['ground'] ?? ''] ?? null;
  return item.rank === null ? null : `排序第${item.rank}`;
}

const levels = { national: '国家级', provincial: '省级', municipal: '市级', industry: '行业性' } as const;
const kinds = { regional: '区域性', sectoral: '行业性' } as const;
const grades = { excellent: '优秀', good: '良好', pass: '合格', fail: '不合格' } as const;

/** What an adjustment makes of a base, in words; nothing for a renewal. */
function changeInWords({ change }: DecisionItem): string | null {
  const words = [
    change?.level && `级别：${levels[change.level]}`,
    change?.kind && `类型：${kinds[change.kind]}`,
    change?.field && `领域：${fieldName(change.field).zh}`,
    change?.grade && `等级：${grades[change.grade]}`,
  ].filter(Boolean);
  return words.length ? words.join('；') : null;
}

/** The sentence by which a decision decides, after its grounds. */
export function operativeText(row: Decision, items: readonly DecisionItem[]): string {
  const [only] = items;
  if (row.type === 'recognition') return `拟认定下列${items.length}个单位为河北省专业技术人员继续教育基地。`;
  if (row.type === 'renewal')
    return `拟同意下列${items.length}个专业技术人员继续教育基地续期，自原认定期满次日起计算。`;
  if (row.type === 'adjustment') return `拟对下列${items.length}个专业技术人员继续教育基地作出调整。`;
  if (row.type === 'ban') {
    return `依照《河北省省级专业技术人员继续教育基地管理办法》第二十五条，不再受理${only?.organisation ?? ''}（统一社会信用代码${only?.creditCode ?? ''}）的基地认定申请。`;
  }
  return `依照《河北省省级专业技术人员继续教育基地管理办法》第二十六条，根据${row.detail['nationalDocumentNo'] ?? ''}，将${only?.organisation ?? ''}（${fieldName(only?.field ?? '').zh}）登记为国家级专业技术人员继续教育基地，同时认定为省级基地。`;
}

/** The text of the notice for objections. */
export function noticeText(row: Decision, items: readonly DecisionItem[], until: string): string {
  return [
    row.grounds,
    operativeText(row, items),
    `现予公示，公示期至${dayInWords(until)}止。对公示内容有异议的，可以在公示期内通过本页提出，写明事实和理由；提出人的姓名和联系方式不公开。`,
  ].join('\n\n');
}

/** The text of the announcement. */
export function announcementText(row: Decision, items: readonly DecisionItem[]): string {
  return [row.grounds, operativeText(row, items).replace(/^拟/, ''), '现予公布。'].join('\n\n');
}

/** The decision as a document after GB/T 9704; a draft says that it is one where its number would stand. */
export function documentOf(row: Decision, items: readonly DecisionItem[], issuer: string, today: string): NoticeData {
  const standing = items.filter((item) => item.stands);
  const day = dayInWords(row.announcedOn ?? row.noticeFrom ?? today);
  const text =
    row.announcedOn === null ? operativeText(row, standing) : operativeText(row, standing).replace(/^拟/, '');
  return {
    organ: issuer,
    documentNo: row.documentNo ?? '（草案，尚未编号）',
    title: [issuer, row.subject],
    body: [...row.grounds.split('\n').filter(Boolean), text].map((paragraph) => ({
      kind: 'paragraph',
      text: paragraph,
    })),
    ...((row.type === 'recognition' || row.type === 'renewal' || row.type === 'adjustment') && {
      attachments: [
        {
          title: '单位名单',
          columns: ['序号', '单位', '领域', ...(row.type === 'adjustment' ? ['调整为'] : [])],
          widths: [1, 4, 2, ...(row.type === 'adjustment' ? [3] : [])],
          rows: standing.map((item, place) => [
            String(place + 1),
            item.organisation,
            fieldName(item.field).zh,
            ...(row.type === 'adjustment' ? [changeInWords(item) ?? ''] : []),
          ]),
        },
      ],
    }),
    issuer,
    date: day,
    ...(row.announcedOn !== null && { note: '此件公开发布' }),
  };
}
