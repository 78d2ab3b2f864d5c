import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(() => cmic.control('PUT', 'faults', []));

describe('what is billed to the owner so far', () => {
  test('stands on the contract, in the same call, with what the owner holds back', async () => {
    await cmic.forgetCalls();
    const found = await cmic.system.clients['prime-contract'].ofJobs(['ZZ/24-010', 'ZZ/24-040']);
    expect(await cmic.calls()).toHaveLength(1);
    expect(found.map(({ code, billed, retainageHeld }) => [code, billed, retainageHeld])).toEqual([
      ['24-010', '13875000.01', '1387500'],
      ['24-010-B', '675000', '33750'],
      ['24-040', null, null],
    ]);
  });

  test('a row without the attribute, and one with null, tell nothing: never zero', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jbcont', effect: 'missingMember', member: 'JbcBilledAmt' }]);
    const found = await cmic.system.clients['prime-contract'].ofJobs(['ZZ/24-020']);
    expect(found).toMatchObject([{ billed: null, retainageHeld: '266875', amount: '21350000' }]);
    await cmic.control('PUT', 'faults', []);
    const { data } = await cmic.ask(
      '{ cmicJob(id: "ZZ/24-040") { primeContracts { nodes { billed { amount } retainageHeld { amount } } } } }',
    );
    expect(data?.cmicJob).toEqual({ primeContracts: { nodes: [{ billed: null, retainageHeld: null }] } });
  });

  test('what is no amount is a fault of the row', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jbcont', effect: 'wrongType', member: 'JbcBilledAmt' }]);
    await expect(cmic.system.clients['prime-contract'].ofJobs(['ZZ/24-020'])).rejects.toMatchObject({
      code: 'UPSTREAM_GARBAGE',
    });
  });

  test('a tenant names its own attributes', async () => {
    const names = {
      'jbcont.attributes.billed': 'JbcOrigContAmt',
      'jbcont.attributes.retainageHeld': 'JbcContAmt',
    };
    const other = await startCmic({ cmicNames: names });
    try {
      const [, plant] = await other.system.clients['prime-contract'].ofJobs(['ZZ/24-010']);
      expect(plant).toMatchObject({ billed: '2250000', retainageHeld: '2250000' });
    } finally {
      await other.close();
    }
  });

  test('is money of the company in the graph', async () => {
    const { data, errors } = await cmic.ask(
      '{ cmicJob(id: "ZZ/24-020") { primeContracts { nodes { billed { amount currency } retainageHeld { amount } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data?.cmicJob).toEqual({
      primeContracts: {
        nodes: [{ billed: { amount: '5337500.00', currency: 'USD' }, retainageHeld: { amount: '266875.00' } }],
      },
    });
  });
});
