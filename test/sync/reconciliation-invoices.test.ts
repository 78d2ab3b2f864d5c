import { describe, expect, test } from 'vitest';
import type { CmicRequestForPaymentHeader } from '../../subgraphs/cmic/kinds/subcontractor-invoice/record.ts';
import type { InvoiceSide } from '../../subgraphs/sync/reconciliation/books.ts';
import { checkInvoices } from '../../subgraphs/sync/reconciliation/checks/invoices.ts';
import { pairInvoices } from '../../subgraphs/sync/reconciliation/read/invoices.ts';
import { tieOut } from '../../subgraphs/sync/reconciliation/tie-out.ts';

const run = { jobId: 'ZZ/24-010', readAt: '2026-03-31T20:00:00.000Z' };
const CMIC = 'ZZ/ACME/24-010-001/INV-1';
const standing = { counts: true, standing: 'it is approved', isVoid: false, updatedAt: null, mark: null, tax: null };
const ours: InvoiceSide = { id: '1001/inv-1', name: null, ...standing, gross: '100', retainage: '10', net: '90' };
const request = (members: object = {}) => {
  const totals = { amount: '80', retainageHeld: '10', retainageReleased: '0' };
  const posted = { posted: true, isVoid: false, postDate: '2026-03-01', statusCode: 'P', updatedAt: null };
  return {
    id: CMIC,
    invoice: 'INV-1',
    currency: null,
    ...totals,
    ...posted,
    ...members,
  } as unknown as CmicRequestForPaymentHeader;
};
const sent = (state: string, targetId: string | null = CMIC) =>
  new Map([[ours.id, { id: 't1', state: state as never, at: '2026-03-01T09:00:00.000Z', problem: null, targetId }]]);
const found = (transfers: ReturnType<typeof sent>, theirs = request()) =>
  checkInvoices(run, pairInvoices('USD', [ours], new Map([[CMIC, theirs]]), [], transfers));

describe('an invoice that lost its link and its mark', () => {
  test.each(['DONE', 'ENTERED'])('is put beside what its last export wrote (%s), and agrees in nothing', (state) => {
    const result = found(sent(state));
    expect(result.differences).toMatchObject([
      { figure: 'GROSS', cause: 'UNLINKED', apart: '100', procore: { id: ours.id }, cmic: { id: CMIC } },
      { figure: 'RETAINAGE', cause: 'UNLINKED', apart: '10' },
    ]);
    expect(result.differences[0]?.evidence.join()).toContain(`${CMIC} is what its last transfer wrote`);
    expect([result.weight, result.agreed, tieOut(result)]).toEqual(['110', '0', '0']);
  });

  test('stands alone beside a void request, one of another number, and where nothing was written', () => {
    const causes = (result: ReturnType<typeof found>) => new Set(result.differences.map(({ cause }) => cause));
    expect(causes(found(sent('DONE'), request({ isVoid: true })))).toEqual(new Set(['NOT_EXPORTED']));
    for (const transfers of [sent('DONE', `${CMIC}0`), sent('CANCELLED'), new Map()])
      expect(causes(found(transfers))).toEqual(new Set(['NOT_EXPORTED', 'UNLINKED']));
    expect(pairInvoices('USD', [ours], new Map([[CMIC, request()]]), [], new Map())).toHaveLength(2);
  });
});
