import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createRandom } from '../../sandbox/story/random.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import type { StoreName } from '../support/stores.ts';
import { bundleChildren } from './bundle.ts';
import { nameOf, type Round, sampleRounds } from './cells.ts';
import { crashKinds } from './kinds/index.ts';
import { type CellResult, runLanes } from './lanes.ts';
import type { TakeOver } from './take-over.ts';
import { noCounts } from './verdict.ts';

/** Always the same sample; `npm run crash -- --seed N` draws others, `--all` runs every cell. */
const seed = 4;
const mongoUrl = inject('mongoUrl');
const stores: StoreName[] = mongoUrl === null ? ['sqlite'] : ['sqlite', 'mongo'];

describe(`exports while processes die (seed ${seed})`, () => {
  const random = createRandom(seed);
  const rounds = sampleRounds(crashKinds, stores, random);
  const takeOver = (kind: Kind, store: StoreName, way: TakeOver['way'], documents: number): TakeOver => {
    return { kind, store, way, documents, hangs: 2, seed: random.int(1, 1_000_000) };
  };
  const takeOvers = [
    takeOver('COMMITMENT', stores.at(-1) ?? 'sqlite', 'HANGS', 40),
    takeOver('COMMITMENT', 'sqlite', 'DIES', 16),
  ];
  let all: CellResult[] = [];

  beforeAll(async () => {
    const bundle = await bundleChildren();
    try {
      all = await runLanes([...rounds, ...takeOvers], { program: bundle.program, mongoUrl }, () => undefined);
    } finally {
      bundle.remove();
    }
  }, 900_000);

  it.each(rounds.map((round) => [nameOf(round), round.documents, round] as const))(
    '%s: %i documents, each once, to the cent, posted, linked and marked',
    (_name, _documents, round) => expectRight(all, round),
  );
  it.each(takeOvers.map((each) => [each.kind, each.store, each.way, each] as const))(
    '%s %s: of four workers some %s while they hold leases, and the others go on',
    (_kind, _store, _way, takeOver) => expectRight(all, takeOver),
  );
});

function expectRight(all: CellResult[], cell: Round | TakeOver): void {
  const result = all.find((each) => each.cell === cell);
  expect(result?.notes).toEqual([]);
  expect(result?.counts).toEqual(noCounts());
  expect(result?.approvals).toBe(cell.documents);
}
