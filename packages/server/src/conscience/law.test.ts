import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allRules, articles, moveTables, parameters, parametersOf, rulesOf } from '@jijiao/measures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJudgements } from '../commands/judgedWhere.ts';
import { describeApplicationRefusals } from './application.refusals.testing.ts';
import { describeBatchRefusals } from './batch.refusals.testing.ts';
import { describeDecisionRefusals } from './decision.refusals.testing.ts';
import { type Houses, movesNotMade, openHouses, rulesNotRefused } from './houses.testing.ts';
import { describeResultRefusals } from './result.refusals.testing.ts';
import { describeDrawRefusals, describeReviewRefusals, type UnderReview } from './review.refusals.testing.ts';
import { describeStandingRefusals } from './standing.refusals.testing.ts';

const measures = join(import.meta.dirname, '../../../measures/src');
const server = join(import.meta.dirname, '..');

async function textOf(folder: string, keep: (path: string) => boolean): Promise<string> {
  const paths = (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.ts') && keep(path));
  return (await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))).join('\n');
}

describe('every article', () => {
  it.each(articles)('$number has a rule, says why there is none, or names what will come', ({ number, status }) => {
    if (status.kind === 'rules') expect(rulesOf(number).length).toBeGreaterThan(0);
    const said = status.kind === 'noRule' ? status.because : status.kind === 'later' ? status.names : undefined;
    if (status.kind !== 'rules') {
      expect(said?.zh).toMatch(/。$/);
      expect(said?.en).toMatch(/\.$/);
    }
  });
});

describe('every rule', () => {
  it('is judged by a move or a verb', async () => {
    const judgements = await findJudgements();
    const dead = allRules.filter(({ id }) => {
      const found = judgements.get(id);
      return !found || found.moves.length + found.verbs.length === 0;
    });
    expect(dead.map(({ id }) => id)).toEqual([]);
  });

  it('is refused in a test of its own', async () => {
    const tests = await textOf(measures, (path) => path.endsWith('.test.ts'));
    expect(allRules.filter(({ id }) => !tests.includes(`'${id}'`)).map(({ id }) => id)).toEqual([]);
  });
});

describe('every parameter', () => {
  it('cites its article, or says that it is not in the Measures', () => {
    for (const { cites, id } of parameters) {
      if (cites.kind === 'silent') expect(cites.because.zh.trim() && cites.because.en.trim(), id).toBeTruthy();
      else expect(parametersOf(cites.article).map((each) => each.id)).toContain(id);
    }
  });

  it('is read with a date: no verb takes a first value as it stands', async () => {
    const verbs = await textOf(join(server, 'rooms'), (path) => !/\.(test|fixture|testing)\.ts$/.test(path));
    // parameter.ts shows the first values beside the decided ones.
    const bare = [...verbs.matchAll(/\b(\w+)\.initial\b/g)].map(([, name]) => name);
    expect(bare.filter((name) => name !== 'declared' && name !== 'parameter' && name !== 'table')).toEqual([]);
  });
});

describe('every rule and every move of chapter III, in the demonstration and beside it', () => {
  const houses = {} as Houses;
  const underReview: UnderReview = { reviewId: 0, batchId: 0, applications: [] };
  beforeAll(async () => {
    Object.assign(houses, await openHouses());
  }, 400_000);
  afterAll(async () => {
    await houses.small?.close();
    await houses.played?.close();
  });

  describeBatchRefusals(houses);
  describeApplicationRefusals(houses);
  describeDrawRefusals(houses);
  describeDecisionRefusals(houses);
  describeStandingRefusals(houses);
  describeReviewRefusals(houses, underReview);
  describeResultRefusals(houses, underReview);

  describe('together', () => {
    it('refuse by every rule', async () => {
      expect(await rulesNotRefused(houses)).toEqual([]);
    });

    it('make every move', async () => {
      expect(await movesNotMade(houses)).toEqual([]);
    });

    it('leave no state that a move does not reach', () => {
      for (const { initial, moves, states } of moveTables) {
        const reached = new Set([initial, ...Object.values(moves).map(({ to }) => to)]);
        expect([...reached].sort()).toEqual(Object.keys(states).sort());
      }
    });
  });
});
