import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { NewLink } from '../../subgraphs/sync/link/link.ts';
import { codes, mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { APPROVER, adopt, adoptingWorld, adoptionOf, byHand, depsOf, live, PAIR, planNow, planOf } from './adopting.ts';

let world: World;
beforeEach(async () => {
  world = await adoptingWorld({ worker: false, settings: { waits: { answerMs: 20 } } });
});
afterEach(() => world?.close());

/** The adoption of the plan of this moment, not linked yet. */
const begun = async (choices: object[] = []): Promise<Row> => {
  const { fingerprint } = await planOf(world, choices);
  const { adoption, problems } = await adopt(world, { ...PAIR, fingerprint, choices });
  expect(problems).toEqual([]);
  return adoption;
};
const transferOf = async (id: string) => {
  const [transfer] = await world.store.transfers.get([id]);
  if (!transfer) throw new Error('There is no such transfer.');
  return transfer;
};
const linksOfProject = async () => {
  const orderBy = { field: 'cmicId', direction: 'ASC' } as const;
  return world.store.links.list({ projectIds: ['1003'] }, { first: 1000, orderBy });
};
const linkOf = async (kind: 'VENDOR' | 'COMMITMENT' | 'COMMITMENT_CHANGE_ORDER' | 'PROJECT_WBS', id: string) =>
  (await world.store.links.byProcore(kind, [id]))[0] ?? null;

describe('what became of the project since the plan', () => {
  test('another integration marked it: the linking fails before anything else is linked', async () => {
    const { id } = await begun();
    await byHand(world, 'projects/sync', { id: 1003, origin_id: 'SAGE-1' });
    expect((await live(world, id)).state).toBe('FAILED');
    expect(codes((await transferOf(id)).problems)).toEqual([['ALREADY_LINKED', ['rows', 'ZZ/22-105']]]);
    expect(await linksOfProject()).toEqual([]);
    expect((await world.store.links.byProcore('VENDOR', ['2041']))[0]).toBeNull();
  });

  test('its job is linked to another project by now: likewise', async () => {
    const { id } = await begun();
    await world.store.links.save([
      {
        kind: 'PROJECT',
        procoreId: '1099',
        cmicId: PAIR.jobId,
        state: 'ACTIVE',
        lines: [],
        projectId: '1099',
        jobId: PAIR.jobId,
        adoptedMark: null,
        createdBy: 'somebody',
      },
    ]);
    expect((await live(world, id)).state).toBe('FAILED');
    expect(codes((await transferOf(id)).problems)).toEqual([['ALREADY_LINKED', ['rows', 'ZZ/22-105']]]);
    expect(await linksOfProject()).toEqual([]);
    const [project] = (await world.procore.rows<Row>('projects')).filter((row) => row.id === 1003);
    expect(project?.origin_id ?? null).toBeNull();
  });

  test('adopting was switched off: nothing is linked, and a retry says so', async () => {
    const { id } = await begun();
    depsOf(world).settings.adopting.enabled = false;
    expect((await live(world, id)).state).toBe('FAILED');
    expect((await transferOf(id)).problems.map(({ code }) => code)).toEqual(['PROJECT_PREDATES_INTEGRATION']);
    const again = await mutate(world, 'retryTransfer', { id }, APPROVER);
    expect(again.problems.map(({ code }: Row) => code)).toEqual(['PROJECT_PREDATES_INTEGRATION']);
    expect(await linksOfProject()).toEqual([]);
  });

  test('after one that was stopped, importing the job creates nothing of what was left out', async () => {
    const { id } = await begun();
    await live(world, id, 4);
    await mutate(world, 'cancelTransfer', { id, reason: 'wait' }, APPROVER);
    while ((await adoptionOf(world)).state === 'LINKING') await live(world, id);
    expect((await adoptionOf(world)).state).toBe('CANCELLED');
    const job = await mutate(world, 'importJob', { id: PAIR.jobId }, APPROVER);
    expect(codes(job.problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['input', 'id']]]);
    expect(job.problems[0].fix).toContain('signBaseline');
    const below = await mutate(world, 'importSubJob', { id: 'ZZ/22-105.1' }, APPROVER);
    expect(below.problems.map(({ code }: Row) => code)).toContain('PREREQUISITE_NOT_SYNCED');
  });
});

