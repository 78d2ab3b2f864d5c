import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, enter, header, type Json, line, SC, SOV, startErp } from './erp.ts';

const V4 = { 'rest-framework-version': '4' };

describe('the shapes of an error', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  it('is plain text under the default framework', async () => {
    const reply = await erp.send('POST', SC, header({ ScmstColor: 'red' }));
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toMatch(/^text\/plain/);
    expect(reply.text).toContain('ScmstColor');
  });

  it('is JSON with a text status under framework 4', async () => {
    const reply = await erp.send('POST', SC, header({ ScmstColor: 'red' }), V4);
    expect(reply.headers.get('rest-framework-version')).toBe('4');
    expect(reply.json).toMatchObject({ title: 'Bad Request', status: '400' });
    expect((reply.json['o:errorDetails'] as Json[])[0]).toMatchObject({ 'o:errorPath': '/ScmstColor' });
  });

  it("carries a package's code and message in an Oracle text, with the words of the screens", async () => {
    await erp.send('POST', SC, header());
    const reply = await erp.send('POST', SOV, line({ ScschPhsCode: '99-900' }));
    expect(reply.status).toBe(400);
    expect(reply.text).toMatch(
      /^ORA-20001: <CMIC_ERR_CODE>.+<\/CMIC_ERR_CODE><CMIC_ERR_MSG>Cost Code Code 99-900.*<\/CMIC_ERR_MSG>$/,
    );
  });

  it('is an Oracle text for a number that is taken, and an empty 500 under framework 4', async () => {
    await enter(erp);
    const plain = await erp.send('POST', SC, header());
    expect([plain.status, plain.text]).toEqual([400, expect.stringMatching(/^ORA-00001: unique constraint/)]);
    const v4 = await erp.send('POST', SC, header(), V4);
    expect([v4.status, v4.text]).toEqual([500, '']);
  });

  it('is an Oracle text for a text that is too long or an amount that is too fine', async () => {
    const long = await erp.send('POST', SC, header({ ScmstContCode: '24-010-0123456789-0123' }));
    expect([long.status, long.text]).toEqual([400, expect.stringMatching(/^ORA-12899: .*\(actual: 22, maximum: 20\)/)]);
    await erp.send('POST', SC, header());
    const fine = await erp.send('POST', SOV, line({ ScschAmt: 10.005 }));
    expect([fine.status, fine.text]).toEqual([400, expect.stringMatching(/^ORA-01438/)]);
    expect((await erp.send('POST', SOV, line({ ScschAmt: '10.00' }))).status).toBe(400);
  });

  it.each([
    'ScmstCompCode',
    'ScmstVenCode',
    'ScmstJobCode',
    'ScmstChgCode',
    'ScmstCurrCode',
    'ScmstOverrideFlag',
    'ScmstSubcontrCode',
    'ScmstContCode',
    'ScmstVUuid',
  ])('is a refusal when %s is missing', async (name) => {
    const { [name]: _, ...rest } = header();
    const reply = await erp.send('POST', SC, rest);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(`${name} `)]);
  });

  it('is 404 for an unknown path or row and 403 without the right', async () => {
    expect((await erp.get('/pm-rest-api/rest/1/scnothing')).status).toBe(404);
    await erp.control('PUT', '/settings', { rights: { scmast: ['GET'], apinsurance: false } });
    expect((await erp.get(SC)).status).toBe(200);
    expect((await erp.send('POST', SC, header())).status).toBe(403);
    expect((await erp.get('/ap-rest-api/rest/1/apinsurance')).status).toBe(403);
  });

  it('is 429 with a wait once a limit that was set is used up', async () => {
    await erp.control('PUT', '/settings', { rateLimit: { hourly: 2 } });
    expect((await erp.get(SC)).status).toBe(200);
    expect((await erp.get(SC)).status).toBe(200);
    const reply = await erp.get(SC);
    expect([reply.status, Number(reply.headers.get('retry-after')) > 0]).toEqual([429, true]);
  });
});
