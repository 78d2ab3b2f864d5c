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

const entities = (type: string, ids: string[], fields: string) => ({
  query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${fields} } } }`,
  variables: { r: ids.map((id) => ({ __typename: type, id })) },
});

describe('lists', () => {
  test('pages by cursor give every row once, in order, and count only when asked', async () => {
    const read = (after: string | null) =>
      cmic.ask(
        `query ($after: String) { cmicVendors(first: 25, after: $after) { nodes { id code } pageInfo { hasNextPage endCursor } } }`,
        { variables: { after } },
      );
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const { data } = (await read(after)) as {
        data: { cmicVendors: { nodes: { code: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      };
      codes.push(...data.cmicVendors.nodes.map(({ code }) => code));
      after = data.cmicVendors.pageInfo.hasNextPage ? data.cmicVendors.pageInfo.endCursor : null;
    } while (after);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes).not.toContain('CIVIL1');
    expect((await cmic.calls()).every(({ path }) => !path.includes('totalResults'))).toBe(true);
    const { data } = await cmic.ask(
      '{ cmicVendors(first: 1) { ...F } } fragment F on CmicVendorConnection { totalCount }',
    );
    expect(data?.cmicVendors).toEqual({ totalCount: codes.length });
  });

  test('both ways of running a query see what was asked for', async () => {
    const query = '{ cmicJobs(first: 3) { totalCount nodes { id } } }';
    expect(await cmic.ask(query)).toEqual(await cmic.ask(query, { jit: false }));
  });

  test('a cursor is good for its own list and arguments', async () => {
    const { data } = await cmic.ask('{ cmicVendors(first: 1) { pageInfo { endCursor } } }');
    const { endCursor } = (data as { cmicVendors: { pageInfo: { endCursor: string } } }).cmicVendors.pageInfo;
    const { errors } = await cmic.ask(
      `{ cmicVendors(after: "${endCursor}", filter: { status: HOLD }) { nodes { id } } }`,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('filters and orders are those that CMiC answers itself', async () => {
    const { data, errors } = await cmic.ask(`{
      hold: cmicVendors(filter: { status: HOLD }) { nodes { code } }
      other: cmicVendors(filter: { status: OTHER }) { nodes { code } }
      named: cmicVendors(filter: { nameContains: "Concrete" }, orderBy: { field: NAME, direction: DESC }) { nodes { name } }
      control: cmicJobs(filter: { isControlJob: true }, first: 100) { nodes { code } }
      closed: cmicJobs(filter: { status: CLOSED }) { nodes { code } }
      under: cmicJobs(filter: { controlCode: "24-040" }) { nodes { code } }
      ofJob: cmicSubcontracts(filter: { jobId: "ZZ/24-020", status: POSTED }) { nodes { id } totalCount }
      foreign: cmicSubcontracts(filter: { vendorId: "YY/CIVIL1" }) { nodes { id } totalCount }
      divisions: cmicCostCodes(filter: { isControlCode: true }) { nodes { code controlCode } }
      types: cmicCategories(orderBy: { field: CODE, direction: DESC }) { nodes { code isActive } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      hold: { nodes: [{ code: 'HOLDCO' }] },
      other: { nodes: [] },
      closed: { nodes: [{ code: '21-007' }] },
      under: { nodes: [{ code: '24-040.1' }, { code: '24-040.2' }] },
      ofJob: { nodes: [{ id: 'ZZ/SUMMIT/24-020-S01' }] },
      foreign: { nodes: [], totalCount: 0 },
    });
    const { control, divisions, types } = data as Record<
      string,
      { nodes: { code: string; controlCode: string | null }[] }
    >;
    expect(control?.nodes.every(({ code }) => !code.includes('.'))).toBe(true);
    expect(divisions?.nodes.every(({ controlCode }) => controlCode === null)).toBe(true);
    expect(types?.nodes.map(({ code }) => code)).toEqual(
      [...(types?.nodes.map(({ code }) => code) ?? [])].sort().reverse(),
    );
  });
});

describe('who sees what', () => {
  const only = (projects: string[] | null, companies: string[] | null = null) => ({
    actor: { roles: ['viewer'] as ['viewer'], projects, companies },
  });

  test('a control job covers its sub jobs; everything else reads as absent', async () => {
    const query = `{
      mine: cmicJob(id: "ZZ/24-010") { id }
      under: cmicJob(id: "ZZ/24-010.1") { id controlJob { id } }
      other: cmicJob(id: "ZZ/24-020") { id }
      jobs: cmicJobs(first: 100) { nodes { id } totalCount pageInfo { hasNextPage } }
      subcontracts: cmicSubcontracts(first: 100) { nodes { id jobCode } }
      theirs: cmicSubcontract(id: "ZZ/SUMMIT/24-020-S01") { id }
      vendor: cmicVendor(id: "ZZ/SUMMIT") { id subcontracts { nodes { id } } }
    }`;
    const { data, errors } = await cmic.ask(query, only(['ZZ/24-010', '1001']));
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      mine: { id: 'ZZ/24-010' },
      under: { id: 'ZZ/24-010.1', controlJob: { id: 'ZZ/24-010' } },
      other: null,
      jobs: {
        nodes: [{ id: 'ZZ/24-010' }, { id: 'ZZ/24-010.1' }, { id: 'ZZ/24-010.2' }],
        totalCount: null,
        pageInfo: { hasNextPage: false },
      },
      theirs: null,
      vendor: { id: 'ZZ/SUMMIT', subcontracts: { nodes: [] } },
    });
    const { nodes } = (data as { subcontracts: { nodes: { jobCode: string }[] } }).subcontracts;
    expect(new Set(nodes.map(({ jobCode }) => jobCode))).toEqual(new Set(['24-010']));
  });

  test('pages of a scoped list go on where they ended', async () => {
    const read = async (after?: string) => {
      const { data } = await cmic.ask(
        `query ($after: String) { cmicJobs(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
        {
          ...only(['ZZ/24-010', 'ZZ/24-040']),
          variables: { after },
        },
      );
      return (data as { cmicJobs: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } })
        .cmicJobs;
    };
    const first = await read();
    const second = await read(first.pageInfo.endCursor);
    const third = await read(second.pageInfo.endCursor);
    expect([first, second, third].flatMap(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
      'ZZ/24-010',
      'ZZ/24-010.1',
      'ZZ/24-010.2',
      'ZZ/24-040',
      'ZZ/24-040.1',
      'ZZ/24-040.2',
    ]);
    expect([first, second, third].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, true, false]);
  });

  test('an actor of another company sees nothing; one without a role is refused', async () => {
    const query = '{ cmicVendor(id: "ZZ/ACME") { id } cmicJobs { nodes { id } } cmicCostCodes { nodes { id } } }';
    expect((await cmic.ask(query, only(null, ['4002']))).data).toEqual({
      cmicVendor: null,
      cmicJobs: { nodes: [] },
      cmicCostCodes: { nodes: [] },
    });
    expect(await cmic.calls()).toEqual([]);
    const { errors } = await cmic.ask(query, { actor: { roles: [] } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN']);
  });

  test('entities obey the scope as well', async () => {
    const { query, variables } = entities('CmicJob', ['ZZ/24-010.2', 'ZZ/24-020', 'YY/24-010', 'nonsense'], 'id name');
    expect((await cmic.ask(query, { ...only(['ZZ/24-010']), variables })).data).toEqual({
      _entities: [{ id: 'ZZ/24-010.2', name: 'Central Plant' }, null, null, null],
    });
  });
});
