import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.server.reset();
  await cmic.forgetCalls();
});

describe('requests for payment in the graph', () => {
  test('a subcontract has its requests, those of a list with their lines in a handful of calls', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicSubcontracts(filter: { jobId: "ZZ/24-020" }) { nodes { id requestsForPayment { totalCount nodes {
        id invoiceNumber voucherNumber posted status isFinal amount { amount currency } retainageHeld { amount } retainageReleased { amount }
        paid { amount } outstanding { amount } vendor { id } subcontract { id } job { id }
        lines { task jobCode costCode category percentComplete amount { amount } retainageReleased { amount } subcontractLine { id } }
      } } } }
    }`);
    expect(errors).toBeUndefined();
    const nodes = (data as { cmicSubcontracts: { nodes: { id: string; requestsForPayment: unknown }[] } })
      .cmicSubcontracts.nodes;
    const summit = nodes.find(({ id }) => id === 'ZZ/SUMMIT/24-020-S01');
    expect(summit?.requestsForPayment).toMatchObject({
      nodes: expect.arrayContaining([
        expect.objectContaining({
          id: 'ZZ/SUMMIT/24-020-S01/24-020-S01-2',
          invoiceNumber: '24-020-S01-2',
          posted: true,
          status: 'POSTED',
          amount: { amount: '0.00', currency: 'USD' },
          subcontract: { id: 'ZZ/SUMMIT/24-020-S01' },
          vendor: { id: 'ZZ/SUMMIT' },
          job: { id: 'ZZ/24-020' },
        }),
      ]),
    });
    const paths = (await cmic.calls()).map(({ path }) => path);
    for (const resource of ['apallvouchers', 'unpostedvouchers', 'scrfptotals', 'scrfpdetail'])
      expect(paths.filter((path) => path.includes(resource))).toHaveLength(1);
  });

  test('by id for those who see its job; another shape and nothing at all are absent', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicRequestForPayment { id } } }';
    const ids = ['ZZ/SUMMIT/24-020-S01/24-020-S01-1', 'ZZ/SUMMIT/24-020-S01', 'ZZ/SUMMIT/24-020-S01/NONE'];
    const variables = { r: ids.map((id) => ({ __typename: 'CmicRequestForPayment', id })) };
    expect((await cmic.ask(query, { variables })).data?._entities).toEqual([{ id: ids[0] }, null, null]);
    const scoped = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-010'] } });
    expect(scoped.data?._entities).toEqual([null, null, null]);
  });

  test('a spoilt voucher is named, and its contract has no list that looks whole', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'apallvouchers', effect: 'wrongType', member: 'VouInvAmt', times: 1 },
    ]);
    const found = await cmic.system.clients['subcontractor-invoice'].ofSubcontracts(['ZZ/SUMMIT/24-020-S01']);
    expect(found.get('ZZ/SUMMIT/24-020-S01')).toBeInstanceOf(Error);
  });
});
