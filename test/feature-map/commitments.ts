import { expect, test } from 'vitest';
import {
  approve,
  codes,
  expectExported,
  exportPlan,
  inCmic,
  linkVendor,
  type Row,
  requestExport,
  withoutWriting,
} from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';

/** Commitments: subcontracts and purchase orders of Procore, subcontracts of CMiC. `atAccounting`: there, accounting posts. */
export function commitmentsOfTheMap(world: () => World, atAccounting: () => World): void {
  test('commitments: status Approved', async () => {
    const { problems } = await withoutWriting(world(), () => approve(world(), '1001/wo-5503'));
    expect(codes(problems)).toContainEqual(['NOT_APPROVED_IN_PROCORE', ['status']]);
  });

  test('commitments: vendor linked', async () => {
    const { problems } = await withoutWriting(world(), () => approve(world(), '1001/wo-5506'));
    expect(codes(problems)).toEqual([['VENDOR_NOT_LINKED', ['vendor']]]);
    expect(problems[0].fix).toContain('linkVendor');
  });

  test('commitments: every line on a linked code and type', async () => {
    const { problems } = await withoutWriting(world(), () => approve(world(), '1001/wo-5504'));
    expect(codes(problems)).toContainEqual(['CODE_NOT_LINKED', ['lines', expect.any(String), 'costCode']]);
  });

  test('commitments: a cost code without a type is refused', async () => {
    const { problems } = await withoutWriting(world(), () => approve(world(), '1001/wo-5505'));
    expect(codes(problems)).toContainEqual(['COST_TYPE_MISSING', ['lines', expect.any(String), 'costType']]);
  });

  test('commitments: a subcontract ends posted in CMiC, by us, with every line to the cent', async () => {
    const { transfer, problems } = await approve(world(), '1001/wo-5501');
    expect(problems).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/ACME/24-010-001' });
    await expectExported(world(), '1001/wo-5501', { vendor: 'ACME', number: '24-010-001' });
    const { header, lines } = await inCmic(world(), '24-010-001', 'ACME');
    expect(header).toMatchObject({ ScmstName: 'Structural concrete', ScmstHldbkPc: 10, ScmstContAmt: 205631.5 });
    expect(lines.map((line) => [line.ScschJobCode, line.ScschPhsCode, line.ScschCatCode, line.ScschAmt])).toEqual([
      ['24-010', '03-100', 'S', 125400.5],
      ['24-010', '03-200', 'S', 48250.25],
      ['24-010.1', '03-300', 'S', 31980.75],
    ]);
  });

  test('commitments: a purchase order becomes a subcontract of CMiC as well', async () => {
    const { transfer, problems } = await approve(world(), '1001/po-5541');
    expect(problems).toEqual([]);
    expect(transfer).toMatchObject({ state: 'DONE', targetId: 'ZZ/ACME/24-010-P01' });
    await expectExported(world(), '1001/po-5541', { vendor: 'ACME', number: '24-010-P01' });
  });

  test('commitments: locks after sync: vendor, title, status, default retainage', async () => {
    const hand = await procoreHand(world());
    for (const fields of [{ vendor_id: 2002 }, { title: 'Other' }, { status: 'Draft' }, { retainage_percent: '5' }])
      expect([fields, await hand.change('1001/wo-5501', fields)]).toEqual([fields, 422]);
    expect(await hand.change('1001/wo-5501', { description: 'What is not locked can change.' })).toBe(200);
    const { locks } = await exportPlan(world(), '1001/wo-5501');
    expect(locks.map(({ field }: Row) => field)).toEqual(
      expect.arrayContaining(['vendor', 'title', 'status', 'retainagePercent']),
    );
    for (const { reason, liftedBy } of locks)
      expect([reason, liftedBy]).toEqual([expect.any(String), expect.any(String)]);
  });

  test('commitments: ends posted in CMiC, by accounting (setting): entered until then, and two facts are shown', async () => {
    const w = atAccounting();
    await linkVendor(w, '2001', 'ZZ/ACME');
    const { transfer } = await approve(w, '1001/wo-5501');
    expect(transfer).toMatchObject({ state: 'ENTERED', problems: [] });
    await expectExported(w, '1001/wo-5501', { vendor: 'ACME', number: '24-010-001', posted: false });
    const shown = `{ procoreCommitment(id: "1001/wo-5501") { erpStatus subcontract { posted postDate amount { amount } } } }`;
    expect((await w.ask(shown)).procoreCommitment).toEqual({
      erpStatus: 'ENTERED',
      subcontract: { posted: false, postDate: null, amount: null },
    });
    await w.cmic.post('post', { vendor: 'ACME', contract: '24-010-001', date: '2026-03-31' });
    expect(await w.settled(transfer.id, ['DONE'])).toBe('DONE');
    expect((await w.ask(shown)).procoreCommitment).toEqual({
      erpStatus: 'SYNCED',
      subcontract: { posted: true, postDate: '2026-03-31', amount: { amount: '205631.50' } },
    });
  });

  test('commitments: one that was exported is not exported again', async () => {
    const { transfer, problems } = await withoutWriting(world(), () => approve(world(), '1001/wo-5501'));
    expect(transfer).toMatchObject({ state: 'DONE' });
    expect(codes(problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const earlier = await withoutWriting(world(), () => requestExport(world(), '1001/wo-5510'));
    expect(codes(earlier.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    expect(earlier.problems[0].message).toContain('ZZ/ACME/24-010-010');
  });
}
