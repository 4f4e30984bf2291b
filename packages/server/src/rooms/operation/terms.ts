import type { OutputOf, QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/operation/outline';
import { holds } from '../../platform/auth/actor.ts';
import { dueAt } from '../../platform/dossier/head.ts';
import { stateOf } from '../../platform/dossier/kinds.ts';
import { englishTitles } from '../../platform/dossier/titles.ts';
import { actorOf, type Context } from '../../platform/http/context.ts';
import type { MadeFile } from '../../platform/http/fileAnswer.ts';
import { writeSheet } from '../../platform/spreadsheet/index.ts';
import { seeBase } from '../register/index.ts';
import { findInForce, listTermRecords, type TermKind } from './terms.store.ts';

type Page = OutputOf<typeof wire.listOutlines>;
type Query = QueryOf<typeof wire.listOutlines>;

/** The years as people write them: 2027年, 2027–2029年. */
export const yearsOf = ({ fromYear, toYear }: { fromYear: number; toYear: number }): string =>
  fromYear === toYear ? `${fromYear}年` : `${fromYear}–${toYear}年`;

/** A page of the outlines or curricula of a base, for whoever sees its desk; drafts are the host's own. */
export async function listTerms(context: Context, kind: TermKind, baseId: number, query: Query): Promise<Page> {
  const { base } = await seeBase(context, baseId);
  const withDrafts = holds(actorOf(context), ['applicant', 'administrator'], { organisationId: base.organisationId });
  const { rows, total, capped } = await listTermRecords(context.tx, kind, { ...query, baseId: base.id, withDrafts });
  const inForce = await findInForce(context.tx, kind, base.id, Number(context.today.slice(0, 4)));
  const titles = await englishTitles(
    context,
    rows.map(({ dossier: record }) => record),
  );
  return {
    rows: rows.map(({ dossier: record, fromYear, toYear }) => ({
      id: record.id,
      number: record.number,
      title: record.title,
      titleEn: titles.get(record.id) ?? record.title,
      fromYear,
      toYear,
      state: stateOf(context, record),
      dueAt: dueAt(record),
      changedAt: record.changedAt.toISOString(),
      inForce: record.id === inForce,
    })),
    total,
    capped,
  };
}

/** The same list as a workbook, up to a thousand rows. */
export async function exportTerms(context: Context, kind: TermKind, baseId: number, query: Query): Promise<MadeFile> {
  const { rows } = await listTerms(context, kind, baseId, { ...query, page: 1, size: 1000 });
  const name = kind === 'outline' ? '培训规划' : '课程设置';
  const bytes = await writeSheet({
    sheets: [
      {
        name,
        columns: ['编号', { header: '名称', width: 50 }, '开始年度', '截止年度', '状态', '现行', '更新时间'],
        rows: rows.map((row) => [
          row.number ?? '',
          row.title,
          row.fromYear,
          row.toYear,
          row.state.label.zh,
          row.inForce ? '是' : '',
          row.changedAt.slice(0, 10),
        ]),
      },
    ],
  });
  return { name: `${name}.xlsx`, bytes };
}
