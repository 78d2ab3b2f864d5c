import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DETAIL, enterPci } from './changes.ts';
import { type Erp, enter, header, type Json, line, SC, SOV, startErp } from './erp.ts';

describe('a change order of a subcontract', () => {
  let erp: Erp;
  beforeEach(async () => {
    erp = await startErp();
  });
  afterEach(() => erp.close());

  const posted = async () => {
    const id = await enter(erp);
    await erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y' });
    return id;
  };
  const change = (ScmstChgCode: string, lines: Json[] = [line({ ScschChgCode: ScmstChgCode })]) =>
    enter(erp, { ScmstChgCode }, lines);
  const post = (id: string) => erp.send('PATCH', `${SC}/${id}`, { ScmstPost: 'Y', ScmstPostDate: '2026-07-15' });

  it('adds to the contract when it is posted: the value is the sum of the posted headers', async () => {
    await posted();
    const first = await change('001', [line({ ScschChgCode: '001', ScschAmt: 300.1 })]);
    // A line on a task, a code and a sub job that the contract never had.
    const added = {
      ScschChgCode: '001',
      ScschTaskCode: '88009',
      ScschPhsCode: '03-300',
      ScschJobCode: '24-010.1',
      ScschAmt: -20,
    };
    expect((await erp.send('POST', SOV, line(added))).status).toBe(201);
    expect((await post(first)).json).toMatchObject({ ScmstContAmt: 280.1, ScmstStatusCode: 'POSTED' });
    await change('002');
    const rows = await erp.items(SC, { q: "ScmstContCode = '24-010-901' and ScmstPostDate >= '2000-01-01'" });
    expect(rows.map((row) => [row.ScmstChgCode, row.ScmstContAmt])).toEqual([
      ['000', 1200.35],
      ['001', 280.1],
    ]);
    const costs = await erp.items('/jc-rest-api/rest/1/jcdetailposted', { q: "JcdtSrcCommCode = '24-010-901'" });
    expect(costs.map((row) => [row.JcdtJobCode, row.JcdtTypeCode, row.JcdtAmt])).toEqual([
      ['24-010', 'O', 1200.35],
      ['24-010', 'O', 300.1],
      ['24-010.1', 'O', -20],
    ]);
  });

  it('is numbered by the system where the caller leaves the number to it', async () => {
    await posted();
    const asked = await erp.send('POST', SC, header({ ScmstOverrideFlag: 'N', ScmstChgCode: '001' }));
    expect([asked.json.ScmstContCode, asked.json.ScmstChgCode]).toEqual(['24-010-901', '001']);
    await erp.control('PUT', '/settings', { oneOpenChange: false });
    expect(
      (await erp.send('POST', SC, header({ ScmstOverrideFlag: 'N', ScmstChgCode: '001' }))).json.ScmstChgCode,
    ).toBe('002');
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '002' }))).text).toMatch(/^ORA-00001/);
  });

  it('may skip a number unless the company wants them one after the other', async () => {
    await posted();
    await erp.control('PUT', '/settings', { changeNumbers: 'consecutive', oneOpenChange: false });
    const skipped = await erp.send('POST', SC, header({ ScmstChgCode: '003' }));
    expect([skipped.status, skipped.text]).toEqual([
      400,
      expect.stringContaining('is not the next one of Contract Code 24-010-901: 001'),
    ]);
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '001' }))).status).toBe(201);
    await erp.control('PUT', '/settings', { changeNumbers: 'free' });
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '005' }))).status).toBe(201);
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '0000006' }))).text).toContain('maximum: 6');
  });

  it('is entered on a contract in process, and posted only after it', async () => {
    const id = await enter(erp);
    const match = { ScmstCompCode: 'ZZ', ScmstVenCode: 'ACME', ScmstContCode: '24-010-901' };
    await erp.control('POST', '/edit', { collection: 'scmast', match, set: { ScmstStatusCode: 'INPROCESS' } });
    const first = await change('001');
    expect((await post(first)).text).toContain('The contract of this change is not posted');
    expect((await post(id)).status).toBe(200);
    expect((await post(first)).status).toBe(200);
  });

  it('is refused on a void contract, on another job and without its contract', async () => {
    await posted();
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '001', ScmstJobCode: '24-020' }))).text).toContain(
      'is not the job',
    );
    const { ScmstContCode: _, ...rest } = header({ ScmstChgCode: '001', ScmstOverrideFlag: 'N' });
    expect((await erp.send('POST', SC, rest)).text).toContain('Contract Code');
    await erp.control('POST', '/void', { vendor: 'ACME', contract: '24-010-901' });
    expect((await erp.send('POST', SC, header({ ScmstChgCode: '001' }))).text).toContain('Status = VOID');
  });

  it('gives the lines of PCIs back to be determined when its contract is void', async () => {
    await posted();
    await enterPci(erp, {}, [{ CmdVenCode: 'ACME', CmdContCode: '24-010-901', CmdScChgCode: '000' }]);
    await erp.control('POST', '/void', { vendor: 'ACME', contract: '24-010-901' });
    const [row] = await erp.items(DETAIL, { q: "CmdChgCode = 'INT-90001'" });
    expect([row?.CmdVenCode, row?.CmdContCode]).toEqual(['TBD', null]);
  });
});
