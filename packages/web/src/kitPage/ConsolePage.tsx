import { article } from '@jijiao/measures';
import { ButtonLink } from '../kit/Button.tsx';
import { Deadline } from '../kit/DateText.tsx';
import { DossierBody, DossierHead, Toc } from '../kit/Dossier.tsx';
import { FigureStrip } from '../kit/Figures.tsx';
import { FileList } from '../kit/FileList.tsx';
import { Masked } from '../kit/Masked.tsx';
import { MovesPanel } from '../kit/MovesPanel.tsx';
import { Facts, PageTitle, Section, Trio } from '../kit/Sheet.tsx';
import { State, Tag } from '../kit/State.tsx';
import { Tabs } from '../kit/Tabs.tsx';
import { Timeline } from '../kit/Timeline.tsx';
import { WorkList } from '../kit/WorkList.tsx';
import { SampleSession } from '../session.tsx';
import { ConsoleShell } from '../shells/ConsoleShell.tsx';
import { CountsContext } from '../shells/counts.ts';
import { counts, moves, signed, timeline, work } from './samples.tsx';

/** The console with a dossier and a work list, for looking. */
export default function ConsolePage() {
  return (
    <SampleSession value={signed}>
      <CountsContext value={counts}>
        <ConsoleShell>
          <SampleDossier />
          <SampleWork />
        </ConsoleShell>
      </CountsContext>
    </SampleSession>
  );
}

function SampleDossier() {
  return (
    <>
      <DossierHead
        title="东北大学秦皇岛分校　装备制造领域基地申报"
        crumbs={[{ label: '设立', to: '/kit' }, { label: '申报', to: '/kit/portal' }, { label: '冀继申〔2026〕0047' }]}
        state={<Tag tone="todo">待现场复查</Tag>}
        acts={
          <ButtonLink size="small" icon="print" to="/kit">
            打印申报表
          </ButtonLink>
        }
        facts={[
          { label: '编号', value: '冀继申〔2026〕0047' },
          { label: '指导单位', value: '秦皇岛市人力资源和社会保障局' },
          { label: '轮到', value: '刘*华（专技科）' },
          { label: '期限', value: <Deadline due="2026-11-30" workingDays={5} soonWithin={5} withDate /> },
        ]}
        steps={[
          { label: '提交', note: '11月9日', state: 'done' },
          { label: '材料审核', note: '11月18日', state: 'done' },
          { label: '现场复查', note: '进行中', state: 'now' },
          { label: '推荐上报', note: '市人社局', state: 'ahead' },
          { label: '专家评审', note: '省人社厅', state: 'ahead' },
          { label: '认定', note: '颁发匾牌', state: 'ahead' },
        ]}
      />
      <DossierBody
        contents={
          <Toc
            title="申报内容　5 / 7 已核"
            entries={[
              { id: 'who', label: '申报单位', tone: 'done', toneWord: '已核' },
              { id: 'faculty', label: '一、师资队伍', tone: 'done', toneWord: '已核' },
              { id: 'rules', label: '二、管理与制度', tone: 'soon', toneWord: '须补正' },
            ]}
          />
        }
        rail={
          <>
            <MovesPanel
              moves={moves}
              onMove={() => undefined}
              icons={{ recheck: 'clipboard', return: 'undo', handOver: 'handOver' }}
            />
            <Timeline entries={timeline} />
          </>
        }
      >
        <Section id="who" title="申报单位" state={<State tone="done">符合第九条</State>}>
          <Facts
            facts={[
              { label: '单位名称', value: '东北大学秦皇岛分校' },
              { label: '单位类别', value: '高等院校' },
              {
                label: '信用代码',
                value: <Masked masked="1213**********7X" what="信用代码" onUnmask={async () => '12130000SAMPLE007X'} />,
              },
              { label: '申报领域', value: '装备制造' },
            ]}
          />
        </Section>
        <Section id="faculty" title="一、师资队伍" cites={article(8, 1)} state={<State tone="done">符合</State>}>
          <Trio
            figures={[
              { label: '师资总数', value: 68, unit: '人' },
              { label: '专职', value: 46, unit: '人' },
              { label: '平均从业', value: 14.2, unit: '年' },
            ]}
          />
        </Section>
        <Section id="rules" title="二、管理与制度" cites={article(8, 2)} state={<State tone="soon">须补正</State>}>
          <FileList
            files={['教学组织', '学员考核', '教学科研', '培训登记'].map((name) => ({
              id: name,
              name: `${name}管理制度.pdf`,
              size: 412_000,
              href: '#',
            }))}
          />
        </Section>
      </DossierBody>
    </>
  );
}

function SampleWork() {
  return (
    <>
      <PageTitle
        title="工作台"
        sub="2026年11月23日（周一）"
        acts={
          <ButtonLink icon="calendar" to="/kit">
            期限日历
          </ButtonLink>
        }
      />
      <FigureStrip
        figures={[
          { id: 'a', label: '待我办理', value: 17, unit: '件', note: '较上周同日少 4 件', to: '/kit' },
          { id: 'b', label: '今天到期', value: 3, unit: '件', note: '最早 17:30 前', tone: 'soon', to: '/kit' },
          { id: 'c', label: '已逾期', value: 1, unit: '件', note: '逾期 2 个工作日', tone: 'overdue', to: '/kit' },
          { id: 'd', label: '等别人办', value: 24, unit: '件', note: '其中 2 件已催办', to: '/kit' },
          { id: 'e', label: '本月办结', value: 46, unit: '件', note: '按期办结率 97.8%', tone: 'done', to: '/kit' },
        ]}
      />
      <div className="sheet">
        <Tabs
          label="待办"
          current="todo"
          tabs={[
            { id: 'todo', label: '待办', count: 17, to: '/kit/console' },
            { id: 'waiting', label: '在办', count: 24, to: '/kit' },
            { id: 'done', label: '已办', count: 312, to: '/kit' },
          ]}
        />
        <WorkList groups={work} current="2" />
      </div>
    </>
  );
}
