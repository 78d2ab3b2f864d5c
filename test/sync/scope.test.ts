import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, exportPlan, linkVendor, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';

/** Everybody here may approve, so that only the scope of the token speaks. */
const scoped = (scope: { companies?: string[]; projects?: string[] }): As => ({
  sub: `scoped to ${JSON.stringify(scope)}`,
  roles: ['accounting-approver'],
  ...scope,
});

describe.each(['in-process', 'http'] as const)('tokens with a scope, subgraphs %s', (transports) => {
  let world: World;
  const transfers: Record<string, string> = {};
  beforeAll(async () => {
    world = await createWorld({ transports });
    await linkVendor(world, '2001', 'ZZ/ACME');
    await linkVendor(world, '2004', 'ZZ/KESTREL');
    for (const id of ['ZZ/24-010', 'ZZ/24-020'])
      expect((await mutate(world, 'importJob', { id })).transfer.state).toBe('DONE');
    for (const id of ['1001/wo-5501', '1002/wo-5509']) transfers[id] = (await requestExport(world, id)).transfer.id;
  });
  afterAll(() => world?.close());

  describe.each([
    ['the Procore project', scoped({ projects: ['1001'] })],
    ['the CMiC job that it is linked to', scoped({ projects: ['ZZ/24-010'] })],
  ])('of %s', (_, as) => {
    test('see it on both sides, its sub jobs included, and nothing of another project', async () => {
      const data = await world.ask(
        `{ mine: procoreProject(id: "1001") { id job { id } } other: procoreProject(id: "1002") { id }
           job: cmicJob(id: "ZZ/24-010") { project { id } } sub: cmicJob(id: "ZZ/24-010.1") { id subJob { id } } otherJob: cmicJob(id: "ZZ/24-020") { id }
           commitment: procoreCommitment(id: "1001/wo-5501") { id } otherCommitment: procoreCommitment(id: "1002/wo-5509") { id }
           contract: cmicSubcontract(id: "ZZ/ACME/24-010-010") { id } otherContract: cmicSubcontract(id: "ZZ/SUMMIT/24-020-S01") { id } }`,
        {},
        as,
      );
      expect(data).toEqual({
        mine: { id: '1001', job: { id: 'ZZ/24-010' } },
        other: null,
        job: { project: { id: '1001' } },
        sub: { id: 'ZZ/24-010.1', subJob: { id: '1001/301' } },
        otherJob: null,
        commitment: { id: '1001/wo-5501' },
        otherCommitment: null,
        contract: { id: 'ZZ/ACME/24-010-010' },
        otherContract: null,
      });
    });

    test('lists are filtered', async () => {
      const data = await world.ask(
        `{ procoreProjects(first: 100) { nodes { id } } cmicJobs(first: 100) { nodes { id } } procoreCommitments(first: 100) { nodes { projectId } }
           cmicSubcontracts(first: 100) { nodes { jobCode } } transfers(first: 100) { totalCount nodes { id kind } }
           links(first: 100, filter: { kind: PROJECT }) { totalCount nodes { procoreId } } }`,
        {},
        as,
      );
      expect(ids(data.procoreProjects)).toEqual(['1001']);
      expect(ids(data.cmicJobs)).toEqual(['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-010.2']);
      expect(new Set(data.procoreCommitments.nodes.map(({ projectId }: Row) => projectId))).toEqual(new Set(['1001']));
      expect(new Set(data.cmicSubcontracts.nodes.map(({ jobCode }: Row) => jobCode))).toEqual(new Set(['24-010']));
      expect(ids(data.transfers)).toContain(transfers['1001/wo-5501']);
      expect(data.transfers.totalCount).toBe(2);
      expect(data.links).toEqual({ totalCount: 1, nodes: [{ procoreId: '1001' }] });
    });

    test("another project's transfer, link and record read as absent, and nothing can be done with them", async () => {
      const other = transfers['1002/wo-5509'] ?? '';
      const [link] = await world.store.links.byProcore('PROJECT', ['1002']);
      const query = 'query($transfer: ID!, $link: ID!) { transfer(id: $transfer) { id } link(id: $link) { id } }';
      expect(await world.ask(query, { transfer: other, link: link?.id }, as)).toEqual({ transfer: null, link: null });
      await withoutWriting(world, async () => {
        for (const step of ['approveTransfer', 'cancelTransfer', 'retryTransfer']) {
          const answered = await mutate(world, step, { id: other }, as);
          expect(answered.transfer).toBeNull();
          expect(codes(answered.problems)).toEqual([['NOT_FOUND', ['input', 'id']]]);
        }
        for (const id of ['1002/wo-5509', '1002/wo-5516']) {
          const asked = await requestExport(world, id, as);
          expect([asked.transfer, codes(asked.problems)]).toEqual([null, [['NOT_FOUND', ['input', 'id']]]]);
          expect((await exportPlan(world, id, null, as)).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
        }
        const imported = await mutate(world, 'importJob', { id: 'ZZ/24-030' }, as);
        expect(codes(imported.problems)).toEqual([['NOT_FOUND', ['input', 'id']]]);
      });
    });

    test('their own can be planned', async () => {
      expect(await exportPlan(world, '1001/wo-5501', null, as)).toMatchObject({ problems: [] });
    });

    test('vendors ask for the company alone', async () => {
      const data = await world.ask('{ procoreVendor(id: "2001") { cmicVendor { id } } }', {}, as);
      expect(data.procoreVendor).toEqual({ cmicVendor: { id: 'ZZ/ACME' } });
    });
  });

  test('of one of the two companies: both are seen, since one feeds the other', async () => {
    for (const companies of [['4001'], ['ZZ']]) {
      const query =
        '{ procoreVendor(id: "2001") { id link { cmicId } } cmicVendor(id: "ZZ/ACME") { id } cmicJob(id: "ZZ/24-020") { id } }';
      expect(await world.ask(query, {}, scoped({ companies }))).toEqual({
        procoreVendor: { id: '2001', link: { cmicId: 'ZZ/ACME' } },
        cmicVendor: { id: 'ZZ/ACME' },
        cmicJob: { id: 'ZZ/24-020' },
      });
    }
  });

  test('of another company: nothing is seen, and nothing can be done', async () => {
    const stranger = scoped({ companies: ['YY'] });
    const data = await world.ask(
      `{ procoreVendor(id: "2001") { id } cmicVendor(id: "ZZ/ACME") { id } procoreProjects { nodes { id } } cmicJobs { nodes { id } }
         links { totalCount nodes { id } } transfers { totalCount nodes { id } } vendorMatches { totalCount } }`,
      {},
      stranger,
    );
    expect(data).toEqual({
      procoreVendor: null,
      cmicVendor: null,
      procoreProjects: { nodes: [] },
      cmicJobs: { nodes: [] },
      links: { totalCount: 0, nodes: [] },
      transfers: { totalCount: 0, nodes: [] },
      vendorMatches: { totalCount: 0 },
    });
    await withoutWriting(world, async () => {
      const input = { procoreVendorId: '2002', cmicVendorId: 'ZZ/BAKER' };
      const linked = await mutate(world, 'linkVendor', input, stranger, 'link { id } problems { code path }');
      expect(linked).toMatchObject({ link: null, problems: [{ code: 'NOT_FOUND' }] });
      for (const [name, id] of [
        ['importJob', 'ZZ/24-040'],
        ['approveCommitment', '1001/wo-5501'],
        ['approveTransfer', transfers['1001/wo-5501']],
      ] as const) {
        const answered = await mutate(world, name, { id }, stranger);
        expect([name, answered.transfer, answered.problems[0]?.code]).toEqual([name, null, 'NOT_FOUND']);
      }
    });
  });
});

const ids = (connection: Row) => connection.nodes.map(({ id }: Row) => id);
