import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RequestForPaymentDraft } from '../../subgraphs/cmic/kinds/subcontractor-invoice/draft.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.server.reset();
  await cmic.forgetCalls();
});

const requests = () => cmic.system.clients['subcontractor-invoice'];
const writes = async () => (await cmic.calls()).filter(({ method }) => method !== 'GET');
/** Posted in the story, exported earlier: nothing was asked of it yet. */
const CONTRACT = 'ZZ/ACME/24-010-010';
const key = { company: 'ZZ', vendor: 'ACME', invoice: 'PA-0003' };
const ID = 'ZZ/ACME/24-010-010/PA-0003';

/** A request for 1,000.25 of the contract's first line, of which 100.02 are held. */
async function draftOf(change: Partial<RequestForPaymentDraft> = {}): Promise<RequestForPaymentDraft> {
  const contract = (await cmic.system.clients.commitment.byIds([CONTRACT])).get(CONTRACT);
  const sequence = contract?.lines[0]?.sequence;
  if (!contract?.posted || !sequence) throw new Error('the story has no posted contract with lines');
  await cmic.forgetCalls();
  return {
    ...key,
    contract: contract.number,
    change: '000',
    job: contract.job,
    currency: 'USD',
    invoiceDate: '2026-03-02',
    dueDate: '2026-04-01',
    isFinal: false,
    postDate: null,
    lines: [{ sequence, amount: '1000.25', retainageHeld: '100.02', retainageReleased: '0' }],
    ...change,
  };
}

