import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, startErp } from './erp.ts';

const CONTRACTS = '/jb-rest-api/rest/1/jbcont';
const LINES = '/jb-rest-api/rest/1/jbcontdet';
const CATEGORIES = '/jc-rest-api/rest/1/jcjobcategory';

describe('job billing contracts', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  it('are found by company, job and code; a job may have several', async () => {
    const ofJob = await erp.items(CONTRACTS, { finder: 'selectByCode;compCode=ZZ,jobCode=24-010' });
    expect(ofJob.map((row) => [row.JbcContCode, row.JbcContAmt, row.JbcJobCtrlCode, row.JbcStatusCode])).toEqual([
      ['24-010', 46250000, 'ALL', 'A'],
      ['24-010-B', 2250000, 'ALL', 'A'],
    ]);
    const [second] = await erp.items(CONTRACTS, { finder: 'selectByCode;compCode=ZZ,contCode=24-010-B' });
    expect(second).toMatchObject({ JbcCustCode: 'HARBOR', JbcHldbkPc: 5, JbcStartDate: '2024-02-05' });
    expect((await erp.get(`${CONTRACTS}/${second?.JbcVUuid}`)).json.JbcName).toContain('central plant');
  });

  it('have a line for each bill code, on the job or a sub job, which add up to the contract', async () => {
    for (const contract of await erp.items(CONTRACTS, { limit: '100' })) {
      const finder = `selectByCode;compCode=${contract.JbcCompCode},contCode=${contract.JbcContCode}`;
      const lines = await erp.items(LINES, { finder });
      expect(lines.length).toBeGreaterThan(1);
      const cents = lines.reduce((total, line) => total + Math.round(Number(line.JbcdBillAmt) * 100), 0);
      expect(cents).toBe(Math.round(Number(contract.JbcContAmt) * 100));
    }
    const plant = await erp.items(LINES, { finder: 'selectByCode;compCode=ZZ,contCode=24-010-B' });
    expect(plant.map((line) => [line.JbcdBillCode, line.JbcdBillJobCode, line.JbcdBillAmt])).toEqual([
      ['100', '24-010.2', 1612400.4],
      ['110', '24-010.2', 637599.6],
    ]);
    expect(plant[0]).toMatchObject({ JbcdBillingTypeCode: 'LSUM', JbcdCurrCode: 'USD', JbcdBillCatCode: 'S' });
  });

  it('tell what is billed to the owner and held back of it; where job billing has told nothing both are null', async () => {
    const rows = await erp.items(CONTRACTS, { finder: 'selectByCode;compCode=ZZ', limit: '100' });
    expect(rows.map((row) => [row.JbcContCode, row.JbcBilledAmt, row.JbcHldbkAmt]).sort()).toEqual([
      ['24-010', 13875000.01, 1387500],
      ['24-010-B', 675000, 33750],
      ['24-020', 5337500, 266875],
      ['24-030', 8300000, 0],
      ['24-040', null, null],
    ]);
  });

  it('cannot be written through the API', async () => {
    expect((await erp.send('POST', CONTRACTS, { JbcVUuid: '' })).status).toBe(404);
    const [line] = await erp.items(LINES);
    expect((await erp.send('PATCH', `${LINES}/${line?.JbcdVUuid}`, { JbcdBillAmt: 1 })).status).toBe(404);
  });

  it('are revised by a person: the contract follows its lines, and the change shows to "since"', async () => {
    const match = { JbcdCompCode: 'ZZ', JbcdContCode: '24-010-B', JbcdBillCode: '110' };
    const edited = await erp.control('POST', '/edit', {
      collection: 'jbcontdet',
      match,
      set: { JbcdBillAmt: 700000.15, JbcdDesc: 'Plant switchgear, larger' },
    });
    expect(edited.json).toEqual({ changed: 1 });
    const [contract] = await erp.items(CONTRACTS, { finder: 'selectByCode;compCode=ZZ,contCode=24-010-B' });
    expect(contract).toMatchObject({ JbcContAmt: 2312400.55, JbcOrigContAmt: 2250000 });
    const since = { finder: 'selectByDate;auditDate=2026-07-21T00:00:00+0000,compCode=ZZ' };
    expect((await erp.items(LINES, since)).map((line) => line.JbcdBillCode)).toEqual(['110']);
  });

  it('have rights of their own', async () => {
    await erp.control('PUT', '/settings', { rights: { jbcont: false } });
    expect((await erp.get(CONTRACTS)).status).toBe(403);
    expect((await erp.get(LINES)).status).toBe(200);
  });

  it('are told by describe, lines and ledger too', async () => {
    const { Resources } = (await erp.get('/jb-rest-api/rest/1/describe')).json as { Resources: object };
    expect(Object.keys(Resources)).toEqual(['jbcont', 'jbcontdet']);
    const ledger = (await erp.get('/jc-rest-api/rest/1/jcdetailposted/describe')).text;
    for (const name of ['JcdtVUuid', 'JcdtTranNum', 'JcdtSrcCommCode', 'JcdtPostOverhdFlag', 'selectByDate'])
      expect(ledger).toContain(`"${name}"`);
  });
});

describe('estimates of a job', () => {
  it('are the amounts of its categories: cents, zero, or none at all', async () => {
    const erp = await startErp();
    const one = async (job: string, phase: string, category: string) => {
      const finder = `selectByCode;compCode=ZZ,jobCode=${job},phsCode=${phase},catCode=${category}`;
      return (await erp.items(CATEGORIES, { finder }))[0];
    };
    expect(await one('24-010', '03-100', 'S')).toMatchObject({
      JcatObudgCostAmt: 245600.75,
      JcatBudgCostAmt: 245600.75,
      JcatProjCostAmt: 245600.75,
      JcatChgOrdCostAmt: 0,
    });
    expect(await one('24-010', '09-100', 'M')).toMatchObject({ JcatObudgCostAmt: 0 });
    expect(await one('24-010', '03-300', 'E')).toMatchObject({ JcatObudgCostAmt: null, JcatBudgCostAmt: null });
    await erp.close();
  });
});
