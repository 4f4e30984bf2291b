import type { getPlanOverview } from '@jijiao/contract/supervision/planOverview';
import { areas, type Bilingual, percent } from '@jijiao/measures';
import type { OutputOf } from '../../../api/call.ts';
import { Sheet } from '../../../kit/Sheet.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { useLanguage } from '../../../language.ts';
import { nameOf, yuan } from '../annualPlan/names.ts';
import { useOverviewText } from './text.ts';

export type Overview = OutputOf<typeof getPlanOverview>;
type Row = Overview['by'][number];

/** What the plans add up to, one table a dimension. */
export function Planned({ overview, order }: { overview: Overview; order: readonly Row['dimension'][] }) {
  const t = useOverviewText();
  return order.map((dimension) => {
    const rows = overview.by.filter((row) => row.dimension === dimension).sort((a, b) => b.personTimes - a.personTimes);
    if (rows.length === 0) return null;
    return (
      <Sheet key={dimension} title={t(dimension)} pad={false}>
        <Dimension title={t(dimension)} rows={rows} whole={overview.planned.personTimes} />
      </Sheet>
    );
  });
}

function Dimension({ title, rows, whole }: { title: string; rows: readonly Row[]; whole: number }) {
  const t = useOverviewText();
  const { pick } = useLanguage();
  const service = (value: string): Bilingual | undefined => {
    const word = (['publicInterest', 'market', 'other'] as const).find((each) => each === value);
    return word && { zh: t(word), en: t(word) };
  };
  const name = ({ dimension, value }: Row) => {
    if (dimension === 'service') return pick(service(value) ?? { zh: value, en: value });
    if (dimension === 'area') return pick(areas.find(({ code }) => code === value) ?? { zh: '—', en: '—' });
    return pick(nameOf(dimension, value));
  };
  const number = (id: 'items' | 'personTimes', of: (row: Row) => number): Column<Row> => ({
    id,
    header: t(id),
    right: true,
    sortBy: of,
    cell: (row) => of(row).toLocaleString('en-US'),
  });
  const columns: readonly Column<Row>[] = [
    { id: 'value', header: title, fixed: true, wrap: true, cell: name },
    number('items', (row) => row.items),
    number('personTimes', (row) => row.personTimes),
    {
      id: 'hours',
      header: t('hours'),
      right: true,
      sortBy: (row) => row.hoursTenths,
      cell: (row) => (row.hoursTenths / 10).toLocaleString('en-US'),
    },
    {
      id: 'budget',
      header: t('budget'),
      right: true,
      sortBy: (row) => row.budgetFen,
      cell: (row) => yuan(row.budgetFen),
    },
    {
      id: 'share',
      header: t('share'),
      right: true,
      cell: (row) => percent(whole === 0 ? 0 : row.personTimes / whole),
    },
  ];
  return <Table name="planDimension" caption={title} columns={columns} rows={rows} rowId={(row) => row.value} />;
}
