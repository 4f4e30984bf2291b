import {
  addExpert,
  appointGroup,
  type Endpoint,
  getDossierHead,
  makeMove,
  type OutputOf,
  putBeforeGroup,
  saveOutline,
  signOpinion,
  startOutline,
} from '@jijiao/contract';
import type { Caller } from '../../../../../demo/caller.ts';
import { applicantOf, officerOf, type Stage, signerOf } from '../../../../../demo/chapterThree.ts';
import { evidencePdf } from '../../../../../demo/material.ts';
import { creditCode, institutionCode, institutions } from '../../../../../demo/names.ts';
import { openTestHouse, type TestHouse } from '../../application.testing.ts';
import { hostsOfSmallProvince, makeSmallProvince } from '../../conscience/smallProvince.testing.ts';
import { getOrganisation } from '../directory/index.ts';
import { type Base, changeBase, makeBase } from '../register/index.ts';

/** A province with a standing base of each of two guiding units, and three experts in the bank: two from outside the first host. */
export interface Desk {
  readonly house: TestHouse;
  readonly stage: Stage;
  readonly base: Base;
  readonly otherBase: Base;
  readonly host: Caller;
  readonly otherHost: Caller;
  readonly officer: Caller;
  readonly signer: Caller;
  readonly otherOfficer: Caller;
  readonly province: Caller;
  readonly auditor: Caller;
  /** At the host itself, and two from outside it. */
  readonly experts: readonly { readonly id: number; readonly caller: Caller }[];
  /** An expert who sits on no group. */
  readonly stranger: Caller;
}

export const firstDay = '2026-06-01';

/** Opens such a province on a day. */
export async function openDesk(): Promise<Desk> {
  const house = await openTestHouse();
  house.clock.set(firstDay);
  const stage = await makeSmallProvince(house);
  const { cast } = house;
  const province = await cast.as('province');
  const bases: Base[] = [];
  for (const index of hostsOfSmallProvince) {
    const { db } = house.opened.house.database;
    const host = await getOrganisation(db, stage.institutionIds[index] ?? 0);
    const made = await makeBase(db, {
      organisationId: host.id,
      guidingUnitId: host.guidingUnitId,
      host: host.name,
      level: 'provincial',
      field: 'equipmentManufacturing',
      areaCode: host.areaCode,
      address: '示范路 1 号',
      director: '张三丰',
      phone: '0311-12345678',
      recognisedOn: '2026-03-01',
      termEndsOn: '2031-02-28',
      decisionId: 1,
      documentNo: '冀人社字〔2026〕1号',
      what: { zh: '认定为省级基地', en: 'Recognised as a provincial base' },
    });
    await changeBase(db, {
      baseId: made.id,
      from: '2026-03-01',
      changes: { status: 'operating' },
      what: { zh: '启用', en: 'Activated' },
      documentNo: null,
    });
    bases.push(made);
  }
  const experts: { id: number; caller: Caller }[] = [];
  for (const [at, code] of [
    institutionCode(0),
    creditCode('12', '110000', 77),
    creditCode('12', '120000', 78),
    creditCode('12', '120000', 79),
  ].entries()) {
    const username = `expert${at}`;
    await cast.hire(username, 'expert', { id: 1, name: '省厅' });
    const row = await province.call(addExpert, {
      body: {
        name: cast.nameOf(username),
        title: '教授',
        organisation: at === 0 ? (institutions[0]?.name ?? '') : `外省研究院${at}`,
        organisationCode: code,
        fields: ['law'],
        past: [],
        partners: [],
        username,
      },
    });
    experts.push({ id: row.id, caller: await cast.as(username) });
  }
  const [own, other] = hostsOfSmallProvince;
  const guide = (index: number | undefined) => institutions[index ?? 0]?.guide ?? '';
  const stranger = experts.pop();
  const [base, otherBase] = bases;
  if (!base || !otherBase || !stranger) throw new Error('the small province has two hosts');
  return {
    house,
    stage,
    base,
    otherBase,
    host: await cast.as(applicantOf(own ?? 0)),
    otherHost: await cast.as(applicantOf(other ?? 0)),
    officer: await cast.as(officerOf(guide(own))),
    signer: await cast.as(signerOf(guide(own))),
    otherOfficer: await cast.as(officerOf(guide(other))),
    province,
    auditor: await cast.as('auditor'),
    experts,
    stranger: stranger.caller,
  };
}

