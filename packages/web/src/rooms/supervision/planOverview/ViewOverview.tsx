import './planOverview.css';
import {
  annualFilings,
  exportPlanOverview,
  getPlanOverview,
  type PlanStage,
  planStages,
} from '@jijiao/contract/supervision/planOverview';
import { areas, audiences, fields, planItemKinds } from '@jijiao/measures';
import { useAddress } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { FigureStrip } from '../../../kit/Figures.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { HebeiMap } from '../../../kit/HebeiMap.tsx';
import { PageTitle, Sheet, Trio } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Empty, Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { yuan } from '../annualPlan/names.ts';
import { BasesAt } from './BasesAt.tsx';
import { type Overview, Planned } from './Planned.tsx';
import { useOverviewText } from './text.ts';

/** What narrows the list by the items of the plan. */
const itemFilters = { field: fields, audience: audiences, kind: planItemKinds } as const;
const itemFilterIds = ['field', 'audience', 'kind'] as const;

const numberIn = (word: string | undefined) => (word && /^\d{1,15}$/.test(word) ? Number(word) : undefined);

/** The plans of a year for the province or a guiding unit: who has handed in, who has not, and what is planned (Art. 20). */
export default function ViewOverview() {
  const t = useOverviewText();
  const { language, pick } = useLanguage();
  const [address, change] = useAddress();
  useTitle(t('title'));
  const year = numberIn(address['year']);
  const unit = numberIn(address['unit']);
  const show = planStages.find((stage) => stage === address['show']) ?? 'toPlan';
  const of = annualFilings.find((each) => each === address['of']) ?? 'plan';
  const items = Object.fromEntries(
    itemFilterIds.flatMap((id) => {
      const found = itemFilters[id].find((each) => each.id === address[id]);
      return found ? [[id, found.id]] : [];
    }),
  );
  const area = areas.find(({ code }) => code === address['area'])?.code;
  const q = address['q'];
  const scope = { ...(year !== undefined && { year }), ...(unit !== undefined && { unit }) };
  const find = { ...scope, of, show, ...items, ...(area && { area }), ...(q && { q }) };
  const { data, error, refetch } = useEndpoint(getPlanOverview, { query: scope });
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      <PageTitle
        title={t('title')}
        sub={
          <>
            {t('ofYear', { year: data.year })}　{t('due')} <DateText value={data.dueOn} weekday={false} />
          </>
        }
        acts={
          <ButtonLink icon="download" download to={addressOf(exportPlanOverview, { query: { ...find, language } })}>
            {t('export')}
          </ButtonLink>
        }
      />
      <Standing overview={data} unit={unit} />
      <div className="bar">
        <SearchBox
          value={q ?? ''}
          label={t('search')}
          onSearch={(words) => change({ q: words || undefined, page: undefined })}
        />
        <FilterChips
          chosen={{
            year: [String(data.year)],
            of: [of],
            show: [show],
            ...Object.fromEntries(Object.entries(items).map(([id, value]) => [id, [value]])),
            ...(unit !== undefined && { unit: [String(unit)] }),
            ...(area && { area: [area] }),
          }}
          filters={[
            {
              id: 'year',
              label: t('year'),
              choices: data.years.map((each) => ({ value: String(each), label: t('ofYear', { year: each }) })),
            },
            {
              id: 'of',
              label: t('of'),
              choices: annualFilings.map((value) => ({ value, label: t(`of_${value}`) })),
            },
            { id: 'show', label: t('stage'), choices: planStages.map((value) => ({ value, label: t(value) })) },
            {
              id: 'unit',
              label: t('unit'),
              choices: data.units.flatMap(({ id, name }) => (id === null ? [] : [{ value: String(id), label: name }])),
            },
            { id: 'area', label: t('area'), choices: areas.map((each) => ({ value: each.code, label: pick(each) })) },
            ...itemFilterIds.map((id) => ({
              id,
              label: t(id),
              choices: itemFilters[id].map((each) => ({ value: each.id, label: pick(each) })),
            })),
          ]}
          onChange={(chosen) =>
            change({
              year: chosen['year']?.at(-1),
              of: chosen['of']?.at(-1),
              show: chosen['show']?.at(-1),
              ...Object.fromEntries(itemFilterIds.map((id) => [id, chosen[id]?.at(-1)])),
              unit: chosen['unit']?.at(-1),
              area: chosen['area']?.at(-1),
              page: undefined,
            })
          }
        />
      </div>
      <div className="sheet">
        <BasesAt find={{ ...find, year: data.year }} />
      </div>
      <Sums overview={data} />
    </>
  );
}

