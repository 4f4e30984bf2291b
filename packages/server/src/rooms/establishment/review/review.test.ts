import { scoringItems, scoringSheet } from '@jijiao/measures';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { post } from '../../../platform/auth/tables.ts';
import { dossier } from '../../../platform/dossier/tables.ts';
import { application } from '../application/application.tables.ts';
import { publication } from '../decision/decision.tables.ts';
import { expert } from '../expert/expert.tables.ts';
import { openPanelHouse, type PanelHouse } from './panel.fixture.ts';
import { repeatDraw } from './panel.ts';
import { isSeated, listDraws } from './review.store.ts';
import { closedScore, seat } from './review.tables.ts';

let house: PanelHouse;
type Person = Awaited<ReturnType<PanelHouse['someExpert']>>;
let bank: Person[];
let recused: Person[];
beforeAll(async () => {
  house = await openPanelHouse();
  const [host] = house.hosts;
  const code = host?.creditCode ?? '';
  bank = [];
  for (const field of ['law', 'marine']) for (let n = 0; n < 4; n++) bank.push(await house.someExpert([field]));
  recused = [
    await house.someExpert(['law'], { organisationCode: code }),
    await house.someExpert(['law'], { partners: [code] }),
    await house.someExpert(['marine'], { past: { organisationCode: code, until: '2023-06-30' } }),
  ];
  // Left more than five years ago.
  bank.push(await house.someExpert(['marine'], { past: { organisationCode: code, until: '2020-06-30' } }));
});
afterAll(() => house.close());

const twoHosts = () => house.hosts.slice(0, 2).map((host, at) => ({ host, field: at === 0 ? 'law' : 'marine' }));
const announce = async (batchId: number) =>
  (await house.post(`/api/batches/${batchId}/review`, { as: house.officer })).body;
const makeMove = (id: number, move: string, version: number) =>
  house.post(`/api/dossiers/${id}/moves`, { as: house.officer, body: { move, version } });
const view = async (id: number, as = house.officer) => (await house.get(`/api/reviews/${id}`, { as })).body;
const rules = (body: { refusals: { rule: string }[] }) => body.refusals.map(({ rule }) => rule);

/** Marks that add up to the share of each item's maximum, to the half point below. */
const marksOf = (share: number) =>
  Object.fromEntries(scoringItems(scoringSheet).map(({ id, max }) => [id, Math.floor(max * share * 2) / 2]));

async function drawn(rules: { size?: number } = {}) {
  const batch = await house.someBatch(twoHosts(), rules);
  const announced = await announce(batch.id);
  await house.sealHead();
  const { body } = await house.post(`/api/reviews/${announced.head.id}/draw`, {
    as: house.officer,
    body: { version: announced.head.version },
  });
  const panel = body.seats.map(({ expertId }: { expertId: number }) =>
    bank.find((each) => each.id === expertId),
  ) as Person[];
  return { batch, id: body.head.id as number, version: body.head.version as number, panel, review: body };
}

const declare = (id: number, who: Person, interests: object[] = []) =>
  house.post(`/api/reviews/${id}/declaration`, { as: who.actor, body: { interests } });

async function scoring(rules: { size?: number } = {}) {
  const review = await drawn(rules);
  for (const who of review.panel) await declare(review.id, who);
  const { body } = await makeMove(review.id, 'startScoring', review.version);
  return { ...review, version: body.version as number };
}

async function handIn(review: Awaited<ReturnType<typeof scoring>>, who: Person, share: number) {
  for (const each of review.batch.applications) {
    await house.put(`/api/reviews/${review.id}/scores/${each}`, {
      as: who.actor,
      body: { marks: marksOf(share), comment: '', version: 0 },
    });
  }
  return house.post(`/api/reviews/${review.id}/scores`, { as: who.actor });
}

async function closed(rules: { size?: number } = {}) {
  const review = await scoring(rules);
  for (const [at, who] of review.panel.entries()) await handIn(review, who, [0.9, 0.2][at] ?? 0.8);
  const { body } = await makeMove(review.id, 'closeScoring', review.version);
  return { ...review, version: body.version as number };
}

