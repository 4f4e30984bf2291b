import { article } from '@jijiao/measures';
import { useState } from 'react';
import { BulkBar } from '../kit/BulkBar.tsx';
import { Cite } from '../kit/Cite.tsx';
import { Meter } from '../kit/Figures.tsx';
import { FilterChips, SearchBox } from '../kit/Filter.tsx';
import { State, type Tone } from '../kit/State.tsx';
import { type Column, Table } from '../kit/Table.tsx';

interface Base {
  number: string;
  name: string;
  field: string;
  done: number;
  planned: number;
  tone: Tone;
  plan: string;
}

const bases: readonly Base[] = [
  {
    number: '冀继基2021-001',
    name: '燕山大学基地',
    field: '装备制造',
    done: 2860,
    planned: 3000,
    tone: 'done',
    plan: '已备案',
  },
  {
    number: '冀继基2021-003',
    name: '河北医科大学基地',
    field: '医疗卫生',
    done: 4120,
    planned: 4300,
    tone: 'done',
    plan: '已备案',
  },
  {
    number: '冀继基2022-005',
    name: '华北理工大学基地',
    field: '新材料',
    done: 1540,
    planned: 1800,
    tone: 'soon',
    plan: '未报送',
  },
  {
    number: '冀继基2024-003',
    name: '太行工程技术协会基地',
    field: '防灾减灾',
    done: 402,
    planned: 1200,
    tone: 'off',
    plan: '暂不受理',
  },
];

const columns: readonly Column<Base>[] = [
  {
    id: 'name',
    header: '基地',
    cell: (base) => <a href="#kit">{base.name}</a>,
    sortBy: (base) => base.name,
    fixed: true,
  },
  { id: 'number', header: '编号', cell: (base) => base.number, sortBy: (base) => base.number },
  { id: 'field', header: '领域', cell: (base) => base.field },
  {
    id: 'done',
    header: '本年人次 / 计划',
    right: true,
    sortBy: (base) => base.done,
    cell: (base) => (
      <span>
        <Meter share={base.done / base.planned} label={base.name} /> {base.done.toLocaleString('en-US')} /{' '}
        {base.planned.toLocaleString('en-US')}
      </span>
    ),
  },
  { id: 'plan', header: '2027年度计划', cell: (base) => <State tone={base.tone}>{base.plan}</State> },
];

/** A register with everything on it, for looking. */
export function SampleRegister() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['冀继基2021-003', '冀继基2022-005']));
  const [filters, setFilters] = useState<Record<string, readonly string[]>>({ field: ['a', 'b'] });
  const [words, setWords] = useState('');
  const touched = bases.filter((base) => chosen.has(base.number) && base.tone === 'soon');
  const untouched = bases.filter((base) => chosen.has(base.number) && base.tone !== 'soon');
  return (
    <div>
      <div className="bar">
        <SearchBox value={words} onSearch={setWords} label="编号、名称、信用代码" />
        <FilterChips
          chosen={filters}
          onChange={setFilters}
          filters={[
            {
              id: 'field',
              label: '领域',
              choices: [
                { value: 'a', label: '装备制造' },
                { value: 'b', label: '医疗卫生' },
              ],
            },
            { id: 'state', label: '状态', choices: [{ value: 'x', label: '运行' }] },
          ]}
        />
      </div>
      <div className="sheet">
        <Table
          name="kit"
          caption="基地"
          chooser
          columns={columns}
          rows={bases.filter((base) => base.name.includes(words))}
          rowId={(base) => base.number}
          rowName={(base) => base.name}
          selection={{ chosen, onChoose: setChosen }}
          paging={{ page: 0, size: 4, total: 41, onPage: () => undefined }}
        />
      </div>
      {chosen.size > 0 && (
        <BulkBar
          chosen={chosen.size}
          touched={touched.map((base) => ({ id: base.number, name: base.name, note: base.number }))}
          untouched={untouched.map((base) => ({ id: base.number, name: base.name, note: base.plan }))}
          act={`向 ${touched.length} 个基地发送提醒`}
          icon="send"
          onAct={() => undefined}
          onClear={() => setChosen(new Set())}
          aside={<Cite cites={article(20)} />}
        />
      )}
    </div>
  );
}
