import { expect, test } from 'vitest';
import {
  approveChange,
  changeInProcore,
  changePlan,
  enterChange,
  expectChangeExported,
} from '../support/change-orders.ts';
import { approve, codes, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';

/** Commitment change orders: changes of subcontracts and purchase orders. The world has exported 24-010-001. */
export function changeOrdersOfTheMap(world: () => World): void {
  test('commitment change orders: its commitment is synced first', async () => {
    const w = world();
    const hand = await procoreHand(w);
    const commitmentId = await hand.enter({ vendorId: 2001, number: 'MAP-CO-1', lines: [{ amount: '100.00' }] });
    const id = await enterChange(w, hand, { commitmentId, lines: [{ amount: '10.10' }] });
    const { problems } = await withoutWriting(w, () => approveChange(w, id));
    expect(codes(problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['commitment']]]);
    expect((await approve(w, commitmentId)).transfer).toMatchObject({ state: 'DONE' });
    expect((await approveChange(w, id)).transfer).toMatchObject({ state: 'DONE' });
    await expectChangeExported(w, id, 'ZZ/ACME/MAP-CO-1/001');
  });

  test('commitment change orders: a line that is new to the contract is exported as a change line and flagged', async () => {
    const w = world();
    const { notTravelling } = await changePlan(w, '1001/cco-8');
    expect(notTravelling).toContainEqual(expect.stringMatching(/^Line 89002 .* is new to the contract/));
    const { transfer, problems } = await approveChange(w, '1001/cco-8');
    expect([problems, transfer.state]).toEqual([[], 'DONE']);
    const { header } = await changeInProcore(w, '1001/cco-8');
    await expectChangeExported(w, '1001/cco-8', header.origin_id);
    const rows = (await w.cmic.rows<Row>('scsched')).filter(({ ScschTaskCode: task }) => task === '89002');
    expect(rows.map(({ ScschChgCode: change }) => change)).toEqual([header.origin_code]);
  });
}
