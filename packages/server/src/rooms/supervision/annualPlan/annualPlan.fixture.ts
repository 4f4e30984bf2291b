import { addPlanItem, emptyPlanItem, getDossierHead, makeMove, openPlan, type PlanItemContent } from '@jijiao/contract';
import type { Caller } from '../../../../../../demo/caller.ts';
import { evidencePdf } from '../../../../../../demo/material.ts';

/** The one curriculum that the tests have consented to. */
export const curriculum = { id: 11, title: '智能制造课程设置' };

/** An item that lacks nothing. */
export const wholeItem: PlanItemContent = {
  ...emptyPlanItem,
  title: '智能制造高级研修班',
  kind: 'keyProject',
  need: 'keyField',
  audience: 'highLevel',
  field: 'equipmentManufacturing',
  subject: 'professional',
  mode: 'onSite',
  curriculumId: curriculum.id,
  personTimes: 120,
  hoursTenths: 245,
  sessions: 2,
  monthFrom: 3,
  monthTo: 5,
  budget: { lodging: 4_800_000, lecture: 2_400_050 },
  feeBasis: 'free',
  publicInterest: true,
  favoured: ['grassroots'],
};

/** Opens a plan with one whole item. Gives its id. */
export async function openWholePlan(host: Caller, baseId: number, year: number): Promise<number> {
  const { id } = await host.call(openPlan, { params: { id: baseId }, body: { year } });
  await host.call(addPlanItem, { params: { id }, body: wholeItem });
  return id;
}

/** Makes a plain move at the newest version. */
export async function moveOn(caller: Caller, id: number, move: string, opinion?: string): Promise<void> {
  const { status, body } = await askMove(caller, id, move, opinion);
  if (status !== 200) throw new Error(`${move} answered ${status}: ${JSON.stringify(body).slice(0, 600)}`);
}

/** Asks for a plain move at the newest version and gives whatever comes. */
export async function askMove(caller: Caller, id: number, move: string, opinion?: string) {
  const { version } = await caller.call(getDossierHead, { params: { id } });
  return caller.ask(makeMove, { params: { id }, body: { move, version, ...(opinion && { opinion }) } });
}

/** The rules by which an answer refuses, in order. */
export function rulesIn({ status, body }: { status: number; body: unknown }): string[] {
  const { refusals = [] } = body as { refusals?: { rule: string }[] };
  return status === 409 ? refusals.map(({ rule }) => rule).sort() : [`answered ${status}`];
}

/** Uploads a letter of commission to a plan. */
export async function uploadLetter(caller: Caller, dossierId: number): Promise<string> {
  return caller.upload('委托函.pdf', await evidencePdf('委托函', ['委托举办培训班']), dossierId);
}
