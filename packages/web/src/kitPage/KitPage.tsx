import './kitPage.css';
import { article } from '@jijiao/measures';
import { useState } from 'react';
import { AfterAct } from '../kit/AfterAct.tsx';
import { Button } from '../kit/Button.tsx';
import { Cite } from '../kit/Cite.tsx';
import { DateText, Deadline } from '../kit/DateText.tsx';
import { Icon } from '../kit/Icon.tsx';
import { Menu } from '../kit/Menu.tsx';
import { RefusalList } from '../kit/Refusal.tsx';
import { PageTitle, Sheet } from '../kit/Sheet.tsx';
import { Shape, State, Tag, type Tone } from '../kit/State.tsx';
import { Segments } from '../kit/Tabs.tsx';
import { Checklist, TaskList } from '../kit/TaskList.tsx';
import { useTitle } from '../kit/useTitle.ts';
import { Empty, ErrorState, Loading } from '../kit/Waiting.tsx';
import { SampleForm } from './SampleForm.tsx';
import { SampleRegister } from './SampleRegister.tsx';
import { noRecheck, shortfall } from './samples.tsx';

const tones: readonly (readonly [Tone, string])[] = [
  ['todo', '待办'],
  ['waiting', '在等'],
  ['soon', '将到期'],
  ['overdue', '已逾期'],
  ['refused', '不符合'],
  ['done', '已办结'],
  ['off', '已终止'],
];

/** All components on one page, for looking at them in both languages, light and dark, wide and narrow. */
export default function KitPage() {
  useTitle('Kit');
  const [segment, setSegment] = useState('due');
  return (
    <div className="wrapp stack kit-page">
      <PageTitle title="Kit" sub="All components, for looking. See also /kit/console and /kit/portal." />
      <Sheet title="State, Tag, Cite, dates">
        <p className="row wrap">
          {tones.map(([tone, word]) => (
            <State key={tone} tone={tone}>
              {word}
            </State>
          ))}
          <span className="row faint">
            <Shape name="lock" />
            未开放
          </span>
        </p>
        <p className="row wrap ways">
          {tones.map(([tone, word]) => (
            <Tag key={tone} tone={tone}>
              {word}
            </Tag>
          ))}
        </p>
        <p className="ways">
          <Cite cites={article(8, 5)} />　<Cite cites={article(21)} />　<DateText value="2026-11-23" />　
          <Deadline due="2026-11-26" workingDays={3} />　<Deadline due="2026-11-19" workingDays={-2} />　
          <Deadline due="2026-12-31" workingDays={28} withDate />
        </p>
      </Sheet>
      <Sheet title="Button, Menu, Segments">
        <div className="row wrap">
          <Button look="primary">核对并签发</Button>
          <Button icon="print">打印</Button>
          <Button look="quiet">取消选择</Button>
          <Button look="danger">撤回</Button>
          <Button disabled>未开放</Button>
          <Button busy>正在办理</Button>
          <Button size="small">小</Button>
          <Button size="large" look="primary">
            查找培训班
          </Button>
          <Menu label="更多" items={[{ id: 'a', label: '复制链接', icon: 'link', onChoose: () => undefined }]} />
          <Segments
            label="分组"
            current={segment}
            onChoose={setSegment}
            segments={[
              { id: 'due', label: '期限' },
              { id: 'kind', label: '事项' },
              { id: 'base', label: '基地' },
            ]}
          />
        </div>
        <p className="ways row wrap">
          {(
            [
              'search',
              'bell',
              'inbox',
              'chart',
              'stamp',
              'board',
              'play',
              'scale',
              'award',
              'coins',
              'landmark',
              'book',
              'sliders',
              'print',
              'file',
              'spreadsheet',
              'folder',
              'calendar',
              'send',
              'undo',
              'refresh',
              'user',
              'handOver',
              'clipboard',
              'bookmark',
              'saved',
              'home',
              'code',
              'verify',
              'building',
              'complaint',
              'sun',
              'moon',
              'eye',
              'edit',
              'trash',
              'link',
              'columns',
              'filter',
            ] as const
          ).map((name) => (
            <Icon key={name} name={name} large />
          ))}
        </p>
      </Sheet>
      <RefusalList
        refusals={[shortfall, noRecheck]}
        goto={(refusal) => (refusal === shortfall ? { to: '/kit', label: '去补 2024年度材料' } : undefined)}
      />
      <SampleForm />
      <SampleRegister />
      <div className="kit-two">
        <TaskList
          tasks={[
            { id: '0', label: '申报单位', tone: 'done', word: '已完成', to: '/kit' },
            { id: '1', label: '一　师资队伍', tone: 'todo', word: '填写中', to: '/kit', current: true },
            { id: '5', label: '五　培训业绩', tone: 'refused', word: '不符合', to: '/kit' },
            { id: '6', label: '核对并提交', tone: 'lock', word: '未开放', to: '/kit' },
          ]}
          note="可按任意顺序填写，换电脑也能接着填。"
        />
        <Sheet title="五项条件">
          <Checklist
            conditions={[
              { id: '1', title: '师资队伍', tone: 'soon', word: '待改正', note: '65 人可导入，3 行待改正' },
              { id: '2', title: '管理组织与八项制度', tone: 'done', word: '符合', note: '制度 8 / 8' },
              { id: '4', title: '远程教育条件', tone: 'waiting', word: '未填', note: '还没有填写' },
            ]}
          />
        </Sheet>
      </div>
      <AfterAct
        title="申报已提交"
        number="冀继申〔2026〕0047"
        nowWith="秦皇岛市人力资源和社会保障局"
        by={<DateText value="2026-11-30" />}
        next="指导单位核对材料并到现场复查。"
      >
        <Button look="primary">看办理经过</Button>
      </AfterAct>
      <Sheet title="Loading, Empty, ErrorState" pad={false}>
        <Loading />
        <Empty title="还没有年度计划" goto={{ to: '/kit', label: '报送年度计划' }}>
          每年 12 月 31 日前报送的计划列在这里。
        </Empty>
        <ErrorState onRetry={() => undefined} />
      </Sheet>
    </div>
  );
}
