import { afterEach, expect, it } from 'vitest';
import { changeInCmic } from '../support/change-orders.ts';
import { erpWorld, eventually } from '../support/erp-tool.ts';
import { linkVendor } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

let world: World;
afterEach(() => world?.close());

it('a commitment and its change order accepted one after the other: the change order goes when the contract is posted', async () => {
  const made = await erpWorld();
  world = made.world;
  const { tool } = made;
  await linkVendor(world, '2001', 'ZZ/ACME');
  // Procore lets a change order go once its commitment is marked; CMiC takes it once that is posted, and is busy.
  await world.cmic.faults([{ method: 'PATCH', path: '/scmast/', effect: 'status', status: 503 }]);
  const commitment = await tool.accept('work_order_contract', 5501);
  await eventually(
    () => world.procore.rows('work_order_contracts'),
    (rows) => rows.some(({ id, origin_id }) => id === 5501 && origin_id !== null),
  );
  const change = await tool.accept('change_order', 7);
  const [waiting] = await eventually(
    () => world.store.transfers.newest('COMMITMENT_CHANGE_ORDER', 'EXPORT', ['1001/cco-7']),
    ([transfer]) => transfer !== null,
  );
  expect(waiting).toMatchObject({ state: 'AWAITING_APPROVAL', approvals: [] });
  await world.cmic.faults([]);
  expect(await tool.closed(commitment.detailId)).toMatchObject({ status: 'success' });
  expect(await tool.closed(change.detailId)).toMatchObject({ status: 'success' });
  expect((await changeInCmic(world, '1001/cco-7')).header).toMatchObject({ ScmstChgCode: '001' });
  const [transfer] = await world.store.transfers.newest('COMMITMENT_CHANGE_ORDER', 'EXPORT', ['1001/cco-7']);
  expect(transfer).toMatchObject({ state: 'DONE', createdBy: 'procore:2', approvals: [{ by: 'procore:2' }] });
}, 60_000);
