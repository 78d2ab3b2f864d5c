import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterPci, PCI, pci } from './changes.ts';
import { type Erp, type Json, startErp } from './erp.ts';

const OCO = '/cm-rest-api/rest/1/cmownerchangeorder';
const oco = (change: Json = {}): Json => ({
  CmocnCompCode: 'ZZ',
  CmocnJobCode: '24-010',
  CmocnCode: 'OCO-001',
  CmocnTitle: 'Owner change 1',
  CmocnJbContCode: '24-010',
  CmocnOwnerCoCode: 'CO-1',
  CmocnVUuid: '',
  ...change,
});

describe('an owner change order', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());
  const external = (code: string, bill: number) =>
    enterPci(erp, { CmmTypeCode: 'EXT', CmmCode: code, CmmOcoCode: 'OCO-001' }, [{ CmdBudgAmt: 0, CmdBillAmt: bill }]);

  it('is entered with its contract, whose figures it shows; names and flags come with the next read', async () => {
    const born = await erp.send('POST', OCO, oco({ CmocnOwnerApprvdAmt: 1000.5 }));
    expect([born.status, born.json.CmocnCompName, born.json.CmocnClosed]).toEqual([201, null, null]);
    expect((await erp.get(`${OCO}/${born.json.CmocnVUuid}`)).json).toMatchObject({
      CmocnCompName: 'Northgate Builders Inc.',
      CmocnClosed: 'N',
      CmocnPostDate: null,
      CmocnOrigContractAmt: 46250000,
      CmocnPriorChangesAmt: 0,
      CmocnCurrentChangeAmt: 1000.5,
      CmocnNewContractAmt: 46251000.5,
    });
    const second = oco({ CmocnCode: 'OCO-002', CmocnOwnerCoCode: 'CO-2', CmocnOwnerApprvdAmt: 2 });
    expect((await erp.send('POST', OCO, second)).json).toMatchObject({
      CmocnPriorChangesAmt: 1000.5,
      CmocnNewContractAmt: 46251002.5,
    });
  });

  it.each(['CmocnCompCode', 'CmocnJobCode', 'CmocnCode', 'CmocnVUuid'])('needs %s', async (name) => {
    const { [name]: _, ...rest } = oco();
    expect((await erp.send('POST', OCO, rest)).text).toContain(name);
  });

  it('has an amount that is the sum of the external PCIs that name it', async () => {
    await external('EXT-90001', 600.25);
    await external('EXT-90002', 400.25);
    const wrong = await erp.send('POST', OCO, oco({ CmocnOwnerApprvdAmt: 1000 }));
    expect([wrong.status, wrong.text]).toEqual([
      400,
      expect.stringContaining('Owner Approved Amount 1000 is not the sum of the selected PCIs, 1000.5'),
    ]);
    const born = await erp.send('POST', OCO, oco({ CmocnOwnerApprvdAmt: 1000.5 }));
    expect(born.status).toBe(201);
    const changed = await erp.send('PATCH', `${OCO}/${born.json.CmocnVUuid}`, { CmocnOwnerApprvdAmt: 7 });
    expect(changed.status).toBe(400);
  });

  it('is named by a PCI that is posted already', async () => {
    const id = await enterPci(erp, { CmmTypeCode: 'EXT', CmmCode: 'EXT-90001' }, [{ CmdBudgAmt: 0, CmdBillAmt: 5 }]);
    await erp.control('POST', '/post-pci', { job: '24-010', pci: 'EXT-90001' });
    expect((await erp.send('PATCH', `${PCI}/${id}`, { CmmOcoCode: 'OCO-001' })).json.CmmOcoCode).toBe('OCO-001');
    expect((await erp.send('POST', PCI, pci({ CmmOcoCode: 'OCO-001' }))).text).toContain('is not external');
  });

  it.each([
    ['a contract of another job', { CmocnJbContCode: '24-020' }, 'JB Contract Code 24-020'],
    ['a sub job', { CmocnJobCode: '24-010.1' }, 'is not a control job'],
    ['a code that is too long', { CmocnCode: 'x'.repeat(21) }, 'maximum: 20'],
  ])('refuses %s', async (_, change, words) => {
    const reply = await erp.send('POST', OCO, oco(change));
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('has a code once on a job, and an owner’s code once in a contract', async () => {
    await erp.send('POST', OCO, oco());
    expect((await erp.send('POST', OCO, oco({ CmocnOwnerCoCode: 'CO-2' }))).text).toMatch(/^ORA-00001/);
    expect((await erp.send('POST', OCO, oco({ CmocnCode: 'OCO-002' }))).text).toContain('Owner CO Code CO-1 is taken');
    expect((await erp.send('POST', OCO, oco({ CmocnCode: 'OCO-002', CmocnJbContCode: '24-010-B' }))).status).toBe(201);
  });

  it('is posted by its post date, into an open period, and then stays as it is', async () => {
    const born = await erp.send('POST', OCO, oco({ CmocnOwnerApprvdAmt: 10 }));
    const change = (body: Json) => erp.send('PATCH', `${OCO}/${born.json.CmocnVUuid}`, body);
    expect((await change({ CmocnPostDate: '2023-12-31' })).text).toContain('closed period');
    expect((await change({ CmocnPostDate: '2026-07-20' })).json).toMatchObject({
      CmocnPostDate: '2026-07-20',
      CmocnBchNum: 500001,
    });
    expect((await change({ CmocnOwnerApprvdAmt: 11 })).text).toContain('is posted and cannot be changed');
    expect((await change({ CmocnClosed: 'Y' })).json.CmocnClosed).toBe('Y');
    await erp.send('POST', OCO, oco({ CmocnCode: 'OCO-002', CmocnOwnerCoCode: 'CO-2' }));
    const named = { job: '24-010', change: 'OCO-002', date: '2026-07-19' };
    expect((await erp.control('POST', '/post-owner-change', named)).json.CmocnPostDate).toBe('2026-07-19');
    expect((await erp.control('POST', '/post-owner-change', named)).status).toBe(409);
  });

  it('is described with PCIs, their set-up and their posting', async () => {
    const module = (await erp.get('/cm-rest-api/rest/1/describe')).json.Resources as Record<string, Json>;
    expect(Object.keys(module)).toEqual(
      expect.arrayContaining(['cmtype', 'cmstatus', 'cmmast', 'cmdetail', 'cmownerchangeorder', 'postcm']),
    );
    expect(module.postcm).toMatchObject({ actions: [{ name: 'postCm' }] });
  });
});
