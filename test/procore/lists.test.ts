import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
beforeEach(() => world.reset());
afterAll(() => world.close());

describe('lists', () => {
  it('are walked to their end by cursors, every row once', async () => {
    for (const [field, collection, size] of [
      ['procoreVendors', 'vendors', 7],
      ['procoreProjects', 'projects', 1],
    ] as const) {
      const seen: string[] = [];
      let after: string | null = null;
      for (let more = true; more; ) {
        const { data } = await world.run(
          `query ($after: String) { list: ${field}(first: ${size}, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }`,
          undefined,
          { after },
        );
        seen.push(...data.list.nodes.map((node: { id: string }) => node.id));
        ({ hasNextPage: more, endCursor: after } = data.list.pageInfo);
      }
      const rows = (await world.rows(collection)).filter((row) => row.is_active !== false);
      expect(seen).toEqual(rows.map((row) => String(row.id)));
    }
  });

  it('of commitments walk project by project, subcontracts before purchase orders, and stop when the page is full', async () => {
    const query =
      'query ($after: String) { list: procoreCommitments(first: 6, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }';
    await world.forgetRequests();
    const first = await world.run(query);
    expect(await world.requests()).toEqual([
      expect.stringContaining('/projects?'),
      expect.stringContaining('/work_order_contracts?project_id=1001'),
    ]);
    expect(first.data.list.totalCount).toBeNull();
    const seen: string[] = [];
    let page = first;
    for (;;) {
      seen.push(...page.data.list.nodes.map((node: { id: string }) => node.id));
      if (!page.data.list.pageInfo.hasNextPage) break;
      page = await world.run(query, undefined, { after: page.data.list.pageInfo.endCursor });
    }
    const sort = (type: string) => (type === 'WorkOrderContract' ? 'wo' : 'po');
    const all = [...(await world.rows('work_order_contracts')), ...(await world.rows('purchase_order_contracts'))];
    const key = (row: { project_id: number; type: string; id: number }) =>
      `${row.project_id} ${row.type === 'WorkOrderContract' ? 0 : 1} ${row.id}`;
    const expected = all
      .sort((a, b) => (key(a) < key(b) ? -1 : 1))
      .map((row) => `${row.project_id}/${sort(row.type)}-${row.id}`);
    expect(seen).toEqual(expected);
  });

  it('of one project count both sorts, and are ordered when asked', async () => {
    const { data } = await world.run(`{ procoreProject(id: "1001") {
      commitments(first: 2) { totalCount nodes { id } }
      ordered: commitments(first: 2, orderBy: { field: NUMBER, direction: DESC }) { totalCount nodes { number } pageInfo { hasNextPage } }
      draft: commitments(filter: { status: DRAFT }) { totalCount nodes { id status } }
      submitted: commitments(filter: { status: SUBMITTED }) { totalCount nodes { id } }
      marked: commitments(filter: { originId: "ZZ/ACME/24-010-010" }) { nodes { id originCode } }
    } }`);
    const project = data.procoreProject;
    expect(project.commitments.totalCount).toBe(18);
    expect(project.ordered).toMatchObject({ totalCount: 18, pageInfo: { hasNextPage: true } });
    const numbers = project.ordered.nodes.map((node: { number: string }) => node.number);
    expect(numbers).toEqual([...numbers].sort().reverse());
    expect(project.draft.nodes.map((node: { id: string }) => node.id)).toEqual(['1001/wo-5503', '1001/po-5542']);
    expect(project.submitted).toMatchObject({ totalCount: 1, nodes: [{ id: '1001/po-5544' }] });
    expect(project.marked.nodes).toEqual([{ id: '1001/wo-5510', originCode: '24-010-010' }]);
  });

  it('pass Procore the filters and orders that it documents', async () => {
    const { data } = await world.run(`{
      search: procoreVendors(filter: { search: "acme" }) { nodes { id } }
      named: procoreProjects(filter: { number: "24-020" }) { nodes { id } }
      synced: procoreProjects(filter: { synced: true }, orderBy: { field: NAME, direction: DESC }) { nodes { name } }
      none: procoreVendors(filter: { ids: [] }) { totalCount nodes { id } }
      updated: procoreVendors(filter: { updatedAt: { from: "2099-01-01T00:00:00Z" } }) { totalCount }
    }`);
    expect(data.search.nodes).toEqual([{ id: '2001' }]);
    expect(data.named.nodes).toEqual([{ id: '1002' }]);
    const names = data.synced.nodes.map((node: { name: string }) => node.name);
    expect(names).toEqual([...names].sort().reverse());
    expect(names).not.toContain('Old Mill Renovation');
    expect(data.none).toEqual({ totalCount: 0, nodes: [] });
    expect(data.updated.totalCount).toBe(0);
  });

  it('of company and project codes carry marks, parents and types', async () => {
    const { data, errors } = await world.run(`{
      procoreCompanyCostCodes(first: 100) { totalCount nodes { id fullCode originId parent { fullCode } } }
      procoreCostTypes { nodes { id code originId } }
      procoreProject(id: "1001") {
        subJobs { nodes { id code originId costCodes(first: 100) { nodes { id subJob { id } } } } }
        costCodes(first: 100) { totalCount nodes { fullCode originId costTypes { code } } }
        budgetCodes(first: 100, filter: { search: "03-100.S" }) { nodes { flatCode status costCode { fullCode } costType { code } subJob { code } } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.procoreCompanyCostCodes.nodes).toContainEqual({
      id: expect.stringMatching(/^4001\/scc-\d+$/),
      fullCode: '03-100',
      originId: 'ZZ/code-03-100',
      parent: { fullCode: '03' },
    });
    expect(data.procoreCostTypes.nodes).toContainEqual({
      id: expect.stringMatching(/^4001\/ct-\d+$/),
      code: 'Z',
      originId: null,
    });
    const project = data.procoreProject;
    expect(project.subJobs.nodes).toMatchObject([
      { id: '1001/301', code: '24-010.1', originId: 'ZZ/24-010.1' },
      { id: '1001/302' },
    ]);
    expect(project.subJobs.nodes[0].costCodes.nodes[0].subJob).toEqual({ id: '1001/301' });
    expect(project.costCodes.nodes).toContainEqual(expect.objectContaining({ fullCode: '99-900', originId: null }));
    expect(project.costCodes.nodes).toContainEqual(
      expect.objectContaining({ fullCode: '03-100', originId: 'ZZ/24-010/03-100' }),
    );
    expect(project.budgetCodes.nodes).toContainEqual({
      flatCode: '03-100.S',
      status: 'active',
      costCode: { fullCode: '03-100' },
      costType: { code: 'S' },
      subJob: null,
    });
  });
});
