import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../sandbox/story/random.ts';
import type { StoreName } from '../support/stores.ts';
import { bundleChildren } from './bundle.ts';
import { drawJobCostRound } from './job-costs.ts';
import { type CellResult, runLanes } from './lanes.ts';
import { noCounts } from './verdict.ts';

/** Always the same sample; `npm run crash -- --all` runs 100,000 postings with ten deaths. */
const seed = 5;
const mongoUrl = inject('mongoUrl');
const stores: StoreName[] = mongoUrl === null ? ['sqlite'] : ['sqlite', 'mongo'];

describe(`importJobCosts while its worker dies (seed ${seed})`, () => {
  const random = createRandom(seed);
  const rounds = stores.map((store) => drawJobCostRound({ store, rows: 5000, pageSize: 200 }, 3, random));
  let all: CellResult[] = [];

  beforeAll(async () => {
    const bundle = await bundleChildren();
    try {
      all = await runLanes(rounds, { program: bundle.program, mongoUrl });
    } finally {
      bundle.remove();
    }
  }, 300_000);

  it.each(rounds.map((round) => [round.store, round] as const))(
    '%s: 5,000 postings and three deaths: each is kept once, and the sums in Procore are right to the cent',
    (_, round) => {
      const result = all.find(({ cell }) => cell === round);
      expect(result?.notes).toEqual([]);
      expect(result?.counts).toEqual(noCounts());
      expect(result?.missed).toEqual([]);
      expect(result?.kills).toBe(3);
    },
  );
});