describe('writing a request for payment', () => {
  test('header and lines go in one call, left for accounts payable to post, and are read back', async () => {
    expect(await requests().find(key)).toBeNull();
    const draft = await draftOf();
    const id = randomUUID();
    expect(await requests().create(draft, id)).toMatchObject({ outcome: 'done' });
    expect(await writes()).toMatchObject([
      { method: 'POST', path: expect.stringContaining('/apvoucher'), requestId: id, body: requests().body(draft) },
    ]);
    const found = await requests().find(key);
    expect(found).toMatchObject({
      id: ID,
      contract: '24-010-010',
      invoice: 'PA-0003',
      voucherNumber: expect.stringMatching(/^\d{9}$/),
      amount: '1000.25',
      retainageHeld: '100.02',
      retainageReleased: '0',
      paid: '0',
      invoiceDate: '2026-03-02',
      status: 'UNPOSTED',
      posted: false,
      isVoid: false,
    });
    expect(found?.lines).toMatchObject([
      { sequence: draft.lines[0]?.sequence, amount: '1000.25', retainageHeld: '100.02', retainageReleased: '0' },
    ]);
    expect((await requests().byIds([ID, 'ZZ/ACME/24-010-010/PA-0009', 'YY/ACME/24-010-010/PA-0003'])).size).toBe(1);
  });

  test('what is sent: a sum before tax, a number of our side, lines under the names of the voucher detail', async () => {
    const draft = await draftOf();
    const [line] = draft.lines;
    if (!line) return;
    const second = { ...line, sequence: '61000002', amount: '0.10', retainageHeld: '0.01' };
    expect(requests().body({ ...draft, lines: [line, second] })).toEqual({
      VouBchPost: 'N',
      VouCompCode: 'ZZ',
      VouJobCode: '24-010',
      VouVenCode: 'ACME',
      VouContCode: '24-010-010',
      VouChgCode: '000',
      VouInvCode: 'PA-0003',
      VouInvSeriesCode: 'SUBS',
      VouCurrCode: 'USD',
      VouNum: -999999,
      VouInvAmt: 1000.35,
      VouInvDate: '2026-03-02',
      VouDueDate: '2026-04-01',
      VouPostDate: null,
      VouFinalRfpFlag: 'N',
      VouPayByManualChqFlag: 'N',
      ApVoucherDetailViewObj: [
        {
          VdistVouNum: -999999,
          VdistTranScschOraseq: Number(line.sequence),
          VdistTranScschLstAmt: 1000.25,
          VdistTranScschHldbkAmt: 100.02,
          VdistTranScschHldbkRlsAmt: 0,
        },
        {
          VdistVouNum: -999999,
          VdistTranScschOraseq: 61000002,
          VdistTranScschLstAmt: 0.1,
          VdistTranScschHldbkAmt: 0.01,
          VdistTranScschHldbkRlsAmt: 0,
        },
      ],
    });
  });

  test('with a day it is posted at once', async () => {
    const draft = await draftOf({ postDate: '2026-03-05' });
    expect(requests().body(draft)).toMatchObject({ VouBchPost: 'Y', VouPostDate: '2026-03-05' });
    expect(await requests().create(draft, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await requests().find(key)).toMatchObject({ posted: true, postDate: '2026-03-05', status: 'POSTED' });
  });

  test('one open request per contract: ours is told by reads and by the check of CMiC, and a second one is refused', async () => {
    expect((await requests().askedOf(CONTRACT)).open).toEqual([]);
    expect(await requests().checkUnposted(CONTRACT)).toEqual({ outcome: 'done', value: null });
    const draft = await draftOf();
    await requests().create(draft, randomUUID());
    expect((await requests().askedOf(CONTRACT)).open.map(({ invoice }) => invoice)).toEqual(['PA-0003']);
    const open = { outcome: 'refused', status: 200, message: expect.stringContaining('invoice PA-0003') };
    expect(await requests().checkUnposted(CONTRACT)).toMatchObject(open);
    // Asked again it is answered again: it is no repeat of the check before.
    expect(await requests().checkUnposted(CONTRACT)).toMatchObject(open);
    expect(await requests().create({ ...draft, invoice: 'PA-0004' }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('has an unposted request for payment'),
    });
  });

  test('retainage that was held is released by a request of zero, and what was asked so far is told by line', async () => {
    const draft = await draftOf({ postDate: '2026-03-05' });
    const sequence = draft.lines[0]?.sequence ?? '';
    await requests().create(draft, randomUUID());
    const release = { sequence, amount: '0', retainageHeld: '0', retainageReleased: '60.02' };
    const second = { ...draft, invoice: 'PA-0004', lines: [release] };
    expect(await requests().create(second, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await requests().find({ ...key, invoice: 'PA-0004' })).toMatchObject({
      amount: '0',
      retainageReleased: '60.02',
    });
    expect((await requests().askedOf(CONTRACT)).requested.get(sequence)).toEqual({
      amount: '1000.25',
      retainageHeld: '100.02',
      retainageReleased: '60.02',
    });
  });

  test('a taken invoice number is refused and found under whatever contract; a void voucher gives it free', async () => {
    const draft = await draftOf({ postDate: '2026-03-05' });
    await requests().create(draft, randomUUID());
    expect(await requests().create(draft, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('has already been entered'),
    });
    const found = await requests().find(key);
    const voided = await cmic.system.source.act(
      {
        path: '/ap-rest-api/rest/1/voiddeletevoucher',
        name: 'voidDeleteVoucher',
        success: 'SUCCESS',
        parameters: [
          ['compCode', 'ZZ'],
          ['invCode', 'PA-0003'],
          ['vouNum', found?.voucherNumber ?? ''],
          ['venCode', 'ACME'],
          ['voidDate', '2026-03-06'],
        ],
      },
      randomUUID(),
    );
    expect(voided).toMatchObject({ outcome: 'done' });
    expect(await requests().find(key)).toMatchObject({ isVoid: true, status: 'VOID' });
    expect(await requests().create(draft, randomUUID())).toMatchObject({ outcome: 'done' });
    expect(await requests().find(key)).toMatchObject({ isVoid: false, posted: true });
    expect((await requests().list(CONTRACT)).map(({ isVoid }) => isVoid).sort()).toEqual([false, true]);
    expect((await requests().headers([ID])).get(ID)).toMatchObject({ isVoid: false });
  });

  test('more than a line has left, and a contract that is not posted, are refused with the reason', async () => {
    const draft = await draftOf();
    const lines = draft.lines.map((line) => ({ ...line, amount: '99999999.00', retainageHeld: '0' }));
    expect(await requests().create({ ...draft, lines }, randomUUID())).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('above the remaining balance'),
    });
    expect(
      await requests().create({ ...draft, vendor: 'BAKER', contract: '24-030-S02', job: '24-030' }, randomUUID()),
    ).toMatchObject({ outcome: 'refused', message: expect.stringContaining('is not posted') });
  });

  test('a lost answer leaves the outcome unknown, and the request is found by its number', async () => {
    const draft = await draftOf();
    await cmic.control('PUT', 'faults', [{ method: 'POST', path: 'apvoucher', effect: 'dropAfter', times: 1 }]);
    expect(await requests().create(draft, randomUUID())).toMatchObject({ outcome: 'unknown' });
    expect(await requests().find(key)).toMatchObject({ id: ID, amount: '1000.25' });
  });

  test('an invoice number that is too long, too many decimals and another company are never sent', async () => {
    const draft = await draftOf();
    const [line] = draft.lines;
    await expect(requests().create({ ...draft, invoice: 'x'.repeat(31) }, randomUUID())).rejects.toThrow(
      '30 characters',
    );
    await expect(requests().create({ ...draft, company: 'YY' }, randomUUID())).rejects.toThrow('is refused');
    if (line)
      await expect(
        requests().create({ ...draft, lines: [{ ...line, retainageHeld: '0.005' }] }, randomUUID()),
      ).rejects.toThrow('lines[0].retainageHeld 0.005 has more than two decimals');
    expect(await writes()).toEqual([]);
  });
});