describe('what became of a record while the linking ran', () => {
  test('a code that somebody else marked after the run began keeps that mark, and neither it nor its budget codes are linked', async () => {
    const { id } = await begun();
    await planNow(world, id);
    const [code] = (await world.procore.rows<Row>('cost_codes')).filter(
      (row) => row.project_id === 1003 && row.sub_job_id === null && row.full_code === '03-100',
    );
    await byHand(world, 'cost_codes/sync?project_id=1003', { id: code?.id, origin_id: 'SAGE-4' });
    expect((await live(world, id)).state).toBe('DONE');
    const { problems } = await transferOf(id);
    expect(problems).toMatchObject([{ code: 'ALREADY_LINKED', path: ['rows', 'ZZ/22-105/03-100'] }]);
    const [after] = (await world.procore.rows<Row>('cost_codes')).filter((row) => row.id === code?.id);
    expect(after?.origin_id).toBe('SAGE-4');
    const links = await linksOfProject();
    expect(links.filter(({ cmicId }) => cmicId.startsWith('ZZ/22-105/03-100'))).toEqual([]);
    expect(links.filter(({ kind }) => kind === 'PROJECT_WBS').length).toBeGreaterThan(10);
  });

  test('a commitment whose vendor was changed, or that was terminated, is left out with its reason and the way on', async () => {
    const { id } = await begun();
    await planNow(world, id);
    const edit = (match: Row, set: Row) =>
      world.procore.post('edit', { collection: 'work_order_contracts', match, set });
    await edit({ id: 5529 }, { vendor_id: 2019 });
    await edit({ id: 5520 }, { status: 'Terminated' });
    expect((await live(world, id)).state).toBe('DONE');
    const { problems } = await transferOf(id);
    expect(problems).toMatchObject([
      { code: 'VENDOR_NOT_LINKED', path: ['rows', 'ZZ/IRONWOOD/22105-S21'] },
      { code: 'BAD_INPUT', path: ['rows', 'ZZ/BRISTOL/22-105-020'], message: expect.stringContaining('terminated') },
      { code: 'PREREQUISITE_NOT_SYNCED', path: ['rows', 'ZZ/IRONWOOD/22105-S21/001'] },
    ]);
    for (const { fix } of problems) expect(fix).toContain('adoptionPlan');
    expect([await linkOf('COMMITMENT', '1003/wo-5529'), await linkOf('COMMITMENT', '1003/wo-5520')]).toEqual([
      null,
      null,
    ]);
  });

  test('a link that was there before is not taken back when Procore refuses its marks', async () => {
    const standing: NewLink = {
      kind: 'COMMITMENT',
      procoreId: '1003/wo-5520',
      cmicId: 'ZZ/BRISTOL/22-105-020',
      state: 'MARKING',
      lines: [],
      projectId: '1003',
      jobId: PAIR.jobId,
      adoptedMark: null,
      createdBy: 'an export',
    };
    await world.store.links.save([standing]);
    const { id } = await begun();
    await world.procore.faults([
      { method: 'PATCH', path: 'external_data/sync', effect: 'status', status: 403 },
      { method: 'PATCH', path: 'work_order_contracts/sync', effect: 'status', status: 422 },
    ]);
    expect((await live(world, id)).state).toBe('DONE');
    expect(await linkOf('COMMITMENT', '1003/wo-5520')).toMatchObject({ state: 'MARKING', createdBy: 'an export' });
  });

  const unlinking = async () => {
    const ends = { kind: 'VENDOR', procoreId: '2041', cmicId: 'ZZ/IRONWOOD', projectId: null, jobId: null } as const;
    const link: NewLink = { ...ends, state: 'ACTIVE', lines: [], adoptedMark: null, createdBy: 'ann' };
    const [saved] = await world.store.links.save([link]);
    if (!saved || !('link' in saved)) throw new Error('It was not linked.');
    await world.store.links.move(saved.link.id, ['ACTIVE'], 'UNLINKING');
  };

  test('a vendor whose link is being taken apart is not counted as linked', async () => {
    const { id } = await begun();
    await unlinking();
    expect((await live(world, id)).state).toBe('DONE');
    expect(codes((await transferOf(id)).problems)).toContainEqual(['NO_SUCH_STEP', ['rows', 'vendor ZZ/IRONWOOD']]);
  });

  test('nor shown as linked by a plan, and its contracts wait for it', async () => {
    await unlinking();
    const plan = await planOf(world);
    const [lone] = plan.unpaired.nodes.filter(({ id }: Row) => id === '2041');
    expect(lone?.reason).toContain('taken apart');
    expect(plan.asked.nodes).toMatchObject([{ procoreId: '1003/wo-5529', reason: expect.stringContaining('vendor') }]);
  });
});

test('a cursor into the opening balances of an adoption that was replaced is refused', async () => {
  await begun();
  const query =
    'query($after: String) { adoption(projectId: "1003") { openingBalances(first: 3, after: $after) { nodes { id } pageInfo { endCursor } } } }';
  const page = async (after: string | null = null) =>
    (await world.ask<Row>(query, { after }, APPROVER)).adoption.openingBalances;
  const first = await page();
  const second = await page(first.pageInfo.endCursor);
  expect(new Set([...first.nodes, ...second.nodes].map(({ id }) => id)).size).toBe(6);
  const [kept] = await world.store.adoptions.of(['1003']);
  if (!kept) throw new Error('It was not adopted.');
  await world.store.adoptions.save({ ...kept, id: 'another', n: kept.n + 1 });
  await expect(page(first.pageInfo.endCursor)).rejects.toThrow('changed since this cursor');
});
