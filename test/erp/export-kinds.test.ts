import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/erp-tool.ts';
import { acceptedWrites, mutate } from '../support/main-job.ts';
import { exportedKinds } from './exported-kinds.ts';
import { type KindWorld, kindWorld } from './kind-world.ts';

describe.each(exportedKinds)("accepting in Procore's ERP tool: $kind", { timeout: 120_000 }, (each) => {
  let here: KindWorld;
  afterEach(() => here.world.close());

  it('is the approval by whoever clicked, however often it is told: written once, marked, and closed with success', async () => {
    here = await kindWorld(each);
    await here.world.procore.settings({ webhooks: 'twice' });
    const { requestId, detailId } = await here.accept();
    expect(await here.tool.closed(detailId)).toMatchObject({ status: 'success' });
    await here.tool.done(requestId);
    await here.expectDone('procore:2');
    expect(await here.closes()).toEqual(['success']);
  });

  it('stays open where the policy wants another person; rejected in our graph it fails with the reason, sent again and approved there it succeeds', async () => {
    here = await kindWorld(each, { settings: { policy: { creatorMayApprove: false } } });
    const { world, tool, sent, newest } = here;
    await world.cmic.clearRequests();
    const first = await here.accept();
    await eventually(newest, (transfer) => transfer?.state === 'AWAITING_APPROVAL');
    await sleep(200);
    expect(await here.shown()).toMatchObject({ erpStatus: 'exporting' });
    const { id } = await newest();
    await mutate(world, 'rejectTransfer', { id, reason: 'Not in this year' });
    const messages = ['Rejected by accounting: Not in this year'];
    expect(await tool.closed(first.detailId)).toMatchObject({ status: 'failed', messages });
    expect(await here.shown()).toMatchObject({ erpStatus: 'failed_to_export', messages });
    expect((await acceptedWrites(world)).filter((write) => write.includes('cmictest'))).toEqual([]);
    const second = await here.again();
    const waiting = await eventually(newest, (transfer) => transfer.id !== id);
    expect(waiting).toMatchObject({ state: 'AWAITING_APPROVAL', supersedes: id, createdBy: 'procore:2' });
    // A budget brings the changes that are approved in it already.
    const awaiting = await world.store.transfers.list(
      { states: ['AWAITING_APPROVAL'] },
      { first: 10, orderBy: { field: 'createdAt', direction: 'ASC' } },
    );
    for (const transfer of awaiting) {
      const { problems } = await mutate(world, 'approveTransfer', { id: transfer.id }, 'accounting-approver');
      expect(problems).toEqual([]);
    }
    expect(await tool.closed(second.detailId)).toMatchObject({ status: 'success' });
    await sent.expectThere(world, (await newest()).targetId ?? '');
  });
});
