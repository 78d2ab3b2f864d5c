import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInCmic } from '../support/cmic-hand.ts';
import { erpWorld } from '../support/erp-tool.ts';
import { cents, codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { approveOrder, enterOrder, type Ground, ground } from './prime-change-orders.ts';
import { bring, CONTRACT, calls, edit, inCmic, inProcore, SECOND } from './prime-contracts.ts';
import { portfolio, side, statuses } from './work-in-progress.ts';

/** The story's signed contract and what its first two lines were signed for. */
const SIGNED = 46_250_000_00;
const FIRST = [418_025_050, 674_410_025];

/** Enters an external change item in CMiC itself, as people do on its screens, and posts it. */
async function postInCmic(world: World, code: string, lines: Row[], header: Row = {}): Promise<void> {
  const job = { CmmCompCode: 'ZZ', CmmJobCode: '24-010', CmmTypeCode: 'EXT', CmmRefDate: '2026-01-05' };
  const state = { CmmPrepostStatCode: 'APPROVED', CmmCalcProjAmtMethod: 'A', CmmVUuid: '' };
  await createInCmic(world, 'cm-rest-api/rest/1/cmmast', { ...job, ...state, CmmCode: code, CmmName: code, ...header });
  for (const line of lines) {
    const place = { CmdJobCode: '24-010', CmdMastJobCode: '24-010', CmdPhsCode: '03-100', CmdCatCode: 'S' };
    const key = { CmdCompCode: 'ZZ', CmdChgCode: code, CmdVUuid: '' };
    await createInCmic(world, 'cm-rest-api/rest/1/cmdetail', { ...key, ...place, CmdBudgAmt: 0, ...line });
  }
  await world.cmic.post('post-pci', { job: '24-010', pci: code, date: '2026-03-31' });
}

/** Bill code and cents of the contract's lines in Procore. */
async function broughtTo(world: World, mark = CONTRACT): Promise<[string, number][]> {
  const { lines } = await inProcore(world, mark);
  return lines
    .map((line): [string, number] => [String(line.origin_id).split('/').at(-1) ?? '', cents(line.amount)])
    .sort();
}

const total = (lines: [string, number][]) => lines.reduce((sum, [, amount]) => sum + amount, 0);

describe('a contract whose change orders were sent and posted', () => {
  let here: Ground;
  beforeEach(async () => {
    here = await ground();
  });
  afterEach(() => here?.world.close());

  const send = async (more: Row = {}) => {
    const id = await enterOrder(here, more);
    const { transfer, problems } = await approveOrder(here.world, id);
    expect([transfer?.state, problems]).toEqual(['DONE', []]);
  };

  test('is imported again without them: its lines stay what was signed, and the plan says what CMiC billed on them since', async () => {
    const { world } = here;
    const before = await broughtTo(world);
    await send();
    await send({ amounts: [['10.05']] });
    expect((await inCmic(world, '24-010')).slice(0, 2)).toEqual([
      ['010', (FIRST[0] ?? 0) + 1250_50 + 10_05],
      ['020', (FIRST[1] ?? 0) - 200_25],
    ]);
    const plan = await withoutWriting(world, () => importPlan(world, 'PRIME_CONTRACT', CONTRACT));
    expect(plan.problems).toEqual([]);
    expect(new Set(plan.rows.map(({ action }: Row) => action))).toEqual(new Set(['KEEP']));
    expect(plan.notTravelling).toContain(
      'Bill code 010: 1260.55 of its 4181511.05 by posted change items (EXT0001, EXT0002), which change orders bring.',
    );
    const again = await withoutWriting(world, () =>
      mutate(world, 'importPrimeContract', { id: CONTRACT }, 'admin', 'transfer { state progress { warnings } }'),
    );
    expect(again.transfer).toEqual({ state: 'DONE', progress: { warnings: [] } });
    expect(await broughtTo(world)).toEqual(before);
    // Its other contract has its other bill codes: four more reads for both contracts of the job.
    expect((await calls(world)).filter((call) => call.includes('/cmictest/'))).toEqual([
      'GET /cmictest/cm-rest-api/rest/1/cmdetail',
      'GET /cmictest/cm-rest-api/rest/1/cmmast',
      'GET /cmictest/jb-rest-api/rest/1/jbcont',
      'GET /cmictest/jb-rest-api/rest/1/jbcont',
      'GET /cmictest/jb-rest-api/rest/1/jbcontdet',
      'GET /cmictest/jb-rest-api/rest/1/jbcontdet',
      'GET /cmictest/jc-rest-api/rest/1/jcjob',
    ]);
  });

  test('a line that people revised in CMiC is brought to the revised amount, less the change orders', async () => {
    const { world } = here;
    await send();
    const line = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010', JbcdBillCode: '010' };
    await edit(world, 'jbcontdet', line, { JbcdBillAmt: 5_000_000 });
    const plan = await importPlan(world, 'PRIME_CONTRACT', CONTRACT);
    const [change, ...more] = plan.rows.filter(({ action }: Row) => action !== 'KEEP');
    expect([more, change.fields]).toEqual([[], [{ name: 'amount', from: '4180250.5', to: '4998749.50' }]]);
    // 5,000,000 - 4,180,250.50 - 1,250.50 beyond what was signed: nothing explains it, and people are told.
    const { transfer } = await mutate(
      world,
      'importPrimeContract',
      { id: CONTRACT },
      'admin',
      'transfer { state progress { warnings } }',
    );
    expect(transfer.state).toBe('DONE');
    expect(transfer.progress.warnings).toEqual([
      expect.stringMatching(/46250000\.00 was signed.*47069549\.25.*47068499\.00/),
    ]);
    expect(plan.notTravelling).toContain(transfer.progress.warnings[0]);
  });

  test('a line that came wholly by a change item does not travel; one that the contract gets by it later does not either', async () => {
    const { world } = here;
    const before = await broughtTo(world);
    await postInCmic(world, 'EXT-90001', [{ CmdBillAmt: 77.07 }, { CmdBillAmt: 5, CmdBillCode: 'CO-1' }]);
    expect(total(await inCmic(world, '24-010'))).toBe(SIGNED + 82_07);
    const plan = await importPlan(world, 'PRIME_CONTRACT', CONTRACT);
    expect(plan.rows.filter(({ action }: Row) => action !== 'KEEP')).toEqual([]);
    expect(plan.notTravelling).toContain(
      'Bill code 080: 77.07, all of it by posted change items (EXT-90001), which change orders bring.',
    );
    expect((await withoutWriting(world, () => bring(world))).transfer.state).toBe('DONE');
    expect(await broughtTo(world)).toEqual(before);
  });

  test('work in progress: the contract is the same in both systems, what was signed as what it comes to', async () => {
    const { world } = here;
    expect((await bring(world, SECOND)).transfer.state).toBe('DONE');
    await send();
    // The plant's contract has a change order in Procore soon after it is there: 18250.00 - 1200.50.
    const orders = await world.procore.rows<Row>('change_order_packages');
    const [plant] = orders.filter(({ title }) => title === 'Heat recovery at the plant');
    const { transfer, problems } = await approveOrder(world, `1001/pcco-${plant?.id}`, {
      answers: { number: 'EXT0021' },
    });
    expect([transfer?.state, problems]).toEqual(['DONE', []]);
    expect((await bring(world)).transfer.state).toBe('DONE');
    const { nodes } = await portfolio(world, 'filter: { linked: true }');
    const row = nodes.find(({ job }: Row) => job?.id === 'ZZ/24-010');
    for (const system of ['procore', 'cmic'] as const)
      expect(side(row, system)).toMatchObject({
        originalContract: '48500000.00',
        approvedContractChanges: '18099.75',
        revisedContract: '48518099.75',
      });
    expect(statuses(row)).toMatchObject({ originalContract: 'MATCHED', revisedContract: 'MATCHED' });
  });

  test('where the lines of a tenant stay what was signed, nothing is taken off them', async () => {
    const { world } = here;
    await world.cmic.settings({ postingMovesContract: false });
    const before = await broughtTo(world);
    await send();
    const plan = await importPlan(world, 'PRIME_CONTRACT', CONTRACT);
    expect(plan.rows.filter(({ action }: Row) => action !== 'KEEP')).toEqual([]);
    expect(plan.notTravelling.join('\n')).toMatch(/as they are: nothing that posted change items billed \(EXT0001\)/);
    expect((await withoutWriting(world, () => bring(world))).transfer.state).toBe('DONE');
    expect(await broughtTo(world)).toEqual(before);
  });

  test.each([
    ['CMiC does not show change items', { method: 'GET', path: '/cmmast', effect: 'status', status: 403 }],
    [
      'CMiC does not tell what they bill',
      { method: 'GET', path: '/cmdetail', effect: 'missingMember', member: 'CmdBillAmt' },
    ],
    [
      'a line of the contract cannot be read',
      { method: 'GET', path: '/jbcontdet', effect: 'wrongType', member: 'JbcdBillAmt' },
    ],
  ])('is refused where %s, and brought once it does', async (_, fault) => {
    const { world } = here;
    await send();
    await world.cmic.faults([fault as never]);
    const { problems } = await withoutWriting(world, () => bring(world));
    expect(codes(problems)).toEqual([['SOURCE_UNAVAILABLE', ['lines']]]);
    expect(problems[0]).toMatchObject({ retryable: true, fix: expect.any(String) });
    await world.cmic.faults([]);
    expect((await withoutWriting(world, () => bring(world))).transfer.state).toBe('DONE');
  });

  test('is refused where a bill code stands on two contracts and nothing tells which of them moved', async () => {
    const { world } = here;
    const plant = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010-B', JbcdBillCode: '110' };
    await edit(world, 'jbcontdet', plant, { JbcdBillCode: '010' });
    const mark = 'ZZ/24-010/jb-24-010-B';
    // On the code and category of one of the two lines it is that one's.
    await postInCmic(world, 'EXT-90001', [{ CmdBillAmt: 7, CmdBillCode: '010' }]);
    expect((await importPlan(world, 'PRIME_CONTRACT', CONTRACT)).problems).toEqual([]);
    await postInCmic(world, 'EXT-90002', [{ CmdBillAmt: 7, CmdBillCode: '010', CmdPhsCode: '09-100' }]);
    const { problems } = await withoutWriting(world, () => bring(world));
    expect(codes(problems)).toEqual([['SOURCE_UNAVAILABLE', ['lines']]]);
    expect(problems[0].message).toMatch(/EXT-90002 bills on bill code 010/);
    // The lines of the other are what its header says was signed: it is not the one.
    expect((await importPlan(world, 'PRIME_CONTRACT', mark)).problems).toEqual([]);
    await edit(world, 'jbcont', { JbcCompCode: 'ZZ', JbcContCode: '24-010-B' }, { JbcOrigContAmt: null });
    expect(codes((await importPlan(world, 'PRIME_CONTRACT', mark)).problems)).toEqual([
      ['SOURCE_UNAVAILABLE', ['lines']],
    ]);
    // An owner change order names the contract.
    const order = { CmocnCompCode: 'ZZ', CmocnJobCode: '24-010', CmocnCode: 'OCO-1', CmocnVUuid: '' };
    await createInCmic(world, 'cm-rest-api/rest/1/cmownerchangeorder', { ...order, CmocnJbContCode: '24-010' });
    await edit(world, 'cmmast', { CmmCompCode: 'ZZ', CmmCode: 'EXT-90002' }, { CmmOcoCode: 'OCO-1' });
    expect((await importPlan(world, 'PRIME_CONTRACT', CONTRACT)).problems).toEqual([]);
  });
});

test("a contract that Procore's ERP tool is offered is staged at what was signed", async () => {
  const { world, tool } = await erpWorld();
  try {
    await postInCmic(world, 'EXT-90001', [{ CmdBillAmt: 77.07 }, { CmdBillAmt: 5, CmdBillCode: '010' }]);
    const { requestId } = await tool.click('refresh', { itemType: 'prime_contract', userId: 2 });
    await tool.done(requestId);
    const lines = (await tool.staged()).filter(({ origin_id }) => String(origin_id).startsWith(`${CONTRACT}/`));
    const staged = lines.map(({ data }) => cents((data as Row).amount));
    expect(staged.reduce((sum, each) => sum + each, 0)).toBe(SIGNED);
    expect(staged).toHaveLength(7);
  } finally {
    await world.close();
  }
});
