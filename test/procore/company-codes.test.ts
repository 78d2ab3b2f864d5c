import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld, createStubbedClients, typesOf } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
const open: (() => Promise<void>)[] = [];
beforeEach(() => world.reset());
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});
afterAll(() => world.close());

it('a company code can be made together with its parent, which it names by its mark', async () => {
  const written = await clients.companyWbs.syncCostCodes([
    { originId: 'ZZ/code-77', code: '77', name: 'Tunnels' },
    { originId: 'ZZ/code-77-100', code: '100', name: 'Boring', parentOriginId: 'ZZ/code-77' },
  ]);
  if (written.outcome !== 'done') throw new Error(JSON.stringify(written));
  expect(written.errors).toEqual([]);
  const [parent] = written.entities;
  expect(written.entities[1]).toMatchObject({
    fullCode: '77-100',
    parentId: parent && !(parent instanceof Error) ? parent.id : '',
  });
});

describe('the status of the company’s codes', () => {
  it('is told for every code of the ERP list and every cost type', async () => {
    const codes = await clients.companyWbs.costCodes();
    const statuses = await clients.companyWbs.statuses('cost_code');
    expect([...statuses.keys()].sort()).toEqual(codes.map((row) => (row instanceof Error ? '' : row.id)).sort());
    expect((await clients.companyWbs.statuses('line_item_type')).get((await typesOf(clients))('S'))).toBe('active');
  });

  it('is changed for some, and back again', async () => {
    const codes = await clients.companyWbs.costCodes();
    const ids = codes.flatMap((row) => (row instanceof Error || row.fullCode !== '03-100' ? [] : [row.id]));
    expect(ids).toHaveLength(1);
    const statusOf = async () => (await clients.companyWbs.statuses('cost_code')).get(ids[0] ?? '');
    expect(await clients.companyWbs.setStatus('cost_code', ids, 'inactive')).toEqual({ outcome: 'done' });
    expect(await statusOf()).toBe('inactive');
    expect(await clients.companyWbs.setStatus('cost_code', ids, 'active')).toEqual({ outcome: 'done' });
    expect(await statusOf()).toBe('active');
    const type = (await typesOf(clients))('O');
    expect(await clients.companyWbs.setStatus('line_item_type', [type], 'inactive')).toEqual({ outcome: 'done' });
    expect((await clients.companyWbs.statuses('line_item_type')).get(type)).toBe('inactive');
  });

  it('is asked and set of nothing without a call', async () => {
    await world.forgetRequests();
    expect(await clients.companyWbs.setStatus('cost_code', [], 'inactive')).toEqual({ outcome: 'done' });
    expect(await world.requests()).toEqual([]);
  });

  it('is not changed where the WBS has another code under the same number', async () => {
    const {
      clients: stub,
      stub: server,
      close,
    } = await createStubbedClients(({ path }) => {
      if (path.includes('/patterns')) return { body: [{ id: 1, segments: [{ id: 3, type: 'line_item_type' }] }] };
      if (path.includes('segment_items')) return { body: [{ id: 7, code: 'M', status: 'Active' }] };
      return { body: [{ id: 7, code: 'S' }] };
    });
    open.push(close);
    expect(await stub.companyWbs.setStatus('line_item_type', ['4001/ct-7'], 'inactive')).toEqual({
      outcome: 'refused',
      status: 422,
      code: null,
      message: "4001/ct-7 is not the same code in the company's WBS.",
      retryable: false,
    });
    expect(server.requests.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/rest'))).toEqual([]);
    expect(await stub.companyWbs.statuses('line_item_type')).toEqual(new Map([['4001/ct-7', 'active']]));
    expect(await stub.companyWbs.statuses('cost_code')).toEqual(new Map());
    expect(await stub.companyWbs.setStatus('cost_code', ['4001/scc-7'], 'active')).toMatchObject({
      message: "The company's WBS pattern has no cost_code segment.",
    });
  });
});
