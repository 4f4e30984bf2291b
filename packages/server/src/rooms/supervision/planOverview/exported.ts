import { type PlanDimension, planDimensions, planStages, type QueryOf } from '@jijiao/contract';
import type * as wire from '@jijiao/contract/supervision/planOverview';
import {
  areas,
  audiences,
  type Bilingual,
  favouredGroups,
  feeBases,
  fields,
  type ListItem,
  needs,
  planItemKinds,
} from '@jijiao/measures';
import type { Context } from '../../../platform/http/context.ts';
import { type CellInput, writeSheet } from '../../../platform/spreadsheet/index.ts';
import { getPlanOverview, listOverviewBases } from './planOverview.ts';
import { dimensionWords, serviceWords, stageWords } from './words.ts';

const lists: Readonly<Record<PlanDimension, readonly ListItem[]>> = {
  area: areas.map(({ code, zh, en }) => ({ id: code, zh, en })),
  field: fields,
  audience: audiences,
  kind: planItemKinds,
  need: needs,
  feeBasis: feeBases,
  service: serviceWords,
  favoured: favouredGroups,
};

/** The overview as a workbook: where plans stand, what they plan by each dimension, and the bases that are asked for. */
export async function exportPlanOverview(
  context: Context,
  { language, ...query }: QueryOf<typeof wire.exportPlanOverview>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const pick = (text: Bilingual) => text[language];
  const overview = await getPlanOverview(context, { year: query.year, unit: query.unit });
  const stageColumns = planStages.map((stage) => ({ header: pick(stageWords[stage]), width: 12 }));
  const bases: CellInput[][] = [];
  for (let page = 1; ; page++) {
    const { rows } = await listOverviewBases(context, { ...query, year: overview.year, page, size: 500 });
    for (const row of rows) {
      bases.push([
        row.number,
        row.host,
        row.unit,
        pick(lists.area.find(({ id }) => id === row.areaCode) ?? { zh: '', en: '' }),
        pick(row.state.label),
        row.filingNumber,
        row.dueOn,
        row.handedInOn,
        row.filedOn,
        row.daysLate,
      ]);
    }
    if (rows.length < 500) break;
  }
  const bytes = await writeSheet({
    sheets: [
      {
        name: say('报送情况', 'Where plans stand'),
        columns: [{ header: say('指导单位', 'Guiding unit'), width: 36 }, ...stageColumns],
        rows: [
          ...overview.units.map(({ name, stages }) => [name, ...planStages.map((stage) => stages[stage])]),
          [say('合计', 'Together'), ...planStages.map((stage) => overview.stages[stage])],
        ],
      },
      {
        name: say('计划汇总', 'What is planned'),
        columns: [
          { header: say('维度', 'By'), width: 18 },
          { header: say('取值', 'Value'), width: 36 },
          ...[say('计划数', 'Plans'), say('项目数', 'Items'), say('人次', 'Person-times')].map((header) => ({
            header,
            width: 12,
          })),
          { header: say('学时', 'Hours'), width: 12 },
          { header: say('预算（元）', 'Budget (yuan)'), width: 16 },
        ],
        rows: planDimensions.flatMap((dimension) =>
          overview.by
            .filter((each) => each.dimension === dimension)
            .map((each) => [
              pick(dimensionWords[dimension]),
              pick(lists[dimension].find(({ id }) => id === each.value) ?? { zh: each.value, en: each.value }),
              each.plans,
              each.items,
              each.personTimes,
              each.hoursTenths / 10,
              each.budgetFen / 100,
            ]),
        ),
      },
      {
        name: `${query.of === 'summary' ? say('总结', 'Summaries') : ''}${pick(stageWords[query.show])}`,
        columns: [
          { header: say('基地编号', 'Base number'), width: 18 },
          { header: say('建设单位', 'Host'), width: 36 },
          { header: say('指导单位', 'Guiding unit'), width: 30 },
          { header: say('地区', 'Area'), width: 14 },
          { header: say('状态', 'State'), width: 14 },
          { header: say('备案号', 'Number'), width: 24 },
          { header: say('报送期限', 'Due'), width: 14 },
          { header: say('报送日期', 'Handed in'), width: 14 },
          { header: say('备案日期', 'Filed'), width: 14 },
          { header: say('逾期天数', 'Days late'), width: 10 },
        ],
        rows: bases,
      },
    ],
  });
  return { name: say(`${overview.year}年度计划概况.xlsx`, `plans-${overview.year}.xlsx`), bytes };
}
