import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { aTransfer, aWrite } from '../store/samples.ts';
import { mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { bring, CONTRACT, expectImported, inProcore, SECOND, start } from './prime-contracts.ts';

const CREATE = { method: 'POST', path: '/rest/v1.0/prime_contract(\\?|$)' };

const FAULTS: [name: string, rule: FaultRule][] = [
  ['a connection cut before', { effect: 'dropBefore' }],
  ['a connection cut after', { effect: 'dropAfter' }],
  ['a write that lands late', { effect: 'lateWrite', ms: 400 }],
  ['an empty 500', { effect: 'emptyBody' }],
  ['half an answer', { effect: 'truncate' }],
  ['the page of the sign-in', { effect: 'signInPage' }],
  ['status 503', { effect: 'status', status: 503 }],
  ['status 429 with a time to wait', { effect: 'status', status: 429, retryAfter: 1 }],
];

const WRITES: [name: string, where: Pick<FaultRule, 'method' | 'path'>][] = [
  ['the contract is created', CREATE],
  ['it is marked', { method: 'PATCH', path: 'external_data' }],
  ['its lines are sent', { method: 'PATCH', path: 'line_items/sync' }],
];

describe.each(WRITES)('while %s', (_, where) => {
  let world: World;
  const ids = [CONTRACT, SECOND, 'ZZ/24-020/jb-24-020'];
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test.each(FAULTS)('%s: one contract, every line once and to the cent', async (name, rule) => {
    const id = ids[FAULTS.findIndex(([each]) => each === name) % ids.length] as string;
    await world.procore.post('reset', { story: 'default' });
    await forgetLinks(world);
    await world.procore.faults([{ ...where, times: 2, ...rule }]);
    const { transfer } = await bring(world, id);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    // What landed in spite of it is found, and not sent again.
    expect(await world.procore.struck()).not.toEqual([0]);
    await world.procore.faults([]);
    await expectImported(world, id);
    const { transfer: after } = await world.ask<Row>(
      `{ transfer(id: "${transfer.id}") { problems { code message } link { procoreId } } }`,
    );
    expect(after).toMatchObject({ problems: [], link: { procoreId: expect.any(String) } });
  });
});

/** Procore began anew: links to contracts that it had are of no use. */
async function forgetLinks({ store }: World): Promise<void> {
  const page = { first: 100, orderBy: { field: 'createdAt', direction: 'ASC' } } as const;
  for (const link of await store.links.list({ kinds: ['PRIME_CONTRACT'] }, page)) {
    await store.links.move(link.id, ['ACTIVE'], 'UNLINKING');
    await store.links.remove(link.id);
  }
}

describe('an import that was interrupted', () => {
  let world: World;
  beforeAll(async () => {
    world = await start();
  });
  afterAll(() => world?.close());

  test('a process that died while the contract was sent: it is looked for until no send can land, then sent once', async () => {
    const write = aWrite('header', { resource: 'prime_contracts', key: CONTRACT, at: new Date().toISOString() });
    const left = { kind: 'PRIME_CONTRACT', direction: 'IMPORT', sourceId: CONTRACT, state: 'RUNNING' } as const;
    const { transfer } = await world.store.transfers.create(aTransfer({ ...left, writes: [write] }), 0);
    // It lands while it is looked for, as a request of the process that died can.
    const hand = await procoreHand(world);
    const body = { project_id: 1001, prime_contract: { number: '24-010', origin_id: CONTRACT } };
    setTimeout(() => void hand.call('POST', '/rest/v1.0/prime_contract', body), 250);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectImported(world, CONTRACT);
    const [after] = await world.store.transfers.get([transfer.id]);
    expect(after?.writes).toMatchObject([{ step: 'header', outcome: 'DONE', targetRef: expect.any(String) }]);
    expect((await world.procore.writes('POST', '/prime_contract')).length).toBe(1);
  });

  test('a process that died before it sent: it is sent once the wait is over', async () => {
    const write = aWrite('header', { resource: 'prime_contracts', key: SECOND, at: new Date().toISOString() });
    const left = { kind: 'PRIME_CONTRACT', direction: 'IMPORT', sourceId: SECOND, state: 'RUNNING' } as const;
    await world.procore.clearRequests();
    const { transfer } = await world.store.transfers.create(aTransfer({ ...left, writes: [write] }), 0);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'])).toBe('DONE');
    await expectImported(world, SECOND);
    const [sent, ...more] = await world.procore.writes('POST', '/prime_contract');
    expect(more).toEqual([]);
    expect(Date.parse(sent?.at ?? '') - Date.parse(write.at)).toBeGreaterThanOrEqual(600);
  });

  test('cancelled in the middle it keeps what was applied; asked again it brings the rest', async () => {
    const id = 'ZZ/24-030/jb-24-030';
    await world.procore.faults([{ method: 'PATCH', path: 'external_data', effect: 'latency', ms: 600 }]);
    const answer = bring(world, id);
    let open: Row | undefined;
    while (open?.state !== 'RUNNING') {
      const { transfers } = await world.ask<Row>(
        '{ transfers(filter: { kind: PRIME_CONTRACT, states: [RUNNING] }) { nodes { id state } } }',
      );
      open = transfers.nodes[0];
    }
    await mutate(world, 'cancelTransfer', { id: open.id }, 'admin');
    expect((await answer).transfer.state).toBe('CANCELLED');
    await world.procore.faults([]);
    expect(await inProcore(world, id)).toMatchObject({ headers: [{ origin_id: id }], lines: [] });
    expect((await bring(world, id)).transfer).toMatchObject({ state: 'DONE' });
    expect(await inProcore(world, id)).toMatchObject({ headers: [{ origin_id: id }], lines: [{}, {}, {}] });
  });
});
