import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enterInCmic } from '../support/cmic-hand.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type Loose, type World } from '../support/world.ts';
import { FEW, fewOfJob, fewOfProject } from './few.ts';
import { tablesOf, toCents, truthOf } from './truth.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld({ storeUrl: 'sqlite::memory:', settings: { waits: { answerMs: 60_000 } } });
  for (const mutation of ['importJob', 'importJobCosts']) {
    const { done } = await world.ask(
      `mutation { done: ${mutation}(input: { id: "ZZ/24-010" }) { transfer { state } problems { code message } } }`,
    );
    expect(done.transfer.state, JSON.stringify(done)).toBe('DONE');
  }
}, 120_000);
afterAll(() => world?.close());

const ofProject = (id: string, args?: string) => fewOfProject(world, id, args);
const ofJob = (id: string, args?: string) => fewOfJob(world, id, args);

describe('the three ways to the same picture', () => {
  test('the project, its field and the job answer alike', async () => {
    const { procoreProject } = await world.ask(`{ procoreProject(id: "1001") { financials { ${FEW} } } }`);
    const [one, other] = [await ofProject('1001'), await ofJob('ZZ/24-010')];
    const timeless = (found: Loose | null) => JSON.stringify(found).replaceAll(/"asOf":"[^"]*"/g, '');
    expect(one).toMatchObject({ project: { id: '1001' }, job: { id: 'ZZ/24-010' }, notRead: [] });
    expect([timeless(procoreProject.financials), timeless(other)]).toEqual([timeless(one), timeless(one)]);
  });

  test('a sub job is shown alone, from both systems', async () => {
    const found = await ofJob('ZZ/24-010.1');
    const truth = [...truthOf(await tablesOf(world), '24-010')].filter(([key]) => key.startsWith('24-010.1 '));
    const sum = (side: 'procore' | 'cmic', name: string) =>
      truth.reduce((all, [, each]) => all + (each[side][name] ?? 0n), 0n);
    expect(found).toMatchObject({ project: { id: '1001' }, job: { id: 'ZZ/24-010.1' } });
    for (const name of ['originalBudget', 'committedCosts', 'jobToDateCosts'])
      for (const side of ['procore', 'cmic'] as const)
        expect([name, side, toCents(found?.[name][side].amount)]).toEqual([name, side, sum(side, name)]);
  });

  test('a job that no project is linked to has its own side alone, and a project without a job likewise', async () => {
    const job = await ofJob('ZZ/24-040', '(refresh: true)');
    expect(job).toMatchObject({ project: null, originalBudget: { procore: null, status: 'ONE_SIDED' } });
    expect(job?.originalBudget.cmic).not.toBeNull();
    const { procoreProjects } = await world.ask('{ procoreProjects { nodes { id originId } } }');
    const unmarked = procoreProjects.nodes.find((each: Loose) => !each.originId);
    const project = await ofProject(unmarked.id);
    expect(project).toMatchObject({ job: null, originalBudget: { cmic: null, status: 'ONE_SIDED' } });
    expect(project.originalBudget.procore).not.toBeNull();
  });

  test('what is not there is null, and an id of another kind a BAD_USER_INPUT', async () => {
    expect([await ofProject('999999'), await ofJob('ZZ/NO-SUCH')]).toEqual([null, null]);
    const { errors } = await world.graphql('{ projectFinancials(projectId: "ZZ/24-010") { readAt } }');
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('posted cost', () => {
  test('before the first import CMiC is UNAVAILABLE and says what to do; the other figures stand', async () => {
    const found = await ofProject('1002');
    expect(found).toMatchObject({ jobCostAsOf: null, jobToDateCosts: { cmic: null, status: 'UNAVAILABLE' } });
    expect(found.committedCosts).toMatchObject({ cmic: { amount: expect.any(String) } });
    expect(found.notRead[0].reason).toContain('importJobCosts');
  });

  test('with refresh the ledger is read as it is now, and nothing is written', async () => {
    const [before, imported] = [await ofProject('1002', 'refresh: true'), await ofProject('1001')];
    const rows = await world.cmic.rows<Loose>('jcdetailposted');
    const cost = (jobs: RegExp) =>
      rows.reduce(
        (sum, row) =>
          sum +
          (row.JcdtCompCode === 'ZZ' && jobs.test(row.JcdtJobCode) && row.JcdtTypeCode === 'C'
            ? toCents(row.JcdtAmt)
            : 0n),
        0n,
      );
    expect(toCents(before.jobToDateCosts.cmic.amount)).toBe(cost(/^24-020/));
    expect((await ofProject('1002')).jobToDateCosts.cmic).toBeNull();
    await world.cmic.post('job-costs', { rows: [{ job: '24-010', phase: '03-100', category: 'S', amount: '12.34' }] });
    expect((await ofProject('1001')).jobToDateCosts.cmic).toEqual(imported.jobToDateCosts.cmic);
    expect(toCents((await ofProject('1001', 'refresh: true')).jobToDateCosts.cmic.amount)).toBe(
      cost(/^24-010/) + 1234n,
    );
  });

  test('figures that come from it are as old as the import; the others are of now', async () => {
    const found = await ofProject('1001');
    expect(found.jobToDateCosts.asOf).toBe(found.jobCostAsOf);
    expect(found.committedCosts.asOf > found.jobCostAsOf).toBe(true);
  });

  test('the trap: a cost of the Direct Costs tool is not added to what the ERP told of the same code', async () => {
    const told = (await world.procore.rows<Loose>('erp_job_costs')).find(
      (row) => Number(row.amounts.job_to_date_cost) > 0,
    ) as Loose;
    const before = await ofProject('1001');
    const hand = await procoreHand(world);
    const made = await hand.call('POST', '/rest/v1.1/projects/1001/direct_costs', {
      direct_cost: {
        direct_cost_type: 'expense',
        status: 'approved',
        line_items: [{ wbs_code_id: told.wbs_code_id, manual_amount: 5000 }],
      },
    });
    expect(made.status).toBe(201);
    const after = await ofProject('1001');
    expect([after.directCosts.procore, after.jobToDateCosts.procore]).toEqual([
      before.directCosts.procore,
      before.jobToDateCosts.procore,
    ]);
    const erp = (await world.procore.rows<Loose>('erp_job_costs')).filter((row) => row.project_id === 1001);
    const sum = erp.reduce(
      (all, { amounts }) => all + toCents(amounts.job_to_date_cost) - toCents(amounts.commitment_invoiced),
      0n,
    );
    expect(toCents(after.directCosts.procore.amount)).toBe(sum);
  });
});

describe('from a figure to what is behind it', () => {
  const entries = (figure: string, first = 100, after: string | null = null) =>
    `entries(figure: ${figure}, first: ${first}${after ? `, after: "${after}"` : ''}) { totalCount pageInfo { hasNextPage endCursor }
      nodes { system number title date status amount { amount } record { __typename ... on CmicSubcontract { name } ... on CmicJobCost { postDate } } } }`;
  const rowWith = async (args: string, more: string): Promise<Loose> =>
    (
      await world.ask(`{ projectFinancials(projectId: "1001") { rows(first: 1, ${args}) { nodes { id codeCount
      committedCosts { cmic { amount } } pendingCostChanges { cmic { amount } } jobToDateCosts { cmic { amount } } ${more} } } } }`)
    ).projectFinancials.rows.nodes[0];
  const sumOf = (list: Loose) =>
    list.nodes.reduce((sum: bigint, { amount }: Loose) => sum + toCents(amount.amount), 0n);

  test('documents add up to the figure of a row and of a group, and lead to their records', async () => {
    await enterInCmic(world, { vendor: 'ACME', number: '24-010-X01', lines: [['03-100', 777.25]] });
    for (const by of ['[SUB_JOB, COST_CODE, COST_TYPE]', '[COST_TYPE]']) {
      const row = await rowWith(
        `groupBy: ${by}, orderBy: { field: COMMITTED_COSTS, side: CMIC, direction: DESC }`,
        `${entries('COMMITTED_COSTS')} `,
      );
      expect(sumOf(row.entries)).toBe(toCents(row.committedCosts.cmic.amount));
      expect(row.entries.nodes[0]).toMatchObject({
        system: 'CMIC',
        status: 'POSTED',
        record: { __typename: 'CmicSubcontract', name: expect.any(String) },
      });
    }
    const pending = await rowWith(
      'filter: { costCode: ["03-100"], costType: ["S"], isSubJob: false }',
      entries('PENDING_COST_CHANGES'),
    );
    expect(pending.entries.nodes).toMatchObject([
      { number: '24-010-X01', status: 'UNPOSTED', amount: { amount: '777.25' } },
    ]);
  });

  test.each([
    ['COMMITTED_COSTS', 'committedCosts', 'ProcoreCommitment'],
    ['PENDING_COST_CHANGES', 'pendingCostChanges', 'ProcoreCommitmentChangeOrder'],
    ['BUDGET_MODIFICATIONS', 'budgetModifications', 'ProcoreBudgetChange'],
    ['APPROVED_CHANGES', 'approvedChanges', 'ProcorePrimeContractChangeOrder'],
  ])('%s lead to the documents in Procore, which add up to the figure of every group', async (figure, name, type) => {
    if (name === 'approvedChanges')
      await world.ask(
        'mutation { importPrimeContract(input: { id: "ZZ/24-010/jb-24-010-B" }) { transfer { state } } }',
      );
    const { projectFinancials } =
      await world.ask(`{ projectFinancials(projectId: "1001") { ${name} { procore { amount } }
      rows(first: 100, groupBy: [SUB_JOB, COST_CODE]) { nodes { ${name} { procore { amount } }
        entries(figure: ${figure}, system: PROCORE, first: 100) { nodes { system number amount { amount } record { __typename } } } } } } }`);
    const types = new Set<string>();
    for (const row of projectFinancials.rows.nodes) {
      expect(sumOf(row.entries)).toBe(toCents(row[name].procore.amount));
      for (const { system, record } of row.entries.nodes) types.add(`${system} ${record.__typename}`);
    }
    expect([...types]).toContain(`PROCORE ${type}`);
  });

  test('posted transactions are paged from the store, newest first, and add up', async () => {
    const by = 'orderBy: { field: JOB_TO_DATE_COSTS, side: CMIC, direction: DESC }';
    const row = await rowWith(by, entries('JOB_TO_DATE_COSTS'));
    expect(sumOf(row.entries)).toBe(toCents(row.jobToDateCosts.cmic.amount));
    expect(row.entries.nodes[0].record).toEqual({ __typename: 'CmicJobCost', postDate: row.entries.nodes[0].date });
    const dates = row.entries.nodes.map(({ date }: Loose) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    const page = await rowWith(by, entries('JOB_TO_DATE_COSTS', 1));
    const next = await rowWith(by, entries('JOB_TO_DATE_COSTS', 1, page.entries.pageInfo.endCursor));
    expect([...page.entries.nodes, ...next.entries.nodes]).toEqual(row.entries.nodes.slice(0, 2));
  });

  test('transactions of a group are refused by name', async () => {
    const { errors } = await world.graphql(
      `{ projectFinancials(projectId: "1001") { rows(groupBy: [COST_TYPE]) { nodes { ${entries('JOB_TO_DATE_COSTS')} } } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      fix: expect.stringContaining('COST_CODE'),
    });
  });
});