async function voting() {
  const review = await closed();
  const { body } = await house.post(`/api/reviews/${review.id}/discussion`, {
    as: house.officer,
    body: { version: review.version, minutes: '逐份评议。' },
  });
  return { ...review, version: body.head.version as number };
}

const castAll = (review: { id: number; batch: { applications: number[] } }, who: Person, inFavour = true) =>
  house.post(`/api/reviews/${review.id}/votes`, {
    as: who.actor,
    body: { votes: review.batch.applications.map((applicationId) => ({ applicationId, inFavour })) },
  });

test('the announcement opens a review, takes the applications in and names no candidate in public', async () => {
  const batch = await house.someBatch(twoHosts());
  const { body, status } = await house.post(`/api/batches/${batch.id}/review`, { as: house.officer });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    head: { state: { state: 'announced' } },
    batchId: batch.id,
    seats: [],
    draws: [{ round: 1, seed: null, drawn: [] }],
  });
  expect(body.draws[0].candidates).toBe(bank.length);
  expect(body.draws[0].excluded.map(({ name }: { name: string }) => name).sort()).toEqual(
    recused.map(({ name }) => name).sort(),
  );
  expect(
    await house.database.db.select({ state: dossier.state }).from(dossier).where(eq(dossier.parentId, batch.id)),
  ).toEqual(expect.arrayContaining([{ state: 'underReview' }, { state: 'announced' }]));
  const [published] = await house.database.db.select().from(publication).where(eq(publication.kind, 'draw'));
  expect(published?.body).toContain((await listDraws(house.context().tx, body.head.id))[0]?.digest);
  for (const { name } of bank) expect(published?.body).not.toContain(name);
  const again = await house.post(`/api/batches/${batch.id}/review`, { as: house.officer });
  expect(again).toMatchObject({ status: 409, body: { current: { reviewId: body.head.id } } });
});

test('only an officer of the issuer announces and draws', async () => {
  const batch = await house.someBatch(twoHosts());
  const local = await house.someone('officer', house.unit);
  const applicant = await house.someone('applicant', house.hosts[0] ?? house.unit);
  const signer = await house.someone('signer', house.province);
  expect((await house.post(`/api/batches/${batch.id}/review`)).status).toBe(401);
  expect((await house.post(`/api/batches/${batch.id}/review`, { as: local })).status).toBe(403);
  expect((await house.post(`/api/batches/${batch.id}/review`, { as: signer })).status).toBe(403);
  const { head } = await announce(batch.id);
  expect(
    (await house.post(`/api/reviews/${head.id}/draw`, { as: signer, body: { version: head.version } })).status,
  ).toBe(403);
  expect(
    (await house.post(`/api/reviews/${head.id}/draw`, { as: applicant, body: { version: head.version } })).status,
  ).toBe(404);
  expect((await house.get(`/api/reviews/${head.id}`, { as: applicant })).status).toBe(404);
});

test('a draw that the bank cannot fill is refused before it is announced', async () => {
  const batch = await house.someBatch([{ host: house.hosts[0] ?? house.unit, field: 'tourism' }]);
  const { status, body } = await house.post(`/api/batches/${batch.id}/review`, { as: house.officer });
  expect(status).toBe(409);
  expect(rules(body)).toEqual(['panel.complete', 'panel.outsideMembers']);
  expect((await house.database.db.select().from(dossier).where(eq(dossier.id, batch.id)))[0]?.state).toBe('closed');
});

test('nothing is drawn before a head is sealed after the announcement', async () => {
  await house.sealHead();
  const { head } = await announce((await house.someBatch(twoHosts())).id);
  const { status, body } = await house.post(`/api/reviews/${head.id}/draw`, {
    as: house.officer,
    body: { version: head.version },
  });
  expect(status).toBe(409);
  expect(rules(body)).toEqual(['draw.announcedBeforeSeed']);
});

