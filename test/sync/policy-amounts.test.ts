import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { policyAmount } from '../../subgraphs/sync/exporting/policy-amount.ts';
import { type Row, requestExport, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { approve as approveChange, enter } from './budget-changes.ts';
import { approveInvoice, bill, changeInvoice, INVOICE, linesOf } from './invoices.ts';

describe('what a document counts as for the policy', () => {
  it.each<[title: string, amounts: (string | null)[], amount: string]>([
    ['the sum of its lines', ['100.10', '0.20'], '100.3'],
    ['a credit keeps its sign', ['-5', '-0.01'], '-5.01'],
    ['a transfer counts as what it moves', ['-20000', '15000', '5000'], '20000'],
    ['lines that partly cancel out count by the larger side', ['10', '-30', '5'], '-30'],
    ['a line that sends no amount adds nothing', [null, '7'], '7'],
    ['nothing is zero', [], '0'],
  ])('%s', (_, amounts, amount) => {
    expect(policyAmount(amounts)).toBe(amount);
  });
});

describe('a limit of the policy', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld({
      settings: { policy: { approvers: [{ role: 'accounting-approver', upTo: '1000' }, { role: 'admin' }] } },
    });
  });
  afterAll(() => world?.close());

  const refused = (message: string) => ({
    problems: [{ code: 'POLICY_REFUSED', message, fix: 'Who can: role admin.' }],
  });

  test('refuses an invoice above it', async () => {
    const hand = await procoreHand(world);
    await changeInvoice(hand, INVOICE, { status: 'draft' });
    const [line] = await linesOf(world, 5510);
    const id = await bill(hand, 5510, [{ line: line?.id, work: '1000.01', held: '100.00' }]);
    const answer = await withoutWriting(world, () => approveInvoice(world, id));
    expect(answer).toMatchObject(refused('The limit is 1000.00 for SUBCONTRACTOR_INVOICE; this one is 1000.01.'));
    await changeInvoice(hand, id, { status: 'draft' });
    const small = await bill(hand, 5510, [{ line: line?.id, work: '1000', held: '100.00' }]);
    expect(await approveInvoice(world, small)).toMatchObject({ problems: [], transfer: { state: 'ENTERED' } });
  });

  test('refuses a budget transfer that moves more, although it nets to zero', async () => {
    const move = (amount: number) =>
      enter(world, [
        { amount: -amount, code: '03-100', number: 1 },
        { amount, code: '03-200', number: 1 },
      ]);
    const id = await move(1000.01);
    const asked: Row = await requestExport(world, id, 'project-team', 'BUDGET_CHANGE');
    expect(asked).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL' } });
    const answer = await withoutWriting(world, () => approveChange(world, id));
    expect(answer).toMatchObject(refused('The limit is 1000.00 for BUDGET_CHANGE; this one is 1000.01.'));
    expect(await approveChange(world, id, {}, 'admin')).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
    expect(await approveChange(world, await move(1000))).toMatchObject({ problems: [], transfer: { state: 'DONE' } });
  });
});
