import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import { codes, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { approveInvoice, bill, expectRequested, linesOf, vouchers } from './invoices.ts';

const settings = { posting: { SUBCONTRACTOR_INVOICE: 'GATEWAY' } } as const;
let sandbox: Sandbox;
let before: World;
/** The same two systems, with a store that knows nothing. */
let after: World;
beforeAll(async () => {
  sandbox = await startSandbox({});
  [before, after] = await Promise.all([createWorld({ sandbox, settings }), createWorld({ sandbox, settings })]);
});
afterAll(async () => {
  await Promise.all([before?.close(), after?.close()]);
  await sandbox?.close();
});

/** An invoice that went under an approver's number, posted with its entry, and was never marked. */
async function writtenAs(number: string, work: string): Promise<string> {
  const [line] = await linesOf(before, 5510);
  const id = await bill(await procoreHand(before), 5510, [{ line: line?.id, work, held: '0.10' }]);
  await before.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'status', status: 422 }]);
  const answers = { number, accountingDate: '2026-02-27' };
  expect((await approveInvoice(before, id, { answers })).transfer.state).toBe('FAILED');
  await before.procore.faults([]);
  expect((await vouchers(before, number)).headers).toHaveLength(1);
  return id;
}

test('a posted request that a lost store wrote under another number is named, not written again, and its number adopts it', async () => {
  const id = await writtenAs('OTHER-1', '3.03');
  const again = await withoutWriting(after, () => approveInvoice(after, id));
  expect([again.transfer, codes(again.problems)]).toEqual([null, [['POSSIBLE_DUPLICATE', ['invoiceNumber']]]]);
  expect(again.problems[0].fix).toContain('"OTHER-1"');
  const answers = { number: 'OTHER-1', accountingDate: '2026-02-27' };
  const { transfer, problems } = await approveInvoice(after, id, { answers });
  expect([problems, transfer.state]).toEqual([[], 'DONE']);
  await expectRequested(after, id, { number: 'OTHER-1' });
});

test('one that people say is another is written as its own', async () => {
  const id = await writtenAs('OTHER-2', '4.04');
  const answers = { separate: true, number: 'OTHER-3', accountingDate: '2026-02-27' };
  const { transfer, problems } = await approveInvoice(after, id, { answers });
  expect([problems, transfer.state]).toEqual([[], 'DONE']);
  await expectRequested(after, id, { number: 'OTHER-3' });
});
