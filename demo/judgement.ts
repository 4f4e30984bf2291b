import {
  announceDraw,
  castVotes,
  declareInterests,
  declineSeat,
  draftBan,
  draftNational,
  draftRecognition,
  drawPanel,
  fileObjection,
  getDecision,
  getDossierHead,
  getReview,
  listNotices,
  listScores,
  makeMove,
  recordDiscussion,
  recordVisit,
  replaceSeat,
  saveScore,
  submitScores,
} from '@jijiao/contract';
import type { Caller } from './caller.ts';
import type { Cast } from './cast.ts';
import type { Stage } from './chapterThree.ts';
import { plus, yearOf } from './days.ts';
import { evidencePdf } from './material.ts';
import { institutions, makeDice } from './names.ts';
import type { Part } from './playTogether.ts';

/** The panel: draw announced, seed sealed, drawn; one refuser replaced by another draw; scores. Stops at `upTo`. */
export async function review(
  stage: Stage,
  batchId: number,
  applications: readonly number[],
  upTo: 'scoring' | 'ranked',
  weak: ReadonlySet<number> = new Set(),
): Promise<number> {
  const { cast } = stage;
  const dice = makeDice(9_040_010 + applications.length);
  const officer = await cast.as('province');
  const announced = await officer.call(announceDraw, { params: { id: batchId } });
  const id = announced.head.id;
  await stage.seal();
  await officer.call(drawPanel, { params: { id }, body: { version: announced.head.version } });
  let panel = await officer.call(getReview, { params: { id } });
  const [refuser] = panel.seats;
  if (refuser && upTo === 'ranked') {
    const expert = await cast.as(expertLogin(refuser.name, cast));
    await expert.call(declineSeat, { params: { id }, body: { reason: '会期与教学冲突。', interest: false } });
    const [, aside] = panel.seats;
    const [applicationId] = applications;
    if (aside && applicationId !== undefined) {
      const interests = [{ applicationId, reason: '正在指导该单位的在职研究生。' }];
      await (await cast.as(expertLogin(aside.name, cast))).call(declareInterests, {
        params: { id },
        body: { interests },
      });
    }
    for (let tries = 0; tries < 2; tries++) {
      panel = await officer.call(getReview, { params: { id } });
      if (panel.seats.filter((seat) => seat.status === 'seated').length >= 7) break;
      await officer.call(replaceSeat, { params: { id }, body: { version: panel.head.version } });
      await stage.seal();
    }
  }
  panel = await officer.call(getReview, { params: { id } });
  for (const { name } of panel.seats.filter((seat) => seat.status === 'seated'))
    await (await cast.as(expertLogin(name, cast))).call(declareInterests, { params: { id }, body: { interests: [] } });
  await officer.call(makeMove, {
    params: { id },
    body: { move: 'startScoring', version: (await officer.call(getReview, { params: { id } })).head.version },
  });
  panel = await officer.call(getReview, { params: { id } });
  const seated = panel.seats.filter((seat) => seat.status === 'seated');
  for (const [place, seat] of seated.entries()) {
    if (upTo === 'scoring' && place >= 3) break;
    const expert = await cast.as(expertLogin(seat.name, cast));
    const { cards, sheet } = await expert.call(listScores, { params: { id } });
    for (const card of cards) {
      const level = weak.has(card.applicationId) ? 0.55 : 0.78 + dice(18) / 100;
      const marks = Object.fromEntries(
        sheet.criteria
          .flatMap((criterion) => criterion.items)
          .map((item) => [item.id, Math.round(item.max * level * 2) / 2]),
      );
      await expert.call(saveScore, {
        params: { id, application: card.applicationId },
        body: { marks, comment: '材料扎实。', version: card.version },
      });
    }
    if (!(upTo === 'scoring' && place === 2)) await expert.call(submitScores, { params: { id } });
  }
  if (upTo === 'scoring') {
    const last = seated.at(-1);
    if (last) {
      cast.shownExpert = expertLogin(last.name, cast);
      await cast.as(cast.shownExpert);
    }
    return id;
  }
  await reviewMove(officer, id, 'closeScoring');
  const [first] = applications;
  if (first !== undefined)
    await officer.call(recordVisit, {
      params: { id },
      body: { applicationId: first, on: stage.clock.today(), findings: '实地察看实训场所，与材料一致。' },
    });
  await officer.call(recordDiscussion, {
    params: { id },
    body: {
      version: (await officer.call(getReview, { params: { id } })).head.version,
      minutes: '委员会逐一评议，形成一致意见。',
    },
  });
  for (const seat of seated) {
    const expert = await cast.as(expertLogin(seat.name, cast));
    await expert.call(castVotes, {
      params: { id },
      body: { votes: applications.map((applicationId) => ({ applicationId, inFavour: !weak.has(applicationId) })) },
    });
  }
  await reviewMove(officer, id, 'closeVote');
  await reviewMove(officer, id, 'rank');
  await officer.call(makeMove, {
    params: { id: batchId },
    body: { move: 'finishReview', version: await headVersion(officer, batchId) },
  });
  return id;
}

