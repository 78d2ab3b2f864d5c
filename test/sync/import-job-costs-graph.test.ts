import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { bigCents, importJobCosts, JOBS, ledgerOf, smallPages, sorted, sumsOf, totalOf } from './job-costs.ts';

let world: World;
let rows: Row[];
beforeAll(async () => {
  world = await createWorld(smallPages);
  await importJobCosts(world);
  await importJobCosts(world, { id: 'ZZ/24-030' });
  rows = await ledgerOf(world);
});
afterAll(() => world.close());

/** Fields of the costs of job 24-010. */
const costs = async (fields: string, args = ''): Promise<Row> =>
  (await world.ask(`{ cmicJob(id: "ZZ/24-010") { jobCosts${args} { ${fields} } } }`)).cmicJob.jobCosts;
const amounts = (nodes: Row[]) => nodes.map(({ amount }) => bigCents(amount.amount));

describe('posted job cost in the graph, without a call to either system', () => {
  test('before the first import there is none', async () => {
    const { cmicJob, procoreProject } = await world.ask(
      '{ cmicJob(id: "ZZ/24-020") { jobCosts { asOf } } procoreProject(id: "1002") { jobCosts { asOf } } }',
    );
    expect([cmicJob.jobCosts, procoreProject.jobCosts]).toEqual([null, null]);
  });

  test('job-to-date, its invoiced part and the rest, which are never added', async () => {
    const found = await costs(
      'asOf postedThrough transactionCount jobToDate { amount currency } commitmentInvoiced { amount } directCosts { amount }',
    );
    const total = totalOf(rows);
    const invoiced = [...sumsOf(rows).values()].reduce((sum, each) => sum + each.invoiced, 0n);
    expect(bigCents(found.jobToDate.amount)).toBe(total);
    expect(bigCents(found.commitmentInvoiced.amount)).toBe(invoiced);
    expect(bigCents(found.directCosts.amount)).toBe(total - invoiced);
    expect(found).toMatchObject({
      jobToDate: { currency: 'USD' },
      transactionCount: rows.length,
      postedThrough: '2025-06-27',
    });
    expect(Math.abs(Date.now() - Date.parse(found.asOf))).toBeLessThan(60_000);
    const { procoreProject } = await world.ask(
      '{ procoreProject(id: "1001") { jobCosts { jobToDate { amount currency } } } }',
    );
    expect(procoreProject.jobCosts.jobToDate).toEqual(found.jobToDate);
  });

  test('up to a day: only what is posted until then counts, in sums, codes and transactions', async () => {
    const may = rows.filter(({ JcdtPostDate }) => String(JcdtPostDate) < '2025-06-01');
    const found = await costs(
      'jobToDate { amount } transactionCount transactions(first: 100) { totalCount nodes { postDate } } codes(first: 100) { nodes { transactionCount } }',
      '(postedThrough: "2025-05-31")',
    );
    expect(bigCents(found.jobToDate.amount)).toBe(totalOf(may));
    expect(found).toMatchObject({ transactionCount: may.length, transactions: { totalCount: may.length } });
    expect(found.codes.nodes.reduce((sum: number, node: Row) => sum + node.transactionCount, 0)).toBe(may.length);
    expect(found.transactions.nodes.every(({ postDate }: Row) => postDate <= '2025-05-31')).toBe(true);
  });

  test('from the job to its codes, from a code to its transactions, from a transaction to CMiC', async () => {
    const found = await costs(`codes(first: 100) { totalCount nodes {
      id costCode category job { id code } procoreCostCode { id fullCode originId } jobToDate { amount } commitmentInvoiced { amount } directCosts { amount }
      committed { amount } jobToDateInProcore { amount } acknowledgedAt transactionCount
      transactions(first: 100) { totalCount nodes { id type amount { amount } description cmicJobCost { id amount { amount } description } } } } }`);
    const nodes = found.codes.nodes as Row[];
    const withCost = nodes.filter(({ transactions }) => transactions.nodes.some(({ type }: Row) => type === 'COST'));
    expect(
      sorted(
        new Map(
          withCost.map((node) => [
            `${node.job.code} ${node.costCode} ${node.category}`,
            bigCents(node.jobToDate.amount),
          ]),
        ),
      ),
    ).toEqual(sorted(new Map([...sumsOf(rows)].map(([key, { cents }]) => [key, cents]))));
    for (const node of nodes) {
      const own = node.transactions.nodes as Row[];
      expect(node.transactions.totalCount).toBe(node.transactionCount);
      expect(amounts(own.filter(({ type }) => type === 'COST')).reduce((sum, each) => sum + each, 0n)).toBe(
        bigCents(node.jobToDate.amount),
      );
      expect(amounts(own.filter(({ type }) => type === 'COMMITTED')).reduce((sum, each) => sum + each, 0n)).toBe(
        bigCents(node.committed.amount),
      );
      expect(own.map(({ cmicJobCost }) => ({ ...cmicJobCost }))).toEqual(
        own.map(({ id, amount, description }) => ({ id, amount, description })),
      );
      expect(
        node.jobToDateInProcore === null ||
          bigCents(node.jobToDateInProcore.amount) === bigCents(node.jobToDate.amount),
      ).toBe(true);
    }
    const one = nodes.find(({ id }) => id === 'ZZ/24-010/03-100/L');
    expect(one).toMatchObject({ jobToDateInProcore: { amount: '35850.50' }, acknowledgedAt: expect.any(String) });
  });

  test('nothing of it is asked of CMiC or Procore but what only they know', async () => {
    await Promise.all([world.cmic.clearRequests(), world.procore.clearRequests()]);
    await costs(
      'jobToDate { amount } codes(first: 100) { nodes { jobToDate { amount } transactions { nodes { amount { amount } } } } } check { tiesOut }',
    );
    const asked = [...(await world.cmic.requests()), ...(await world.procore.requests())].map(
      ({ path }) => path.split('?')[0],
    );
    expect(asked.filter((path) => !path?.endsWith('/jcjob'))).toEqual([]);
  });

  test.each<[string, string, (row: Row) => boolean]>([
    ['a code', 'costCode: "03-100"', (row) => row.JcdtPhsCode === '03-100'],
    ['a category', 'category: "L"', (row) => row.JcdtCatCode === 'L'],
    ['costs', 'type: COST', (row) => row.JcdtTypeCode === 'C'],
    ['what is committed', 'type: COMMITTED', (row) => row.JcdtTypeCode === 'O'],
    [
      'what was invoiced',
      'type: COST, invoiced: true',
      (row) => row.JcdtTypeCode === 'C' && row.JcdtSrcCommCode !== null,
    ],
    ['what was spent directly', 'invoiced: false', (row) => row.JcdtSrcCommCode === null],
    ['a commitment', 'commitment: "24-010-010"', (row) => row.JcdtSrcCommCode === '24-010-010'],
    ['a month', 'postedFrom: "2025-06-01", postedThrough: "2025-06-30"', (row) => /^2025-06/.test(row.JcdtPostDate)],
    [
      'several at once',
      'costCode: "03-300", type: COST, postedFrom: "2025-06-01"',
      (row) => row.JcdtPhsCode === '03-300' && row.JcdtTypeCode === 'C' && row.JcdtPostDate >= '2025-06-01',
    ],
    ['none', 'costCode: "nothing"', () => false],
  ])('transactions by filter: %s', async (_, filter, keep) => {
    const { transactions } = await costs(`transactions(first: 100, filter: { ${filter} }) { totalCount nodes { id } }`);
    const expected = rows
      .filter(keep)
      .map((row) => `ZZ/${row.JcdtJobCode}/jc-${row.JcdtVUuid}`)
      .sort();
    expect(transactions.nodes.map(({ id }: Row) => id).sort()).toEqual(expected);
    expect(transactions.totalCount).toBe(expected.length);
  });

  test.each(['AMOUNT ASC', 'AMOUNT DESC', 'POST_DATE ASC', 'POST_DATE DESC'])(
    'transactions in order of %s, page by page, each once',
    async (order) => {
      const [field, direction] = order.split(' ');
      const seen: Row[] = [];
      for (let after: string | null = null; ; ) {
        const answer: Row = await world.ask(
          `query($after: String) { cmicJob(id: "ZZ/24-010") { jobCosts { transactions(first: 7, after: $after, orderBy: { field: ${field}, direction: ${direction} }) {
          nodes { id amount { amount } postDate } pageInfo { hasNextPage endCursor } } } } }`,
          { after },
        );
        const { nodes, pageInfo } = answer.cmicJob.jobCosts.transactions as Row;
        seen.push(...nodes);
        if (!pageInfo.hasNextPage) break;
        after = pageInfo.endCursor;
      }
      expect(new Set(seen.map(({ id }) => id)).size).toBe(rows.length);
      expect(seen).toHaveLength(rows.length);
      const values = seen.map(({ amount, postDate }) => (field === 'AMOUNT' ? bigCents(amount.amount) : postDate));
      const ordered = [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect(values).toEqual(direction === 'ASC' ? ordered : ordered.reverse());
    },
  );

  test('codes page by page and by filter', async () => {
    const all = (await costs('codes(first: 100) { nodes { id } totalCount }')).codes;
    const seen: string[] = [];
    for (let after: string | null = null; ; ) {
      const answer: Row = await world.ask(
        'query($after: String) { cmicJob(id: "ZZ/24-010") { jobCosts { codes(first: 5, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } } } }',
        { after },
      );
      seen.push(...answer.cmicJob.jobCosts.codes.nodes.map(({ id }: Row) => id));
      if (!answer.cmicJob.jobCosts.codes.pageInfo.hasNextPage) break;
      after = answer.cmicJob.jobCosts.codes.pageInfo.endCursor;
    }
    expect(seen).toEqual(all.nodes.map(({ id }: Row) => id));
    expect(seen).toHaveLength(all.totalCount);
    const { codes } = await costs('codes(filter: { jobId: "ZZ/24-010.1", costCode: "03-300" }) { nodes { id } }');
    expect(codes.nodes).toEqual([{ id: 'ZZ/24-010.1/03-300/M' }]);
  });
});

describe('the full check', () => {
  test('ties out after an import', async () => {
    const { check } = await costs(
      'check { tiesOut keptRows cmicRows transactions { amount } summary { amount } cmicPosted { amount } cmicPostedAsOf differences { id } }',
    );
    expect(check).toMatchObject({ tiesOut: true, keptRows: rows.length, cmicRows: rows.length, differences: [] });
    for (const figure of [check.transactions, check.summary, check.cmicPosted])
      expect(bigCents(figure.amount)).toBe(totalOf(rows));
    expect(check.cmicPostedAsOf).not.toBeNull();
  });

  test('does not where a code is not in Procore, and names it', async () => {
    const { cmicJob } = await world.ask(
      '{ cmicJob(id: "ZZ/24-030") { jobCosts { check { tiesOut keptRows cmicRows differences { id transactions { amount } summary { amount } } } } } }',
    );
    const { check } = cmicJob.jobCosts;
    expect(check.tiesOut).toBe(false);
    expect(check.keptRows).toBe(check.cmicRows);
    expect(check.differences).toEqual([
      { id: 'ZZ/24-030/27-800/S', transactions: { amount: '4980.00' }, summary: null },
    ]);
  });

  test('is not about the day that sums are asked for', async () => {
    const { check } = await costs('check { tiesOut }', '(postedThrough: "2025-05-31")');
    expect(check.tiesOut).toBe(true);
  });
});

describe('who may see it', () => {
  const query = `{ cmicJob(id: "ZZ/24-010") { jobCosts { jobToDate { amount } } } procoreProject(id: "1001") { jobCosts { jobToDate { amount } } } }`;

  test.each([
    ['a token of other projects', { roles: ['viewer' as const], projects: ['1002', 'ZZ/24-020'] }],
    ['a token of another company', { roles: ['viewer' as const], companies: ['9999', 'YY'] }],
  ])('%s sees none of it', async (_, as) => {
    const { data } = await world.graphql(query, {}, as);
    expect([data?.cmicJob?.jobCosts ?? null, data?.procoreProject?.jobCosts ?? null]).toEqual([null, null]);
  });

  test.each(['1001', 'ZZ/24-010'])(
    'a token of %s sees it on both sides, and may not import as a viewer',
    async (project) => {
      const as = { roles: ['viewer' as const], projects: [project] };
      const { cmicJob, procoreProject } = await world.ask(query, {}, as);
      expect(cmicJob.jobCosts).toEqual(procoreProject.jobCosts);
      expect(bigCents(cmicJob.jobCosts.jobToDate.amount)).toBe(totalOf(rows));
      const { transfer, problems } = await importJobCosts(world, {}, as);
      expect(transfer).toBeNull();
      expect(problems).toMatchObject([{ code: 'FORBIDDEN' }]);
      const other = { roles: ['project-team' as const], projects: ['1002', 'ZZ/24-020'] };
      expect((await importJobCosts(world, {}, other)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    },
  );

  test('the jobs that count are those of the control job', () => {
    expect(new Set(rows.map(({ JcdtJobCode }) => JcdtJobCode))).toEqual(new Set(JOBS));
  });
});
