import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { bring, FIGURES, portfolio, side, statuses } from './work-in-progress.ts';

/** What is not known to be whole is unavailable, and says so: nothing is left out of a figure unseen. */

const JOB = 'ZZ/24-010';
let world: World;
let healthy: Row;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 60_000, pollMs: 30 } } });
  await bring(world, ['ZZ/24-010/jb-24-010', 'ZZ/24-010/jb-24-010-B'], [JOB]);
  healthy = await read();
}, 240_000);
afterAll(() => world?.close());
beforeEach(() => Promise.all([world.procore.faults([]), world.cmic.faults([])]));

const read = async (): Promise<Row> =>
  (await portfolio(world, `filter: { linked: true, jobIds: ["${JOB}"] }`)).nodes[0];

const ON_POSTED = ['jobToDateCosts', 'committedCosts', 'percentComplete', 'earnedRevenue', 'overUnderBilling'];
describe('posted cost', () => {
  test('of a job added since the last import is not known: neither is that of the family', async () => {
    const state = await world.store.jobCosts.state(JOB);
    if (!state) throw new Error('No job costs were imported.');
    await world.store.jobCosts.saveState({ ...state, jobIds: state.jobIds.filter((id) => id !== 'ZZ/24-010.2') });
    const row = await read();
    for (const name of ON_POSTED) expect([name, row[name].cmic, row[name].status]).toEqual([name, null, 'UNAVAILABLE']);
    expect(row.faults).toEqual([
      {
        source: 'CMIC',
        code: 'UPSTREAM_UNAVAILABLE',
        message: 'Posted job cost of ZZ/24-010.2: It was never imported: importJobCosts.',
        retryable: false,
      },
    ]);
    const { projectFinancials } = await world.ask(
      '{ projectFinancials(projectId: "1001") { jobToDateCosts { cmic { amount } status } } }',
    );
    expect(projectFinancials.jobToDateCosts).toEqual({ cmic: null, status: 'UNAVAILABLE' });
    await world.store.jobCosts.saveState(state);
    expect(statuses(await read())).toEqual(statuses(healthy));
  });

  test('is not known where a posting could not be kept', async () => {
    const state = await world.store.jobCosts.state(JOB);
    if (!state) throw new Error('No job costs were imported.');
    await world.store.jobCosts.saveState({ ...state, cmicRows: state.rows + 2 });
    const row = await read();
    for (const name of ON_POSTED) expect([name, row[name].cmic]).toEqual([name, null]);
    expect(row.faults[0]?.message).toMatch(
      /^Posted job cost of ZZ\/24-010: CMiC counted \d+ postings and \d+ are kept/,
    );
    const { totals } = await portfolio(
      world,
      `filter: { jobIds: ["${JOB}"] }`,
      'totals { jobToDateCosts { cmic { amount } status } }',
    );
    expect(totals.jobToDateCosts).toEqual({ cmic: null, status: 'UNAVAILABLE' });
    await world.store.jobCosts.saveState(state);
    expect(statuses(await read())).toEqual(statuses(healthy));
  });
});

/** What a side tells, by figure; none of its sums may be told either. */
async function toldOf(system: 'procore' | 'cmic'): Promise<{ row: Row; names: string[] }> {
  const row = await read();
  const names = Object.entries(side(row, system)).flatMap(([name, told]) => (told === null ? [] : [name]));
  for (const [name, status] of Object.entries(statuses(row)))
    if (!names.includes(name)) expect([name, status]).toEqual([name, 'UNAVAILABLE']);
  const { totals } = await portfolio(world, `filter: { linked: true, jobIds: ["${JOB}"] }`, `totals { ${FIGURES} }`);
  for (const [name, told] of Object.entries(side(totals, system)))
    if (!names.includes(name)) expect([name, told, totals[name].status]).toEqual([name, null, 'UNAVAILABLE']);
  return { row, names };
}

describe('a job that is hidden', () => {
  test('by CMiC’s job security tells nothing, and says why', async () => {
    const hidden = { JobCompCode: 'ZZ', JobCode: '24-010' };
    const below = { JobCompCode: 'ZZ', JobCtrlCode: '24-010' };
    await world.cmic.post('edit', { collection: 'jcjob', match: hidden, set: { JobCompCode: 'YY' } });
    await world.cmic.post('edit', { collection: 'jcjob', match: below, set: { JobCompCode: 'YY' } });
    const { row, names } = await toldOf('cmic');
    expect(names).toEqual([]);
    expect(row.faults).toMatchObject([
      { source: 'CMIC', code: 'UPSTREAM_REFUSED', message: expect.stringContaining('CMiC shows no job ZZ/24-010') },
    ]);
    for (const match of [hidden, below])
      await world.cmic.post('edit', {
        collection: 'jcjob',
        match: { ...match, JobCompCode: 'YY' },
        set: { JobCompCode: 'ZZ' },
      });
    expect(statuses(await read())).toEqual(statuses(healthy));
  });

  test('a project that Procore hides tells nothing, and keeps no "no contract"', async () => {
    await world.procore.faults([{ path: 'project_id=1001', effect: 'status', status: 404 }]);
    const { row, names } = await toldOf('procore');
    expect(names).toEqual([]);
    expect(row.faults.map(({ source, code }: Row) => `${source} ${code}`)).toContain('PROCORE UPSTREAM_REFUSED');
    expect(row.faults.map(({ message }: Row) => message).join()).toContain(
      'Procore shows no prime contracts of project 1001',
    );
  });

  test.each([
    ['prime_contracts', ['originalContract', 'revisedContract', 'pendingContractChanges', 'billedToDate', 'backlog']],
    ['requisitions', ['retainagePayable']],
  ])('a tool that is off (%s) is no empty list', async (path, lost) => {
    await world.procore.faults([{ path, effect: 'status', status: 404 }]);
    const { names } = await toldOf('procore');
    for (const name of lost) expect(names).not.toContain(name);
    expect(names).toContain('estimatedCostAtCompletion');
  });
});

