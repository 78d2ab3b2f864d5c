import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkPaymentApplication } from '../../subgraphs/procore/kinds/prime-contract/payment-application-record.ts';
import { codesOf, createProcoreWorld, createStubbedClients, typesOf } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

/** A contract of 100,000.55 on project 1001 with two invoices to its owner. */
async function createBilled(): Promise<string> {
  const made = await clients.primeContract.create('1001', { title: 'Owner', status: 'Approved' });
  if (made.outcome !== 'done') throw new Error(JSON.stringify(made));
  const { id } = made.record;
  const [code, type] = [await codesOf(clients, '1001'), await typesOf(clients)];
  const line = { originId: 'x/1', costCodeId: code('03-100'), costTypeId: type('S'), amount: '100000.55' };
  expect(await clients.primeContract.syncLines(id, [line])).toMatchObject({ outcome: 'done', errors: [] });
  const primeContractId = Number(id.split('pc-')[1]);
  const period = { primeContractId, periodStart: '2025-06-01', periodEnd: '2025-06-30' };
  await world.call('POST', '/_sandbox/payment_applications', { ...period, percent: '25.5' });
  await world.call('POST', '/_sandbox/payment_applications', { ...period, percent: '40', status: 'Under Review' });
  return id;
}

describe('invoices to the owner', () => {
  it('are listed by one call per contract, numbers as decimal text', async () => {
    const id = await createBilled();
    await world.forgetRequests();
    const rows = await clients.primeContract.paymentApplications(id);
    expect(await world.requests()).toHaveLength(1);
    expect(rows).toMatchObject([
      {
        id: expect.stringMatching(/^1001\/pa-\d+$/),
        projectId: '1001',
        primeContractId: id,
        number: '1',
        status: 'approved',
        billingDate: '2025-06-30',
        percentComplete: '25.5',
        originalContractSum: '100000.55',
        totalCompletedAndStored: '25500.14',
        totalRetainage: '2550.01',
        totalEarnedLessRetainage: '22950.13',
      },
      { number: '2', status: 'Under Review', totalCompletedAndStored: '40000.22' },
    ]);
  });

  it('of a contract that Procore does not show are null, which is not an empty list', async () => {
    expect(await clients.primeContract.paymentApplications('1001/pc-999999')).toBeNull();
    const made = await clients.primeContract.create('1001', { title: 'Not billed', status: 'Approved' });
    if (made.outcome !== 'done') throw new Error(JSON.stringify(made));
    expect(await clients.primeContract.paymentApplications(made.record.id)).toEqual([]);
    expect(() => clients.primeContract.paymentApplications('1001/wo-5501')).toThrow('is not an id of this kind');
  });

  it('a spoilt one is named and stops none of the others', async () => {
    const id = await createBilled();
    await world.faults({ path: 'payment_applications', effect: 'wrongType', member: 'number', times: 1 });
    const rows = (await clients.primeContract.paymentApplications(id)) ?? [];
    expect(rows.map((row) => row instanceof Error).sort()).toEqual([false, true]);
  });

  it('whose answer is no list are a fault', async () => {
    for (const body of [{}, null, '<html>sign in</html>']) {
      const { clients: stub, close } = await createStubbedClients(() => ({ body }));
      open.push(close);
      await expect(stub.primeContract.paymentApplications('1001/pc-4')).rejects.toMatchObject({ source: 'PROCORE' });
    }
  });

  it('are read with the words of either kind of invoice, and without a summary', () => {
    const check = checkPaymentApplication('1001', '1001/pc-4');
    const plural = { original_contract_sum: 10, net_change_by_change_orders: '-2.50' };
    expect(check({ id: 7, summary: plural }, '', '')).toMatchObject({
      id: '1001/pa-7',
      originalContractSum: '10',
      netChangeByChangeOrders: '-2.5',
      totalCompletedAndStored: null,
    });
    expect(check({ id: '7', summary: null }, '', '').totalRetainage).toBeNull();
    expect(() => check({ id: 7, summary: { total_retainage: 'much' } }, '', '')).toThrow('total_retainage');
  });

  it('stand on their contract in the graph', async () => {
    await createBilled();
    const { data, errors } = await world.run(`{ procoreProject(id: "1001") { primeContracts { nodes {
      paymentApplications(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id number status statusText periodStart periodEnd
        contractSumToDate { amount currency } totalCompletedAndStored { amount } totalRetainage { amount } currentPaymentDue { amount } balanceToFinish { amount } } }
    } } } }`);
    expect(errors).toBeUndefined();
    expect(data.procoreProject.primeContracts.nodes[0].paymentApplications).toMatchObject({
      totalCount: 2,
      pageInfo: { hasNextPage: true },
      nodes: [
        {
          number: '1',
          status: 'APPROVED',
          statusText: 'approved',
          contractSumToDate: { amount: '100000.55', currency: 'USD' },
          totalCompletedAndStored: { amount: '25500.14' },
          totalRetainage: { amount: '2550.01' },
          currentPaymentDue: { amount: '22950.13' },
          balanceToFinish: { amount: '77050.42' },
        },
      ],
    });
  });
});
