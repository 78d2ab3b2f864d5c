import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../kernel/files.ts';
import type { Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { BOTH, bring, FIGURES, MONEY, portfolio, ROW, side, startExample, statuses } from './work-in-progress.ts';

let world: World;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ world, close } = await startExample());
  const contracts = ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B', 'ZZ/24-020/jb-24-020'];
  await bring(world, contracts, ['ZZ/24-010', 'ZZ/24-020']);
}, 240_000);
afterAll(() => close());

const example = {
  originalContract: '10000000.00',
  approvedContractChanges: '500000.00',
  revisedContract: '10500000.00',
  pendingContractChanges: '0.00',
  estimatedCostAtCompletion: '8900000.00',
  jobToDateCosts: '4450000.00',
  revisedBudget: '8900000.00',
  percentComplete: '0.5',
  earnedRevenue: '5250000.00',
  billedToDate: '5500000.00',
  overUnderBilling: '250000.00 OVERBILLED',
  retainageReceivable: '550000.00',
  grossProfitToDate: '800000.00',
  grossProfitAtCompletion: '1600000.00',
  backlog: '5250000.00',
};

describe('work in progress of a job', () => {
  test('the worked example of the domain, the same in both systems', async () => {
    const { procoreProject } = await world.ask(`{ procoreProject(id: "1002") { workInProgress { ${ROW} } } }`);
    const row = procoreProject.workInProgress;
    expect(row).toMatchObject({ id: 'ZZ/24-020', project: { id: '1002' }, job: { id: 'ZZ/24-020' }, faults: [] });
    expect(side(row, 'procore')).toMatchObject(example);
    expect(side(row, 'cmic')).toMatchObject(example);
    expect(statuses(row)).toMatchObject(Object.fromEntries(Object.keys(example).map((name) => [name, 'MATCHED'])));
    expect(row.loss).toEqual({ procore: false, cmic: false });
    expect(row.revisedContract).toMatchObject({ procore: { currency: 'USD' }, drift: { amount: '0.00' }, causes: [] });
  });

  test('from either side it is the same row, and a job under a control job has none', async () => {
    const { procoreProject, cmicJob, sub } = await world.ask(`{
      procoreProject(id: "1001") { workInProgress { ${FIGURES} } }
      cmicJob(id: "ZZ/24-010") { workInProgress { ${FIGURES} } }
      sub: cmicJob(id: "ZZ/24-010.1") { workInProgress { id } } }`);
    for (const system of ['procore', 'cmic'] as const)
      expect(side(cmicJob.workInProgress, system)).toEqual(side(procoreProject.workInProgress, system));
    expect(sub.workInProgress).toBeNull();
  });

  test('where the systems differ the difference stands beside both', async () => {
    const { cmicJob } = await world.ask(`{ cmicJob(id: "ZZ/24-010") { workInProgress { ${FIGURES} } } }`);
    expect(cmicJob.workInProgress).toMatchObject({
      billedToDate: {
        procore: { amount: '14775000.01' },
        cmic: { amount: '14550000.01' },
        drift: { amount: '225000.00' },
        status: 'UNEXPLAINED',
      },
      retainageReceivable: { procore: { amount: '1432500.00' }, cmic: { amount: '1421250.00' } },
      jobToDateCosts: { status: 'MATCHED' },
    });
  });

  test('costs are as old as their import, contracts are read now', async () => {
    const { asOf } = (await world.ask('{ cmicJob(id: "ZZ/24-010") { jobCosts { asOf } } }')).cmicJob.jobCosts;
    const { cmicJob } = await world.ask(`{ cmicJob(id: "ZZ/24-010") { workInProgress { ${FIGURES} } } }`);
    const row: Row = cmicJob.workInProgress;
    for (const name of ['jobToDateCosts', 'percentComplete', 'backlog']) expect(row[name].asOf).toBe(asOf);
    for (const name of ['billedToDate', 'grossProfitAtCompletion']) expect(row[name].asOf > asOf).toBe(true);
  });

  test('a job without a link stands alone, costs that were never imported are unavailable, and nothing is zero in their place', async () => {
    const { cmicJob } = await world.ask(`{ cmicJob(id: "ZZ/24-040") { workInProgress { ${ROW} } } }`);
    const row: Row = cmicJob.workInProgress;
    expect(row).toMatchObject({ id: 'ZZ/24-040', project: null, loss: { procore: null } });
    expect(Object.values(side(row, 'procore')).every((told) => told === null)).toBe(true);
    expect(side(row, 'cmic')).toMatchObject({
      revisedContract: '76400000.00',
      jobToDateCosts: null,
      billedToDate: null,
      earnedRevenue: null,
      backlog: null,
    });
    expect(statuses(row)).toMatchObject({
      revisedContract: 'ONE_SIDED',
      jobToDateCosts: 'UNAVAILABLE',
      billedToDate: 'UNAVAILABLE',
      earnedRevenue: 'UNAVAILABLE',
      overUnderBilling: 'UNAVAILABLE',
    });
  });

  test('flags: unknown is null, an estimate below cost and more committed than budgeted are raised by the system that shows them', async () => {
    const flags = `flags { forecastAsOf forecastOld estimateBelowCost ${BOTH} committedAboveBudget ${BOTH} profitFade ${BOTH} }`;
    const { cmicJob } = await world.ask(`{ cmicJob(id: "ZZ/24-010") { workInProgress { ${flags} } } }`);
    expect(cmicJob.workInProgress.flags).toEqual({
      forecastAsOf: null,
      forecastOld: null,
      estimateBelowCost: { procore: false, cmic: false },
      // Its budget in Procore is empty yet.
      committedAboveBudget: { procore: true, cmic: false },
      profitFade: { procore: null, cmic: null },
    });
  });
});