test('the panel is drawn by the first head sealed since, and anyone repeats it from the record', async () => {
  const { head } = await announce((await house.someBatch(twoHosts())).id);
  const seed = await house.sealHead();
  await house.sealHead();
  const { body } = await house.post(`/api/reviews/${head.id}/draw`, {
    as: house.officer,
    body: { version: head.version },
  });
  expect(body.head.state.state).toBe('drawn');
  expect(body.draws[0]).toMatchObject({ seed });
  const [record] = await listDraws(house.context().tx, head.id);
  expect(record && repeatDraw(record, seed)).toEqual(record?.drawn);
  expect(body.seats).toHaveLength(3);
  expect(new Set(body.seats.map(({ stratum }: { stratum: string }) => stratum))).toEqual(new Set(['law', 'marine']));
});

test('whoever must stand aside is never drawn', async () => {
  for (let n = 0; n < 8; n++) {
    const { review } = await drawn();
    const names = review.seats.map(({ name }: { name: string }) => name);
    expect(names.filter((name: string) => recused.some((each) => each.name === name))).toEqual([]);
  }
});

test('two officers drawing at once make one draw', async () => {
  const { head } = await announce((await house.someBatch(twoHosts())).id);
  const second = await house.someone('officer', house.province);
  await house.sealHead();
  const answers = await Promise.all(
    [house.officer, second].map((as) =>
      house.post(`/api/reviews/${head.id}/draw`, { as, body: { version: head.version } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await house.database.db.$count(seat, eq(seat.reviewId, head.id))).toBe(3);
});

test('a seated expert sees the review; one who gave the seat back does not', async () => {
  const { id, batch, panel } = await drawn();
  const [who] = panel;
  const other = bank.find((each) => !panel.includes(each));
  if (!who || !other) throw new Error('the panel is empty');
  expect(await view(id, who.actor)).toMatchObject({ mine: true, draws: [{ excluded: [] }] });
  expect((await house.get(`/api/reviews/${id}`, { as: other.actor })).status).toBe(404);
  expect((await house.get('/api/reviews', { as: who.actor })).body.rows).toContainEqual(
    expect.objectContaining({ id }),
  );
  expect((await house.get('/api/reviews', { as: other.actor })).body.rows).not.toContainEqual(
    expect.objectContaining({ id }),
  );
  expect(await isSeated(house.context().tx, who.actor.personId, batch.id)).toBe(true);
  expect(
    (
      await house.post(`/api/reviews/${id}/decline`, {
        as: who.actor,
        body: { reason: '与申报单位有合作', interest: true },
      })
    ).status,
  ).toBe(200);
  expect(await isSeated(house.context().tx, who.actor.personId, batch.id)).toBe(false);
  expect((await house.get(`/api/reviews/${id}`, { as: who.actor })).status).toBe(404);
  expect(
    (await house.post(`/api/reviews/${id}/decline`, { as: who.actor, body: { reason: '再次', interest: false } }))
      .status,
  ).toBe(404);
});

test('an empty seat is announced, drawn by a new seed from the frozen list, and never goes back', async () => {
  const { id, version, panel } = await drawn();
  const [gone] = panel;
  if (!gone) throw new Error('the panel is empty');
  expect((await house.post(`/api/reviews/${id}/replace`, { as: house.officer, body: { version } })).status).toBe(409);
  await house.post(`/api/reviews/${id}/decline`, { as: gone.actor, body: { reason: '时间冲突', interest: false } });
  const started = await makeMove(id, 'startScoring', version);
  expect(rules(started.body)).toEqual(expect.arrayContaining(['panel.complete']));
  const late = await house.someExpert(['law', 'marine']);
  const announced = (await house.post(`/api/reviews/${id}/replace`, { as: house.officer, body: { version } })).body;
  expect(announced.draws[1]).toMatchObject({ round: 2, seed: null, candidates: bank.length - 3 });
  const early = await house.post(`/api/reviews/${id}/replace`, { as: house.officer, body: { version } });
  expect(rules(early.body)).toEqual(['draw.announcedBeforeSeed']);
  const seed = await house.sealHead();
  const filled = (await house.post(`/api/reviews/${id}/replace`, { as: house.officer, body: { version } })).body;
  expect(filled.draws[1]).toMatchObject({ seed });
  const seats = filled.seats
    .filter(({ status }: { status: string }) => status === 'seated')
    .map(({ expertId }: { expertId: number }) => expertId);
  expect(seats).toHaveLength(3);
  expect(seats).not.toContain(gone.id);
  expect(seats).not.toContain(late.id);
  expect(filled.head.timeline.at(-1)).toMatchObject({ move: 'replace' });
  for (const each of bank.filter((one) => seats.includes(one.id))) await declare(id, each);
  expect((await makeMove(id, 'startScoring', filled.head.version)).status).toBe(200);
  await house.database.db.update(expert).set({ active: false }).where(eq(expert.id, late.id));
});

test('a member who has come to an applicant since the draw is found before the scoring and loses the seat', async () => {
  const { id, version, panel } = await drawn();
  const [who] = panel;
  if (!who) throw new Error('the panel is empty');
  await house.database.db
    .update(expert)
    .set({ organisationCode: house.hosts[0]?.creditCode ?? '' })
    .where(eq(expert.id, who.id));
  expect(rules((await makeMove(id, 'startScoring', version)).body)).toContain('draw.noRecusedExpert');
  const { body } = await house.post(`/api/reviews/${id}/replace`, { as: house.officer, body: { version } });
  expect(body.seats.find(({ expertId }: { expertId: number }) => expertId === who.id)).toMatchObject({
    status: 'recused',
  });
  await house.database.db.update(expert).set({ organisationCode: who.organisationCode }).where(eq(expert.id, who.id));
});

test('every member declares before the scoring; an interest frees the seat and is for officials to read', async () => {
  const { id, version, batch, panel } = await drawn();
  const [interested, ...others] = panel;
  const [applicationId = 0] = batch.applications;
  if (!interested) throw new Error('the panel is empty');
  const outsider = bank.find((each) => !panel.includes(each));
  const at = `/api/reviews/${id}/declaration`;
  const body = { interests: [{ applicationId, reason: '与该校合办培训班。' }] };
  expect((await house.post(at, { body })).status).toBe(401);
  expect((await house.post(at, { as: house.officer, body })).status).toBe(403);
  expect((await house.post(at, { as: outsider?.actor, body })).status).toBe(404);
  expect((await declare(id, interested, [{ applicationId: 1, reason: '无' }])).status).toBe(422);
  expect(rules((await declare(id, interested, [{ applicationId, reason: ' ' }])).body)).toEqual([
    'panel.replacementGrounded',
  ]);
  expect(await view(id, interested.actor)).toMatchObject({ mine: true, declared: false });
  const answers = await Promise.all(others.map((who) => declare(id, who)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await declare(id, others[0] ?? interested)).status).toBe(200);
  expect(rules((await makeMove(id, 'startScoring', version)).body)).toEqual(['panel.everyoneDeclared']);
  expect((await house.post(at, { as: interested.actor, body })).status).toBe(200);
  expect((await house.get(`/api/reviews/${id}`, { as: interested.actor })).status).toBe(404);
  const seatFor = async (as: typeof house.officer) =>
    (await view(id, as)).seats.find(({ expertId }: { expertId: number }) => expertId === interested.id);
  expect(await seatFor(house.officer)).toMatchObject({
    status: 'recused',
    reason: '与该校合办培训班。',
    declared: true,
  });
  expect(await seatFor(others[0]?.actor ?? house.officer)).toMatchObject({ status: 'recused', reason: null });
  expect(rules((await makeMove(id, 'startScoring', version)).body)).toContain('panel.complete');
  const { rows } = await house.database.pool.query(
    "select detail from audit_entry where action = 'review.declare' and subject_id = $1",
    [id],
  );
  expect(rows).toHaveLength(3);
  expect(JSON.stringify(rows)).toContain(String(applicationId));
  expect(JSON.stringify(rows)).not.toContain('培训班');
});

test('nobody scores before declaring, and nobody declares once the scoring is closed', async () => {
  const review = await scoring();
  const [gone, stays] = review.panel;
  if (!gone || !stays) throw new Error('the panel is empty');
  await house.post(`/api/reviews/${review.id}/decline`, { as: gone.actor, body: { reason: '生病', interest: false } });
  const replace = async () => {
    const { head } = await view(review.id);
    return house.post(`/api/reviews/${review.id}/replace`, { as: house.officer, body: { version: head.version } });
  };
  await replace();
  await house.sealHead();
  const { seats } = (await replace()).body;
  const came = bank.find(({ id }) =>
    seats.some((each: { expertId: number; round: number }) => each.expertId === id && each.round === 2),
  );
  if (!came) throw new Error('nobody came');
  expect(rules((await handIn(review, came, 0.8)).body)).toEqual(
    expect.arrayContaining(['score.afterDeclaration', 'score.complete']),
  );
  await declare(review.id, came);
  expect((await handIn(review, came, 0.8)).status).toBe(200);
  const [applicationId] = review.batch.applications;
  expect(rules((await declare(review.id, came, [{ applicationId, reason: '亲属' }])).body)).toEqual([
    'panel.replacementGrounded',
  ]);
  for (const who of review.panel.slice(1)) await handIn(review, who, 0.8);
  await makeMove(review.id, 'closeScoring', (await view(review.id)).head.version);
  expect((await declare(review.id, stays)).body).toMatchObject({ error: 'stale', current: { state: 'closed' } });
});

test('sheets of other members open once the scoring is closed, to the panel and its officers', async () => {
  const review = await scoring();
  const [who, other] = review.panel;
  if (!who || !other) throw new Error('the panel is empty');
  const look = (as: typeof house.officer | undefined, expertId: number) =>
    house.get(`/api/reviews/${review.id}/scores?expert=${expertId}`, { as });
  await handIn(review, who, 0.9);
  for (const as of [other.actor, house.officer])
    expect(rules((await look(as, who.id)).body)).toEqual(['score.notSeenEarly']);
  expect((await look(who.actor, who.id)).status).toBe(200);
  for (const each of review.panel.slice(1)) await handIn(review, each, 0.8);
  await makeMove(review.id, 'closeScoring', review.version);
  for (const as of [other.actor, house.officer]) {
    const { cards } = (await look(as, who.id)).body;
    expect(cards.map(({ submitted, total }: { submitted: boolean; total: number }) => [submitted, total > 80])).toEqual(
      [
        [true, true],
        [true, true],
      ],
    );
  }
  const outsider = bank.find((each) => !review.panel.includes(each));
  expect((await look(house.officer, outsider?.id ?? 0)).status).toBe(404);
  expect((await look(outsider?.actor, who.id)).status).toBe(404);
});

test('an expert with a post at an applicant stands aside, for as many years as count', async () => {
  const [host] = house.hosts;
  const posted = await house.someExpert(['law']);
  const left = await house.someExpert(['law']);
  const rows = [
    { personId: posted.actor.personId, validTo: null },
    { personId: left.actor.personId, validTo: '2019-12-31' },
  ].map((each) => ({
    ...each,
    organisationId: host?.id ?? 0,
    role: 'applicant' as const,
    validFrom: '2018-01-01',
  }));
  await house.database.db.insert(post).values(rows);
  const { draws } = await announce((await house.someBatch(twoHosts())).id);
  const aside = draws[0].excluded.map(({ name }: { name: string }) => name);
  expect(aside).toContain(posted.name);
  expect(aside).not.toContain(left.name);
  for (const { id } of [posted, left])
    await house.database.db.update(expert).set({ active: false }).where(eq(expert.id, id));
});

test('a draft is kept by version, and only by whoever sits', async () => {
  const review = await scoring();
  const [who, other] = review.panel;
  const [applicationId] = review.batch.applications;
  if (!who || !other) throw new Error('the panel is empty');
  const at = `/api/reviews/${review.id}/scores/${applicationId}`;
  const body = { marks: marksOf(0.8), comment: '', version: 0 };
  expect((await house.put(at, { as: who.actor, body })).body).toMatchObject({ version: 1, submitted: false });
  expect((await house.put(at, { as: who.actor, body })).body).toMatchObject({
    error: 'stale',
    current: { version: 1 },
  });
  expect(
    (await house.put(at, { as: who.actor, body: { ...body, marks: { 'faculty.mix': 9 }, version: 1 } })).body.refusals,
  ).toMatchObject([{ rule: 'score.withinRange' }]);
  const atOnce = await Promise.all([1, 2].map(() => house.put(at, { as: who.actor, body: { ...body, version: 1 } })));
  expect(atOnce.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await house.put(at, { as: house.officer, body })).status).toBe(403);
  expect((await house.put(`/api/reviews/${review.id}/scores/999999`, { as: who.actor, body })).status).toBe(404);
  expect((await house.get(`/api/reviews/${review.id}/scores`, { as: house.officer })).status).toBe(403);
  const others = (await house.get(`/api/reviews/${review.id}/scores`, { as: other.actor })).body;
  expect(others.cards.map(({ version, total }: { version: number; total: number }) => [version, total])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('scores are handed in all at once, complete, once, and nobody sees another’s before the closing', async () => {
  const review = await scoring();
  const [who, ...rest] = review.panel;
  if (!who) throw new Error('the panel is empty');
  const early = await house.post(`/api/reviews/${review.id}/scores`, { as: who.actor });
  expect(early.body.refusals).toMatchObject(
    review.batch.applications.map((each) => ({ rule: 'score.complete', section: String(each) })),
  );
  expect((await handIn(review, who, 0.9)).status).toBe(200);
  expect((await house.post(`/api/reviews/${review.id}/scores`, { as: who.actor })).status).toBe(409);
  const [applicationId] = review.batch.applications;
  const change = await house.put(`/api/reviews/${review.id}/scores/${applicationId}`, {
    as: who.actor,
    body: { marks: marksOf(1), comment: '', version: 1 },
  });
  expect(rules(change.body)).toEqual(['score.beforeClosing']);
  expect(
    (
      await house.post(`/api/reviews/${review.id}/decline`, {
        as: who.actor,
        body: { reason: '离开', interest: false },
      })
    ).body.refusals,
  ).toMatchObject([{ rule: 'panel.replacementGrounded' }]);
  for (const as of [house.officer, ...rest.map(({ actor }) => actor)]) {
    const { standings, seats } = await view(review.id, as);
    expect(standings).toMatchObject([
      { mean: null, totals: [] },
      { mean: null, totals: [] },
    ]);
    expect(seats.map(({ submitted }: { submitted: number }) => submitted).sort()).toEqual([0, 0, 2]);
  }
  expect(rules((await makeMove(review.id, 'closeScoring', review.version)).body)).toEqual(['review.allScoresIn']);
  for (const each of rest) await handIn(review, each, 0.8);
  expect((await makeMove(review.id, 'closeScoring', review.version)).status).toBe(200);
  expect((await view(review.id, who.actor)).standings[0].totals).toHaveLength(3);
});

test('a score after the closing is refused, and a closed score cannot be rewritten even in the database', async () => {
  const review = await closed();
  const [who] = review.panel;
  const put = await house.put(`/api/reviews/${review.id}/scores/${review.batch.applications[0]}`, {
    as: who?.actor,
    body: { marks: marksOf(1), comment: '', version: 1 },
  });
  expect(rules(put.body)).toEqual(['score.beforeClosing']);
  await expect(house.database.db.update(closedScore).set({ total: '100' })).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  await expect(house.database.db.delete(closedScore)).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('closed scores show their mean, what was left out of it, and who is far from the others', async () => {
  const three = (await view((await closed()).id)).standings[0];
  expect(three.spread).toBeGreaterThan(20);
  expect(three.totals.some(({ dropped }: { dropped: boolean }) => dropped)).toBe(false);
  const five = (await view((await closed({ size: 5 })).id)).standings[0];
  const high = five.totals[2].total;
  expect(five).toMatchObject({
    mean: five.totals.find(({ dropped }: { dropped: boolean }) => !dropped).total,
    spread: 0,
  });
  expect(five.totals.filter(({ dropped }: { dropped: boolean }) => dropped)).toHaveLength(2);
  const far = five.totals.filter(({ outlier }: { outlier: boolean }) => outlier);
  expect(far).toHaveLength(1);
  expect(far[0].total).toBeLessThan(high);
});

test('a vote counts once, may be changed until the vote is closed, and needs its quorum', async () => {
  const review = await voting();
  const [a, b] = review.panel;
  if (!a || !b) throw new Error('the panel is empty');
  expect((await castAll(review, a, false)).status).toBe(200);
  expect((await castAll(review, a)).status).toBe(200);
  expect((await view(review.id)).standings).toMatchObject([{ votesFor: 0 }, { votesFor: 0 }]);
  expect(rules((await makeMove(review.id, 'closeVote', review.version)).body)).toEqual([
    'vote.quorum',
    'vote.everyApplication',
  ]);
  const outsider = bank.find((each) => !review.panel.includes(each));
  expect(
    (
      await house.post(`/api/reviews/${review.id}/votes`, {
        as: outsider?.actor,
        body: { votes: [{ applicationId: 1, inFavour: true }] },
      })
    ).status,
  ).toBe(404);
  expect(
    (
      await house.post(`/api/reviews/${review.id}/votes`, {
        as: house.officer,
        body: { votes: [{ applicationId: 1, inFavour: true }] },
      })
    ).status,
  ).toBe(403);
  expect(
    (
      await house.post(`/api/reviews/${review.id}/votes`, {
        as: b.actor,
        body: { votes: [{ applicationId: 1, inFavour: true }] },
      })
    ).status,
  ).toBe(422);
  await castAll(review, b);
  expect((await makeMove(review.id, 'closeVote', review.version)).status).toBe(200);
  expect((await castAll(review, b, false)).status).toBe(409);
  expect((await view(review.id)).standings).toMatchObject([
    { votesFor: 2, votesAgainst: 0 },
    { votesFor: 2, votesAgainst: 0 },
  ]);
});

test('the ranking writes the results and passes or fails each application', async () => {
  const review = await scoring();
  const [good, bad] = review.batch.applications;
  for (const who of review.panel) {
    for (const [each, share] of [
      [good, 0.9],
      [bad, 0.5],
    ] as const) {
      await house.put(`/api/reviews/${review.id}/scores/${each}`, {
        as: who.actor,
        body: { marks: marksOf(share), comment: '', version: 0 },
      });
    }
    await house.post(`/api/reviews/${review.id}/scores`, { as: who.actor });
  }
  let { version } = (await makeMove(review.id, 'closeScoring', review.version)).body;
  const visit = { applicationId: good, on: '2026-11-20', findings: '场地与申报一致。' };
  expect(
    (await house.post(`/api/reviews/${review.id}/visits`, { as: house.officer, body: visit })).body.standings.flatMap(
      ({ visits }: { visits: unknown[] }) => visits,
    ),
  ).toHaveLength(1);
  expect(
    (await house.post(`/api/reviews/${review.id}/visits`, { as: house.officer, body: { ...visit, on: '2027-01-01' } }))
      .status,
  ).toBe(422);
  expect(
    (await house.post(`/api/reviews/${review.id}/visits`, { as: review.panel[0]?.actor, body: visit })).status,
  ).toBe(403);
  version = (
    await house.post(`/api/reviews/${review.id}/discussion`, {
      as: house.officer,
      body: { version, minutes: '一致意见。' },
    })
  ).body.head.version;
  for (const who of review.panel) await castAll(review, who);
  version = (await makeMove(review.id, 'closeVote', version)).body.version;
  const answers = await Promise.all([1, 2].map(() => makeMove(review.id, 'rank', version)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const results = await house.database.db
    .select({
      id: application.dossierId,
      rank: application.resultRank,
      passed: application.resultPassed,
      state: dossier.state,
    })
    .from(application)
    .innerJoin(dossier, eq(dossier.id, application.dossierId))
    .where(eq(application.batchId, review.batch.id))
    .orderBy(application.dossierId);
  expect(results).toEqual([
    { id: good, rank: 1, passed: true, state: 'passed' },
    { id: bad, rank: 2, passed: false, state: 'failed' },
  ]);
  expect(await view(review.id)).toMatchObject({ minutes: '一致意见。', head: { state: { state: 'ranked' } } });
});