/** Appoints the three experts of the bank, from the day of the clock to the end of a year. */
export async function appointExperts(desk: Desk, { replaces = null as number | null, endsOn = '2028-12-31' } = {}) {
  return desk.host.call(appointGroup, {
    params: { id: desk.base.id },
    body: {
      startsOn: desk.house.clock.today(),
      endsOn,
      members: desk.experts.map(({ id }) => ({ expertId: id })),
      replaces,
    },
  });
}

/** A scanned letter or paper of one's own. */
export async function upload(caller: Caller, title: string, dossierId?: number): Promise<string> {
  return caller.upload(`${title}.pdf`, await evidencePdf(title, ['示范']), dossierId);
}

/** Begins an outline and fills it in. */
export async function draftOutline(desk: Desk, fromYear: number, toYear: number): Promise<number> {
  const { head, version } = await desk.host.call(startOutline, {
    params: { id: desk.base.id },
    body: { fromYear, toYear },
  });
  await desk.host.call(saveOutline, {
    params: { id: head.id },
    body: { fromYear, toYear, version, content: outlineText },
  });
  return head.id;
}

export const outlineText = {
  tradeNeeds: '装备制造企业数字化改造急需工程技术人才。',
  regionNeeds: '唐山市建设智能制造示范区。',
  goals: ['三年培训 3,600 人次'],
  audiences: ['urgent' as const],
  focus: ['工业机器人'],
};

/** Puts the dossier before the group and lets all three experts sign. */
export async function haveSigned(desk: Desk, id: number): Promise<void> {
  const { sha256 } = await desk.host.call(putBeforeGroup, { params: { id } });
  for (const { caller } of desk.experts)
    await caller.call(signOpinion, { params: { id }, body: { sha256, favour: true, text: '目标明确，可行。' } });
}

type Head = OutputOf<typeof getDossierHead>;

/** Makes a plain move with the version given. */
export const moveAt = (caller: Caller, id: number, move: string, version: number, opinion?: string) =>
  caller.ask(makeMove, { params: { id }, body: { move, version, ...(opinion && { opinion }) } });

/** Makes plain moves one after another, each by the one named. */
export async function walk(
  desk: Desk,
  id: number,
  ...moves: readonly ('submit' | 'examine' | 'consent')[]
): Promise<Head> {
  const by = { submit: desk.host, examine: desk.officer, consent: desk.signer };
  let head: Head | undefined;
  for (const move of moves) {
    const { version } = await by[move].call(getDossierHead, { params: { id } });
    head = await by[move].call(makeMove, {
      params: { id },
      body: { move, version, ...(move === 'examine' && { opinion: '符合要求。' }) },
    });
  }
  if (!head) throw new Error('no move was named');
  return head;
}

/** An outline of these years, consented to. */
export async function consentedOutline(desk: Desk, fromYear: number, toYear: number): Promise<number> {
  const id = await draftOutline(desk, fromYear, toYear);
  await haveSigned(desk, id);
  await walk(desk, id, 'submit', 'examine', 'consent');
  return id;
}

/** The rules that an answer was refused by; empty where it was not refused. */
export const rulesOf = ({ status, body }: { status: number; body: unknown }): string[] =>
  status === 409 ? ((body as { refusals?: { rule: string }[] }).refusals ?? []).map(({ rule }) => rule) : [];

/** Asks by everyone named and gives the answers' numbers. */
export async function statuses<E extends Endpoint>(
  endpoint: E,
  input: Parameters<Caller['ask']>[1],
  callers: Readonly<Record<string, Caller>>,
): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [name, caller] of Object.entries(callers))
    found[name] = (await caller.ask(endpoint, input as never)).status;
  return found;
}

/** Enters instructors whom the first base engages and has vetted, without the business that leads to it. Gives their ids. */
export async function enterFaculty(desk: Desk, names: readonly string[]): Promise<number[]> {
  const ids: number[] = [];
  for (const name of names) {
    const { rows } = await desk.house.opened.house.database.pool.query<{ id: string }>(
      `with person as (
         insert into instructor (name, name_key, institution_key, title, institution, fields, created_at)
         values ($1, $1, '', '教授', '示例大学', '{}', now()) returning id
       )
       insert into instructor_engagement (instructor_id, base_id, full_time, starts_on, vetted_on, subjects, source)
       select id, $2, true, '2026-03-01', '2026-03-01', '{}', 'entered' from person returning instructor_id as id`,
      [name, desk.base.id],
    );
    ids.push(Number(rows[0]?.id));
  }
  return ids;
}
