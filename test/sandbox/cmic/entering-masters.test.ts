import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, type Json, startErp } from './erp.ts';

const PARTNERS = '/sys-rest-api/rest/1/businesspartner';
const ADDRESSES = '/sys-rest-api/rest/1/bpaddresses';
const VENDORS = '/ap-rest-api/rest/1/apvendor';
const CODES = '/jc-rest-api/rest/1/jcjobcostcodes';
const CATEGORIES = '/jc-rest-api/rest/1/jcjobcategory';

const partner = {
  BpCode: 'lonepine',
  BpName: 'Lone Pine Landscaping',
  BpDispatchFlag: 'N',
  BpAbbrevCode: 'lonepine',
  BpPrequalRequiredFlag: 'N',
  BpVUuid: '',
};
const vendor = {
  BpvenCompCode: 'ZZ',
  BpvenBpCode: 'LONEPINE',
  BpvenTermCode: 'NET30',
  BpvenSpecialTermsFlag: 'N',
  BpvenCurrCode: 'USD',
  BpvenVUuid: '',
};

/** A cost code that the job takes, with some members changed. */
const code = (change: Json = {}): Json => ({
  GjjpCompCode: 'ZZ',
  GjjpJobCode: '24-010',
  GjjpCode: '03-990',
  GjjpName: 'Concrete, other',
  GjjpCtrlCode: '03',
  GjjpJobCtrlCode: 'ALL',
  GjjpActiveFlag: 'Y',
  GjjpFactorableFlg: 'N',
  GjjpStoreFcastApprovedFlg: 'N',
  GjjpVUuid: '',
  ...change,
});

/** A category on a code, with some members changed. */
const category = (change: Json = {}): Json => ({
  JcatCompCode: 'ZZ',
  JcatJobCode: '25-001',
  JcatPhsCode: '03-100',
  JcatCode: 'P',
  JcatCatActiveFlag: 'Y',
  JcatPhaseActiveFlag: 'Y',
  JcatExclCostWip: 'N',
  JcatExclCostBudgWip: 'N',
  JcatLabourForecastFlag: 'N',
  JcatCostToComplOvrdFlg: 'N',
  JcatVUuid: '',
  ...change,
});

let erp: Erp;
beforeEach(async () => {
  erp = await startErp();
});
afterEach(() => erp.close());

async function patch(where: string, change: Json) {
  const [row] = await erp.items(CATEGORIES, { q: where });
  return erp.send('PATCH', `${CATEGORIES}/${row?.JcatVUuid}`, change);
}

describe('entering a partner and a vendor', () => {
  it('folds codes to capitals, and holds each code once', async () => {
    const made = await erp.send('POST', PARTNERS, partner);
    expect([made.status, made.json.BpCode, made.json.BpAbbrevCode]).toEqual([201, 'LONEPINE', 'LONEPINE']);
    expect((await erp.send('POST', PARTNERS, { ...partner, BpCode: 'LONEPINE' })).text).toMatch(/^ORA-00001/);
    expect((await erp.send('POST', PARTNERS, { ...partner, BpCode: 'LONEPINES' })).text).toContain('maximum: 8');
  });

  it('leaves a partner without a vendor when the second call fails, and takes it up from there', async () => {
    await erp.send('POST', PARTNERS, partner);
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenTermCode: 'NEVER' })).status).toBe(400);
    const [held] = await erp.items(PARTNERS, { finder: 'selectByCode;bpCode=LONEPINE' });
    expect(held?.BpVendorStatusFlag).toBe('N');
    expect(await erp.items(VENDORS, { q: "BpvenBpCode = 'LONEPINE'" })).toEqual([]);
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenBpCode: 'lonepine' })).json.BpvenBpCode).toBe('LONEPINE');
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenCompCode: 'YY' })).status).toBe(201);
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenCompCode: 'XX' })).text).toContain('Company Code XX');
  });

  it('changes both, never their codes, and keeps terms and currency valid', async () => {
    const made = await erp.send('POST', PARTNERS, partner);
    const id = made.json.BpVUuid;
    expect((await erp.send('PATCH', `${PARTNERS}/${id}`, { BpName: 'Lone Pine LLC' })).json.BpName).toBe(
      'Lone Pine LLC',
    );
    expect((await erp.send('PATCH', `${PARTNERS}/${id}`, { BpCode: 'PINE' })).status).toBe(400);
    const born = await erp.send('POST', VENDORS, vendor);
    const change = (body: Json) => erp.send('PATCH', `${VENDORS}/${born.json.BpvenVUuid}`, body);
    expect((await change({ BpvenTermCode: 'NEVER' })).text).toContain('Terms Code NEVER');
    expect((await change({ BpvenTermCode: 'NET60' })).json.BpvenTermCode).toBe('NET60');
    const address = {
      BpadBpCode: 'lonepine',
      BpadAddTypeCode: 'pay',
      BpadAddPrimaryFlag: 'Y',
      BpadAdd1: '1 Main',
      BpadVUuid: '',
    };
    expect((await erp.send('POST', ADDRESSES, address)).json).toMatchObject({
      BpadBpCode: 'LONEPINE',
      BpadAddTypeCode: 'PAY',
    });
  });

  it.each(['BpCode', 'BpName', 'BpDispatchFlag', 'BpAbbrevCode', 'BpPrequalRequiredFlag', 'BpVUuid'])(
    'refuses a partner without %s',
    async (name) => {
      const { [name as 'BpCode']: _, ...rest } = partner;
      expect((await erp.send('POST', PARTNERS, rest)).text).toContain(name);
    },
  );

  it('refuses a vendor of a partner that is not active', async () => {
    await erp.send('POST', PARTNERS, { ...partner, BpActiveFlag: 'N' });
    expect((await erp.send('POST', VENDORS, vendor)).text).toContain('Business Partner Code LONEPINE is not active');
  });
});

