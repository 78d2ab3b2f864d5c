import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { approve as approveBudgetChange, changeOf } from './budget-changes.ts';
import { approveInvoice, INVOICE } from './invoices.ts';
import { approveOrder, enterOrder, type Ground, ground, orderOf } from './prime-change-orders.ts';

type Unlinkable = 'PROJECT' | 'BUDGET_CHANGE' | 'SUBCONTRACTOR_INVOICE' | 'PRIME_CONTRACT_CHANGE_ORDER';

const LINK = 'link { id state } problems { code path message fix }';
const IN_USE = ['IN_USE', ['input', 'id']];

/** One world that goes on from test to test. */
describe('the link of an exported document is taken apart only when nothing of it stands in CMiC', () => {
  let here: Ground;
  beforeAll(async () => {
    here = await ground({ primeContractChangeOrders: { target: 'PCI_PER_PCO' } });
  });
  afterAll(() => here?.world.close());

  const linkOf = async (kind: Unlinkable, id: string) =>
    (await here.world.store.links.byProcore(kind, [id]))[0] ?? null;
  const unlink = async (kind: Unlinkable, id: string): Promise<Row> => {
    const input = { id: (await linkOf(kind, id))?.id, reason: 'written by mistake' };
    return mutate(here.world, 'unlink', input, 'accounting-approver', LINK);
  };
  const voidItem = (pci: string) => here.world.cmic.post('void-pci', { job: '24-010', pci });

  test('a budget change: not while its item stands; void, its mark goes, and it can be sent under another number', async () => {
    const { world } = here;
    const id = '1001/bc-7';
    expect((await approveBudgetChange(world, id)).transfer).toMatchObject({ state: 'DONE' });
    const { problems } = await withoutWriting(world, () => unlink('BUDGET_CHANGE', id));
    expect(codes(problems)).toEqual([IN_USE]);
    expect(problems[0]).toMatchObject({
      message: expect.stringMatching(/^ZZ\/24-010\/TFR0001 stands in CMiC \(posted on /),
      fix: 'Void it in CMiC, then unlink.',
    });
    await voidItem('TFR0001');
    expect((await unlink('BUDGET_CHANGE', id)).problems).toEqual([]);
    expect([(await changeOf(world, id)).header?.origin_id ?? null, await linkOf('BUDGET_CHANGE', id)]).toEqual([
      null,
      null,
    ]);
    expect(codes((await approveBudgetChange(world, id)).problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    const again = await approveBudgetChange(world, id, { answers: { number: 'TFR-AGAIN' } });
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE', targetId: 'ZZ/24-010/TFR-AGAIN' } });
  });

  test('a link of a project is not taken apart, and what was exported below it is named', async () => {
    const { problems } = await withoutWriting(here.world, () => unlink('PROJECT', '1001'));
    expect(codes(problems)).toEqual([['NOT_SUPPORTED', ['input', 'id']], IN_USE]);
    expect(problems[1].message).toContain('ZZ/24-010/TFR-AGAIN');
  });

  test('an invoice that waits for accounts payable: once its request is void the transfer ends with the link, and it can be sent again', async () => {
    const { world } = here;
    const { transfer } = await approveInvoice(world, INVOICE);
    expect(transfer.state).toBe('ENTERED');
    const { problems } = await withoutWriting(world, () => unlink('SUBCONTRACTOR_INVOICE', INVOICE));
    expect(codes(problems)).toEqual([IN_USE]);
    expect(problems[0].message).toBe(`${transfer.targetId} stands in CMiC (entered, not posted).`);
    await world.cmic.post('void-voucher', { vendor: 'ACME', invoice: 'ACME-0625' });
    expect((await unlink('SUBCONTRACTOR_INVOICE', INVOICE)).problems).toEqual([]);
    const [ended] = await world.store.transfers.get([transfer.id]);
    expect([ended?.state, ended?.history.at(-1)]).toMatchObject([
      'CANCELLED',
      { by: 'accounting-approver', step: 'unlink', note: 'written by mistake' },
    ]);
    const invoice = (await world.procore.rows<Row>('requisitions')).find(({ id }) => id === 9);
    const items = (await world.procore.rows<Row>('requisition_items')).filter((row) => row.requisition_id === 9);
    expect([invoice, ...items].map((row) => row?.origin_id ?? null)).toEqual([null, ...items.map(() => null)]);
    expect((await approveInvoice(world, INVOICE)).transfer).toMatchObject({ state: 'ENTERED' });
  });

  test('a potential change order that became an item of its own: its change order is no longer exported as a whole, and goes again under another number once every part is void', async () => {
    const { world } = here;
    const id = await enterOrder(here, { amounts: [['100.10'], ['200.20']] });
    expect((await approveOrder(world, id)).transfer).toMatchObject({ state: 'DONE' });
    const parts = (await orderOf(world, id)).potentials.filter((row) => !row.hidden);
    const part = `1001/pco-${parts[1]?.id}`;
    const cmicId = (await linkOf('PRIME_CONTRACT_CHANGE_ORDER', part))?.cmicId ?? '';
    expect(codes((await unlink('PRIME_CONTRACT_CHANGE_ORDER', part)).problems)).toEqual([IN_USE]);
    await voidItem(cmicId.split('/').at(-1) ?? '');
    expect((await unlink('PRIME_CONTRACT_CHANGE_ORDER', part)).problems).toEqual([]);
    const { order, potentials, lines } = await orderOf(world, id);
    expect([order?.origin_id, potentials.find((row) => row.id === parts[1]?.id)?.origin_id]).toEqual([null, null]);
    expect(lines.filter(({ origin_id }) => origin_id !== null)).toHaveLength(1);
    const refused = await withoutWriting(world, () => approveOrder(world, id));
    expect(codes(refused.problems)).toEqual([['NUMBER_TAKEN', ['number']]]);
    const other = `1001/pco-${parts[0]?.id}`;
    await voidItem((await linkOf('PRIME_CONTRACT_CHANGE_ORDER', other))?.cmicId.split('/').at(-1) ?? '');
    expect((await unlink('PRIME_CONTRACT_CHANGE_ORDER', other)).problems).toEqual([]);
    const again = await approveOrder(world, id, { answers: { number: 'AGAIN' } });
    expect(again).toMatchObject({ problems: [], transfer: { state: 'DONE', targetId: 'ZZ/24-010/AGAIN-1' } });
  });
});
