import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { approve, codes, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { APPROVER, adopt, adopted, adoptingWorld, adoptionOf, byHand, PAIR, planOf } from './adopting.ts';

let world: World;
beforeEach(async () => {
  world = await adoptingWorld();
});
afterEach(() => world?.close());

const contract = (procoreId: string, cmicId: string, link: boolean) => ({
  kind: 'COMMITMENT',
  procoreId,
  cmicId,
  link,
});
const REPOINTING = ['1003/wo-5529', 'ZZ/IRONWOOD/22105-S21'] as const;
const inProcore = (collection: string, match: Row, set: Row) => world.procore.post('edit', { collection, match, set });
const linkOf = async (kind: 'COMMITMENT' | 'PROJECT' | 'PROJECT_WBS', id: string) =>
  (await world.store.links.byProcore(kind, [id]))[0] ?? null;

describe('what people say of pairs', () => {
  test('a pair that was left out is not linked, nor is what hangs on it; it is another plan, and its own choices have to come with it', async () => {
    const choices = [contract(...REPOINTING, false)];
    const [plain, chosen] = [await planOf(world), await planOf(world, choices)];
    expect(chosen.fingerprint).not.toBe(plain.fingerprint);
    expect(chosen.problems).toEqual([]);
    expect(chosen.asked.nodes).toMatchObject([{ procoreId: REPOINTING[0], reason: 'It was left out by a choice.' }]);
    expect(chosen.unpaired.nodes.map(({ id }: Row) => id)).toContain('1003/cco-11');
    const without = await adopt(world, { ...PAIR, fingerprint: chosen.fingerprint });
    expect(codes(without.problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
    await adopted(world, choices);
    expect(await linkOf('COMMITMENT', REPOINTING[0])).toBeNull();
    expect(await linkOf('COMMITMENT', '1003/wo-5520')).toMatchObject({ state: 'ACTIVE' });
  });

  test('two contracts that look alike hold adopting up until somebody says which one it is', async () => {
    const twin = { vendor_id: 2041, title: 'Brick repointing', number: '22-105.S21' };
    await inProcore('work_order_contracts', { id: 5530 }, twin);
    await inProcore('line_items', { id: 88903 }, { amount: '60950.50', unit_cost: '60950.50' });
    const plan = await planOf(world);
    const open = plan.problems.filter(({ code }: Row) => code === 'POSSIBLE_DUPLICATE');
    expect(open.length).toBeGreaterThan(0);
    expect(open[0].path.slice(0, 1)).toEqual(['matches']);
    expect(open[0].fix).toContain('choices');
    const refused = await adopt(world, { ...PAIR, fingerprint: plan.fingerprint });
    expect(refused.problems.map(({ code }: Row) => code)).toContain('POSSIBLE_DUPLICATE');
    const settled = await planOf(world, [contract(...REPOINTING, true)]);
    expect(settled.problems).toEqual([]);
    expect(settled.unpaired.nodes.map(({ id }: Row) => id)).toContain('1003/wo-5530');
  });

  test('a code that is written differently is paired by its name once somebody says so, and its balances are one', async () => {
    const [code] = (await world.procore.rows<Row>('cost_codes')).filter(
      (row) => row.project_id === 1003 && row.sub_job_id === null && row.full_code === '03-100',
    );
    const procoreId = `1003/cc-${code?.id}`;
    await byHand(world, 'cost_codes/sync?project_id=1003', { id: code?.id, code: '1OO', name: 'Forms (old)' });
    const choice = { kind: 'PROJECT_WBS', procoreId, cmicId: 'ZZ/22-105/03-100', link: true };
    const plan = await planOf(world, [choice]);
    expect(plan.problems).toEqual([]);
    const at = plan.openingBalances.nodes.filter(
      ({ costCode, subJob }: Row) => subJob === null && /^03-1/.test(costCode),
    );
    expect(at.every(({ costCode }: Row) => costCode === '03-100')).toBe(true);
    await adopted(world, [choice]);
    expect(await linkOf('PROJECT_WBS', procoreId)).toMatchObject({ cmicId: 'ZZ/22-105/03-100' });
    const [after] = (await world.procore.rows<Row>('cost_codes')).filter(({ id }) => id === code?.id);
    expect([after?.origin_id, after?.name]).toEqual(['ZZ/22-105/03-100', 'Forms (old)']);
  });
});

describe('marks of other integrations', () => {
  test('one that a configured pattern reads is adopted and stays, and the project takes documents all the same', async () => {
    await byHand(world, 'projects/sync', { id: 1003, origin_id: 'CMIC|ZZ|22-105' });
    await adopted(world);
    const [project] = (await world.procore.rows<Row>('projects')).filter(({ id }) => id === 1003);
    expect([project?.origin_id, project?.erp_integrated]).toEqual(['CMIC|ZZ|22-105', true]);
    expect(await linkOf('PROJECT', '1003')).toMatchObject({ state: 'ACTIVE', adoptedMark: 'CMIC|ZZ|22-105' });
    expect((await adoptionOf(world)).state).toBe('LINKED');
    const { transfer, problems } = await approve(world, '1003/wo-5530');
    expect([problems, await world.settled(transfer.id)]).toEqual([[], 'DONE']);
  });

  test('one that nobody here can read is never overwritten: of the project it refuses all, of a commitment or a line that record alone', async () => {
    await byHand(world, 'work_order_contracts/sync?project_id=1003', { id: 5520, origin_id: 'SAGE-7' });
    await byHand(world, 'work_order_contracts/5529/line_items/sync?project_id=1003', {
      id: 88901,
      origin_id: 'SAGE-8',
    });
    const plan = await planOf(world);
    const lone = plan.unpaired.nodes.find(({ id }: Row) => id === '1003/wo-5520');
    expect(lone.reason).toContain('never overwritten');
    expect(plan.asked.nodes).toMatchObject([{ procoreId: '1003/wo-5529', reason: expect.stringContaining('SAGE-8') }]);
    const choices = [contract(...REPOINTING, false)];
    expect(codes((await planOf(world, [contract(...REPOINTING, true)])).problems)).toContainEqual([
      'BAD_INPUT',
      ['input', 'choices', '0'],
    ]);
    await adopted(world, choices);
    const marks = (await world.procore.rows<Row>('work_order_contracts')).map(({ id, origin_id: mark }) => [id, mark]);
    expect(marks).toContainEqual([5520, 'SAGE-7']);
    expect(marks).toContainEqual([5529, null]);

    await byHand(world, 'projects/sync', { id: 1003, origin_id: 'SAGE-1' });
    expect(codes((await planOf(world)).problems)).toContainEqual(['ALREADY_LINKED', ['input', 'projectId']]);
  });

  test('one that somebody else wrote between the plan and the marking stays, and that record alone is left out', async () => {
    await world.close();
    world = await adoptingWorld({ worker: false });
    const { fingerprint } = await planOf(world);
    const { adoption } = await adopt(world, { ...PAIR, fingerprint });
    expect(adoption.state).toBe('PLANNED');
    await byHand(world, 'sub_jobs/sync?project_id=1003', { id: 304, origin_id: 'SAGE-3' });
    world.sync?.worker.start();
    await world.settled(adoption.id, ['DONE'], 30_000);
    const after = await adoptionOf(world);
    expect([after.state, codes(after.transfer.problems)]).toEqual([
      'LINKED',
      [['ALREADY_LINKED', ['rows', 'ZZ/22-105.1']]],
    ]);
    const [subJob] = (await world.procore.rows<Row>('sub_jobs')).filter(({ id }) => id === 304);
    expect(subJob?.origin_id).toBe('SAGE-3');
    expect((await world.store.links.byProcore('SUB_JOB', ['1003/304']))[0]).toBeNull();
    // Nothing of the others is held up, and a new plan says what is left.
    expect(await linkOf('COMMITMENT', '1003/wo-5520')).toMatchObject({ state: 'ACTIVE' });
    const again = await planOf(world);
    expect(again.unpaired.nodes.find(({ id }: Row) => id === '1003/304')?.reason).toContain('never overwritten');
  });
});

test('a plan costs so many calls, whatever the number of records: none per row or document', async () => {
  await planOf(world);
  const journals = await journalOf(world, () => planOf(world, [], APPROVER));
  const counts = countsOf(journals);
  const all = Object.values({ ...counts.procore, ...counts.cmic }) as number[];
  expect(all.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(40);
  // A list of codes for the project and one for its sub job; the rest are lists, whatever stands in them.
  expect(counts.procore).toMatchObject({
    'GET cost_codes': 2,
    'GET work_order_contracts': 1,
    'GET purchase_order_contracts': 1,
    'GET change_order_packages': 1,
    'GET requisitions': 1,
    'GET vendors': 1,
  });
  expect(counts.cmic).toMatchObject({
    'GET scmast': 3,
    'GET scsched': 2,
    'GET jcdetailposted': 1,
    'GET apallvouchers': 1,
  });
});
