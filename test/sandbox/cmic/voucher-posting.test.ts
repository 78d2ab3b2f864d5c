import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, type Json, SOV, startErp } from './erp.ts';
import { ALL, action, ask, CONTRACT, postedContract, VOUCHER, voucher } from './vouchers.ts';

const COSTS = '/jc-rest-api/rest/1/jcdetailposted';

let erp: Erp;
let lines: [number, number];
beforeEach(async () => {
  erp = await startErp();
  lines = await postedContract(erp);
});
afterEach(() => erp.close());

const request = (each: Json[], change: Json = {}) => erp.send('POST', VOUCHER, voucher(each, change));
const post = (invoice: string, date = '2026-07-21') =>
  erp.control('POST', '/post-voucher', { vendor: 'ACME', invoice, date });

describe('posting a request for payment', () => {
  it('is done with the create by VouBchPost, unless the installation leaves it to AP', async () => {
    const posted = await request([ask(lines[0], 10)], { VouBchPost: 'Y', VouPostDate: '2026-07-15' });
    expect(posted.json).toMatchObject({ VouStatusCode: 'P', VouPostDate: '2026-07-15T00:00:00-04:00' });
    const closed = await request([ask(lines[0], 10)], {
      VouInvCode: 'PA-0002',
      VouBchPost: 'Y',
      VouPostDate: '2023-07-15',
    });
    expect([closed.status, closed.text]).toEqual([400, expect.stringContaining('closed period')]);
    expect(await erp.items(ALL, { q: "VouInvCode = 'PA-0002'" })).toEqual([]);
    await erp.control('PUT', '/settings', { voucherPosting: false });
    const left = await request([ask(lines[0], 10)], { VouInvCode: 'PA-0002', VouBchPost: 'Y' });
    expect(left.json).toMatchObject({ VouStatusCode: 'U', VouPostDate: null });
  });

  it('makes a cost of each line, with the contract as its source, and completes the lines', async () => {
    const born = await request([ask(lines[0], 500, 50), ask(lines[1], 0.4)]);
    const q = `JcdtVouNum = ${born.json.VouNum}`;
    expect(await erp.items(COSTS, { q })).toEqual([]);
    expect((await erp.items('/ap-rest-api/rest/1/unpostedvouchers', { q: "VouVenCode = 'ACME'" })).length).toBe(1);
    await post('PA-0001');
    const rows = await erp.items(COSTS, { q });
    expect(
      rows.map((row) => [row.JcdtTypeCode, row.JcdtSrcCode, row.JcdtSrcCommCode, row.JcdtPhsCode, row.JcdtAmt]),
    ).toEqual([
      ['C', 'AP', CONTRACT, '03-100', 500],
      ['C', 'AP', CONTRACT, '03-200', 0.4],
    ]);
    const [first] = await erp.items(SOV, { q: `ScschOraseq = ${lines[0]}` });
    expect(first).toMatchObject({
      ScschComplAmt: 500,
      ScschComplPct: 41.65,
      ScschCurrHldbkAmt: 50,
      ScschCurrHldbkRlsAmt: 0,
    });
    expect(await erp.items('/ap-rest-api/rest/1/unpostedvouchers', { q: "VouVenCode = 'ACME'" })).toEqual([]);
    expect((await post('PA-0001')).status).toBe(409);
  });

  it('is refused in a closed period', async () => {
    await request([ask(lines[0], 10)]);
    expect((await post('PA-0001', '2023-12-31')).json.message).toContain('closed period');
  });

  it('is read back by contract and by voucher', async () => {
    const first = await request([ask(lines[0], 500, 50), ask(lines[1], 1)]);
    await post('PA-0001');
    await request([ask(lines[0], 100, 10, 20)], { VouInvCode: 'PA-0002' });
    const totals = await erp.items('/ap-rest-api/rest/1/scrfptotals', {
      finder: `scRfpTotal;vendorCode=ACME,contractCode=${CONTRACT}`,
    });
    expect(
      totals.map((row) => [row.VsovInvCode, row.VsovStatusCode, row.VsovLstAmt, row.VsovPrevAmt, row.VsovContAmt]),
    ).toEqual([
      ['PA-0001', 'P', 501, 0, 2000.35],
      ['PA-0002', 'U', 100, 501, 2000.35],
    ]);
    const of = `scRfpDetail;vendorCode=ACME,contractCode=${CONTRACT},voucherUuid=${first.json.VouVUuid}`;
    const detail = await erp.items('/ap-rest-api/rest/2/scrfpdetail', { finder: of });
    expect(detail.map((row) => [row.VsovTaskCode, row.VsovLstAmt, row.VsovHldbkAmt])).toEqual([
      ['88001', 500, 50],
      ['88002', 1, 0],
    ]);
    const finder = `VouInvOutGrandAmtFinder;CompCodeVar=ZZ,VendorCodeVar=ACME,ContCodeVar=${CONTRACT}`;
    expect((await erp.items(ALL, { finder })).map((row) => row.VouInvCode)).toEqual(['PA-0001', 'PA-0002']);
  });

  it('is undone by voiding; an unposted voucher is deleted', async () => {
    const undo = (number: unknown, invoice: string, more: Json = {}) =>
      action(erp, 'voiddeletevoucher', 'voidDeleteVoucher', {
        compCode: 'ZZ',
        invCode: invoice,
        vouNum: number,
        venCode: 'ACME',
        ...more,
      });
    const first = await request([ask(lines[0], 500, 50)]);
    await post('PA-0001');
    const second = await request([ask(lines[0], 5)], { VouInvCode: 'PA-0002' });
    expect((await undo(second.json.VouNum, 'PA-0002', { postFlag: 'N' })).json.result).toBe('SUCCESS');
    expect((await erp.get(`${ALL}/${second.json.VouNum}`)).status).toBe(404);
    const number = first.json.VouNum;
    expect((await undo(number, 'PA-0001', { voidDate: '2023-01-31' })).json.result).toContain('closed period');
    expect((await undo(number, 'PA-0009')).json.result).toContain(
      'Voucher not found. (COMP, VEN, INV, VOU): (ZZ, ACME, PA-0009',
    );
    expect((await undo(number, 'PA-0001', { voidDate: '2026-07-20' })).json.result).toBe('SUCCESS');
    expect((await undo(number, 'PA-0001')).json.result).toContain('already been voided');
    const rows = await erp.items(COSTS, { q: `JcdtVouNum = ${number}` });
    expect(rows.map((row) => row.JcdtAmt)).toEqual([500, -500]);
    expect((await erp.items(SOV, { q: `ScschOraseq = ${lines[0]}` }))[0]).toMatchObject({
      ScschComplAmt: 0,
      ScschCurrHldbkAmt: 0,
    });
    expect((await request([ask(lines[0], 1200.35)])).status).toBe(201);
  });

  it('agrees with the ledger when the story begins', async () => {
    const held = await erp.items(ALL, { q: "VouStatusCode = 'P'", limit: '100' });
    expect(held.length).toBeGreaterThanOrEqual(4);
    for (const row of held) {
      const costs = await erp.items(COSTS, { q: `JcdtVouNum = ${row.VouNum} and JcdtTypeCode = 'C'` });
      const sum = costs.reduce((total, cost) => total + Math.round(Number(cost.JcdtAmt) * 100), 0);
      expect(sum, String(row.VouInvCode)).toBe(Math.round(Number(row.VouInvAmt) * 100));
    }
  });
});