async function reviewMove(officer: Caller, id: number, move: string): Promise<void> {
  const { head } = await officer.call(getReview, { params: { id } });
  await officer.call(makeMove, { params: { id }, body: { move, version: head.version } });
}

async function headVersion(caller: Caller, id: number): Promise<number> {
  return (await caller.call(getDossierHead, { params: { id } })).version;
}

/** Experts sign in with the user name that their place in the bank gave them. */
export function expertLogin(name: string, cast: Cast): string {
  const account = cast.accounts.find((each) => each.role === 'expert' && each.name === name);
  if (!account) throw new Error(`no account for the expert ${name}`);
  return account.username;
}

/**
 * Recognition: drafted, signed by another, noticed, objected to, answered, and announced when the time for objections is over.
 * The last of the applications is the one that is objected to.
 */
export async function* recognise(stage: Stage, batchId: number, applications: readonly number[]): Part {
  const { cast, clock } = stage;
  const officer = await cast.as('province');
  const signer = await cast.as('province.sign');
  const made = await officer.call(draftRecognition, {
    body: {
      batchId,
      applications: [...applications],
      grounds: '经单位申报、指导单位复查推荐、专家评审委员会评审，拟予认定。',
    },
  });
  const id = made.head.id;
  await signer.call(makeMove, {
    params: { id },
    body: { move: 'sign', version: made.head.version, opinion: '同意。' },
  });
  await decisionMove(officer, id, 'publishNotice');
  const { rows } = await officer.call(listNotices, { query: {} });
  const notice = rows.find((row) => row.kind === 'notice' && row.open);
  const objected = applications.at(-1);
  if (notice && objected !== undefined) {
    await officer.ask(fileObjection, {
      params: { id: notice.id },
      body: {
        applicationId: objected,
        name: '李明',
        contact: '13800001111',
        text: `该单位申报的 ${yearOf(clock.today()) - 1} 年培训人次与其公开年报所载数字不一致，请予核实。`,
      },
    });
  }
  const shown = await officer.call(getDecision, { params: { id } });
  for (const each of shown.objections) {
    await objectionMove(officer, each.id, 'accept');
    await objectionMove(signer, each.id, 'answerUpheld', '经核实，该年度证明材料与实际不符，异议成立。');
  }
  yield plus(shown.noticeTo ?? clock.today(), 1);
  await decisionMove(officer, id, 'announce');
}

async function decisionMove(caller: Caller, id: number, move: string): Promise<void> {
  const { head } = await caller.call(getDecision, { params: { id } });
  await caller.call(makeMove, { params: { id }, body: { move, version: head.version } });
}

async function objectionMove(caller: Caller, id: number, move: string, opinion?: string): Promise<void> {
  await caller.call(makeMove, {
    params: { id },
    body: { move, version: await headVersion(caller, id), ...(opinion ? { opinion } : {}) },
  });
}

/** A national base registered at once; its documents are of a few weeks before. */
export async function registerNational(stage: Stage, index: number): Promise<void> {
  const officer = await stage.cast.as('province');
  const on = plus(stage.clock.today(), -30);
  const drafted = await officer.call(draftNational, {
    body: {
      organisationId: stage.institutionIds[index] ?? 0,
      field: institutions[index]?.field ?? '',
      nationalDocumentNo: `人社厅函〔${yearOf(on)}〕${88 + index}号`,
      nationalDocumentOn: on,
      grounds: '经国家批准设立国家级专业技术人员继续教育基地，同时认定为省级基地。',
    },
  });
  await signAndAnnounce(stage, drafted.head);
}

/** An institution whose applications are no longer accepted. */
export async function ban(stage: Stage, index: number): Promise<void> {
  const officer = await stage.cast.as('province');
  const drafted = await officer.call(draftBan, {
    body: {
      organisationId: stage.institutionIds[index] ?? 0,
      ground: 'falsified',
      grounds: '申报材料中三份合作协议经核实系伪造。',
    },
  });
  await signAndAnnounce(stage, drafted.head);
}

async function signAndAnnounce(
  { cast }: Stage,
  { id, title, version }: { id: number; title: string; version: number },
): Promise<void> {
  const signer = await cast.as('province.sign');
  const evidence = await signer.upload('依据文件.pdf', await evidencePdf('依据文件', [title]), id);
  await signer.call(makeMove, {
    params: { id },
    body: { move: 'sign', version, opinion: '同意。', files: [evidence] },
  });
  await decisionMove(await cast.as('province'), id, 'announce');
}
