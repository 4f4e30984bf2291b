import { type BodySent, startPolicy } from '@jijiao/contract';
import type { Caller } from './caller.ts';
import { makeNow, officerOf, type Stage, signerOf } from './chapterThree.ts';
import { lastDay, yearOf } from './days.ts';
import type { Part } from './playTogether.ts';

type Typed = BodySent<typeof startPolicy>;

/** The superior rules that Article 1 names, as far as it tells: number and issuer, no day. */
const superior: readonly Pick<Typed, 'documentNo' | 'title' | 'titleEn' | 'issuer' | 'articles'>[] = [
  {
    documentNo: '人力资源社会保障部令第25号',
    title: '专业技术人员继续教育规定',
    titleEn: 'Regulations on the continuing education of professionals',
    issuer: '人力资源社会保障部',
    articles: [1, 11, 30],
  },
  {
    documentNo: '人社厅发〔2013〕53号',
    title: '国家级专业技术人员继续教育基地管理办法',
    titleEn: 'Measures for national bases of continuing education for professionals',
    issuer: '人力资源社会保障部办公厅',
    articles: [1, 26],
  },
  {
    documentNo: '财行〔2014〕6号',
    title: '专业技术人才知识更新工程国家级继续教育基地补助经费管理办法',
    titleEn: 'Measures for subsidies to national bases under the knowledge-renewal project',
    issuer: '人力资源社会保障部、财政部',
    articles: [1, 32, 34],
  },
  {
    documentNo: '河北省政府令〔2017〕第3号',
    title: '河北省专业技术人员继续教育规定',
    titleEn: 'Regulations of Hebei on the continuing education of professionals',
    issuer: '河北省人民政府',
    articles: [1, 11, 30],
  },
  {
    documentNo: '冀人社发〔2021〕21号',
    title: '关于印发《河北省专业技术人才知识更新工程实施方案》的通知',
    titleEn: 'Notice on the plan for the knowledge-renewal project of Hebei',
    issuer: '河北省人力资源和社会保障厅',
    articles: [1, 15],
  },
];

const unknown = { issuedOn: null, validFrom: null, validTo: null, text: null, files: [], ends: [] };

/** The policy library: superior rules, a provincial rule with its predecessor, a plan, local measures, one still a draft. */
export async function* playPolicies(stage: Stage): Part {
  const { cast, clock } = stage;
  yield lastDay(clock);
  stage.tell('demonstration: the policy library');
  const province = await cast.as('province');
  const signer = await cast.as('province.sign');
  for (const each of superior) await publish(province, signer, { ...unknown, ...each, kind: 'superior' });
  const own = { ...unknown, issuer: '河北省人力资源和社会保障厅' };
  const day = (offset: number) => clock.day(offset);
  const firstId = await publish(province, signer, {
    ...own,
    kind: 'provincial',
    documentNo: `冀继教（演示）〔${yearOf(day(-400))}〕1号`,
    title: '基地匾牌使用管理规定',
    titleEn: 'Rules on the use of plaques',
    issuedOn: day(-400),
    validFrom: day(-390),
    text: '第一条　基地匾牌由省厅统一制作、统一编号。\n第二条　匾牌悬挂在基地主要教学场所入口处。',
    articles: [10],
  });
  await publish(province, signer, {
    ...own,
    kind: 'provincial',
    documentNo: `冀继教（演示）〔${yearOf(day(-60))}〕2号`,
    title: '基地匾牌使用管理规定（修订）',
    titleEn: 'Rules on the use of plaques (revised)',
    issuedOn: day(-60),
    validFrom: day(-30),
    text: '第一条　基地匾牌由省厅统一制作、统一编号，附核验二维码。\n第二条　匾牌悬挂在基地主要教学场所入口处。\n第三条　取消资格的，十个工作日内交回匾牌。',
    articles: [10, 25],
    ends: [firstId],
  });
  await publish(province, signer, {
    ...own,
    kind: 'plan',
    documentNo: `冀继教（演示）〔${yearOf(day(-50))}〕3号`,
    title: '基地布局规划（演示）',
    titleEn: 'Plan for the distribution of bases (demonstration)',
    issuedOn: day(-50),
    validFrom: day(-50),
    text: '按照优化布局、突出特色、资源共享、注重实效的原则，分期分批建设基地。',
    articles: [3],
  });
  await province.call(startPolicy, {
    body: { ...own, kind: 'plan', documentNo: '', title: '基地师资建设规划', titleEn: null, articles: [18] },
  });
  await playLocalMeasures(stage);
}

async function playLocalMeasures({ cast, clock }: Stage): Promise<void> {
  for (const [guide, name] of [
    ['130100', '石家庄市'],
    ['130300', '秦皇岛市'],
  ] as const) {
    const officer = await cast.as(officerOf(guide));
    await publish(officer, await cast.as(signerOf(guide)), {
      ...unknown,
      kind: 'local',
      documentNo: `${name}继教（演示）〔${yearOf(clock.day(-45))}〕1号`,
      title: `${name}基地日常指导办法`,
      titleEn: guide === '130100' ? 'Guidance of bases in Shijiazhuang' : 'Guidance of bases in Qinhuangdao',
      issuer: `${name}人力资源和社会保障局`,
      issuedOn: clock.day(-45),
      validFrom: clock.day(-40),
      text: '一、每季度到基地走访一次。\n二、年度计划提前三十日报送审核。\n三、走访意见在五个工作日内反馈基地。',
      articles: [5, 20],
    });
  }
  const officer = await cast.as(officerOf('130300'));
  const { head } = await officer.call(startPolicy, {
    body: {
      ...unknown,
      kind: 'local',
      documentNo: `秦皇岛市继教（演示）〔${yearOf(clock.day(-3))}〕2号`,
      title: '秦皇岛市基地师资共享细则',
      titleEn: 'Sharing of faculty among bases in Qinhuangdao',
      issuer: '秦皇岛市人力资源和社会保障局',
      issuedOn: clock.day(-3),
      validFrom: clock.day(10),
      text: '一、各基地师资名单在全市基地间共享。',
      articles: [18, 29],
    },
  });
  await makeNow(officer, head.id, 'propose');
}

async function publish(officer: Caller, signer: Caller, body: Typed): Promise<number> {
  const { head } = await officer.call(startPolicy, { body });
  await makeNow(officer, head.id, 'propose');
  await makeNow(signer, head.id, 'publish');
  return head.id;
}
