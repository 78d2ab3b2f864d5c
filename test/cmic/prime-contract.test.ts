import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.control('PUT', 'faults', []);
  await cmic.forgetCalls();
});

const client = () => cmic.system.clients['prime-contract'];
interface Lines {
  nodes: { billCode: string }[];
  pageInfo: { endCursor: string | null };
}

const BOTH = ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B'];

describe('contracts with owners', () => {
  test('of jobs, in one call', async () => {
    const found = await client().ofJobs(['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-030', 'YY/24-010']);
    expect(found.map(({ id }) => id)).toEqual([...BOTH, 'ZZ/24-030/jb-24-030']);
    expect(await cmic.calls()).toHaveLength(1);
    expect(found[0]).toMatchObject({
      job: '24-010',
      controlJob: null,
      name: 'Harbor View Medical Center, base building',
      customer: 'HARBOR',
      originalAmount: '46250000',
      retainagePercent: '10',
      status: 'ACTIVE',
      statusCode: 'A',
    });
    expect(found[2]?.retainagePercent).toBeNull();
    expect(await client().ofJobs(['YY/24-010'])).toEqual([]);
  });

  test('by id under their own job alone', async () => {
    const found = await client().byIds([...BOTH, 'ZZ/24-020/jb-24-010-B', 'ZZ/24-010/jb-none', 'YY/24-010/jb-24-010']);
    expect([...found.keys()].sort()).toEqual(BOTH);
    expect(await cmic.calls()).toHaveLength(1);
  });

  test('the lines of several contracts come in one walk, under the contract whatever job they stand on', async () => {
    const entries = await client().lineEntries([...BOTH, 'ZZ/24-030/jb-24-030']);
    expect(await cmic.calls()).toHaveLength(1);
    expect(entries).toHaveLength(13);
    expect(entries.find(({ id }) => id === 'ZZ/24-010/jb-24-010-B/100')?.value).toEqual({
      id: 'ZZ/24-010/jb-24-010-B/100',
      contractId: 'ZZ/24-010/jb-24-010-B',
      company: 'ZZ',
      billCode: '100',
      name: 'Chillers and piping',
      job: '24-010.2',
      costCode: '23-200',
      category: 'S',
      amount: '1612400.4',
      units: '1',
      retainagePercent: '5',
      billingType: 'LSUM',
      currency: 'USD',
      vuuid: expect.stringMatching(/^[0-9A-F]{32}$/),
    });
    expect(await client().lineEntries([])).toEqual([]);
    expect(await client().lineEntries(['ZZ/24-010', 'YY/24-010/jb-24-010'])).toEqual([]);
  });

  test('a spoilt line is named and stops none of the others; its contract is not whole', async () => {
    const spoil = { path: 'jbcontdet', effect: 'wrongType', times: 1 };
    await cmic.control('PUT', 'faults', [{ ...spoil, member: 'JbcdBillAmt' }]);
    const entries = await client().lineEntries(BOTH);
    const bad = entries.filter(({ value }) => value instanceof Error);
    expect(entries).toHaveLength(9);
    expect(bad).toHaveLength(1);
    expect(bad[0]?.id).toMatch(/^ZZ\/24-010\/jb-24-010(-B)?\/\d{3}$/);
    await cmic.control('PUT', 'faults', [{ ...spoil, member: 'JbcdBillCode' }]);
    const nameless = (await client().lineEntries(BOTH)).filter(({ id }) => id === null);
    expect(nameless).toMatchObject([{ key: null, vuuid: expect.any(String), value: expect.any(Error) }]);
    await cmic.control('PUT', 'faults', [{ ...spoil, member: 'JbcdContCode' }]);
    const held = await client().linesOf(BOTH);
    expect([...held.values()].every((lines) => lines instanceof Error)).toBe(true);
  });

  test('a right that is missing is a refusal, not an empty list', async () => {
    await cmic.control('PUT', 'settings', { rights: { jbcont: false, jbcontdet: false } });
    await expect(client().ofJobs(['ZZ/24-010'])).rejects.toMatchObject({ code: 'UPSTREAM_REFUSED', status: 403 });
    await expect(client().lineEntries(BOTH)).rejects.toMatchObject({ code: 'UPSTREAM_REFUSED', status: 403 });
    await cmic.control('PUT', 'settings', { rights: {} });
  });
});

describe('contracts with owners in the graph', () => {
  test('a job has its contracts with their lines, the lines of all of them in one call', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicJob(id: "ZZ/24-010") {
        primeContracts {
          totalCount
          nodes {
            id code customer amount { amount currency } originalAmount { amount } retainagePercent status job { id }
            lines(first: 2) {
              totalCount
              nodes { id billCode name amount { amount currency } jobCode jobCategory { id } units billingType }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.cmicJob).toMatchObject({
      primeContracts: {
        totalCount: 2,
        nodes: [
          {
            id: 'ZZ/24-010/jb-24-010',
            amount: { amount: '46250000.00', currency: 'USD' },
            originalAmount: { amount: '46250000.00' },
            lines: {
              totalCount: 7,
              nodes: [{ billCode: '010' }, { billCode: '020' }],
              pageInfo: { hasNextPage: true },
            },
          },
          {
            id: 'ZZ/24-010/jb-24-010-B',
            customer: 'HARBOR',
            job: { id: 'ZZ/24-010' },
            retainagePercent: '5',
            status: 'ACTIVE',
            lines: {
              totalCount: 2,
              nodes: [
                {
                  amount: { amount: '1612400.40', currency: 'USD' },
                  jobCode: '24-010.2',
                  jobCategory: { id: 'ZZ/24-010.2/23-200/S' },
                  billingType: 'LSUM',
                },
                { amount: { amount: '637599.60' } },
              ],
              pageInfo: { hasNextPage: false },
            },
          },
        ],
      },
    });
    expect((await cmic.calls()).filter(({ path }) => path.includes('jbcontdet'))).toHaveLength(1);
  });

  test('the lines are read on after a cursor', async () => {
    const ask = async (after: string | null) => {
      const query = `query ($after: String, $r: [_Any!]!) { _entities(representations: $r) { ... on CmicPrimeContract {
        lines(first: 3, after: $after) { nodes { billCode } pageInfo { hasNextPage endCursor } } } } }`;
      const r = [{ __typename: 'CmicPrimeContract', id: BOTH[0] }];
      const { data, errors } = await cmic.ask(query, { variables: { after, r } });
      expect(errors).toBeUndefined();
      return (data as { _entities: [{ lines: Lines }] })._entities[0].lines;
    };
    const read: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const lines = await ask(after);
      read.push(...lines.nodes.map(({ billCode }) => billCode));
      after = lines.pageInfo.endCursor;
    }
    expect(read).toEqual(['010', '020', '030', '040', '050', '060', '070']);
  });

  test('by id for those who see its job; another job, another shape and nothing at all are absent', async () => {
    const ids = [BOTH[1], 'ZZ/24-020/jb-24-010-B', 'ZZ/24-010', 'YY/24-010/jb-24-010'];
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicPrimeContract { id } } }';
    const variables = { r: ids.map((id) => ({ __typename: 'CmicPrimeContract', id })) };
    expect((await cmic.ask(query, { variables })).data?._entities).toEqual([{ id: BOTH[1] }, null, null, null]);
    const scoped = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-020'] } });
    expect(scoped.data?._entities).toEqual([null, null, null, null]);
  });
});
