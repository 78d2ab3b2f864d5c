import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { bring, portfolio, ROW, side } from '../sync/work-in-progress.ts';
import { done, JOB, reconcileNow } from './story.ts';

let world: World;
/** After the first reconciliation of 1001, and after that of both. */
const instants = { one: '', both: '' };
let then: Row;
let linked: Row;

beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B', 'ZZ/24-020/jb-24-020'], [JOB, 'ZZ/24-020']);
  for (const id of [JOB, 'ZZ/24-020']) await done(world, 'importJob', id);
  then = await rowNow();
  instants.one = await reconcileNow(world, '1001');
  linked = await portfolio(
    world,
    'filter: { linked: true, projectIds: ["1001", "1002"] }',
    `nodes { ${ROW} } totals { jobs backlog { procore { amount } cmic { amount } } }`,
  );
  await reconcileNow(world, '1001');
  instants.both = await reconcileNow(world, '1002');
}, 240_000);
afterAll(() => world?.close());

const rowOf = async (args: string): Promise<Row> =>
  (await world.ask(`{ cmicJob(id: "${JOB}") { workInProgress${args} { ${ROW} } } }`)).cmicJob.workInProgress;
const rowNow = () => rowOf('');

/** What CMiC expects one code to cost, changed on its own screens. */
async function raiseEstimate(by: number): Promise<void> {
  const [row] = (await world.cmic.rows<Row>('jcjobcategory')).filter(
    ({ JcatJobCode, JcatCompCode }) => JcatCompCode === 'ZZ' && JcatJobCode === '24-010',
  );
  const { JcatCompCode, JcatJobCode, JcatPhsCode, JcatCode } = row ?? {};
  const match = { JcatCompCode, JcatJobCode, JcatPhsCode, JcatCode };
  await world.cmic.post('edit', {
    collection: 'jcjobcategory',
    match,
    set: { JcatProjCostAmt: Number(row?.JcatProjCostAmt ?? 0) + by },
  });
}

describe('profit fade', () => {
  test('before the first snapshot it is unknown; with one it is told by each system', async () => {
    expect(then.flags.profitFade).toEqual({ procore: null, cmic: null });
    expect((await rowNow()).flags.profitFade).toEqual({ procore: false, cmic: false });
  });

  test('an estimate that rises since then fades the profit of that system, and of no other', async () => {
    await raiseEstimate(1000);
    const row = await rowNow();
    expect(row.flags.profitFade).toEqual({ procore: false, cmic: true });
    const faded = await portfolio(world, 'filter: { linked: true, flags: [PROFIT_FADE] }', 'nodes { id }');
    expect(faded.nodes).toEqual([{ id: JOB }]);
    await raiseEstimate(-1500);
    expect((await rowNow()).flags.profitFade).toEqual({ procore: false, cmic: false });
    await raiseEstimate(500);
  });

  test('once another snapshot is kept it is told against that one', async () => {
    await raiseEstimate(2000);
    expect((await rowNow()).flags.profitFade.cmic).toBe(true);
    const at = await reconcileNow(world, '1001');
    expect((await rowNow()).flags.profitFade.cmic).toBe(false);
    expect((await rowOf(`(asOf: "${at}")`)).flags.profitFade).toEqual({ procore: false, cmic: true });
  });
});

describe('work in progress as of an instant', () => {
  test('a job is as it was then, with its faults and flags, and is not read now', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const past = await rowOf(`(asOf: "${instants.both}")`);
    const asked = [...(await world.procore.requests()), ...(await world.cmic.requests())].map(({ path }) => path);
    expect(asked.filter((path) => !path.includes('jcjob'))).toEqual([]);
    for (const system of ['procore', 'cmic'] as const) expect(side(past, system)).toEqual(side(then, system));
    expect([past.backlog.asOf <= instants.both, past.revisedContract.asOf <= instants.both]).toEqual([true, true]);
    const { procoreProject } = await world.ask(
      `{ procoreProject(id: "1001") { workInProgress(asOf: "${instants.both}") { id } } }`,
    );
    expect(procoreProject.workInProgress).toEqual({ id: JOB });
  });

  test('a portfolio of jobs that all have a snapshot adds up as it did then', async () => {
    const select = `withoutSnapshot nodes { ${ROW} } totals { jobs backlog { procore { amount } cmic { amount } } }`;
    const past = await portfolio(world, `asOf: "${instants.both}", filter: { projectIds: ["1001", "1002"] }`, select);
    expect([past.withoutSnapshot, past.totalCount]).toEqual([[], 2]);
    for (const row of past.nodes)
      for (const system of ['procore', 'cmic'] as const)
        expect(side(row, system)).toEqual(
          side(
            linked.nodes.find(({ id }: Row) => id === row.id),
            system,
          ),
        );
    expect(past.totals).toEqual(linked.totals);
  });

  test('while a job that was linked then has none it is named, and no sum is told', async () => {
    const select = 'withoutSnapshot nodes { id } totals { backlog { procore { amount } cmic { amount } status } }';
    const past = await portfolio(world, `asOf: "${instants.one}", filter: { projectIds: ["1001", "1002"] }`, select);
    expect(past).toMatchObject({ withoutSnapshot: ['ZZ/24-020'], totalCount: null, nodes: [{ id: JOB }] });
    expect(past.totals.backlog).toEqual({ procore: null, cmic: null, status: 'UNAVAILABLE' });
    const { errors } = await world.graphql(
      `{ workInProgress(asOf: "${instants.one}", filter: { projectIds: ["1002"] }) { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe('NO_SNAPSHOT');
  });
});
