import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { codeAfter } from '../../subgraphs/cmic/kinds/commitment-change-order/client.ts';
import { headerDraft, lineDraft } from './drafts.ts';
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

const changes = () => cmic.system.clients['commitment-change-order'];
const CONTRACT = 'ZZ/SUMMIT/24-020-S01';
const on = { vendor: 'SUMMIT', number: '24-020-S01', job: '24-020' };

/** A posted contract of ACME, so that it takes change orders. */
async function postedContract(): Promise<void> {
  const { commitment } = cmic.system.clients;
  await commitment.createHeader(headerDraft, randomUUID());
  await commitment.createLine(lineDraft, randomUUID());
  const found = await commitment.find(headerDraft);
  if (!found) throw new Error('the contract was not written');
  expect(await commitment.post(found, '2026-03-05', randomUUID())).toMatchObject({ outcome: 'done' });
}

describe('change orders of subcontracts', () => {
  test('of several contracts in one walk, without the contracts, in the order of their codes', async () => {
    const found = await changes().ofSubcontracts([CONTRACT, 'ZZ/BAKER/24-030-S02', 'YY/CIVIL1/24-010-001']);
    expect((found.get(CONTRACT) as { id: string }[]).map(({ id }) => id)).toEqual([
      `${CONTRACT}/001`,
      `${CONTRACT}/002`,
    ]);
    expect(found.get('ZZ/BAKER/24-030-S02')).toEqual([]);
    expect(found.has('YY/CIVIL1/24-010-001')).toBe(false);
    expect(await cmic.calls()).toHaveLength(1);
  });

  test('a spoilt change order leaves no list of its contract that looks whole', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'scmast', effect: 'wrongType', member: 'ScmstHldbkPc', times: 1 }]);
    expect((await changes().ofSubcontracts([CONTRACT])).get(CONTRACT)).toBeInstanceOf(Error);
  });

  test('the next code follows the highest one; codes that are no numbers count for nothing', async () => {
    expect(await changes().nextCode(CONTRACT)).toBe('003');
    expect(await changes().nextCode('ZZ/BAKER/24-030-S02')).toBe('001');
    expect(codeAfter(['001', '003', 'B-1'])).toBe('004');
    expect(codeAfter(['999'])).toBe('1000');
    expect(codeAfter([])).toBe('001');
  });

  test('one is entered under its code, found by our reference, and posted apart from its contract', async () => {
    await postedContract();
    const change = await changes().nextCode('ZZ/ACME/24-010-901');
    const header = { ...headerDraft, change, name: 'Deeper footings', reference: '1001/cco-7' };
    expect(await changes().createHeader(header, randomUUID())).toMatchObject({ outcome: 'done' });
    const line = { ...lineDraft, change, task: '99001', amount: '-200.25' };
    expect(await changes().createLine(line, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(changes().headerBody(header)).toMatchObject({ ScmstChgCode: '001', ScmstAcctDescription: '1001/cco-7' });
    const [found, ...more] = await changes().byReference('1001/cco-7');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ id: 'ZZ/ACME/24-010-901/001', change: '001', posted: false });
    expect(found?.lines).toMatchObject([{ id: 'ZZ/ACME/24-010-901/001/99001', amount: '-200.25' }]);
    if (!found) return;
    expect(await changes().post(found, '2026-03-09', randomUUID())).toEqual({
      outcome: 'done',
      value: { postDate: '2026-03-09' },
    });
    expect(await changes().find(header)).toMatchObject({ posted: true, amount: '-200.25' });
    expect(await cmic.system.clients.commitment.find(headerDraft)).toMatchObject({ amount: '1234.5' });
    expect([...(await changes().byIds([found.id, 'ZZ/ACME/24-010-901'])).keys()]).toEqual([found.id]);
  });

  test('the contract itself is not found as a change order of its own', async () => {
    expect(await changes().find({ company: 'ZZ', ...on, change: '000' })).toBeNull();
  });

  test('on a contract that is not posted it is refused with the reason', async () => {
    await cmic.system.clients.commitment.createHeader(headerDraft, randomUUID());
    expect(await changes().createHeader({ ...headerDraft, change: '001' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is not posted'),
    });
  });
});

describe('change orders in the graph', () => {
  test('a subcontract has its change orders with their lines, those of a list in one walk', async () => {
    const { data, errors } = await cmic.ask(`{
      cmicSubcontracts(filter: { vendorId: "ZZ/SUMMIT" }) {
        nodes { id changeOrders(first: 1) {
          totalCount
          nodes { id number changeCode posted amount { amount currency } subcontract { id } vendor { id } job { id } lines { id amount { currency } } }
          pageInfo { hasNextPage }
        } }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data?.cmicSubcontracts).toMatchObject({
      nodes: [
        {
          id: CONTRACT,
          changeOrders: {
            totalCount: 2,
            nodes: [
              {
                id: `${CONTRACT}/001`,
                number: '24-020-S01',
                changeCode: '001',
                posted: true,
                subcontract: { id: CONTRACT },
                vendor: { id: 'ZZ/SUMMIT' },
                job: { id: 'ZZ/24-020' },
                lines: [expect.objectContaining({ amount: { currency: 'USD' } })],
              },
            ],
            pageInfo: { hasNextPage: true },
          },
        },
      ],
    });
  });

  test('by id for those who see its job; a contract and another shape are absent', async () => {
    const query =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicSubcontractChangeOrder { id } } }';
    const ids = [`${CONTRACT}/001`, CONTRACT, `${CONTRACT}/000`, `${CONTRACT}/777`];
    const variables = { r: ids.map((id) => ({ __typename: 'CmicSubcontractChangeOrder', id })) };
    expect((await cmic.ask(query, { variables })).data?._entities).toEqual([{ id: ids[0] }, null, null, null]);
    const scoped = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-010'] } });
    expect(scoped.data?._entities).toEqual([null, null, null, null]);
  });
});