describe('entering a job’s codes', () => {
  it('takes a code under its control code, then its category, then the amounts', async () => {
    expect((await erp.send('POST', CODES, code({ GjjpJobCode: '25-001' }))).status).toBe(201);
    const born = await erp.send('POST', CATEGORIES, category({ JcatPhsCode: '03-990', JcatObudgCostAmt: 700 }));
    expect([born.status, born.json.JcatObudgCostAmt]).toEqual([201, 700]);
    const path = `${CATEGORIES}/${born.json.JcatVUuid}`;
    expect((await erp.get(path)).json).toMatchObject({
      JcatObudgCostAmt: 0,
      JcatBudgCostAmt: 0,
      JcatPhsName: 'Concrete, other',
    });
    const changed = await erp.send('PATCH', path, { JcatObudgCostAmt: 1250.75 });
    expect(changed.json).toMatchObject({
      JcatObudgCostAmt: 1250.75,
      JcatBudgCostAmt: 1250.75,
      JcatProjCostAmt: 1250.75,
    });
    expect((await erp.send('POST', CATEGORIES, category({ JcatPhsCode: '03-990' }))).text).toMatch(/^ORA-00001/);
  });

  it.each([
    ['on a job that is not there', { GjjpJobCode: '24-999' }, 'Job Code 24-999'],
    ['on a job that is closed', { GjjpJobCode: '21-007' }, 'is not open'],
    ['under another control job', { GjjpJobCtrlCode: '24-020' }, 'does not control'],
    ['under a code that controls nothing', { GjjpCtrlCode: '03-100' }, 'Control Cost Code 03-100'],
    ['that the company no longer uses', { GjjpCode: '17-900' }, 'is not active'],
    ['with a name that is too long', { GjjpName: 'x'.repeat(51) }, 'Cost Code Name'],
  ])('refuses a code %s', async (_, change, words) => {
    const [inactive] = await erp.items('/jc-rest-api/rest/1/jcmastercostcodes', { q: "PhsActiveFlag = 'N'" });
    const body = code('GjjpCode' in change ? { GjjpCode: inactive?.PhsCode } : change);
    const reply = await erp.send('POST', CODES, body);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('takes only codes of the company where the switch says so', async () => {
    await erp.control('PUT', '/settings', { jobCodesFromMaster: true });
    expect((await erp.send('POST', CODES, code())).text).toContain('is not a master cost code');
  });

  it('refuses an assignment of a retired category, and an amount on an inactive one', async () => {
    expect((await erp.send('POST', CATEGORIES, category({ JcatCode: 'X' }))).text).toContain(
      'Category Code X is not active',
    );
    expect((await erp.send('POST', CATEGORIES, category({ JcatCode: 'X', JcatCatActiveFlag: 'N' }))).status).toBe(201);
    const reply = await patch("JcatJobCode = '25-001' and JcatCode = 'X'", { JcatObudgCostAmt: 5 });
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('Category Code X is not active')]);
  });

  it('asks for an original budget PCI once the job is started, and takes a projection at any time', async () => {
    const where = "JcatCompCode = 'ZZ' and JcatJobCode = '24-010' and JcatPhsCode = '03-100' and JcatCode = 'S'";
    expect((await patch(where, { JcatObudgCostAmt: 5 })).text).toContain('An original budget PCI is needed');
    expect((await patch(where, { JcatProjCostAmt: 90000.5 })).text).toContain('Override Flag must be Y');
    const forecast = await patch(where, { JcatProjCostAmt: 90000.5, JcatCostToComplOvrdFlg: 'Y' });
    expect([forecast.status, forecast.json.JcatProjCostAmt]).toEqual([200, 90000.5]);
    expect((await patch(where, { JcatProjCostAmt: 90001 })).status).toBe(200);
  });
});
