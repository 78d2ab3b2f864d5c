import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { importJobCosts, JOBS, ledgerOf, post, totalOf, transferNow } from '../sync/job-costs.ts';
import { fewOfJob, fewOfProject } from './few.ts';
import { toCents } from './truth.ts';

const mongoUrl = inject('mongoUrl');
const stores = (['sqlite', 'mongo'] as const).filter((store) => store === 'sqlite' || mongoUrl !== null);
/** CMiC's count of the ledger, which an import asks for behind its only page. */
const COUNT = { method: 'GET', path: 'jcdetailposted.*totalResults', effect: 'status', status: 403 } as const;

describe.each(stores)('posted cost while an import is part-way, on %s', { timeout: 120_000 }, (store) => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      store,
      mongoUrl,
      settings: { imports: { pageSize: 1000 }, waits: { answerMs: 60_000 } },
    });
    expect(await bring()).toBe('DONE');
  }, 120_000);
  afterAll(() => world?.close());

  const bring = async (input: Loose = {}) => (await importJobCosts(world, input)).transfer.state;
  /** An import of everything that CMiC refuses on its way; afterwards CMiC answers again. */
  const stopAt = async (rule: Loose) => {
    await world.cmic.faults([{ ...COUNT, ...rule }]);
    const { transfer } = await importJobCosts(world, { full: true });
    expect(transfer.state).toBe('FAILED');
    await world.cmic.faults([]);
    return transfer.id as string;
  };
  const goOn = async (id: string) => {
    await world.ask('mutation($id: ID!) { retryTransfer(input: { id: $id }) { problems { code } } }', { id });
    await world.settled(id);
    expect((await transferNow(world, id)).state).toBe('DONE');
  };
  const told = async (args = '') => {
    const { jobToDateCosts, notRead, jobCostAsOf } = await fewOfProject(world, '1001', args);
    return { cost: jobToDateCosts.cmic && toCents(jobToDateCosts.cmic.amount), jobToDateCosts, notRead, jobCostAsOf };
  };
  const ledger = async () => totalOf(await ledgerOf(world));

  test.each<[string, () => Promise<string>]>([
    [
      'brought new postings',
      async () => {
        await post(world, ...Array.from({ length: 20 }, () => ({ amount: '10.01', postDate: '2025-06-28' })));
        return '24-010';
      },
    ],
    [
      'brought a posting whose amount was changed',
      async () => {
        const [first] = (await ledgerOf(world))
          .filter(({ JcdtTypeCode }) => JcdtTypeCode === 'C')
          .sort((a, b) => (a.JcdtVUuid < b.JcdtVUuid ? -1 : 1));
        const match = { JcdtVUuid: first?.JcdtVUuid };
        await world.cmic.post('edit', { collection: 'jcdetailposted', match, set: { JcdtAmt: 98_765.43 } });
        return first?.JcdtJobCode;
      },
    ],
  ])('an import that %s and stopped there leaves no sum that is of no moment', async (_, change) => {
    const before = await told();
    expect([before.cost, before.notRead]).toEqual([await ledger(), []]);
    const job = await change();
    const id = await stopAt({});
    const half = await told();
    expect(half.jobToDateCosts).toMatchObject({ cmic: null, status: 'UNAVAILABLE' });
    expect(half.notRead).toMatchObject([
      { system: 'CMIC', what: `the posted job cost of ZZ/${job}`, reason: expect.stringContaining('part-way') },
    ]);
    // The sums of another job are still those of the import before.
    const subJob = await fewOfJob(world, `ZZ/${JOBS.findLast((each) => each !== job)}`);
    expect(subJob).toMatchObject({ jobToDateCosts: { cmic: expect.anything() }, jobCostAsOf: before.jobCostAsOf });
    expect((await told('refresh: true')).cost).toBe(await ledger());
    await goOn(id);
    expect(await told()).toMatchObject({ cost: await ledger(), notRead: [] });
  });

  test('one that stopped before anything came leaves what was known', async () => {
    const before = await told();
    const id = await stopAt({ path: 'jcdetailposted' });
    expect(await told()).toMatchObject({ cost: before.cost, notRead: [], jobCostAsOf: before.jobCostAsOf });
    await goOn(id);
  });

  test("a sub job's own import makes its own cost newer, and no other job's unknown", async () => {
    const job = JOBS[1] as string;
    await post(world, { job, amount: '77.70', postDate: '2025-06-28' });
    expect(await bring({ id: `ZZ/${job}` })).toBe('DONE');
    expect(await told()).toMatchObject({ cost: await ledger(), notRead: [] });
  });
});
