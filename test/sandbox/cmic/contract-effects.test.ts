import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enterPci, PCI, postCm } from './changes.ts';
import { type Erp, type Json, startErp } from './erp.ts';

const CONTRACTS = '/jb-rest-api/rest/1/jbcont';
const LINES = '/jb-rest-api/rest/1/jbcontdet';
const OCO = '/cm-rest-api/rest/1/cmownerchangeorder';
const DETAIL = '/cm-rest-api/rest/1/cmdetail';

let erp: Erp;
beforeEach(async () => {
  erp = await startErp();
});
afterEach(() => erp.close());

/** Bill code, job, cost code, category and amount of each line of a contract. */
async function linesOf(code = '24-010'): Promise<unknown[][]> {
  const lines = await erp.items(LINES, { finder: `selectByCode;compCode=ZZ,contCode=${code}` });
  const names = ['JbcdBillCode', 'JbcdBillJobCode', 'JbcdBillPhsCode', 'JbcdBillCatCode', 'JbcdBillAmt'];
  return lines.map((line) => names.map((name) => line[name])).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

async function amountsOf(code = '24-010'): Promise<unknown[]> {
  const [contract] = await erp.items(CONTRACTS, { finder: `selectByCode;compCode=ZZ,contCode=${code}` });
  return [contract?.JbcOrigContAmt, contract?.JbcContAmt];
}

const post = async (type: string, code: string, lines: Json[], header: Json = {}) => {
  const id = await enterPci(erp, { CmmTypeCode: type, CmmCode: code, CmmPrepostStatCode: 'PENDING', ...header }, lines);
  expect((await erp.send('PATCH', `${PCI}/${id}`, { CmmPrepostStatCode: 'APPROVED' })).status).toBe(200);
  expect((await postCm(erp, code)).json).toEqual({ result: 'SUCCESS' });
};

const voidPci = (code: string) => erp.control('POST', '/void-pci', { company: 'ZZ', job: '24-010', pci: code });

describe('a posted change item and the contract with the owner', () => {
  it('an external one moves the line with its bill code, and the contract to the sum of the lines; never what was signed', async () => {
    const before = await linesOf();
    await enterPci(erp, { CmmTypeCode: 'EXT', CmmCode: 'EXT-90001' }, [
      { CmdBudgAmt: 0, CmdBillAmt: 1250.5, CmdBillCode: '010' },
      { CmdBudgAmt: 0, CmdBillAmt: -200.25, CmdBillCode: '020', CmdPhsCode: '09-100' },
    ]);
    expect(await linesOf()).toEqual(before);
    expect((await postCm(erp, 'EXT-90001')).json).toEqual({ result: 'SUCCESS' });
    const after = await linesOf();
    expect(after).toHaveLength(before.length);
    expect(after.slice(0, 2)).toEqual([
      ['010', '24-010', '03-100', 'S', 4181501],
      ['020', '24-010', '03-200', 'S', 6743900],
    ]);
    expect(after.slice(2)).toEqual(before.slice(2));
    expect(await amountsOf()).toEqual([46250000, 46251050.25]);
    const since = { finder: 'selectByDate;auditDate=2026-07-21T00:00:00+0000,compCode=ZZ' };
    expect((await erp.items(LINES, since)).map((line) => line.JbcdBillCode).sort()).toEqual(['010', '020']);
  });

  it('makes a line of a bill code that no contract has, and gives one to a line without, which tells it', async () => {
    await post('EXT', 'EXT-90001', [
      { CmdBillAmt: 10.05, CmdBillCode: 'CO-1', CmdPhsCode: '09-100' },
      { CmdBillAmt: 20, CmdJobCode: '24-010.1', CmdPhsCode: '03-300', CmdBillName: 'Deeper piles' },
      { CmdBillAmt: 0, CmdBillCode: 'CO-2' },
    ]);
    expect((await linesOf()).slice(7)).toEqual([
      ['080', '24-010.1', '03-300', 'S', 20],
      ['CO-1', '24-010', '09-100', 'S', 10.05],
    ]);
    expect(await amountsOf()).toEqual([46250000, 46250030.05]);
    const items = await erp.items(DETAIL, { finder: 'selectByCode;compCode=ZZ,mastJobCode=24-010,chgCode=EXT-90001' });
    expect(items.map((line) => line.CmdBillCode).sort()).toEqual(['080', 'CO-1', 'CO-2']);
  });

  it('of several contracts moves the one of its owner change order, else the one with its bill code, else the one with its code', async () => {
    const order = { CmocnCompCode: 'ZZ', CmocnJobCode: '24-010', CmocnCode: 'OCO-1', CmocnJbContCode: '24-010-B' };
    expect((await erp.send('POST', OCO, { ...order, CmocnVUuid: '' })).status).toBe(201);
    await post('EXT', 'EXT-90001', [{ CmdBillAmt: 1, CmdBillCode: '010' }], { CmmOcoCode: 'OCO-1' });
    await post('EXT', 'EXT-90002', [{ CmdBillAmt: 2, CmdBillCode: '110' }]);
    await post('EXT', 'EXT-90003', [{ CmdBillAmt: 4, CmdJobCode: '24-010.2', CmdPhsCode: '23-200' }]);
    expect(await linesOf('24-010-B')).toEqual([
      ['010', '24-010', '03-100', 'S', 1],
      ['100', '24-010.2', '23-200', 'S', 1612400.4],
      ['110', '24-010.2', '26-200', 'S', 637601.6],
      ['120', '24-010.2', '23-200', 'S', 4],
    ]);
    expect(await amountsOf('24-010-B')).toEqual([2250000, 2250007]);
    expect(await amountsOf()).toEqual([46250000, 46250000]);
  });

  it('a transfer moves its billing from line to line; an internal change and an original budget move none', async () => {
    await post('TFR', 'TFR-90001', [
      { CmdBudgAmt: -5, CmdBillAmt: -7, CmdBillCode: '010' },
      { CmdBudgAmt: 5, CmdBillAmt: 7, CmdBillCode: '050', CmdPhsCode: '09-100' },
    ]);
    await post('INT', 'INT-90001', [{ CmdBudgAmt: 5 }]);
    await post('OBC', 'OBC-90001', [{ CmdBudgAmt: 5, CmdBillAmt: 9, CmdBillCode: '010' }]);
    const lines = await linesOf();
    expect([lines[0]?.[4], lines[4]?.[4]]).toEqual([4180243.5, 8150007]);
    expect(await amountsOf()).toEqual([46250000, 46250000]);
  });

  it('takes its amounts back when it is voided; with the setting off nothing moves', async () => {
    const before = await linesOf();
    await post('EXT', 'EXT-90001', [{ CmdBillAmt: 1250.5, CmdBillCode: '010' }]);
    expect((await voidPci('EXT-90001')).status).toBeLessThan(300);
    expect([await linesOf(), await amountsOf()]).toEqual([before, [46250000, 46250000]]);
    await erp.control('PUT', '/settings', { postingMovesContract: false });
    await post('EXT', 'EXT-90002', [{ CmdBillAmt: 1250.5, CmdBillCode: '010' }]);
    expect([await linesOf(), await amountsOf()]).toEqual([before, [46250000, 46250000]]);
    expect((await erp.items(PCI, { finder: 'selectByCode;compCode=ZZ,chgCode=EXT-90002' }))[0]?.CmmStatCode).toBe('P');
  });
});
