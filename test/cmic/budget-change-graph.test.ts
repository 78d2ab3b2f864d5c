import { randomUUID } from 'node:crypto';
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

describe('potential change items in the graph', () => {
  const LIST = `query ($filter: CmicPotentialChangeItemFilter, $first: Int = 25) { cmicJob(id: "ZZ/24-020") {
    potentialChangeItems(filter: $filter, first: $first) { totalCount nodes {
      id code name role typeCode status statusCode date posted isVoid job { id }
      lines { jobCode costCode category costAmount { amount currency } billAmount { amount } jobCategory { id } }
    } pageInfo { hasNextPage endCursor } } } }`;
  const ask = async (variables: Record<string, unknown>) => {
    const { data, errors } = await cmic.ask(LIST, { variables });
    expect(errors).toBeUndefined();
    return (data as { cmicJob: { potentialChangeItems: { nodes: { code: string }[]; totalCount: number | null } } })
      .cmicJob.potentialChangeItems;
  };

  test('a job has its items with role, status and lines; statuses are read once', async () => {
    const list = await ask({});
    expect(list).toMatchObject({
      totalCount: 4,
      nodes: [
        {
          id: 'ZZ/24-020/EXT-24001',
          role: 'EXTERNAL',
          status: 'PENDING',
          posted: false,
          job: { id: 'ZZ/24-020' },
          lines: [
            {
              costAmount: { amount: '64200.00', currency: 'USD' },
              billAmount: { amount: '71800.50' },
              jobCategory: { id: 'ZZ/24-020/09-100/S' },
            },
          ],
        },
        { code: 'INT-24001', role: 'INTERNAL', status: 'PRE_PENDING', lines: [{ billAmount: null }] },
        { code: 'INT-24002', status: 'APPROVED' },
        { code: 'TFR-24001', role: 'TRANSFER', status: 'REJECTED' },
      ],
    });
    const paths = (await cmic.calls()).map(({ path }) => path);
    expect(paths.filter((path) => path.includes('cmstatus'))).toHaveLength(1);
    expect(paths.filter((path) => path.includes('cmdetail'))).toHaveLength(1);
  });

  test('by role, and by whether they are posted', async () => {
    expect((await ask({ filter: { role: 'INTERNAL' } })).nodes.map(({ code }) => code)).toEqual([
      'INT-24001',
      'INT-24002',
    ]);
    await cmic.system.clients['budget-change'].post('ZZ/24-020/INT-24002', '2026-03-05', randomUUID());
    expect((await ask({ filter: { posted: true } })).nodes.map(({ code }) => code)).toEqual(['INT-24002']);
    const open = await ask({ filter: { posted: false } });
    expect(open.nodes.map(({ code }) => code)).toEqual(['EXT-24001', 'INT-24001', 'TFR-24001']);
    expect(open.totalCount).toBeNull();
  });

  test('one is shown in the owner change order that it was put into', async () => {
    const { 'budget-change': items, 'prime-contract-change-order': changes } = cmic.system.clients;
    const found = await items.find({ company: 'ZZ', job: '24-020', code: 'EXT-24001' });
    const oco = { company: 'ZZ', job: '24-020', code: '3', title: 'Maple', amount: '71800.50', billingContract: null };
    const none = {
      notes: null,
      reference: null,
      ownerCode: null,
      issuedDate: null,
      executedDate: null,
      impactDays: null,
    };
    expect(await changes.create({ ...oco, ...none }, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await items.setOwnerChangeOrder(found?.vuuid ?? '', '3', randomUUID())).toMatchObject({ outcome: 'done' });
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicPotentialChangeItem {
      ownerChangeOrder { id title amount { amount } } } } }`;
    const r = [{ __typename: 'CmicPotentialChangeItem', id: 'ZZ/24-020/EXT-24001' }];
    expect((await cmic.ask(query, { variables: { r } })).data?._entities).toEqual([
      { ownerChangeOrder: { id: 'ZZ/24-020/oco-3', title: 'Maple', amount: { amount: '71800.50' } } },
    ]);
  });

  test('by id for those who see its job; another company and another shape are absent', async () => {
    const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CmicPotentialChangeItem { id } } }';
    const ids = ['ZZ/24-020/EXT-24001', 'YY/24-010/EXT-24001', 'ZZ/24-020', 'ZZ/24-020/NONE'];
    const variables = { r: ids.map((id) => ({ __typename: 'CmicPotentialChangeItem', id })) };
    expect((await cmic.ask(query, { variables })).data?._entities).toEqual([{ id: ids[0] }, null, null, null]);
    const scoped = await cmic.ask(query, { variables, actor: { projects: ['ZZ/24-010'] } });
    expect(scoped.data?._entities).toEqual([null, null, null, null]);
  });
});