describe('the list', () => {
  test('a job of which nobody can say whether it is a loss is set aside, and no sum of its systems is told', async () => {
    await world.cmic.faults([{ path: 'jcjobcategory', effect: 'status', status: 403 }]);
    for (const loss of [true, false]) {
      const found = await portfolio(
        world,
        `filter: { linked: true, loss: ${loss} }`,
        'nodes { id } undecided totals { jobs revisedContract { procore { amount } cmic { amount } status } }',
      );
      expect(found).toMatchObject({ nodes: [], undecided: [JOB], totalCount: null });
      expect(found.totals).toEqual({ jobs: 0, revisedContract: { procore: null, cmic: null, status: 'UNAVAILABLE' } });
    }
    await world.cmic.faults([]);
    const found = await portfolio(world, 'filter: { linked: true, loss: false }', 'nodes { id } undecided');
    expect(found).toMatchObject({ nodes: [{ id: JOB }], undecided: [], totalCount: 1 });
  });

  test('a job that is closed between two pages takes none of the others with it', async () => {
    const all = await portfolio(world, 'first: 100', 'nodes { id }');
    const ids = all.nodes.map(({ id }: Row) => id);
    for (const direction of ['ASC', 'DESC']) {
      const order = `orderBy: { field: ID, direction: ${direction} }`;
      const expected = direction === 'ASC' ? ids : [...ids].reverse();
      const first = expected.findIndex((id: string) => id === 'ZZ/24-040') + 2;
      const { pageInfo } = await portfolio(world, `${order}, first: ${first}`, 'nodes { id }');
      const match = { JobCompCode: 'ZZ', JobCode: '24-040' };
      await world.cmic.post('edit', { collection: 'jcjob', match, set: { JobStatusCode: 'C' } });
      const rest = await portfolio(world, `${order}, first: 100, after: "${pageInfo.endCursor}"`, 'nodes { id }');
      await world.cmic.post('edit', { collection: 'jcjob', match, set: { JobStatusCode: 'O' } });
      expect(rest.nodes.map(({ id }: Row) => id)).toEqual(expected.slice(first));
    }
  });

  test('a cursor belongs to its filter and order', async () => {
    const { pageInfo } = await portfolio(world, 'first: 1, orderBy: { field: BACKLOG }', 'nodes { id }');
    for (const args of [
      '',
      'orderBy: { field: BILLED_TO_DATE }',
      'orderBy: { field: BACKLOG }, filter: { linked: true }',
    ]) {
      const { errors } = await world.graphql(
        `{ workInProgress(after: "${pageInfo.endCursor}"${args && `, ${args}`}) { totalCount } }`,
      );
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});

describe('a member that is missing', () => {
  let owner: Row;
  beforeAll(async () => {
    // An item of another company's job of the name, which the owner has yet to agree to.
    const to = { CmmCompCode: 'ZZ', CmmPostDate: null, CmmPrepostStatCode: 'PENDING' };
    await world.cmic.post('edit', {
      collection: 'cmmast',
      match: { CmmCompCode: 'YY', CmmCode: 'EXT-24001' },
      set: to,
    });
    const of = { CmdCompCode: 'YY', CmdChgCode: 'EXT-24001' };
    await world.cmic.post('edit', { collection: 'cmdetail', match: of, set: { CmdCompCode: 'ZZ' } });
    owner = await read();
    expect(owner.pendingContractChanges.cmic.amount).toBe('38500.00');
  });

  test.each([
    ['cmmast', 'CmmPostDate', 'pendingContractChanges'],
    ['cmmast', 'CmmPrepostStatCode', 'pendingContractChanges'],
    ['cmdetail', 'CmdBillAmt', 'pendingContractChanges'],
    ['apallvouchers', 'VouPostDate', 'retainagePayable'],
    ['apallvouchers', 'VouStatusCode', 'retainagePayable'],
    ['apallvouchers', 'VouContCode', 'retainagePayable'],
  ])('is no answer: without %s %s nobody knows %s', async (path, member, name) => {
    await world.cmic.faults([{ path, effect: 'missingMember', member }]);
    const { row, names } = await toldOf('cmic');
    expect(names).not.toContain(name);
    expect(names).toHaveLength(Object.values(side(owner, 'cmic')).filter((told) => told !== null).length - 1);
    expect(row.faults).toMatchObject([
      { source: 'CMIC', code: 'UPSTREAM_GARBAGE', message: expect.stringContaining(member) },
    ]);
    expect(await world.cmic.struck()).not.toEqual([0]);
  });
});
