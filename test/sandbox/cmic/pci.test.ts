import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ACTION_TYPE, budgetOf, DETAIL, detail, enterPci, PCI, pci, postCm } from './changes.ts';
import { type Erp, type Json, startErp } from './erp.ts';

let erp: Erp;
beforeEach(async () => {
  erp = await startErp();
});
afterEach(() => erp.close());

const cents = (row: Json, name: string) => Math.round(Number(row[name]) * 100);

describe('entering a potential change item', () => {
  it('is a header, then its lines; the answer leaves looked-up names null', async () => {
    const born = await erp.send('POST', PCI, pci({ CmmSrcId: '1001/bc-7', CmmPostDate: '2026-07-01' }));
    expect(born.status).toBe(201);
    expect(born.json).toMatchObject({ CmmStatCode: 'U', CmmPostDate: null, CmmTypeName: null, CmmSrcId: '1001/bc-7' });
    expect((await erp.get(`${PCI}/${born.json.CmmVUuid}`)).json.CmmTypeName).toBe('Internal change');
    const line = await erp.send('POST', DETAIL, detail({ CmdJobCode: '24-010.1', CmdTaskCode: '77001' }));
    expect(line.json).toMatchObject({ CmdBudgAmt: 1200.35, CmdPostingFlag: null, CmdTaskCode: '77001' });
    expect((await erp.get(`${DETAIL}/${line.json.CmdVUuid}`)).json).toMatchObject({
      CmdPostingFlag: 'UNPOSTED',
      CmdStatusCode: 'APPROVED',
    });
    expect((await erp.send('POST', PCI, pci())).text).toMatch(/^ORA-00001/);
    expect((await erp.send('POST', PCI, pci({ CmmJobCode: '24-020' }))).status).toBe(201);
  });

  it.each([
    ['CmmCompCode', 'CmmCompCode'],
    ['CmmJobCode', 'CmmJobCode'],
    ['CmmTypeCode', 'PCI Type Code'],
    ['CmmCode', 'PCI Code'],
    ['CmmName', 'PCI Name'],
    ['CmmRefDate', 'CmmRefDate'],
    ['CmmPrepostStatCode', 'PCI Status Code'],
    ['CmmCalcProjAmtMethod', 'CmmCalcProjAmtMethod'],
    ['CmmVUuid', 'CmmVUuid'],
  ])('needs %s', async (name, words) => {
    const { [name]: _, ...rest } = pci();
    const reply = await erp.send('POST', PCI, rest);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it.each([
    ['a code that is too long', { CmmCode: 'INT-90000001' }, 'maximum: 11'],
    ['a name that is too long', { CmmName: 'x'.repeat(201) }, 'maximum: 200'],
    ['a type that is not set up', { CmmTypeCode: 'ORB' }, 'PCI Type Code ORB'],
    ['a status that is not set up', { CmmPrepostStatCode: 'OPEN' }, 'PCI Status Code OPEN'],
    ['another method', { CmmCalcProjAmtMethod: 'X' }, 'must be A or R'],
    ['a sub job', { CmmJobCode: '24-010.1' }, 'is not a control job'],
    ['a closed job', { CmmJobCode: '21-007' }, 'is not open'],
    [
      'an original budget before the job is started',
      { CmmTypeCode: 'OBC', CmmJobCode: '25-001' },
      'has not been started',
    ],
    ['an internal change in an owner change order', { CmmOcoCode: 'OCO-1' }, 'is not external'],
  ])('refuses %s', async (_, change, words) => {
    const reply = await erp.send('POST', PCI, pci(change));
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it.each([
    ['without its header', { CmdChgCode: 'INT-90009' }, 'PCI Code INT-90009'],
    ['on a job outside', { CmdJobCode: '24-020' }, 'nor one of its sub jobs'],
    ['on a code that the job does not have', { CmdPhsCode: '99-900' }, 'Cost Code Code 99-900'],
    ['on a category that the code does not have', { CmdCatCode: 'P' }, 'Category Code P'],
    ['that bills, on an internal change', { CmdBillAmt: 10 }, 'Bill Amount must be empty'],
    ['of a vendor on hold', { CmdVenCode: 'HOLDCO' }, 'does not allow transactions'],
    ['with too fine an amount', { CmdBudgAmt: 10.005 }, 'Budget Amount'],
  ])('refuses a line %s', async (_, change, words) => {
    await erp.send('POST', PCI, pci());
    const reply = await erp.send('POST', DETAIL, detail(change));
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(words)]);
  });

  it('refuses a vendor on a line of an original budget', async () => {
    await erp.send('POST', PCI, pci({ CmmTypeCode: 'OBC' }));
    expect((await erp.send('POST', DETAIL, detail({ CmdVenCode: 'ACME' }))).text).toContain('original budget PCI');
  });

  it('prepares a transfer until its status is approved', async () => {
    const id = await enterPci(erp, { CmmTypeCode: 'TFR', CmmPrepostStatCode: 'PENDING' }, [{ CmdBudgAmt: -50 }]);
    await erp.send('PATCH', `${PCI}/${id}`, { CmmPrepostStatCode: 'APPROVED' });
    expect((await erp.send('POST', DETAIL, detail({ CmdPhsCode: '03-200', CmdBudgAmt: 50 }))).text).toContain(
      'cannot be prepared',
    );
    await erp.send('PATCH', `${PCI}/${id}`, { CmmPrepostStatCode: 'PENDING' });
    expect((await erp.send('POST', DETAIL, detail({ CmdPhsCode: '03-200', CmdBudgAmt: 50 }))).status).toBe(201);
  });

  it('lets lines be changed and removed until it is posted', async () => {
    const id = await enterPci(erp, {}, [{}, { CmdTaskCode: '2' }]);
    const [first, second] = await erp.items(DETAIL, {
      finder: 'selectByCode;compCode=ZZ,mastJobCode=24-010,chgCode=INT-90001',
    });
    const path = (row?: Json) => `${DETAIL}/${row?.CmdVUuid}`;
    expect((await erp.send('PATCH', path(first), { CmdBudgAmt: 7 })).json.CmdBudgAmt).toBe(7);
    expect((await erp.send('DELETE', path(second), undefined)).status).toBe(204);
    expect((await erp.get(path(second))).status).toBe(404);
    expect((await postCm(erp)).json.result).toBe('SUCCESS');
    for (const reply of [
      await erp.send('PATCH', path(first), { CmdBudgAmt: 8 }),
      await erp.send('DELETE', path(first), undefined),
      await erp.send('POST', DETAIL, detail()),
      await erp.send('PATCH', `${PCI}/${id}`, { CmmName: 'x' }),
    ]) {
      expect([reply.status, reply.text]).toEqual([400, expect.stringContaining('is posted and cannot be changed')]);
    }
  });

  it('has its types and statuses from the company set-up, of all roles and pending types', async () => {
    const types = await erp.items('/cm-rest-api/rest/1/cmtype', { q: "CmtCompCode = 'ZZ'" });
    expect(types.map((row) => [row.CmtCode, row.CmtRoleCode])).toEqual([
      ['EXT', 'EXTERNAL'],
      ['INT', 'INTERNAL'],
      ['TFR', 'TRANSFER'],
      ['OBC', 'ORIGINAL'],
    ]);
    const statuses = await erp.items('/cm-rest-api/rest/1/cmstatus', { q: "CmstCompCode = 'ZZ'" });
    expect(statuses.map((row) => row.CmstPendingType)).toEqual(['PRE-PENDING', 'PENDING', 'APPROVED', 'REJECTED']);
    const held = await erp.items(PCI, { limit: '100' });
    expect(new Set(held.map((row) => row.CmmTypeCode)).size).toBe(4);
    expect(new Set(held.map((row) => row.CmmPrepostStatCode)).size).toBe(4);
  });
});

describe('posting a potential change item', () => {
  it('by method A adds to the current budget and to the projection', async () => {
    const before = await budgetOf(erp);
    const id = await enterPci(erp, {}, [{}, { CmdBudgAmt: 0.65 }]);
    const pending = () => erp.items(`${DETAIL}unposted`, { q: "CmdChgCode = 'INT-90001'" });
    expect(await pending()).toHaveLength(2);
    const reply = await postCm(erp);
    expect([reply.status, reply.json]).toEqual([200, { result: 'SUCCESS' }]);
    const after = await budgetOf(erp);
    expect(await pending()).toEqual([]);
    expect(after.JcatChgOrdCostAmt).toBe(1201);
    expect(after.JcatObudgCostAmt).toBe(before.JcatObudgCostAmt);
    for (const name of ['JcatBudgCostAmt', 'JcatProjCostAmt'])
      expect(cents(after, name) - cents(before, name)).toBe(120100);
    expect((await erp.get(`${PCI}/${id}`)).json).toMatchObject({ CmmPostDate: '2026-07-21', CmmStatCode: 'P' });
    const lines = await erp.items(DETAIL, { q: "CmdChgCode = 'INT-90001'" });
    expect(lines.map((row) => row.CmdPostingFlag)).toEqual(['POSTED', 'POSTED']);
  });

  it('by method R takes the largest of current budget, spent and projection', async () => {
    const before = await budgetOf(erp);
    await enterPci(erp, { CmmCalcProjAmtMethod: 'R' }, [{ CmdBudgAmt: -100 }]);
    await postCm(erp);
    expect((await budgetOf(erp)).JcatProjCostAmt).toBe(before.JcatProjCostAmt);
    const spent = { job: '24-010', phase: '03-100', category: 'S', amount: 9000000 };
    await erp.control('POST', '/job-costs', { rows: [spent] });
    await enterPci(erp, { CmmCode: 'INT-90002', CmmCalcProjAmtMethod: 'R' }, [{ CmdBudgAmt: 100 }]);
    await postCm(erp, 'INT-90002');
    expect(cents(await budgetOf(erp), 'JcatProjCostAmt')).toBeGreaterThanOrEqual(900000000);
  });

  it('of an external change moves revenue beside cost', async () => {
    await enterPci(erp, { CmmTypeCode: 'EXT', CmmCode: 'EXT-90001' }, [{ CmdBudgAmt: 0, CmdBillAmt: 500.5 }]);
    await postCm(erp, 'EXT-90001');
    const [code] = await erp.items('/jc-rest-api/rest/1/jcjobcostcodes', {
      finder: 'selectByCode;compCode=ZZ,jobCode=24-010,phsCode=03-100',
    });
    expect(code?.GjjpEbudgRevenueAmt).toBe(500.5);
    expect((await budgetOf(erp)).JcatChgOrdCostAmt).toBe(0);
  });

  it('of a transfer needs lines that net to zero, in cost and in billing, where the company says so', async () => {
    const approved = async (code: string, lines: Json[]) => {
      const id = await enterPci(erp, { CmmTypeCode: 'TFR', CmmCode: code, CmmPrepostStatCode: 'PENDING' }, lines);
      await erp.send('PATCH', `${PCI}/${id}`, { CmmPrepostStatCode: 'APPROVED' });
      return (await postCm(erp, code)).json.result;
    };
    expect(await approved('TFR-1', [{ CmdBudgAmt: 10 }])).toContain('must net to zero, they net to 10');
    expect(await approved('TFR-2', [{ CmdBudgAmt: 0, CmdBillAmt: -3 }])).toContain('billing lines of a transfer');
    const lines = [
      { CmdBudgAmt: -0.1 },
      { CmdBudgAmt: -0.2, CmdPhsCode: '03-200' },
      { CmdBudgAmt: 0.3, CmdPhsCode: '03-300' },
    ];
    expect(await approved('TFR-3', lines)).toBe('SUCCESS');
    await erp.control('PUT', '/settings', { transfersNetCost: false });
    expect((await postCm(erp, 'TFR-1')).json.result).toBe('SUCCESS');
  });

  it('of an original budget sets the original budget of a started job', async () => {
    await enterPci(erp, { CmmTypeCode: 'OBC', CmmCode: 'OBC-1' }, [{ CmdBudgAmt: 500000 }]);
    await postCm(erp, 'OBC-1');
    expect(await budgetOf(erp)).toMatchObject({
      JcatObudgCostAmt: 500000,
      JcatBudgCostAmt: 500000,
      JcatChgOrdCostAmt: 0,
    });
    await erp.control('PUT', '/settings', { originalBudgetPci: 'add' });
    await enterPci(erp, { CmmTypeCode: 'OBC', CmmCode: 'OBC-2' }, [{ CmdBudgAmt: 1 }]);
    await postCm(erp, 'OBC-2');
    expect((await budgetOf(erp)).JcatObudgCostAmt).toBe(500001);
  });

  it('of an internal change leaves the budget alone where the company says so', async () => {
    await erp.control('PUT', '/settings', { internalChangesUpdateBudget: false });
    await enterPci(erp);
    expect((await postCm(erp)).json.result).toBe('SUCCESS');
    expect((await budgetOf(erp)).JcatChgOrdCostAmt).toBe(0);
  });

  it('answers a refusal with 200 and a sentence that names the PCI', async () => {
    const id = await enterPci(erp, { CmmPrepostStatCode: 'PENDING' });
    const refused = await postCm(erp);
    expect(refused.status).toBe(200);
    expect(refused.json.result).toBe(
      'PCI is not approved. (COMP, JOB, CHG): (ZZ, 24-010, INT-90001). Approved flag = N, PCI status = PENDING',
    );
    await erp.send('PATCH', `${PCI}/${id}`, { CmmPrepostStatCode: 'APPROVED' });
    expect((await postCm(erp, 'INT-90001', { postDate: '2023-12-31' })).json.result).toContain('closed period');
    await erp.control('PUT', '/settings', { pciPostingToClosedPeriod: true });
    expect((await postCm(erp, 'INT-90001', { postDate: '2023-12-31' })).json.result).toBe('SUCCESS');
    expect((await postCm(erp)).json.result).toContain('already been posted');
    expect((await postCm(erp, 'NONE')).json.result).toContain('PCI not found');
    await enterPci(erp, { CmmCode: 'INT-90002' }, []);
    expect((await postCm(erp, 'INT-90002')).json.result).toContain('no details');
  });

  it('takes its parameters as a list of objects with one member each, and a request id once', async () => {
    const whole = { name: 'postCm', parameters: { compCode: 'ZZ', jobCode: '24-010', chgCode: 'INT-90001' } };
    expect((await erp.send('POST', '/cm-rest-api/rest/1/postcm', whole, ACTION_TYPE)).status).toBe(400);
    const id = { 'x-api-request-id': '5b6f0f5e-8a9c-4d52-9f0c-0a0f6f1d2c3b' };
    expect((await erp.send('POST', PCI, pci(), id)).status).toBe(201);
    expect((await erp.send('POST', PCI, pci({ CmmCode: 'INT-90002' }), id)).text).toContain('Duplicate request');
  });

  it('is done by people too, and so is voiding, which takes everything back', async () => {
    const before = await budgetOf(erp);
    await enterPci(erp);
    const document = { job: '24-010', pci: 'INT-90001' };
    expect((await erp.control('POST', '/post-pci', { ...document, date: '2026-07-20' })).json.CmmPostDate).toBe(
      '2026-07-20',
    );
    expect((await erp.control('POST', '/post-pci', document)).status).toBe(409);
    expect((await erp.control('POST', '/void-pci', document)).json.CmmStatCode).toBe('V');
    expect((await erp.control('POST', '/void-pci', document)).status).toBe(409);
    const after = await budgetOf(erp);
    for (const name of ['JcatBudgCostAmt', 'JcatChgOrdCostAmt', 'JcatProjCostAmt'])
      expect(after[name]).toBe(before[name]);
  });
});
