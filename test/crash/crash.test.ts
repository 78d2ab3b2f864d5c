import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../sandbox/story/random.ts';
import type { StoreName } from '../support/stores.ts';
import { bundleChildren } from './bundle.ts';
import { drawRound, effects, nameOf, type Round, tenants } from './cells.ts';
import { type CellResult, runLanes } from './lanes.ts';
import { type TakeOver, takeOverWays } from './take-over.ts';
import { noCounts } from './verdict.ts';

/** Always the same sample; `npm run crash -- --seed N` draws others, `--all` runs every cell. */
const seed = 4;
const mongoUrl = inject('mongoUrl');
const stores: StoreName[] = mongoUrl === null ? ['sqlite'] : ['sqlite', 'mongo'];

/** Two deaths a round: 36 cells of the matrix on two stores. */
const KILLS = 2;

describe(`approveCommitment while processes die (seed ${seed})`, () => {
  const random = createRandom(seed);
  const rounds = effects.flatMap((effect, e) =>
    stores.map((store, s) => drawRound(random, { store, effect, tenant: tenants[(e + s) % 2] ?? 'LOOSE' }, KILLS)),
  );
  const takeOvers = stores.flatMap((store): TakeOver[] =>
    takeOverWays.map((way) => ({ store, way, documents: 20, seed: random.int(1, 1_000_000) })),
  );
  let all: CellResult[] = [];

  beforeAll(async () => {
    const bundle = await bundleChildren();
    try {
      all = await runLanes([...rounds, ...takeOvers], { program: bundle.program, mongoUrl }, () => undefined);
    } finally {
      bundle.remove();
    }
  }, 900_000);

  it.each(rounds.map((round) => [nameOf(round), round] as const))(
    '%s: 20 subcontracts, each once, to the cent, posted, linked and marked',
    (_, round) => expectRight(all, round),
  );
  it.each(takeOvers.map((takeOver) => [takeOver.store, takeOver.way, takeOver] as const))(
    '%s: one of two workers %s while it holds leases, and the other goes on',
    (_store, _way, takeOver) => expectRight(all, takeOver),
  );
});

function expectRight(all: CellResult[], cell: Round | TakeOver): void {
  const result = all.find((each) => each.cell === cell);
  expect(result?.notes).toEqual([]);
  expect(result?.counts).toEqual(noCounts());
  expect(result?.approvals).toBe(cell.documents);
}
