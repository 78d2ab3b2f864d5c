import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, enter, header, line, SC, SOV, startErp } from './erp.ts';

describe('entering a subcontract', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  it('answers the whole row, with looked-up names that only the next read has', async () => {
    const born = await erp.send('POST', SC, header());
    expect(born.status).toBe(201);
    expect(born.headers.get('content-type')).toMatch(/resourceitem/);
    expect(born.json).toMatchObject({
      ScmstContAmt: null,
      ScmstStatusCode: 'PENDING',
      ScmstVenName: null,
      ScmstOverrideFlag: null,
    });
    expect(born.json.ScmstVUuid).toMatch(/^[0-9A-F]{32}$/);
    expect(born.json.ScmstIuUpdateDate).toBe(born.json.ScmstIuCreateDate);
    expect(Object.keys(born.json).length).toBeGreaterThan(140);
    const read = await erp.get(`${SC}/${born.json.ScmstVUuid}`);
    expect(read.json).toMatchObject({
      ScmstVenName: 'Acme Concrete Inc.',
      ScmstAcctDescription: '1001/wo-5999',
      ScmstContType: 'SUBCONTRACT',
    });
  });

  it('makes the number by its mask where the caller gives none', async () => {
    const { ScmstContCode: _, ...rest } = header({ ScmstOverrideFlag: 'N' });
    expect((await erp.send('POST', SC, rest)).json.ScmstContCode).toBe('24-010.001');
  });

  it.each([
    ['a company that is not there', { ScmstCompCode: 'XX' }, 'Company Code'],
    ['a job that is not there', { ScmstJobCode: '99-999' }, 'Job Code'],
    ['a job that is closed', { ScmstJobCode: '21-007' }, 'not open'],
    ['a job that was not started', { ScmstJobCode: '25-001' }, 'not been started'],
    ['a vendor that is not there', { ScmstVenCode: 'LONEPINE' }, 'Vendor Code'],
    ['a vendor of another company', { ScmstVenCode: 'CIVIL1' }, 'Vendor Code'],
    ['a vendor on hold', { ScmstVenCode: 'HOLDCO' }, 'does not allow transactions'],
    ['a currency that is not the company’s', { ScmstCurrCode: 'EUR' }, 'Currency Code'],
    ['a change order without a contract', { ScmstChgCode: '001' }, 'does not exist'],
    ['a flag that is neither Y nor N', { ScmstOverrideFlag: 'X' }, 'Override Flag'],
    ['a member that only the system sets', { ScmstStatusCode: 'POSTED' }, 'ScmstStatusCode'],
  ])('refuses %s', async (_, change, words) => {
    const reply = await erp.send('POST', SC, header(change));
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('takes a line on the job, and on a sub job with its own codes', async () => {
    await enter(erp, {}, [line(), line({ ScschTaskCode: '88002', ScschJobCode: '24-010.1' })]);
    const lines = await erp.items(SOV, { finder: 'selectSOV;CompCodeVar=ZZ,ContCodeVar=24-010-901' });
    expect(lines.map((row) => [row.ScschTaskCode, row.ScschAmt, row.ScschPhsName !== null])).toEqual([
      ['88001', 1200.35, true],
      ['88002', 1200.35, true],
    ]);
  });

  it.each([
    ['without its header', { ScschContCode: '24-010-999' }, 'does not exist'],
    ['on a job outside the contract', { ScschJobCode: '24-020' }, 'nor one of its sub jobs'],
    ['on a code that the job does not have', { ScschPhsCode: '99-900' }, 'Cost Code Code'],
    ['on a category that the code does not have', { ScschCatCode: 'Q' }, 'Cost Code Code'],
  ])('refuses a line %s', async (_, change, words) => {
    await erp.send('POST', SC, header());
    const reply = await erp.send('POST', SOV, line(change));
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('refuses an inactive code and an inactive category', async () => {
    const job = { ScmstJobCode: '24-050', ScmstContCode: '24-050-001' };
    await erp.send('POST', SC, header(job));
    const where = { ScschContCode: '24-050-001', ScschJobCode: '24-050' };
    const [code] = await erp.items('/jc-rest-api/rest/1/jcjobcostcodes', { q: "GjjpActiveFlag = 'N'" });
    const inactive = await erp.send('POST', SOV, line({ ...where, ScschPhsCode: code?.GjjpCode }));
    expect(inactive.text).toContain('is not active');
    const [category] = await erp.items('/jc-rest-api/rest/1/jcjobcategory', { q: "JcatCatActiveFlag = 'N'" });
    const retired = { ...where, ScschPhsCode: category?.JcatPhsCode, ScschCatCode: category?.JcatCode };
    expect((await erp.send('POST', SOV, line(retired))).text).toContain('Category Code X is not active');
    const dotted = await erp.send('POST', SOV, line({ ...where, ScschPhsCode: '02.100' }));
    expect(dotted.status).toBe(201);
  });

  it('takes a line once the missing combination is assigned to the job', async () => {
    await erp.send('POST', SC, header());
    const [row] = await erp.items('/jc-rest-api/rest/1/jcjobcategory', {
      q: "JcatCompCode = 'ZZ' and JcatJobCode = '24-010' and JcatPhsCode = '03-100'",
    });
    const flags = Object.fromEntries(Object.entries(row ?? {}).filter(([name]) => /Flag|Wip|Flg/.test(name)));
    const assigned = {
      JcatCompCode: 'ZZ',
      JcatJobCode: '24-010',
      JcatPhsCode: '03-100',
      JcatCode: 'P',
      JcatVUuid: '',
      ...flags,
    };
    expect((await erp.send('POST', SOV, line({ ScschCatCode: 'P' }))).status).toBe(400);
    expect((await erp.send('POST', '/jc-rest-api/rest/1/jcjobcategory', assigned)).status).toBe(201);
    expect((await erp.send('POST', SOV, line({ ScschCatCode: 'P' }))).status).toBe(201);
  });

  it('changes an unposted contract and its lines, but not their keys', async () => {
    const id = await enter(erp);
    const changed = await erp.send('PATCH', `${SC}/${id}`, { ScmstName: 'Foundations, west' });
    expect([changed.status, changed.json.ScmstName]).toEqual([200, 'Foundations, west']);
    expect((await erp.send('PATCH', `${SC}/${id}`, { ScmstContCode: '24-010-999' })).status).toBe(400);
    const [row] = await erp.items(SOV, { q: "ScschContCode = '24-010-901'" });
    const amount = await erp.send('PATCH', `${SOV}/${row?.ScschVUuid}`, { ScschAmt: 10 });
    expect([amount.status, amount.json.ScschAmt]).toEqual([200, 10]);
  });

  it('processes a request id once, and only where the patch knows request ids', async () => {
    const id = { 'x-api-request-id': '3e0a6d1c-7a39-4a4e-9d35-0d1c2f3b4a5d' };
    const refused = await erp.send('POST', SC, header({ ScmstVenCode: 'HOLDCO' }), id);
    expect(refused.status).toBe(400);
    expect((await erp.send('POST', SC, header(), id)).status).toBe(201);
    const again = await erp.send('POST', SC, header({ ScmstContCode: '24-010-902' }), id);
    expect([again.status, again.text]).toEqual([400, expect.stringContaining('Duplicate request')]);
    await erp.control('PUT', '/settings', { requestIds: false });
    expect((await erp.send('POST', SC, header({ ScmstContCode: '24-010-902' }), id)).status).toBe(201);
  });

  it('takes a number twice where the setting lets it', async () => {
    await erp.control('PUT', '/settings', { uniqueNumbers: false });
    await erp.send('POST', SC, header());
    expect((await erp.send('POST', SC, header())).status).toBe(201);
    expect(await erp.items(SC, { q: "ScmstContCode = '24-010-901'" })).toHaveLength(2);
  });
});
