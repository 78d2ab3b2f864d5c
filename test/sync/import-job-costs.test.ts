import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { codes, type Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  callsOf,
  clearJournals,
  erpJobCosts,
  expectInStep,
  importJobCosts,
  JOBS,
  keptOf,
  ledgerOf,
  post,
  readFrom,
  remove,
  smallPages,
  sumsOf,
  totalOf,
} from './job-costs.ts';
import { edit } from './wbs-world.ts';

const mongoUrl = inject('mongoUrl');
const stores = mongoUrl === null ? (['sqlite'] as const) : (['sqlite', 'mongo'] as const);

describe.each(stores)('posted job cost on %s', (store) => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld({ ...smallPages, store, mongoUrl });
  });
  afterEach(() => world.close());

  test('a first import keeps every row once and sends the sums of control job and sub jobs; a second writes nothing and reads the window alone', async () => {
    const rows = await ledgerOf(world);
    await clearJournals(world);
    const { transfer, problems } = await importJobCosts(world);
    // One count says how many there will be, another one at the end that none is missing; sums go ten in a call here.
    const first = await callsOf(world);
    expect(first).toMatchObject({ pages: Math.ceil(rows.length / 10), counts: 2, otherCmic: 1 });
    expect(first.patches).toHaveLength(Math.ceil(sumsOf(rows).size / 10));
    expect(problems).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001', problems: [] });
    expect(transfer.history.at(-1).note).toMatch(new RegExp(`^${rows.length} new, 0 changed, 0 gone; `));
    await expectInStep(world);
    const [link] = await world.store.links.byCmic('JOB_COST', ['ZZ/24-010']);
    expect(link).toMatchObject({ procoreId: '1001', state: 'ACTIVE' });

    await clearJournals(world);
    const { transfer: second } = await importJobCosts(world);
    const recent = rows.filter(({ JcdtPostDate }) => String(JcdtPostDate) >= '2025-05-23');
    expect(await callsOf(world)).toMatchObject({
      pages: Math.ceil(recent.length / 10),
      counts: 2,
      otherCmic: 1,
      patches: [],
      procoreReads: 0,
    });
    expect(second.history.at(-1).note).toBe('0 new, 0 changed, 0 gone; 0 sums written to Procore');
    expect(new Set(await readFrom(world))).toEqual(new Set(['2025-05-23']));
    await expectInStep(world);
  });

  test('new rows, negative corrections and changed rows: the difference is sent, and only the codes that it touches', async () => {
    await importJobCosts(world);
    await clearJournals(world);
    await post(world, { amount: '12.34', postDate: '2025-06-28' }, { amount: '-0.35', postDate: '2025-06-29' });
    await post(world, { job: '24-010.1', phase: '03-300', category: 'M', amount: '-100.01', postDate: '2025-06-29' });
    const [changed] = (await ledgerOf(world)).filter(({ JcdtRefCode }) => JcdtRefCode === 'INV-71077');
    await edit(world, 'jcdetailposted', { JcdtVUuid: changed?.JcdtVUuid }, { JcdtAmt: 13802.46 });
    const { transfer } = await importJobCosts(world);
    expect(transfer.history.at(-1).note).toBe('3 new, 1 changed, 0 gone; 2 sums written to Procore');
    const patches = (await world.procore.writes('PATCH', 'erp_job_costs')) as Row[];
    expect(patches).toHaveLength(1);
    expect(patches[0]?.body).toMatchObject({ company_id: 4001, job_origin_id: 'ZZ/24-010' });
    expect(patches[0]?.body.updates).toHaveLength(2);
    await expectInStep(world);
  });

  test("a row dated back to before the window is found by CMiC's count: everything is read", async () => {
    await importJobCosts(world);
    await clearJournals(world);
    await post(world, { amount: '55.05', postDate: '2024-11-05' });
    const { transfer } = await importJobCosts(world);
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    expect(transfer.history.at(-1).note).toMatch(/^1 new, 0 changed, 0 gone; 1 sums/);
    await expectInStep(world);
    expect((await readFrom(world)).at(-1)).toBeNull();
  });

  test('a row that is gone inside the window needs no more than the window; one outside of it is found by the count', async () => {
    await importJobCosts(world);
    const rows = await ledgerOf(world);
    const inside = rows.find(({ JcdtRefCode }) => JcdtRefCode === 'INV-71077');
    await clearJournals(world);
    await remove(world, [inside?.JcdtVUuid]);
    const { transfer } = await importJobCosts(world);
    expect(transfer.history.at(-1).note).toBe('0 new, 0 changed, 1 gone; 1 sums written to Procore');
    expect(new Set(await readFrom(world))).toEqual(new Set(['2025-05-23']));
    await expectInStep(world);

    const outside = rows.find(({ JcdtPostDate }) => String(JcdtPostDate) < '2025-05-10');
    await remove(world, [outside?.JcdtVUuid]);
    const { transfer: next } = await importJobCosts(world);
    expect(next.history.at(-1).note).toMatch(/, 0 changed, 1 gone; /);
    await expectInStep(world);
  });

  test('what changes outside of the window without changing the count is found by `full`', async () => {
    await importJobCosts(world);
    const [old, other] = (await ledgerOf(world)).filter(({ JcdtPostDate }) => String(JcdtPostDate) < '2025-05-13');
    await remove(world, [old?.JcdtVUuid]);
    await post(world, { amount: '7.77', postDate: '2025-05-02' });
    await edit(world, 'jcdetailposted', { JcdtVUuid: other?.JcdtVUuid }, { JcdtAmt: 0.01 });
    const { transfer } = await importJobCosts(world);
    expect(transfer.history.at(-1).note).toMatch(/^0 new, 0 changed, 0 gone/);
    const { transfer: full } = await importJobCosts(world, { full: true });
    expect(full.history.at(-1).note).toMatch(/^1 new, 1 changed, 1 gone/);
    await expectInStep(world);
  });

  test('a code whose last row is gone stands at zero in Procore', async () => {
    await importJobCosts(world);
    const only = (await ledgerOf(world)).filter(
      ({ JcdtPhsCode, JcdtCatCode, JcdtJobCode }) =>
        [JcdtJobCode, JcdtPhsCode, JcdtCatCode].join() === '24-010,03-300,E',
    );
    expect(only).toHaveLength(1);
    expect((await erpJobCosts(world)).get('24-010 03-300 E')?.cents).toBe(387525n);
    await remove(
      world,
      only.map(({ JcdtVUuid }) => JcdtVUuid),
    );
    await importJobCosts(world);
    expect((await erpJobCosts(world)).get('24-010 03-300 E')).toEqual({ cents: 0n, invoiced: 0n });
    await expectInStep(world);
  });

  test('when more than half vanish at once the import fails and takes nothing away; `full` accepts it', async () => {
    await importJobCosts(world);
    const rows = await ledgerOf(world);
    const before = await keptOf(
      world,
      JOBS.map((job) => `ZZ/${job}`),
    );
    const sums = await erpJobCosts(world);
    await remove(
      world,
      rows.slice(0, Math.ceil(rows.length * 0.7)).map(({ JcdtVUuid }) => JcdtVUuid),
    );
    const { transfer } = await importJobCosts(world);
    expect(transfer.state).toBe('FAILED');
    expect(codes(transfer.problems)).toEqual([['NOT_FOUND', ['rows']]]);
    expect(transfer.problems[0].message).toContain('Nothing was taken away');
    expect(transfer.problems[0].fix).toContain('full: true');
    expect(
      await keptOf(
        world,
        JOBS.map((job) => `ZZ/${job}`),
      ),
    ).toEqual(before);
    expect(await erpJobCosts(world)).toEqual(sums);

    // Tried again it is no other.
    const select = 'transfer { id state } problems { code }';
    const retried = await world.ask(`mutation($id: ID!) { retryTransfer(input: { id: $id }) { ${select} } }`, {
      id: transfer.id,
    });
    expect(retried.retryTransfer.problems).toEqual([]);
    expect(await world.settled(transfer.id)).toBe('FAILED');

    const cancelled = await world.ask(`mutation($id: ID!) { cancelTransfer(input: { id: $id }) { ${select} } }`, {
      id: transfer.id,
    });
    expect(cancelled.cancelTransfer.transfer.state).toBe('CANCELLED');
    const { transfer: full } = await importJobCosts(world, { full: true });
    expect(full).toMatchObject({ state: 'DONE', problems: [] });
    await expectInStep(world);
  });

  test('a code that Procore does not have is told with what it bears, the others go; once it is there its sum goes as well', async () => {
    const jobs = ['24-030', '24-030.1'];
    const { transfer } = await importJobCosts(world, { id: 'ZZ/24-030' });
    expect(transfer.state).toBe('DONE');
    expect(codes(transfer.problems)).toEqual([['CODE_NOT_LINKED', ['rows', 'ZZ/24-030/27-800/S']]]);
    expect(transfer.problems[0].message).toContain('4980.00');
    expect(transfer.problems[0].fix).toContain('importProjectWbs');
    await expectInStep(world, jobs, ['24-030 27-800 S']);

    // Somebody brings the code: here by hand, as a link to a code that Procore has and nobody uses.
    const unused = (await world.procore.rows<Row>('cost_codes')).find(
      ({ project_id, full_code, sub_job_id }) => project_id === 1004 && full_code === '99-900' && sub_job_id === null,
    );
    await world.store.links.save([
      {
        kind: 'PROJECT_WBS',
        procoreId: `1004/cc-${unused?.id}`,
        cmicId: 'ZZ/24-030/27-800',
        state: 'ACTIVE',
        lines: [],
        projectId: '1004',
        jobId: 'ZZ/24-030',
        adoptedMark: null,
        createdBy: 'tester',
      },
    ]);
    const { transfer: second } = await importJobCosts(world, { id: 'ZZ/24-030' });
    expect(second).toMatchObject({ state: 'DONE', problems: [] });
    expect((await erpJobCosts(world, ['24-030'])).get('24-030 99-900 S')?.cents).toBe(498000n);
  });

  test("a sub job's own import covers the sub job alone and leads to it; the control job's then brings the rest", async () => {
    const { transfer } = await importJobCosts(world, { id: 'ZZ/24-010.1' });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: '1001/301', problems: [] });
    await expectInStep(world, ['24-010.1']);
    expect(await keptOf(world, ['ZZ/24-010'])).toEqual(new Map());
    await importJobCosts(world);
    await expectInStep(world);
    const { cmicJob, procoreProject } = await world.ask(
      `{ cmicJob(id: "ZZ/24-010.1") { jobCosts { jobToDate { amount } } }
         procoreProject(id: "1001") { subJobs { nodes { id jobCosts { jobToDate { amount } } } } } }`,
    );
    expect(cmicJob.jobCosts.jobToDate.amount).toBe(
      `${String(totalOf(await ledgerOf(world, ['24-010.1']))).replace(/(\d\d)$/, '.$1')}`,
    );
    expect(procoreProject.subJobs.nodes.find(({ id }: Row) => id === '1001/301').jobCosts).toEqual(cmicJob.jobCosts);
  });

  test('what has no place in Procore is refused before anything is read', async () => {
    const ids = ['ZZ/24-040', 'YY/24-010', 'ZZ/nothing', 'ZZ'];
    const refused = await Promise.all(ids.map(async (id) => codes((await importJobCosts(world, { id })).problems)));
    expect(refused).toEqual([
      [['PARENT_NOT_IMPORTED', ['input', 'id']]],
      [['NOT_SUPPORTED', ['input', 'id']]],
      [['NOT_FOUND', ['input', 'id']]],
      [['BAD_INPUT', ['input', 'id']]],
    ]);
  });
});
