import { addAsset, addExchange, addFacility, addPartner, addProject, addStaff, saveActivation } from '@jijiao/contract';
import type { Caller } from './caller.ts';
import { yearOf } from './days.ts';
import type { Desk } from './desk.ts';
import { evidencePdf } from './material.ts';
import { type Dice, institutions, makeDice, personName } from './names.ts';

const pdf = async (host: Caller, title: string) => host.upload(`${title}.pdf`, await evidencePdf(title, [title]));

/** Enters the staff of a recognised base and leaves the rest of its activation list undone. */
export async function beginList({ host, baseId, stage, index }: Desk): Promise<void> {
  await enterStaff(host, baseId, stage.clock.today(), makeDice(6_070_010 + index * 7919));
}

async function enterStaff(host: Caller, id: number, from: string, dice: Dice): Promise<void> {
  for (const [place, role] of ['基地办公室主任', '教务主管', '学员服务', '网络平台运维'].entries()) {
    const member = { name: personName(dice), role, fullTime: place < 3, from, until: null };
    await host.call(addStaff, { params: { id }, body: member });
  }
}

/** Fills in the activation list of a recognised base; with its last entry the base operates (Art. 6). */
export async function activate({ stage, host, baseId: id, index }: Desk): Promise<void> {
  const dice = makeDice(6_070_010 + index * 7919);
  const today = stage.clock.today();
  const year = yearOf(today);
  const save = (section: 'management' | 'measures' | 'ledger', data: Record<string, unknown>) =>
    host.call(saveActivation, { params: { id, section }, body: { version: 0, data } });
  await save('management', {
    body: '继续教育基地办公室',
    documentNo: `校字〔${year}〕${20 + dice(60)}号`,
    setUpFile: await pdf(host, '基地办公室设立文件'),
    director: personName(dice),
    appointmentFile: await pdf(host, '基地负责人任命文件'),
  });
  await enterStaff(host, id, today, dice);
  await save('measures', {
    title: `${institutions[index]?.name ?? ''}继续教育基地运行管理办法`,
    documentNo: `校字〔${year}〕${90 + dice(60)}号`,
    issuedOn: today,
    file: await pdf(host, '基地运行管理办法'),
  });
  const assets = [
    ['venue', '培训楼', 1, 620_000_000],
    ['practice', '实训中心', 2, 380_000_000],
    ['equipment', '录播与直播设备', 6, 21_600_000],
    ['library', '专业图书', 12_000, 54_000_000],
  ] as const;
  for (const [kind, title, quantity, valueFen] of assets) {
    const body = { kind, name: title, quantity, valueFen, since: today, until: null };
    await host.call(addAsset, { params: { id }, body });
  }
  await save('ledger', {
    name: '继续教育基地专账',
    openedOn: today,
    file: await pdf(host, '基地专账建账证明'),
  });
}

/** Partners with terms of every kind, exchanges and facilities of a base. */
export async function workWithPartners({ stage: { clock }, host, baseId: id, index }: Desk): Promise<void> {
  const dice = makeDice(2_030_400 + index);
  const partners = [
    ['university', '渤海湾理工大学', '共建课程体系协议', clock.day(640)],
    ['institute', '京津冀装备技术研究院', '成果转化与师资互聘协议', clock.day(22)],
    ['enterprise', '燕赵重型机械集团', '实训基地共建协议', clock.day(-12)],
  ] as const;
  const made: number[] = [];
  for (const [kind, name, title, endsOn] of partners) {
    const agreement = { title, startsOn: clock.today(), endsOn, file: await pdf(host, title) };
    const partner = {
      kind,
      name,
      creditCode: null,
      contactName: personName(dice),
      phone: `139${String(10_000_000 + dice(80_000_000)).slice(0, 8)}`,
      note: '联合开发课程，互派教师，共享实训条件。',
    };
    made.push((await host.call(addPartner, { params: { id }, body: { partner, agreement } })).id);
  }
  const [first = 0] = made;
  await host.call(addProject, {
    params: { id, partner: first },
    body: { name: '智能制造课程联合开发', startsOn: clock.today(), endsOn: null, outcome: '已完成教学大纲两份。' },
  });
  const exchanges = [
    ['province', '保定', '全省继续教育基地教学观摩', 36],
    ['domestic', '上海', '长三角继续教育课程建设交流', 8],
    ['abroad', '新加坡', '职业教育课程标准研讨', 5],
  ] as const;
  for (const [scope, place, subject, people] of exchanges) {
    await host.call(addExchange, {
      params: { id },
      body: {
        on: clock.today(),
        until: null,
        scope,
        place,
        subject,
        partnerId: scope === 'domestic' ? first : null,
        otherParty: scope === 'domestic' ? null : '当地继续教育机构',
        people,
        outcome: '形成交流总结，引进课程一门。',
        files: [await pdf(host, `${subject}总结`)],
      },
    });
  }
  const facilities = [
    ['venue', '第一报告厅', 320, 480, '建设单位', '示范路 1 号'],
    ['practice', '智能装备实训中心', 120, 2600, '燕赵重型机械集团', '开发区示范大街 8 号'],
    ['platform', '网络学习中心', 6000, null, '建设单位', 'https://learn.example.cn'],
  ] as const;
  for (const [kind, name, capacity, areaM2, owner, address] of facilities) {
    const body = { kind, name, capacity, areaM2, owner, address, assetId: null, from: clock.today(), until: null };
    await host.call(addFacility, { params: { id }, body: { ...body, note: '' } });
  }
}
