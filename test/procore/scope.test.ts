import { afterAll, describe, expect, it } from 'vitest';
import { createProcoreWorld, reader } from './support.ts';

const world = await createProcoreWorld();
afterAll(() => world.close());

const representations = [
  { __typename: 'ProcoreProject', id: '1001' },
  { __typename: 'ProcoreProject', id: '1002' },
  { __typename: 'ProcoreSubJob', id: '1001/301' },
  { __typename: 'ProcoreCommitment', id: '1002/wo-5509' },
  { __typename: 'ProcoreCommitmentLine', id: '1001/wo-5501/88001' },
  { __typename: 'ProcoreVendor', id: '2001' },
  { __typename: 'ProcoreCostType', id: '4001/ct-1' },
  { __typename: 'ProcoreCompanyCostCode', id: '4001/scc-12' },
  { __typename: 'ProcoreCostCode', id: '1001/cc-81' },
  { __typename: 'ProcoreBudgetCode', id: '1001/wbs-1' },
];
const entities = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  __typename ${[
    'Project',
    'SubJob',
    'Commitment',
    'CommitmentLine',
    'Vendor',
    'CostType',
    'CompanyCostCode',
    'CostCode',
    'BudgetCode',
  ]
    .map((type) => `... on Procore${type} { id }`)
    .join(' ')} } }`;
const idsOf = (rows: ({ id: string } | null)[]) => rows.map((row) => row?.id ?? null);

describe('who sees a project', () => {
  const harbor = reader({ companies: ['4001', 'ZZ'], projects: ['1001', 'ZZ/24-010'] });

  it('sees it, what hangs on it, and what belongs to the company; the rest reads as absent', async () => {
    const { data, errors } = await world.run(entities, harbor, { representations });
    expect(errors).toBeUndefined();
    const hidden = new Set(['1002', '1002/wo-5509']);
    expect(idsOf(data._entities)).toEqual(representations.map(({ id }) => (hidden.has(id) ? null : id)));
    const roots = await world.run(
      '{ a: procoreProject(id: "1002") { id } b: procoreCommitment(id: "1002/wo-5509") { id } }',
      harbor,
    );
    expect(roots).toEqual({ data: { a: null, b: null } });
  });

  it('has lists with that project alone, counted by Procore', async () => {
    const { data } = await world.run(
      `{ procoreProjects { totalCount nodes { id } }
         asked: procoreProjects(filter: { ids: ["1001", "1002"] }) { totalCount nodes { id } }
         procoreCommitments(first: 100) { nodes { projectId } }
         other: procoreCommitments(filter: { projectId: "1002" }) { totalCount nodes { id } } }`,
      harbor,
    );
    expect(data.procoreProjects).toEqual({ totalCount: 1, nodes: [{ id: '1001' }] });
    expect(data.asked).toEqual({ totalCount: 1, nodes: [{ id: '1001' }] });
    expect(new Set(data.procoreCommitments.nodes.map((node: { projectId: string }) => node.projectId))).toEqual(
      new Set(['1001']),
    );
    expect(data.other).toEqual({ totalCount: 0, nodes: [] });
  });

  it('and has a very long list of projects is served without asking for each', async () => {
    const many = reader({
      projects: ['1001', '1003', ...Array.from({ length: 150 }, (_, index) => String(9000 + index))],
    });
    const { data } = await world.run(
      '{ procoreProjects(first: 1) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }',
      many,
    );
    expect(data.procoreProjects).toMatchObject({
      totalCount: null,
      nodes: [{ id: '1001' }],
      pageInfo: { hasNextPage: true },
    });
    const after = data.procoreProjects.pageInfo.endCursor;
    const rest = await world.run(
      'query ($after: String) { procoreProjects(after: $after) { nodes { id } pageInfo { hasNextPage } } }',
      many,
      { after },
    );
    expect(rest.data.procoreProjects).toEqual({ nodes: [{ id: '1003' }], pageInfo: { hasNextPage: false } });
  });
});

describe('who sees another company', () => {
  it('sees nothing of this one', async () => {
    const stranger = reader({ companies: ['4002'] });
    const { data, errors } = await world.run(entities, stranger, { representations });
    expect(errors).toBeUndefined();
    expect(idsOf(data._entities)).toEqual(representations.map(() => null));
    const lists = await world.run(
      '{ a: procoreVendors { nodes { id } } b: procoreProjects { nodes { id } } c: procoreCommitments { nodes { id } } d: procoreCostTypes { nodes { id } } e: procoreCompanyCostCodes { nodes { id } } }',
      stranger,
    );
    expect(Object.values(lists.data)).toEqual(Array(5).fill({ nodes: [] }));
  });
});

describe('who has no role', () => {
  it('may not read, and is told so', async () => {
    const nobody = reader({ roles: [] });
    for (const query of [
      'procoreVendor(id: "2001") { id }',
      'procoreProjects { totalCount }',
      'procoreCommitments { totalCount }',
      'procoreCostTypes { totalCount }',
    ]) {
      const { errors } = await world.run(`{ ${query} }`, nobody);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', fix: expect.any(String) });
    }
    const { errors } = await world.run(entities, nobody, { representations });
    expect(errors?.every((error) => error.extensions.code === 'FORBIDDEN')).toBe(true);
    expect(errors).toHaveLength(representations.length);
  });
});

describe('a reference', () => {
  it('of a shape that no record has is nobody, and takes no neighbour with it', async () => {
    const broken = representations.map(({ __typename }) => ({ __typename, id: '%%%/nothing/at-all/5' }));
    const { data, errors } = await world.run(entities, undefined, { representations: [...broken, representations[5]] });
    expect(errors).toBeUndefined();
    expect(idsOf(data._entities)).toEqual([...broken.map(() => null), '2001']);
  });

  it('to something that does not exist is null', async () => {
    const unknown = [
      { __typename: 'ProcoreVendor', id: '99' },
      { __typename: 'ProcoreSubJob', id: '1001/99' },
      { __typename: 'ProcoreCostCode', id: '1001/cc-99999' },
      { __typename: 'ProcoreBudgetCode', id: '7/wbs-1' },
      { __typename: 'ProcoreCommitmentLine', id: '1001/wo-5501/1' },
      { __typename: 'ProcoreCostType', id: '4002/ct-1' },
    ];
    const { data, errors } = await world.run(entities, undefined, { representations: unknown });
    expect(errors).toBeUndefined();
    expect(idsOf(data._entities)).toEqual(unknown.map(() => null));
  });
});
