import { peakMemory } from '../test/support/memory.ts';
import { createWorld, type Loose, type World } from '../test/support/world.ts';
import { POLL_MS, QUERY } from './financials.ts';
import { journalOf } from './journal.ts';
import type { LargeOrders, LargeResult } from './large-financials.ts';
import { bring } from './stage.ts';

/** One part of the measurement of a large project in a process of its own; large-financials.ts says which. */
process.once('message', async (orders: LargeOrders) => {
  process.send?.(await run(orders));
});
process.once('disconnect', () => process.exit(0));

async function run({ way, sandbox, store, rounds }: LargeOrders): Promise<LargeResult> {
  // Kept readings do not grow old here: how long the machine takes is no matter of theirs.
  const settings = { waits: { answerMs: 900_000, pollMs: POLL_MS }, financials: { maxAgeMs: 86_400_000 } };
  const world = await createWorld({ sandbox, storeUrl: store, settings });
  try {
    if (way === 'read') await prepare(world);
    const before = process.memoryUsage().rss / 2 ** 20;
    const first: number[] = [];
    const second: number[] = [];
    const cpu: number[] = [];
    const { result: rows, ...journals } = await journalOf(world, async () => {
      let total = 0;
      for (let round = 0; round < (way === 'read' ? 1 : rounds); round += 1) {
        const start = process.cpuUsage();
        const { projectFinancials } = await timed(first, () => askAgain(world));
        const { user, system } = process.cpuUsage(start);
        cpu.push((user + system) / 1000);
        total = projectFinancials.rows.totalCount;
        const after = projectFinancials.rows.pageInfo.endCursor;
        if (way === 'pages') await timed(second, () => world.ask(QUERY, { after }));
      }
      return total;
    });
    return { rows, first, second, cpu, before, peak: peakMemory(), journals };
  } finally {
    await world.close();
  }
}

/** The project's link, as its import leaves it (its codes are known by their marks), and the ledger. */
async function prepare(world: World): Promise<void> {
  await bring(world, 'importJobCosts', 'ZZ/24-001');
  const [saved] = await world.store.links.save([
    {
      kind: 'PROJECT',
      procoreId: '1001',
      cmicId: 'ZZ/24-001',
      state: 'ACTIVE',
      lines: [],
      projectId: '1001',
      jobId: 'ZZ/24-001',
      adoptedMark: null,
      createdBy: 'bench',
    },
  ]);
  if (!saved || 'conflict' in saved) throw new Error('The project is linked otherwise.');
}

/** Asks until it is answered: on a slow machine a first reading takes longer than a caller is kept, and who asks again waits for the same one. */
async function askAgain(world: World): Promise<Loose> {
  for (;;) {
    const { data, errors } = await world.graphql(QUERY);
    if (data && !errors) return data;
    if (!errors?.some(({ extensions }) => extensions.code === 'UPSTREAM_TIMEOUT'))
      throw new Error(`The graph answered with errors: ${JSON.stringify(errors)}`);
  }
}

async function timed<T>(list: number[], run: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await run();
  list.push(performance.now() - started);
  return result;
}
