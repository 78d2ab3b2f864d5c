import { expect, test } from 'vitest';
import { approveChange } from '../support/change-orders.ts';
import { acceptedWrites, approve, codes, expectExported, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { budgetCodes, createChangeOrder, createCommitment, underNumber } from '../sync/drafts.ts';

/** "Each line item uses CMiC cost codes", before the refusal of an export. The vendor 2001 is linked. */
export function draftsOfTheMap(world: () => World): void {
  const number = '24-010-MAP';
  const draft = { projectId: '1001', type: 'SUBCONTRACT', number, title: 'Drafted in the graph', vendorId: '2001' };

  test('each line item uses CMiC cost codes: a draft on another code is refused by its line', async () => {
    const offered = [...(await budgetCodes(world())).values()];
    const unlinked = offered.find(({ linked }) => !linked);
    const lines = [
      { budgetCodeId: offered.find(({ linked }) => linked)?.id, amount: '10' },
      { costCodeId: unlinked?.costCode.id, costTypeId: unlinked?.costType.id, amount: '1' },
    ];
    const commitment = await withoutWriting(world(), () => createCommitment(world(), { ...draft, lines }));
    const change = { commitmentId: '1001/wo-5503', number: 'MAP', title: 'Drafted in the graph', lines };
    const changeOrder = await withoutWriting(world(), () => createChangeOrder(world(), change));
    for (const { problems } of [commitment, changeOrder])
      expect(codes(problems)).toEqual([['CODE_NOT_LINKED', ['input', 'lines', '1', 'costCodeId']]]);
  });

  test('each line item uses CMiC cost codes: draft commitments and change orders are made on linked codes, and travel once they are approved in Procore', async () => {
    const w = world();
    const offered = await budgetCodes(w);
    const code = (flat: string): Row => offered.get(flat) ?? {};
    const lines = [
      { costCodeId: code('03-100.S').costCode.id, costTypeId: code('03-100.S').costType.id, amount: '1000.10' },
      { budgetCodeId: code('24-010.1.03-300.S').id, amount: '250.05' },
    ];
    await Promise.all([w.procore.clearRequests(), w.cmic.clearRequests()]);
    const { commitment, problems } = await createCommitment(w, { ...draft, lines });
    expect([problems, commitment.status]).toEqual([[], 'DRAFT']);
    expect((await acceptedWrites(w)).filter((call) => !call.includes('/work_order_contracts'))).toEqual([]);
    expect((await underNumber(w, number)).map(({ row, lines: made }) => [row.status, made.length])).toEqual([
      ['Draft', 2],
    ]);

    const hand = await procoreHand(w);
    expect(await hand.change(commitment.id, { status: 'Approved' })).toBe(200);
    expect((await approve(w, commitment.id)).transfer).toMatchObject({ state: 'DONE', targetId: `ZZ/ACME/${number}` });
    await expectExported(w, commitment.id, { vendor: 'ACME', number });

    const change = { commitmentId: commitment.id, number: '001', title: 'Drafted in the graph' };
    const made = await createChangeOrder(w, {
      ...change,
      lines: [{ budgetCodeId: code('03-200.S').id, amount: '-50.15' }],
    });
    expect([made.problems, made.commitmentChangeOrder.status]).toEqual([[], 'DRAFT']);
    const { id } = made.commitmentChangeOrder;
    const path = `/rest/v1.0/change_order_packages/${id.slice('1001/cco-'.length)}?project_id=1001`;
    const body = { project_id: 1001, change_order: { status: 'approved' } };
    expect((await hand.call('PATCH', path, body)).status).toBe(200);
    const exported = await approveChange(w, id);
    expect([exported.problems, exported.transfer.state]).toEqual([[], 'DONE']);
    expect(exported.transfer.targetId).toMatch(`ZZ/ACME/${number}/`);
  });
}
