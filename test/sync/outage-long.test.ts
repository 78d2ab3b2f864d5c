import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TransferPatch } from '../../subgraphs/sync/transfer/transfer.ts';
import { approve, expectExported, linkVendor } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld({ settings: { waits: { answerMs: 500 } } });
  await linkVendor(world, '2001', 'ZZ/ACME');
});
afterAll(() => world?.close());

/** Changes the transfer between two of its runs. */
async function between(patch: TransferPatch): Promise<void> {
  for (;;) {
    const [transfer] = await world.store.transfers.get([id]);
    if (transfer && (await world.store.transfers.change(id, transfer.version, patch))) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

test('Procore is away for long while it should be marked: the written subcontract is not parked, and says what is in the way', async () => {
  await world.procore.faults([{ method: 'PATCH', path: 'external_data|sync', effect: 'status', status: 503 }]);
  const { transfer } = await approve(world, '1001/wo-5501');
  id = transfer.id;
  // As after an hour of tries.
  await between({ attempts: 20, runIn: 0 });
  const problems = async () => (await world.store.transfers.get([id]))[0]?.problems.map(({ code }) => code);
  await expect.poll(problems, { timeout: 10_000 }).toEqual(['SOURCE_UNAVAILABLE']);
  expect((await world.store.transfers.get([id]))[0]?.state).toBe('QUEUED');
});

test('Procore is back: it is marked and posted, and nothing is left in the way', async () => {
  await world.procore.faults([]);
  await between({ runIn: 0 });
  expect(await world.settled(id, ['DONE', 'ENTERED', 'FAILED'])).toBe('DONE');
  const [transfer] = await world.store.transfers.get([id]);
  expect(transfer?.problems).toEqual([]);
  // The audit names what was written by CMiC's own keys.
  const rows = [...(await world.cmic.rows('scmast')), ...(await world.cmic.rows('scsched'))];
  const keys = new Set(rows.map((row) => row.ScmstVUuid ?? row.ScschVUuid));
  for (const { step, targetRef } of transfer?.writes ?? []) if (step !== 'post') expect(keys).toContain(targetRef);
  await expectExported(world, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
});
