import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCmic } from '../../../sandbox/cmic/index.ts';
import { buildStory } from '../../../sandbox/story/index.ts';
import { type Erp, type Json, SC, SOV, startErp } from './erp.ts';

const PARTNERS = '/sys-rest-api/rest/1/businesspartner';
const ADDRESSES = '/sys-rest-api/rest/1/bpaddresses';
const VENDORS = '/ap-rest-api/rest/1/apvendor';
const JOBS = '/jc-rest-api/rest/1/jcjob';
const CATEGORIES = '/jc-rest-api/rest/1/jcjobcategory';

const partner = {
  BpCode: 'LONEPINE',
  BpName: 'Lone Pine Landscaping',
  BpDispatchFlag: 'N',
  BpAbbrevCode: 'LONEPINE',
  BpPrequalRequiredFlag: 'N',
  BpAdd1: '1 Main Street',
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

describe('master records of CMiC', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  it('takes a partner, its address, then the vendor of a company, in this order', async () => {
    expect((await erp.send('POST', VENDORS, vendor)).text).toContain('Business Partner Code LONEPINE');
    const address = {
      BpadBpCode: 'LONEPINE',
      BpadAddTypeCode: 'main',
      BpadAddPrimaryFlag: 'Y',
      BpadAdd1: '1 Main Street',
      BpadVUuid: '',
    };
    expect((await erp.send('POST', ADDRESSES, address)).status).toBe(400);
    const made = await erp.send('POST', PARTNERS, partner);
    expect([made.status, made.json.BpVendorStatusFlag]).toEqual([201, null]);
    expect((await erp.send('POST', ADDRESSES, address)).json.BpadAddTypeCode).toBe('MAIN');
    const born = await erp.send('POST', VENDORS, vendor);
    expect([born.status, born.json.BpvenBpName]).toEqual([201, null]);
    const read = await erp.get(`${VENDORS}/${born.json.BpvenVUuid}`);
    expect(read.json).toMatchObject({
      BpvenBpName: 'Lone Pine Landscaping',
      BpvenPayAdd1: '1 Main Street',
      BpvenActiveFlag: 'Y',
      BpvenIuUpdateDate: null,
    });
    expect((await erp.get(`${PARTNERS}/${made.json.BpVUuid}`)).json.BpVendorStatusFlag).toBe('Y');
    expect((await erp.send('POST', VENDORS, vendor)).text).toMatch(/^ORA-00001/);
  });

  it('refuses terms and a currency that the company does not have', async () => {
    await erp.send('POST', PARTNERS, partner);
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenTermCode: 'NEVER' })).text).toContain('Terms Code');
    expect((await erp.send('POST', VENDORS, { ...vendor, BpvenCurrCode: 'CAD' })).text).toContain('Currency Code');
  });

  it('holds bank members that a client must neither ask for nor show', async () => {
    const [row] = await erp.items(VENDORS);
    for (const name of ['BpvenBankCode', 'BpvenBankAccNum1', 'BpvenIbanNum', 'BpvenSwiftBicCode', 'BpvenTaxlic1']) {
      expect(row?.[name]).toBeTruthy();
    }
  });

  it('has control jobs with sub jobs, a job that is closed and one that was not started', async () => {
    const rows = await erp.items(JOBS, { q: "JobCompCode = 'ZZ'", limit: '100' });
    const job = (code: string) => rows.find((row) => row.JobCode === code);
    expect(job('24-010')?.JobCtrlCode).toBe('ALL');
    expect(job('24-010.2')?.JobCtrlCode).toBe('24-010');
    expect(job('21-007')).toMatchObject({ JobStatusCode: 'C', JobAllowTransFlag: 'N' });
    expect(job('25-001')?.JobStartDate).toBeNull();
    const [project] = await erp.items('/pm-rest-api/rest/1/pmproject', {
      finder: 'selectByJobCode;companyCode=ZZ,projectCode=24-010',
    });
    expect(project).toMatchObject({
      GrpmpCurrContAmt: 48500000,
      GrpmpStartDate: '2024-02-05',
      GrpmpAddLine3: expect.any(String),
    });
  });

  it('lists valid combinations without the inactive ones', async () => {
    const query = { q: "JcatCompCode = 'ZZ' and JcatJobCode = '24-050'", limit: '1000' };
    const all = await erp.items(CATEGORIES, query);
    const valid = await erp.items('/jc-rest-api/rest/1/jcjobcostcatcodes', query);
    expect(all.length - valid.length).toBe(
      all.filter((row) => row.JcatCatActiveFlag === 'N' || row.JcatPhaseActiveFlag === 'N').length,
    );
    expect(valid.length).toBeLessThan(all.length);
  });

  it('freezes the original budget once the job is started', async () => {
    const on = async (job: string) => {
      const [row] = await erp.items(CATEGORIES, { q: `JcatCompCode = 'ZZ' and JcatJobCode = '${job}'` });
      return erp.send('PATCH', `${CATEGORIES}/${row?.JcatVUuid}`, { JcatObudgCostAmt: 5000 });
    };
    expect((await on('24-010')).text).toContain('has been started');
    expect((await on('25-001')).json).toMatchObject({ JcatObudgCostAmt: 5000, JcatBudgCostAmt: 5000 });
  });

  it('holds the earlier export, a taken number, and contracts in every state', async () => {
    const rows = await erp.items(SC, { limit: '100' });
    const find = (contract: string, change = '000') =>
      rows.find((row) => row.ScmstContCode === contract && row.ScmstChgCode === change);
    expect(find('24-010-010')).toMatchObject({
      ScmstStatusCode: 'POSTED',
      ScmstContAmt: 435082.96,
      ScmstAcctDescription: '1001/wo-5510',
    });
    expect(find('24-010-007')?.ScmstVenCode).toBe('DELTA');
    expect(find('24-020-S01', '002')).toMatchObject({
      ScmstStatusCode: 'PENDING',
      ScmstContAmt: null,
      ScmstPostDate: null,
    });
    expect(find('24-010-S03')?.ScmstStatusCode).toBe('VOID');
    const lines = await erp.items(SOV, { limit: '100' });
    const keys = new Set(
      rows.map((row) => [row.ScmstCompCode, row.ScmstVenCode, row.ScmstContCode, row.ScmstChgCode].join('/')),
    );
    for (const row of lines) {
      expect(keys).toContain([row.ScschCompCode, row.ScschVenCode, row.ScschContCode, row.ScschChgCode].join('/'));
    }
  });

  it('lets a person edit any row by hand, and shows the change to "since"', async () => {
    const edit = {
      collection: 'jcjob',
      match: { JobCompCode: 'ZZ', JobCode: '25-001' },
      set: { JobStartDate: '2026-07-01' },
    };
    expect((await erp.control('POST', '/edit', edit)).json).toEqual({ changed: 1 });
    const since = await erp.items(JOBS, { finder: 'selectByDate;auditDate=2026-07-21' });
    expect(since.map((row) => row.JobCode)).toEqual(['25-001']);
    expect((await erp.control('POST', '/edit', { ...edit, set: { JobColor: 'red' } })).status).toBe(400);
  });

  it('names its collections after the resources and refuses settings that it does not have', async () => {
    const state = await erp.control('GET', '/state');
    expect(Object.keys(state.json).sort()).toEqual([
      'apallvouchers',
      'apinsurance',
      'apvendor',
      'bpaddresses',
      'businesspartner',
      'cmdetail',
      'cmmast',
      'cmownerchangeorder',
      'cmstatus',
      'cmtype',
      'glcompany',
      'glperiod',
      'jbcont',
      'jbcontdet',
      'jcdetailposted',
      'jcjob',
      'jcjobcategory',
      'jcjobcostcodes',
      'jcmastercategories',
      'jcmastercostcodes',
      'pmproject',
      'scmast',
      'scrfpdetail',
      'scrfptotals',
      'scsched',
    ]);
    const reply = await erp.control('PUT', '/settings', { uniqueNumber: true });
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('uniqueNumber')]);
    expect((await erp.control('PUT', '/settings', { posting: 'both' })).json).toMatchObject({
      posting: 'both',
      uniqueNumbers: true,
    });
  });

  it('keeps a large story whose every contract line has its job, code and category', () => {
    const story = buildStory({ story: 'large', seed: 3, projects: 20, commitments: 100 });
    const cmic = createCmic({ story, now: () => new Date(), selfUrl: () => '' });
    const rows = cmic.collections() as Record<string, Json[]>;
    const combinations = new Set(
      rows.jcjobcategory?.map((row) => [row.JcatJobCode, row.JcatPhsCode, row.JcatCode].join('/')),
    );
    for (const row of rows.scsched ?? []) {
      expect(combinations).toContain([row.ScschJobCode, row.ScschPhsCode, row.ScschCatCode].join('/'));
    }
    expect(rows.jcjob?.length).toBeGreaterThanOrEqual(20);
  });
});
