import { getDossierHead, makeMove } from '@jijiao/contract';
import {
  applicantOf,
  fillApplication,
  makeNow,
  openBatch,
  recommend,
  returnForCorrection,
  type Stage,
  signerOf,
} from './chapterThree.ts';
import { firstYear, lastDay, plus } from './days.ts';
import { ban, recognise, registerNational, review } from './judgement.ts';
import { institutions } from './names.ts';
import type { Part } from './playTogether.ts';

/** Hosts by their numbers in the list of institutions: the first base is national and was registered at once. */
export const nationalHost = 8;
/** Host of a national base registered some days ago: its activation list is half done. */
export const newHost = 5;
const failingHost = 6;
const objectedHost = 7;
const bannedHost = 33;

/** A finished batch of two years ago: `hosts` are recognised, one more fails, one is objected to; a national base, and a ban. */
export async function* playFirstBatch(stage: Stage, hosts: readonly number[]): Part {
  const { clock, tell } = stage;
  yield `${firstYear(clock)}-03-01`;
  tell('demonstration: the finished batch');
  const opensOn = clock.today();
  const applicants = [...hosts, failingHost, objectedHost];
  const batchId = await openBatch(stage, {
    name: '第一批',
    opensOn,
    closesOn: plus(opensOn, 30),
    quota: applicants.length + 4,
    size: 7,
  });
  const applications: number[] = [];
  for (const index of applicants) applications.push(await handIn(stage, batchId, index));
  yield plus(opensOn, 7);
  const ranks = new Map<string, number>();
  for (const [place, index] of applicants.entries()) {
    const guide = institutions[index]?.guide ?? '';
    const rank = (ranks.get(guide) ?? 0) + 1;
    ranks.set(guide, rank);
    await recommend(stage, applications[place] ?? 0, index, rank);
  }
  yield plus(opensOn, 31);
  await closeBatch(stage, batchId);
  const failing = applications.at(-2) ?? 0;
  await review(stage, batchId, applications, 'ranked', new Set([failing]));
  yield plus(opensOn, 41);
  yield* recognise(
    stage,
    batchId,
    applications.filter((id) => id !== failing),
  );
  await registerNational(stage, nationalHost);
  await ban(stage, bannedHost);
}

/** A batch under review: the panel is scoring. */
export async function* playSecondBatch(stage: Stage): Part {
  const { clock, tell } = stage;
  yield clock.day(-90);
  tell('demonstration: the batch in review');
  const opensOn = clock.today();
  const batchId = await openBatch(stage, {
    name: '第二批',
    opensOn,
    closesOn: plus(opensOn, 35),
    quota: 2,
    size: 7,
  });
  const hosts = [9, 10, 11, 12];
  const applications: number[] = [];
  for (const index of hosts) applications.push(await handIn(stage, batchId, index));
  const refused = await handIn(stage, batchId, 13);
  yield plus(opensOn, 5);
  for (const [place, index] of hosts.entries()) await recommend(stage, applications[place] ?? 0, index, 1);
  await makeNow(
    await stage.cast.as(signerOf(institutions[13]?.guide ?? '')),
    refused,
    'refuse',
    '申报场地系短期租用，不符合固定教学场地的条件。',
  );
  yield plus(opensOn, 36);
  await closeBatch(stage, batchId);
  await review(stage, batchId, applications, 'scoring');
}

/** An open batch: drafts, one with too few person-times, submitted, returned, examined, rechecked. */
export async function* playThirdBatch(stage: Stage): Part {
  const { clock, tell } = stage;
  yield clock.day(-22);
  tell('demonstration: the open batch');
  const opensOn = clock.today();
  const batchId = await openBatch(stage, {
    name: '第三批',
    opensOn,
    closesOn: plus(opensOn, 44),
    quota: 10,
    size: 7,
  });
  await fillApplication(stage, batchId, 14, { share: 0.4 });
  await fillApplication(stage, batchId, 15, { weakYear: true });
  yield plus(opensOn, 8);
  for (const index of [16, 17]) await handIn(stage, batchId, index);
  const returned = await handIn(stage, batchId, 18);
  const examined = await handIn(stage, batchId, 19);
  const rechecked = await handIn(stage, batchId, 20);
  yield plus(opensOn, 14);
  await returnForCorrection(stage, returned, 18);
  await recommend(stage, examined, 19, 1, 'examined');
  await recommend(stage, rechecked, 20, 1, 'rechecked');
  yield lastDay(clock);
  await handIn(stage, batchId, 21);
}

async function handIn(stage: Stage, batchId: number, index: number): Promise<number> {
  const id = await fillApplication(stage, batchId, index);
  await makeNow(await stage.cast.as(applicantOf(index)), id, 'submit');
  return id;
}

/** Closes a batch whose window is over, unless the clock has done so. */
async function closeBatch(stage: Stage, id: number): Promise<void> {
  const officer = await stage.cast.as('province');
  const { version, state } = await officer.call(getDossierHead, { params: { id } });
  if (state.state === 'open') await officer.call(makeMove, { params: { id }, body: { move: 'close', version } });
}