describe('the portfolio', () => {
  test('the playground’s tab runs as it stands', async () => {
    const tab = readFileSync(join(projectRoot, 'gateway/graphiql/examples/27-work-in-progress.graphql'), 'utf8');
    const variables = JSON.parse(/^# variables: (.*)$/m.exec(tab)?.[1] ?? '');
    const { workInProgress } = await world.ask(tab, variables);
    expect(workInProgress.nodes.map(({ id }: Row) => id)).toEqual(variables.filter.jobIds);
    expect(workInProgress.totals).toMatchObject({ jobs: 3, revisedContract: { causes: ['UNLINKED'] } });
  });

  test('has linked pairs, and the projects and open jobs without a link', async () => {
    const { nodes, totalCount } = await portfolio(world, '', 'nodes { id project { id } job { id } }');
    const ids = nodes.map((node: Row) => node.id);
    expect(totalCount).toBe(ids.length);
    expect(ids.slice(0, 2)).toEqual(['1003', '1004']);
    expect(ids).toEqual([...ids].sort());
    expect(ids).toContain('ZZ/24-040');
    const closed = (await world.cmic.rows<Row>('jcjob')).filter(({ JobStatusCode }) => JobStatusCode === 'C');
    expect(closed.length).toBeGreaterThan(0);
    for (const { JobCode } of closed) expect(ids).not.toContain(`ZZ/${JobCode}`);
    const linked = await portfolio(world, 'filter: { linked: true }', 'nodes { id project { id } }');
    expect(linked.nodes).toEqual([
      { id: 'ZZ/24-010', project: { id: '1001' } },
      { id: 'ZZ/24-020', project: { id: '1002' } },
    ]);
    const others = await portfolio(world, 'filter: { linked: false }', 'nodes { id }');
    expect(others.totalCount).toBe(totalCount - 2);
  }, 120_000);

  test('adds up: each total is the sum of the rows, and the percentage that of the sums', async () => {
    const { nodes, totals } = await portfolio(
      world,
      'filter: { linked: true }, first: 1',
      `nodes { id } totals { jobs notEarned ${FIGURES} }`,
    );
    expect(nodes).toHaveLength(1);
    expect(totals).toMatchObject({ jobs: 2, notEarned: [] });
    const { nodes: rows } = await portfolio(world, 'filter: { linked: true }');
    for (const system of ['procore', 'cmic'] as const) {
      const [total, ...sides] = [totals, ...rows].map((row: Row) => side(row, system));
      for (const name of MONEY) {
        const known = sides.map((each) => each[name]).filter((told) => told != null);
        const cents = known.reduce((sum, told) => sum + Math.round(Number(told) * 100), 0);
        expect([name, total?.[name]]).toEqual([name, known.length === 0 ? null : (cents / 100).toFixed(2)]);
      }
      const share = Number(total?.jobToDateCosts) / Number(total?.estimatedCostAtCompletion);
      expect(Number(total?.percentComplete)).toBeCloseTo(share, 12);
    }
  }, 120_000);

  test('what stands in one system alone explains its part of a difference: it is not linked', async () => {
    const args = 'filter: { projectIds: ["1002", "1003"], jobIds: ["ZZ/24-020", "ZZ/24-030"] }';
    const { nodes, totals } = await portfolio(world, args, `nodes { id } totals { jobs notEarned ${FIGURES} }`);
    expect(nodes.map((node: Row) => node.id)).toEqual(['1003', 'ZZ/24-020', 'ZZ/24-030']);
    expect(totals.estimatedCostAtCompletion).toMatchObject({ status: 'EXPLAINED', causes: ['UNLINKED'] });
    // The job's costs were never imported: its side of the sum is not known.
    expect(totals.jobToDateCosts).toMatchObject({ cmic: null, status: 'UNAVAILABLE' });
    expect(totals.notEarned).toEqual(['1003']);
  });

  test('is filtered by loss, position and flags', async () => {
    const ids = async (filter: string) =>
      (await portfolio(world, `filter: { linked: true, ${filter} }`, 'nodes { id } totals { jobs }')) as Row;
    const list = async (filter: string) => (await ids(filter)).nodes.map((node: Row) => node.id);
    expect(await list('loss: true')).toEqual([]);
    expect(await list('loss: false')).toEqual(['ZZ/24-010', 'ZZ/24-020']);
    expect(await list('position: OVERBILLED')).toEqual(['ZZ/24-010', 'ZZ/24-020']);
    expect(await list('position: UNDERBILLED')).toEqual([]);
    expect(await list('flags: [COMMITTED_ABOVE_BUDGET]')).toEqual(['ZZ/24-010']);
    expect(await list('flags: [FORECAST_OLD, PROFIT_FADE]')).toEqual([]);
    expect(await ids('flags: [COMMITTED_ABOVE_BUDGET]')).toMatchObject({ totalCount: 1, totals: { jobs: 1 } });
  }, 120_000);

  test('is read on page by page, in any order', async () => {
    const read: string[] = [];
    for (let after = ''; ; ) {
      const page = await portfolio(world, `first: 3${after && `, after: "${after}"`}`, 'nodes { id }');
      read.push(...page.nodes.map((node: Row) => node.id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    const { nodes } = await portfolio(world, 'first: 100', 'nodes { id }');
    expect(read).toEqual(nodes.map((node: Row) => node.id));
    const back = await portfolio(world, 'orderBy: { field: ID, direction: DESC }', 'nodes { id }');
    expect(back.nodes.map((node: Row) => node.id)).toEqual([...read].reverse());
    const field = 'orderBy: { field: REVISED_CONTRACT, direction: DESC }';
    const byContract = await portfolio(world, field, `nodes { ${FIGURES} }`);
    const amounts = byContract.nodes.map(
      (node: Row) => side(node, 'cmic').revisedContract ?? side(node, 'procore').revisedContract,
    );
    const known = amounts.filter((amount: string | null) => amount !== null);
    expect(known).toEqual([...known].sort((a, b) => Number(b) - Number(a)));
    expect(amounts.slice(known.length).every((amount: string | null) => amount === null)).toBe(true);
  }, 120_000);

  test.each([
    ['first: 0', 'first is 0.'],
    ['forecastOlderThanDays: -1', 'forecastOlderThanDays is -1.'],
    ['after: "eyJ4IjoxfQ"', 'This cursor does not belong to this list.'],
  ])('refuses %s', async (args, message) => {
    const { errors } = await world.graphql(`{ workInProgress(${args}) { totalCount } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('who sees what', () => {
  const scoped = (projects: string[], roles: 'viewer'[] = ['viewer']) => ({ sub: projects.join(), roles, projects });

  test.each([[['1002']], [['ZZ/24-020']]])('a token of %s sees its job alone, in rows and totals', async (projects) => {
    const select = `nodes { id } totals { jobs ${FIGURES} }`;
    const found = await portfolio(world, '', select, scoped(projects));
    expect(found.nodes).toEqual([{ id: 'ZZ/24-020' }]);
    expect(found.totals.jobs).toBe(1);
    expect(side(found.totals, 'cmic')).toMatchObject(example);
    const asked = await portfolio(world, 'filter: { projectIds: ["1001"] }', select, scoped(projects));
    expect(asked).toMatchObject({ nodes: [], totalCount: 0, totals: { jobs: 0 } });
  });

  test('another company’s token sees none, a token without a role is refused', async () => {
    const none = await portfolio(world, '', 'nodes { id }', { sub: 'other', roles: ['viewer'], companies: ['4002'] });
    expect(none).toMatchObject({ nodes: [], totalCount: 0 });
    const { errors } = await world.graphql('{ workInProgress { totalCount } }', {}, { sub: 'nobody', roles: [] });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});