const linkTo = (year: number, unit: number | undefined, more: string) =>
  `/plans/overview?year=${year}${unit === undefined ? '' : `&unit=${unit}`}&${more}`;

function Standing({ overview, unit }: { overview: Overview; unit: number | undefined }) {
  const t = useOverviewText();
  const { year, stages } = overview;
  const tones: Readonly<Partial<Record<PlanStage, 'overdue' | 'soon' | 'done'>>> = {
    onFile: 'done',
    ...(stages.late > 0 && { late: 'soon' as const }),
    ...(stages.missing > 0 && { missing: 'overdue' as const }),
  };
  const figure = (stage: PlanStage) => {
    const tone = tones[stage];
    return {
      id: stage,
      label: t(stage),
      value: stages[stage],
      unit: t('bases'),
      to: linkTo(year, unit, `show=${stage}`),
      ...(tone && { tone }),
    };
  };
  const summaries = {
    id: 'summariesMissing',
    label: t('summariesMissing', { year: year - 1 }),
    value: overview.summariesMissing,
    unit: t('bases'),
    to: linkTo(year, unit, 'of=summary&show=missing'),
    ...(overview.summariesMissing > 0 && { tone: 'overdue' as const }),
  };
  return (
    <div className="plan-stages">
      <FigureStrip figures={(['toPlan', 'handedIn', 'examined', 'onFile'] as const).map(figure)} />
      <FigureStrip figures={[...(['late', 'missing'] as const).map(figure), summaries]} />
    </div>
  );
}

function Sums({ overview }: { overview: Overview }) {
  const t = useOverviewText();
  const { planned, year, by } = overview;
  if (planned.items === 0) {
    return (
      <div className="plan-whole">
        <Sheet title={t('planned')}>
          <Empty title={t('plannedNone')}>{t('plannedNoneWhy')}</Empty>
        </Sheet>
      </div>
    );
  }
  const counts = Object.fromEntries(
    by.filter(({ dimension }) => dimension === 'area').map(({ value, plans }) => [value, plans]),
  );
  return (
    <div className="stack plan-whole">
      <div className="plan-sums">
        <div className="stack">
          <Sheet title={t('planned')}>
            <Trio
              figures={[
                { label: t('items'), value: planned.items },
                { label: t('personTimes'), value: planned.personTimes },
                { label: t('hours'), value: planned.hoursTenths / 10 },
                { label: t('budget'), value: yuan(planned.budgetFen) },
              ]}
            />
          </Sheet>
          <Planned overview={overview} order={['service', 'favoured']} />
        </div>
        <Sheet title={t('map')}>
          <HebeiMap
            label={t('map')}
            counts={counts}
            hrefOf={(area) => linkTo(year, undefined, `show=handedIn&area=${area}`)}
          />
        </Sheet>
      </div>
      {overview.units.length > 1 && <Units overview={overview} />}
      <div className="plan-dimensions">
        <Planned overview={overview} order={['kind', 'audience', 'need', 'feeBasis', 'field', 'area']} />
      </div>
    </div>
  );
}

function Units({ overview }: { overview: Overview }) {
  const t = useOverviewText();
  type Row = Overview['units'][number];
  const columns: readonly Column<Row>[] = [
    { id: 'name', header: t('unit'), fixed: true, wrap: true, cell: (row) => row.name || '—' },
    ...planStages.map(
      (stage): Column<Row> => ({
        id: stage,
        header: t(stage),
        right: true,
        sortBy: (row) => row.stages[stage],
        cell: (row) => row.stages[stage],
      }),
    ),
    {
      id: 'personTimes',
      header: t('personTimes'),
      right: true,
      sortBy: (row) => row.personTimes,
      cell: (row) => row.personTimes.toLocaleString('en-US'),
    },
    {
      id: 'budget',
      header: t('budget'),
      right: true,
      sortBy: (row) => row.budgetFen,
      cell: (row) => yuan(row.budgetFen),
    },
  ];
  return (
    <Sheet title={t('byUnit')} pad={false}>
      <Table
        name="planUnits"
        caption={t('byUnit')}
        columns={columns}
        rows={overview.units}
        rowId={(row) => String(row.id)}
      />
    </Sheet>
  );
}
