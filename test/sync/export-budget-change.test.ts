import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { acceptedWrites, codes, mutate, type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { approve, enter, expectExported, itemOf, planOf, start } from './budget-changes.ts';

let world: World;
beforeAll(async () => {
  world = await start();
});
afterAll(() => world?.close());

describe('a budget change of Procore', () => {
  test('nothing is written before an approver says yes', async () => {
    await withoutWriting(world, async () => {
      expect((await requestExport(world, '1001/bc-8', 'project-team', 'BUDGET_CHANGE')).transfer).toMatchObject({
        state: 'AWAITING_APPROVAL',
      });
      const { problems } = await approve(world, '1001/bc-8', {}, 'project-team');
      expect(codes(problems)).toEqual([['FORBIDDEN', ['input']]]);
    });
  });

  test('the plan is what is written, and its lines net to zero: a transfer', async () => {
    const { fingerprint, rows, problems, prerequisites } = await planOf(world, 'BUDGET_CHANGE', '1001/bc-7');
    expect(problems).toEqual([]);
    expect(prerequisites.every(({ met }: Row) => met)).toBe(true);
    await Promise.all([world.cmic.clearRequests(), world.procore.clearRequests()]);
    const { transfer, problems: refused } = await approve(world, '1001/bc-7', { fingerprint });
    expect(refused).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010/TFR0001' });
    const bodies = (await world.cmic.writes()).filter(({ path }) => /\/(cmmast|cmdetail)/.test(path));
    const sent = bodies.map(({ body }) =>
      Object.entries(body as Row).map(([name, value]) => ({
        name,
        from: null,
        to: typeof value === 'string' ? value : JSON.stringify(value),
      })),
    );
    expect(sent).toEqual(rows.map(({ fields }: Row) => fields));
    await expectExported(world, '1001/bc-7', 'TFR0001');
    const { header, lines } = await itemOf(world, 'TFR0001', '1001/bc-7');
    expect(header).toMatchObject({ CmmTypeCode: 'TFR', CmmName: 'Forming in place of partitions' });
    expect(
      lines.map((line) => [line.CmdJobCode, line.CmdPhsCode, line.CmdCatCode, line.CmdBudgAmt, line.CmdBillAmt]),
    ).toEqual([
      ['24-010', '03-100', 'S', 12500.25, null],
      ['24-010', '09-100', 'S', -10000, null],
      ['24-010', '03-200', 'S', -2500.25, null],
    ]);
  });

  test('asked twice it is one item', async () => {
    const { transfer, problems } = await withoutWriting(world, () => approve(world, '1001/bc-7'));
    expect(transfer).toMatchObject({ state: 'DONE' });
    expect(codes(problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('one that adds to the whole is an internal item, also on the code of a sub job', async () => {
    const { transfer } = await approve(world, '1001/bc-8');
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010/INT0002' });
    await expectExported(world, '1001/bc-8', 'INT0002');
    const { lines } = await itemOf(world, 'INT0002', '1001/bc-8');
    expect(lines.map((line) => line.CmdJobCode)).toEqual(['24-010', '24-010.1']);
    const shown = `{ procoreBudgetChange: procoreProject(id: "1001") { budgetChanges { nodes { id erpStatus
      potentialChangeItem { id posted } } } } }`;
    const { budgetChanges } = (await world.ask<Row>(shown)).procoreBudgetChange;
    expect(budgetChanges.nodes).toContainEqual({
      id: '1001/bc-8',
      erpStatus: 'SYNCED',
      potentialChangeItem: { id: 'ZZ/24-010/INT0002', posted: true },
    });
  });

  test('where external_data is closed to us the link alone tells where it went, and a warning says so', async () => {
    await world.procore.settings({ externalData: false });
    const id = await enter(world, [{ amount: 10.01 }]);
    const { transfer } = await approve(world, id);
    await world.procore.settings({ externalData: true });
    expect(transfer).toMatchObject({ state: 'DONE', problems: [] });
    const { progress } = (await world.ask<Row>(`{ transfer(id: "${transfer.id}") { progress { warnings } } }`))
      .transfer;
    expect(progress.warnings).toEqual([expect.stringContaining('the link alone')]);
    await expectExported(world, id, transfer.targetId.split('/').at(-1), { marked: false });
    expect(codes((await withoutWriting(world, () => approve(world, id))).problems)).toEqual([
      ['ALREADY_DONE', ['input', 'id']],
    ]);
  });

  test('an approver may give the number, the name and the accounting date', async () => {
    const id = await enter(world, [{ amount: 5 }]);
    const answers = { number: 'BC-77', description: 'As accounting calls it', accountingDate: '2026-03-31' };
    const { transfer } = await approve(world, id, { answers });
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/24-010/BC-77' });
    expect((await itemOf(world, 'BC-77', id)).header).toMatchObject({
      CmmName: 'As accounting calls it',
      CmmPostDate: '2026-03-31',
    });
  });

  test('a failed one is repaired and retried in place, and no line is written twice', async () => {
    await world.cmic.settings({ rights: { cmdetail: ['GET'] } });
    const id = await enter(world, [{ amount: 7.5 }, { amount: 8.25, code: '03-200' }]);
    const failed = await approve(world, id);
    expect(failed.transfer).toMatchObject({ state: 'FAILED', problems: [{ code: 'REFUSED_BY_CMIC' }] });
    await world.cmic.settings({ rights: {} });
    await world.cmic.clearRequests();
    const retried = await mutate(world, 'retryTransfer', { id: failed.transfer.id }, 'accounting-approver');
    expect(retried.transfer).toMatchObject({ id: failed.transfer.id, state: 'DONE' });
    await expectExported(world, id, retried.transfer.targetId.split('/').at(-1));
    expect((await acceptedWrites(world)).filter((line) => line.startsWith('POST') && line.endsWith('/cmmast'))).toEqual(
      [],
    );
  });
});
