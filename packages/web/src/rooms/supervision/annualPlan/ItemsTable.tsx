import { exportPlanItems, listPlanItems } from '@jijiao/contract/supervision/annualPlan.items';
import { budgetOf } from '@jijiao/measures';
import { type ReactNode, useMemo, useState } from 'react';
import { pagingBy, useAddress } from '../../../address.ts';
import { addressOf } from '../../../api/call.ts';
import { useFault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { FilterChips, SearchBox } from '../../../kit/Filter.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, type Sorting, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { EditItem } from './EditItem.tsx';
import { useItemText } from './itemText.ts';
import { nameOf, planLists, yuan } from './names.ts';
import type { PlanItemRow } from './shape.ts';
import { usePlanText } from './text.ts';
import { ViewItem } from './ViewItem.tsx';

const size = 50;
const filtered = ['kind', 'audience', 'field'] as const;

interface ItemsTableProps {
  /** The plan, or the amendment. */
  planId: number;
  /** A day for which the plan on file is shown. */
  on?: string | undefined;
  /** Further acts above the table, while it is written. */
  acts?: ReactNode;
}

/** The items of a plan or an amendment: searched, filtered, sorted, exported; each opens in a drawer. */
export function ItemsTable({ planId, on, acts }: ItemsTableProps) {
  const t = useItemText();
  const p = usePlanText();
  const { pick } = useLanguage();
  const says = useFault();
  const [address, change] = useAddress();
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const [opened, setOpened] = useState<number | 'new' | null>(null);
  const columns = useItemColumns(setOpened);
  const { data, error, refetch } = useEndpoint(listPlanItems, {
    params: { id: planId },
    query: on ? { on } : {},
  });
  const chosen = Object.fromEntries(
    filtered.flatMap((name) => (address[name] ? [[name, address[name].split(',')]] : [])),
  );
  const q = address.q ?? '';
  const page = Math.max(1, Number(address.page) || 1);
  const fitting = useMemo(
    () =>
      data?.rows.filter(
        (row) =>
          (row.title.includes(q) || row.commissionedBy.includes(q)) &&
          filtered.every((name) => !address[name] || address[name].split(',').includes(row[name] ?? '')),
      ),
    [data, q, address],
  );
  const sorted = useMemo(() => sortBy(fitting, columns, sorting), [fitting, columns, sorting]);
  const row = typeof opened === 'number' ? data?.rows.find(({ id }) => id === opened) : undefined;
  return (
    <div className="plan-items">
      <div className="bar">
        <SearchBox value={q} label={t('search')} onSearch={(words) => change({ q: words, page: undefined })} />
        <FilterChips
          chosen={chosen}
          filters={filtered.map((name) => ({
            id: name,
            label: t(name),
            choices: planLists[name].map(({ id, ...label }) => ({ value: id, label: pick(label) })),
          }))}
          onChange={(next) =>
            change({
              ...Object.fromEntries(filtered.map((name) => [name, next[name]?.join(',')])),
              page: undefined,
            })
          }
        />
        <span className="row wrap end">
          {data && data.rows.length > 0 && (
            <ButtonLink
              size="small"
              look="quiet"
              icon="download"
              download
              to={addressOf(exportPlanItems, { params: { id: planId } })}
            >
              {p('exportSheet')}
            </ButtonLink>
          )}
          {data?.mayEdit && acts}
          {data?.mayEdit && (
            <Button size="small" look="primary" icon="plus" onClick={() => setOpened('new')}>
              {t('add')}
            </Button>
          )}
        </span>
      </div>
      <Table
        name="planItems"
        caption={t('items')}
        chooser
        columns={columns}
        rows={sorted?.slice((page - 1) * size, page * size)}
        sorting={{ value: sorting, onSort: setSorting }}
        rowId={(each) => String(each.id)}
        rowName={(each) => each.title}
        error={error ? { message: says(error), onRetry: () => void refetch() } : undefined}
        empty={
          data && data.rows.length > 0 ? (
            <Empty title={t('noneFound')} />
          ) : (
            <Empty title={t('none')}>{data?.mayEdit ? t('noneWhy') : undefined}</Empty>
          )
        }
        paging={fitting && fitting.length > size ? pagingBy(change, { page, size, total: fitting.length }) : undefined}
      />
      {data?.mayEdit && (opened === 'new' || row) && (
        <EditItem
          key={opened}
          planId={planId}
          row={row ?? null}
          curricula={data.curricula}
          onClose={() => setOpened(null)}
        />
      )}
      {data && !data.mayEdit && row && (
        <ViewItem key={opened} planId={planId} row={row} mayMark={data.mayMark} onClose={() => setOpened(null)} />
      )}
    </div>
  );
}

/** All fitting items in the order that is asked for, so that the order goes over the pages. */
function sortBy(
  rows: readonly PlanItemRow[] | undefined,
  columns: readonly Column<PlanItemRow>[],
  sorting: Sorting | null,
): readonly PlanItemRow[] | undefined {
  const by = columns.find(({ id }) => id === sorting?.column)?.sortBy;
  if (!rows || !by) return rows;
  const order = sorting?.descending ? -1 : 1;
  return [...rows].sort((left, right) => {
    const [a, b] = [by(left), by(right)];
    const compared =
      typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
    return order * compared;
  });
}

function useItemColumns(open: (id: number) => void): readonly Column<PlanItemRow>[] {
  const t = useItemText();
  const { pick } = useLanguage();
  const named = (
    id: 'kind' | 'audience' | 'field' | 'mode' | 'feeBasis' | 'need',
    hidden = false,
  ): Column<PlanItemRow> => ({
    id,
    header: t(id),
    wrap: true,
    hidden,
    sortBy: (row) => row[id] ?? '',
    cell: (row) => pick(nameOf(id, row[id])) || <span className="faint">{t('unset')}</span>,
  });
  const figure = (id: 'personTimes' | 'sessions', hidden = false): Column<PlanItemRow> => ({
    id,
    header: t(id),
    right: true,
    hidden,
    sortBy: (row) => row[id],
    cell: (row) => row[id].toLocaleString('en-US'),
  });
  return [
    {
      id: 'title',
      header: t('title'),
      fixed: true,
      wrap: true,
      sortBy: (row) => row.title,
      cell: (row) => (
        <>
          <button type="button" className="textual" onClick={() => open(row.id)}>
            {row.title || t('unset')}
          </button>
          {row.mark && (
            <span className="small">
              {' '}
              <State tone={row.mark.sent ? 'refused' : 'soon'}>{t('mark')}</State>
            </span>
          )}
        </>
      ),
    },
    named('kind'),
    named('audience'),
    named('field'),
    named('need', true),
    named('mode', true),
    figure('personTimes'),
    {
      id: 'hours',
      header: t('hours'),
      right: true,
      hidden: true,
      sortBy: (row) => row.hoursTenths,
      cell: (row) => row.hoursTenths / 10,
    },
    figure('sessions', true),
    {
      id: 'months',
      header: t('months'),
      sortBy: (row) => row.monthFrom ?? 0,
      cell: (row) => [...new Set([row.monthFrom, row.monthTo])].filter((month) => month !== null).join('–') || '—',
    },
    {
      id: 'budget',
      header: t('budgetYuan'),
      right: true,
      sortBy: (row) => budgetOf(row),
      cell: (row) => yuan(budgetOf(row)),
    },
    named('feeBasis', true),
    {
      id: 'publicInterest',
      header: t('publicInterest'),
      hidden: true,
      sortBy: (row) => Number(row.publicInterest),
      cell: (row) => t(row.publicInterest ? 'yes' : 'no'),
    },
  ];
}
