import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, enter, type Json, line, SC, SOV, startErp } from './erp.ts';
import { ALL, action, ask, CONTRACT, postedContract, VOUCHER, voucher } from './vouchers.ts';

const V4 = { 'rest-framework-version': '4' };

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

describe('entering a request for payment', () => {
  it('replaces the number that the caller gives, and answers the voucher with its lines', async () => {
    const born = await request([ask(lines[0], 500.1, 50.01), ask(lines[1], 0)]);
    expect(born.status).toBe(201);
    expect(born.json.VouNum).toBeGreaterThan(99_999_999);
    expect(born.json).toMatchObject({
      VouInvAmt: 500.1,
      VouHldbkAmt: 50.01,
      VouStatusCode: 'U',
      VouPostDate: null,
      VouVenName: null,
      VouInvDate: '2026-07-20T00:00:00-04:00',
    });
    const shown = born.json.ApVoucherDetailViewObj as Json[];
    expect(shown.map((each) => [each.VdistVouNum, each.VdistTranScschLstAmt])).toEqual([
      [born.json.VouNum, 500.1],
      [born.json.VouNum, 0],
    ]);
    expect((await erp.get(`${ALL}/${born.json.VouNum}`)).json).toMatchObject({
      VouInvCode: 'PA-0001',
      VouVenName: 'Acme Concrete Inc.',
    });
    expect((await erp.get(VOUCHER)).status).toBe(404);
  });

  it('takes its lines as a list, and as a collection from framework 3 on', async () => {
    const body = voucher([ask(lines[0], 10)]);
    expect((await erp.send('POST', VOUCHER, body, V4)).json).toMatchObject({ title: 'Bad Request', status: '400' });
    const collection = { ...body, ApVoucherDetailViewObj: { items: body.ApVoucherDetailViewObj } };
    expect((await erp.send('POST', VOUCHER, collection)).status).toBe(400);
    const born = await erp.send('POST', VOUCHER, collection, V4);
    expect(born.status).toBe(201);
    expect(born.json.ApVoucherDetailViewObj).toMatchObject({ items: [{ VdistTranScschLstAmt: 10 }], hasMore: false });
  });

  it.each([
    ['a vendor on hold', { VouVenCode: 'HOLDCO' }, 'Vendor Code HOLDCO'],
    ['a company that is not there', { VouCompCode: 'XX' }, 'Company Code XX'],
    ['another currency', { VouCurrCode: 'EUR' }, 'Currency Code EUR'],
    ['a contract that is not there', { VouContCode: '24-010-999' }, 'Contract Code 24-010-999'],
    ['no change code', { VouChgCode: null }, 'Change Code'],
    ['another job', { VouJobCode: '24-020' }, 'is not the job of'],
    ['no invoice number', { VouInvCode: null }, 'Invoice Code'],
    ['an amount that is not the sum of the lines', { VouInvAmt: 11 }, 'Invoice Amount 11'],
    ['no lines', { ApVoucherDetailViewObj: [] }, 'needs a line'],
    ['an unknown member', { VouColor: 'red' }, 'VouColor'],
    ['another number in the lines', { VouNum: 1 }, 'Voucher Number of a line'],
  ])('refuses %s', async (_, change, words) => {
    const reply = await request([ask(lines[0], 10)], change);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('needs a contract that is posted', async () => {
    await enter(erp, { ScmstContCode: '24-010-902' }, [line({ ScschContCode: '24-010-902' })]);
    const reply = await request([ask(lines[0], 10)], { VouContCode: '24-010-902' });
    expect(reply.text).toContain('is not posted');
    await erp.control('POST', '/void', { vendor: 'ACME', contract: CONTRACT });
    expect((await request([ask(lines[0], 10)])).text).toContain('is void');
  });

  it('bills lines of posted changes beside those of the contract, and no others', async () => {
    const id = await enter(erp, { ScmstChgCode: '001' }, [line({ ScschChgCode: '001', ScschAmt: 60 })]);
    const [added] = await erp.items(SOV, { finder: `selectSOV;CompCodeVar=ZZ,ContCodeVar=${CONTRACT},ChgCodeVar=001` });
    const both = [ask(lines[0], 10), ask(Number(added?.ScschOraseq), 60)];
    expect((await request(both)).text).toContain(
      'Task Code 88001, Change Code 001 of Contract Code 24-010-901 is not posted',
    );
    await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    expect((await request(both)).status).toBe(201);
  });

  it('refuses a line of another contract, a line twice, and a request for nothing', async () => {
    const [other] = await erp.items(SOV, { finder: 'selectSOV;CompCodeVar=ZZ,ContCodeVar=24-010-010' });
    expect((await request([ask(Number(other?.ScschOraseq), 10)])).text).toContain(
      'is not a line of Contract Code 24-010-901',
    );
    expect((await request([ask(lines[0], 10), ask(lines[0], 5)])).text).toContain('named twice');
    expect((await request([ask(lines[0], 0)])).text).toContain('neither an amount nor a release');
    await erp.control('PUT', '/settings', { emptyRequests: true });
    expect((await request([ask(lines[0], 0)])).json.VouInvAmt).toBe(0);
  });

  it('takes one open request for a contract at a time', async () => {
    const check = (contract: string) =>
      action(erp, 'checkunpostedrfps', 'checkUnpostedRfps', { CompCode: 'ZZ', VenCode: 'ACME', ContCode: contract });
    expect((await check(CONTRACT)).json.result).toBe('SUCCESS');
    await request([ask(lines[0], 10)]);
    expect((await check(CONTRACT)).json.result).toContain('invoice PA-0001');
    const second = await request([ask(lines[0], 10)], { VouInvCode: 'PA-0002' });
    expect([second.status, second.text]).toEqual([
      400,
      expect.stringContaining('unposted request for payment: Invoice Code PA-0001'),
    ]);
    expect((await post('PA-0001')).status).toBe(200);
    expect((await request([ask(lines[0], 10)], { VouInvCode: 'PA-0002' })).status).toBe(201);
  });

  it('never asks for more than a line’s remaining balance, over all requests', async () => {
    expect((await request([ask(lines[0], 1200.36)])).text).toContain('above the remaining balance 1200.35');
    await request([ask(lines[0], 1000)]);
    await post('PA-0001');
    const next = { VouInvCode: 'PA-0002' };
    expect((await request([ask(lines[0], 200.36)], next)).text).toContain('above the remaining balance 200.35');
    expect((await request([ask(lines[0], 200.35)], next)).status).toBe(201);
    await post('PA-0002');
    expect((await request([ask(lines[0], 0.01)], { VouInvCode: 'PA-0003' })).text).toContain(
      'has no remaining balance',
    );
  });

  it('holds no more than it asks, and releases no more than is held', async () => {
    expect((await request([ask(lines[0], 100, 100.01)])).text).toContain('the retainage 100.01 is above the amount');
    await request([ask(lines[0], 1000, 100)]);
    await post('PA-0001');
    const release = (amount: number) => request([ask(lines[0], 0, 0, amount)], { VouInvCode: 'PA-0002' });
    expect((await release(100.01)).text).toContain('above the retainage held 100');
    const released = await release(60);
    expect(released.json).toMatchObject({ VouInvAmt: 0, VouHldbkRlsAmt: 60, VouInvOutstandAmt: 60 });
    await post('PA-0002');
    expect((await request([ask(lines[0], 0, 0, 40.01)], { VouInvCode: 'PA-0003' })).text).toContain('held 40');
  });

  it('takes an invoice number once for a vendor', async () => {
    await request([ask(lines[0], 10)]);
    await post('PA-0001');
    expect((await request([ask(lines[0], 10)])).text).toContain('Invoice Code PA-0001 has already been entered');
    await erp.control('PUT', '/settings', { uniqueNumbers: false });
    expect((await request([ask(lines[0], 10)])).status).toBe(201);
  });

  it('processes a request id once, and refuses more than a thousand records', async () => {
    const id = { 'x-api-request-id': '0f6a2c51-6b1e-4f0c-8c1a-2d3e4f5a6b7c' };
    expect((await erp.send('POST', VOUCHER, voucher([ask(lines[0], 10)]), id)).status).toBe(201);
    expect((await erp.send('POST', VOUCHER, voucher([ask(lines[0], 10)]), id)).text).toContain('Duplicate request');
    const many = Array.from({ length: 1000 }, () => ask(lines[0], 0));
    const reply = await request(many);
    expect([reply.status, reply.text]).toEqual([413, 'Batch size exceeded, maximum is 1000']);
  });
});
