import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DUPLICATE_KEY } from '../../subgraphs/cmic/error-text.ts';
import type { OwnerChangeOrderDraft } from '../../subgraphs/cmic/kinds/prime-contract-change-order/draft.ts';
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

const changes = () => cmic.system.clients['prime-contract-change-order'];
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');
const key = { company: 'ZZ', job: '24-010', code: '3' };
const draft: OwnerChangeOrderDraft = {
  ...key,
  title: 'Added windows',
  notes: 'Agreed on site',
  reference: '1001/pcco-2',
  billingContract: '24-010',
  ownerCode: 'HV-07',
  amount: '21500.25',
  issuedDate: '2026-03-02',
  executedDate: null,
  impactDays: 14,
};

describe('owner change orders', () => {
  test('one is entered, read back with the figures of its contract, found by our reference, and posted', async () => {
    expect(await changes().find(key)).toBeNull();
    expect(await changes().create(draft, randomUUID())).toMatchObject({ outcome: 'done' });
    const found = await changes().find(key);
    expect(found).toMatchObject({
      id: 'ZZ/24-010/oco-3',
      title: 'Added windows',
      amount: '21500.25',
      originalAmount: '46250000',
      newAmount: '46271500.25',
      impactDays: 14,
      posted: false,
      reference: '1001/pcco-2',
    });
    expect((await changes().byReference('1001/pcco-2')).map(({ id }) => id)).toEqual(['ZZ/24-010/oco-3']);
    if (!found) return;
    expect(await changes().post(found, '2026-03-05', randomUUID())).toEqual({
      outcome: 'done',
      value: { postDate: '2026-03-05' },
    });
    expect((await changes().byIds(['ZZ/24-010/oco-3', 'ZZ/24-010/oco-9', 'YY/24-010/oco-3'])).size).toBe(1);
  });

  test('what is sent is the body that was shown, once', async () => {
    const id = randomUUID();
    await changes().create(draft, id);
    expect(await writes()).toMatchObject([{ method: 'POST', requestId: id, body: changes().body(draft) }]);
    expect(changes().body({ ...draft, notes: null, ownerCode: null, executedDate: null })).toEqual({
      CmocnCompCode: 'ZZ',
      CmocnJobCode: '24-010',
      CmocnCode: '3',
      CmocnTitle: 'Added windows',
      CmocnProposalCode: '1001/pcco-2',
      CmocnJbContCode: '24-010',
      CmocnOwnerApprvdAmt: 21500.25,
      CmocnIssuedDate: '2026-03-02',
      CmocnImpactDays: 14,
      CmocnVUuid: '',
    });
  });

  test("a code that is taken, the owner's number once more in a contract, and a closed period are refused", async () => {
    await changes().create(draft, randomUUID());
    expect(await changes().create({ ...draft, ownerCode: 'HV-08' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      code: DUPLICATE_KEY,
    });
    expect(await changes().create({ ...draft, code: '4' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('HV-07'),
    });
    await cmic.control('PUT', 'settings', { closedPeriods: ['2026-03'] });
    const found = await changes().find(key);
    if (!found) throw new Error('it was not written');
    expect(await changes().post(found, '2026-03-05', randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('closed period'),
    });
  });

  test('a code that is too long, too many decimals and another company are never sent', async () => {
    await expect(changes().create({ ...draft, code: 'x'.repeat(21) }, randomUUID())).rejects.toThrow('20 characters');
    await expect(changes().create({ ...draft, amount: '1.005' }, randomUUID())).rejects.toThrow('two decimals');
    await expect(changes().create({ ...draft, company: 'YY' }, randomUUID())).rejects.toThrow('is refused');
    expect(await writes()).toEqual([]);
  });
});

describe('owner change orders in the graph', () => {
  test('a job has them, each with its contract', async () => {
    await changes().create(draft, randomUUID());
    const { data, errors } = await cmic.ask(`{
      cmicJob(id: "ZZ/24-010") { ownerChangeOrders { totalCount nodes {
        id code title ownerCode posted isClosed impactDays amount { amount currency } newContractAmount { amount } primeContract { id } job { id }
      } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.cmicJob).toEqual({
      ownerChangeOrders: {
        totalCount: 1,
        nodes: [
          {
            id: 'ZZ/24-010/oco-3',
            code: '3',
            title: 'Added windows',
            ownerCode: 'HV-07',
            posted: false,
            isClosed: false,
            impactDays: 14,
            amount: { amount: '21500.25', currency: 'USD' },
            newContractAmount: { amount: '46271500.25' },
            primeContract: { id: 'ZZ/24-010/jb-24-010' },
            job: { id: 'ZZ/24-010' },
          },
        ],
      },
    });
  });

  test('by id for those who see its job; another shape and nothing at all are absent', async () => {
    await changes().create(draft, randomUUID());
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicOwnerChangeOrder { id } } }';
    const ids = ['ZZ/24-010/oco-3', 'ZZ/24-010/3', 'ZZ/24-010/oco-4', 'ZZ/24-010/oco-'];
    const variables = { r: ids.map((id) => ({ __typename: 'CmicOwnerChangeOrder', id })) };
    expect((await cmic.ask(query, { variables })).data?._entities).toEqual([{ id: ids[0] }, null, null, null]);
    const scoped = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-020'] } });
    expect(scoped.data?._entities).toEqual([null, null, null, null]);
  });
});
