import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Erp, enter, header, type Json, line, SC, SOV, startErp } from './erp.ts';

const ACTION = '/pm-rest-api/rest/1/postsc';
const ACTION_TYPE = { 'content-type': 'application/vnd.oracle.adf.action+json' };

function postSc(contract: string, more: Json[] = []): Json {
  const parameters = [{ compCode: 'ZZ' }, { venCode: 'ACME' }, { contCode: contract }, { chgCode: '000' }, ...more];
  return { name: 'postSc', parameters };
}

describe('posting a subcontract', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  it('is a change of ScmstPost, which sets date, time, batch, status and amount, and reads back null', async () => {
    const id = await enter(erp, {}, [line({ ScschAmt: 0.1 }), line({ ScschTaskCode: '88002', ScschAmt: 0.2 })]);
    const posted = await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    expect(posted.status).toBe(200);
    expect(posted.json).toMatchObject({
      ScmstPost: null,
      ScmstPostDate: '2026-07-21',
      ScmstDateTimePost: '2026-07-21T17:08:34-04:00',
      ScmstStatusCode: 'POSTED',
      ScmstContAmt: 0.3,
    });
    expect(posted.json.ScmstPostBatch).toBeGreaterThan(0);
  });

  it('ends all editing', async () => {
    const id = await enter(erp);
    await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    const [row] = await erp.items(SOV, { q: "ScschContCode = '24-010-901'" });
    for (const reply of [
      await erp.send('PATCH', `${SC}/${id}`, { ScmstName: 'x' }),
      await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' }),
      await erp.send('PATCH', `${SOV}/${row?.ScschVUuid}`, { ScschAmt: 1 }),
      await erp.send('POST', SOV, line({ ScschTaskCode: '88002' })),
    ]) {
      expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('is posted and cannot be changed')]);
    }
  });

  it('needs a line and an open period', async () => {
    const id = await enter(erp, {}, []);
    expect((await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' })).text).toContain('no schedule of values');
    await erp.send('POST', SOV, line());
    await erp.control('PUT', '/settings', { closedPeriodBefore: '2026-07-01' });
    const early = await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y', ScmstPostDate: '2026-06-30' });
    expect([early.status, early.text]).toEqual([400, expect.stringContaining('closed period')]);
    const open = await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y', ScmstPostDate: '2026-07-02' });
    expect(open.json.ScmstPostDate).toBe('2026-07-02');
  });

  it('by the action answers SUCCESS or a reason, both with 200', async () => {
    await enter(erp);
    expect((await erp.send('POST', ACTION, postSc('24-010-901'), ACTION_TYPE)).status).toBe(404);
    await erp.control('PUT', '/settings', { posting: 'action', closedPeriods: ['2026-05'] });
    const closed = await erp.send('POST', ACTION, postSc('24-010-901', [{ postDate: '2026-05-31' }]), ACTION_TYPE);
    expect([closed.status, closed.json.result]).toEqual([200, expect.stringContaining('closed period')]);
    const done = await erp.send('POST', ACTION, postSc('24-010-901'), ACTION_TYPE);
    expect([done.status, done.json]).toEqual([200, { result: 'SUCCESS' }]);
    expect(done.headers.get('content-type')).toMatch(/actionresult/);
    const again = await erp.send('POST', ACTION, postSc('24-010-901'), ACTION_TYPE);
    expect(again.json.result).toContain('already been posted. (COMP, VEN, CONT, CHG): (ZZ, ACME, 24-010-901, 000)');
    const single = { name: 'postSc', parameters: { compCode: 'ZZ' } };
    expect((await erp.send('POST', ACTION, single, ACTION_TYPE)).status).toBe(400);
  });

  it.each(['action', 'none'])('by the change does nothing, silently, where the setting says %s', async (posting) => {
    const id = await enter(erp);
    await erp.control('PUT', '/settings', { posting });
    const reply = await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    expect([reply.status, reply.json.ScmstPostDate]).toEqual([200, null]);
  });

  it('comes before a change order, and only one change order is open at a time', async () => {
    const id = await enter(erp);
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '001' }))).text).toContain('is not posted');
    await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    const change = await enter(erp, { ScmstChgCode: '001' }, [line({ ScschChgCode: '001', ScschAmt: -100 })]);
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '002' }))).text).toContain('unposted Change Code 001');
    expect((await erp.send('PATCH', `${SC}/${change}`, { ScmstPost: 'Y' })).json.ScmstContAmt).toBe(-100);
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '002' }))).status).toBe(201);
  });

  it('is done by hand in CMiC, and so is voiding', async () => {
    await enter(erp);
    const document = { vendor: 'ACME', contract: '24-010-901' };
    const posted = await erp.control('POST', '/post', { ...document, date: '2026-06-30' });
    expect([posted.status, posted.json.ScmstPostDate]).toEqual([200, '2026-06-30']);
    expect((await erp.control('POST', '/post', document)).status).toBe(409);
    expect((await erp.control('POST', '/void', document)).json.ScmstStatusCode).toBe('VOID');
    expect((await erp.control('POST', '/void', document)).status).toBe(409);
    expect((await erp.control('POST', '/post', { vendor: 'ACME' })).status).toBe(400);
  });
});
