import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  approveWbs,
  enterCode,
  enterOnJob,
  expectCodeExported,
  onTheJob,
  unusedCodes,
  wbsExportPlan,
} from './export-wbs.ts';
import { edit } from './wbs-world.ts';

let world: World;
let control: string;
let listed: string[];
let ids: { control: number; child: number; below: number };
beforeAll(async () => {
  world = await createWorld();
  [control, listed] = (await unusedCodes(world))[0] ?? ['', []];
  const own = (code = '') => code.slice(control.length + 1);
  const parent = await enterCode(world, { code: control });
  ids = {
    control: parent,
    child: await enterCode(world, { code: own(listed[0]), parentId: parent, types: ['S', 'M', 'Z'] }),
    below: await enterCode(world, { code: listed[1] ?? '', subJob: 301, types: ['L'] }),
  };
});
afterAll(() => world?.close());

describe('codes that the jobs do not have', () => {
  test('nothing is written before an approver says yes', async () => {
    const { transfer } = await withoutWriting(world, () => requestExport(world, '1001', 'project-team', 'PROJECT_WBS'));
    expect(transfer).toMatchObject({ state: 'AWAITING_APPROVAL', targetId: 'ZZ/24-010' });
    const denied = await withoutWriting(world, () => approveWbs(world, '1001', {}, 'project-team'));
    expect(codes(denied.problems)).toEqual([['FORBIDDEN', ['input']]]);
  });

  test('the plan: controlling codes before children, codes before categories, and what is in no list by name; then exactly that is sent', async () => {
    const plan = await withoutWriting(world, () => wbsExportPlan(world));
    expect(plan.problems).toEqual([]);
    const [child, below] = listed;
    expect(plan.rows.map((row: Row) => [row.action, row.resource, row.key])).toEqual([
      ['CREATE', 'jcjobcostcodes', `ZZ/24-010/${control}`],
      ['CREATE', 'jcjobcostcodes', `ZZ/24-010/${child}`],
      ['CREATE', 'jcjobcostcodes', `ZZ/24-010.1/${below}`],
      ['CREATE', 'jcjobcategory', `ZZ/24-010/${child}/M`],
      ['CREATE', 'jcjobcategory', `ZZ/24-010/${child}/S`],
      ['CREATE', 'jcjobcategory', `ZZ/24-010.1/${below}/L`],
    ]);
    expect(plan.notTravelling).toContainEqual(expect.stringContaining("99-900 is not in the company's list"));
    expect(plan.notTravelling).toContainEqual(
      expect.stringContaining("type Z: Cost type Z is not in the company's list"),
    );
    await world.cmic.clearRequests();
    const { transfer, problems, project } = await approveWbs(world, '1001', { fingerprint: plan.fingerprint });
    expect([problems, project]).toEqual([[], { id: '1001' }]);
    expect(await world.settled(transfer.id)).toBe('DONE');
    const sent = await world.cmic.writes('POST');
    expect(sent.map(({ body }) => body)).toEqual(
      plan.rows.map(({ fields }: Row) => Object.fromEntries(fields.map(({ name, to }: Row) => [name, to]))),
    );
  });

  test('each stands once on its own job, is marked in Procore by the sync, and linked with its types', async () => {
    const [child = '', below = ''] = listed;
    await expectCodeExported(world, ids.control, '24-010', control, []);
    await expectCodeExported(world, ids.child, '24-010', child, ['M', 'S']);
    await expectCodeExported(world, ids.below, '24-010.1', below, ['L']);
    expect((await onTheJob(world, '24-010', below)).codes).toEqual([]);
    const marks = (await world.procore.requests()).filter(
      ({ method, path }) => method === 'PATCH' && path.includes('cost_codes'),
    );
    expect(marks.every(({ path }) => path.includes('/cost_codes/sync'))).toBe(true);
  });

  test('what was left out is told by the transfer, and was not written', async () => {
    const { transfer } = await approveWbs(world);
    await world.settled(transfer.id);
    const told = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { problems { code path message } } }`))
      .transfer;
    expect(codes(told.problems)).toContainEqual(['CODE_NOT_LINKED', ['costCodes', '24-010 99-900']]);
    expect((await onTheJob(world, '24-010', '99-900')).codes).toEqual([]);
  });

  test('it repeats: without a difference nothing is written, and a new type is the only row', async () => {
    const again = await withoutWriting(world, () => approveWbs(world));
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    await enterCode(world, { code: listed[2] ?? '', types: ['E'] });
    const plan = await wbsExportPlan(world);
    expect(plan.rows.map((row: Row) => row.key)).toEqual([`ZZ/24-010/${listed[2]}`, `ZZ/24-010/${listed[2]}/E`]);
    await world.cmic.clearRequests();
    const { transfer } = await approveWbs(world);
    expect(await world.settled(transfer.id)).toBe('DONE');
    expect(await world.cmic.writes('POST')).toHaveLength(2);
  });

  test('a code that the job has already is only linked and marked', async () => {
    const code = listed[3] ?? '';
    const id = await enterCode(world, { code, name: 'Entered twice', types: ['S'] });
    await enterOnJob(world, '24-010', code, 'S');
    await world.cmic.clearRequests();
    const plan = await wbsExportPlan(world);
    expect([plan.rows, plan.references.filter((told: string) => told.includes('to be linked')).length]).toEqual([
      [],
      1,
    ]);
    const first = await approveWbs(world);
    expect(await world.settled(first.transfer.id)).toBe('DONE');
    expect(await world.cmic.writes('POST')).toEqual([]);
    await expectCodeExported(world, id, '24-010', code, ['S']);
  });
});

describe('refused by name, with nothing written', () => {
  const refusal = async (id: string) => {
    const { transfer, problems } = await withoutWriting(world, () => approveWbs(world, id));
    expect(transfer).toBeNull();
    return codes(problems);
  };

  test.each([
    ['a project made before the integration', '1003', 'PROJECT_NOT_INTEGRATED', ['project']],
    ['there is no such project', '999', 'NOT_FOUND', ['input', 'id']],
    ['the id has another shape', 'ZZ/24-010', 'BAD_INPUT', ['input', 'id']],
  ])('%s', async (_, id, code, path) => {
    expect(await refusal(id)).toEqual([[code, path]]);
  });

  test('a closed job takes no codes', async () => {
    const job = { JobCompCode: 'ZZ', JobCode: '24-020' };
    await edit(world, 'jcjob', job, { JobStatusCode: 'C' });
    expect(await refusal('1002')).toEqual([['REFUSED_BY_CMIC', ['project']]]);
    await edit(world, 'jcjob', job, { JobStatusCode: 'A' });
  });

  test('custom WBS segments', async () => {
    await world.procore.settings({ customSegments: ['Phase of Work'] });
    expect(await refusal('1002')).toEqual([['CUSTOM_WBS_SEGMENT', ['segments']]]);
    await world.procore.settings({ customSegments: [] });
  });

  test('a plan that changed since it was looked at', async () => {
    const { fingerprint } = await wbsExportPlan(world, '1002');
    const [[, free] = ['', []]] = await unusedCodes(world, '24-020', 1002);
    await enterCode(world, { code: free[0] ?? '', types: ['S'], project: 1002 });
    const { problems } = await withoutWriting(world, () => approveWbs(world, '1002', { fingerprint }));
    expect(codes(problems)).toEqual([['PLAN_CHANGED', ['input', 'fingerprint']]]);
  });
});
