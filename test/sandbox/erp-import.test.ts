import { describe, expect, it } from 'vitest';
import { api, COMPANY, click, eachWithErpTool } from './erp-tool.ts';
import type { Body } from './procore/support.ts';

eachWithErpTool();

const get = async (path: string): Promise<Body> => (await api<Body>('GET', path)).body;
const stage = (record: object) => api<Body>('PATCH', `${COMPANY}/staged_records/sync`, { updates: [record] });
const rows = (collection: string): Promise<Body[]> => get(`/_sandbox/state/${collection}`);
const line = (origin: string, code: string, amount: string, more: object = {}) => ({
  item_type: 'line_item',
  origin_id: origin,
  data: { amount, description: code, cost_code_origin_id: code, line_item_type_origin_id: 'ZZ/cat-S', ...more },
});

describe('importing a staged prime contract', () => {
  const contract = (amount: string, code = 'ZZ/24-010/03-100') => ({
    item_type: 'prime_contract',
    origin_id: 'ZZ/24-010/jb-24-010',
    origin_code: '24-010',
    data: { project_origin_id: 'ZZ/24-010', number: '24-010', title: 'Base building', status: 'Approved' },
    children: [line('ZZ/24-010/jb-24-010/010', code, amount)],
  });
  const importIt = () => click('import', { itemType: 'prime_contract', erpId: 'ZZ/24-010/jb-24-010' });

  it('makes it with its lines, all marked, and tells the integrator', async () => {
    await stage(contract('4180250.50'));
    expect((await importIt()).body.erpStatus).toBe('synced');
    const [made] = await get('/rest/v1.0/prime_contracts?project_id=1001');
    expect(made).toMatchObject({ origin_id: 'ZZ/24-010/jb-24-010', origin_code: '24-010', grand_total: '4180250.5' });
    const [own] = await get(`/rest/v1.0/prime_contracts/${made.id}/line_items?project_id=1001`);
    expect(own).toMatchObject({ origin_id: 'ZZ/24-010/jb-24-010/010', cost_code: { origin_id: 'ZZ/24-010/03-100' } });
    expect((await rows('staged_records')).map((row) => row.status)).toEqual(['imported', 'imported']);
    expect((await rows('erp_requests')).map((row) => row.request_name)).toEqual(['create_prime_contract_in_procore']);
  });

  it('can be done again with other amounts, the same contract and line', async () => {
    await stage(contract('1'));
    await importIt();
    await stage(contract('2.50'));
    expect((await importIt()).status).toBe(200);
    const [made, ...others] = await get('/rest/v1.0/prime_contracts?project_id=1001');
    expect([made.grand_total, others.length]).toEqual(['2.5', 0]);
    await api('PATCH', `/rest/v1.0/prime_contract/${made.id}`, {
      project_id: 1001,
      prime_contract: { status: 'Draft' },
    });
    expect((await importIt()).body.message).toContain('not Approved');
  });

  it('fails whole for a code that Procore does not have', async () => {
    await stage(contract('1', 'ZZ/24-010/27-800'));
    expect((await importIt()).body.message).toContain('ZZ/24-010/27-800');
    expect(await get('/rest/v1.0/prime_contracts?project_id=1001')).toEqual([]);
    expect((await rows('staged_records')).map((row) => row.status)).toEqual(['staged', 'staged']);
  });
});

describe('importing a commitment that was born in the ERP', () => {
  const record = (vendor: string) => ({
    item_type: 'work_order_contract',
    origin_id: 'ZZ/DELTA/24-010-S09',
    origin_code: '24-010-S09',
    data: {
      project_origin_id: 'ZZ/24-010',
      vendor_origin_id: vendor,
      number: '24-010-S09',
      title: 'Framing',
      status: 'Approved',
    },
    children: [line('ZZ/DELTA/24-010-S09/000/100', 'ZZ/24-010/09-100', '77120.00')],
  });
  const importIt = () => click('import', { itemType: 'work_order_contract', erpId: 'ZZ/DELTA/24-010-S09' });

  it('needs a linked vendor; then header and line are there and marked', async () => {
    await stage(record('ZZ/NOBODY'));
    expect((await importIt()).body.message).toContain('ZZ/NOBODY');
    await stage(record('ZZ/DELTA'));
    expect((await importIt()).body.erpStatus).toBe('synced');
    const made = (await rows('work_order_contracts')).find((row) => row.number === '24-010-S09');
    expect(made).toMatchObject({ vendor_id: 2005, status: 'Approved', origin_id: 'ZZ/DELTA/24-010-S09' });
    expect((await rows('line_items')).filter((row) => row.holder_id === made.id)).toMatchObject([
      { amount: '77120.00', origin_id: 'ZZ/DELTA/24-010-S09/000/100' },
    ]);
  });

  it('is followed by its change orders', async () => {
    const change = {
      item_type: 'commitment_change_order',
      origin_id: 'ZZ/ACME/24-010-010/009',
      origin_code: '009',
      data: {
        project_origin_id: 'ZZ/24-010',
        commitment_origin_id: 'ZZ/ACME/24-010-010',
        number: '009',
        title: 'Extra',
      },
      children: [
        line('ZZ/ACME/24-010-010/009/1', 'ZZ/24-010.2/03-200', '10.25', {
          commitment_line_item_origin_id: 'ZZ/ACME/24-010-010/000/88028',
        }),
      ],
    };
    await stage(change);
    const made = await click('import', { itemType: 'commitment_change_order', erpId: change.origin_id });
    expect(made.body.erpStatus).toBe('synced');
    const list = await get('/rest/v1.0/change_order_packages?project_id=1001&contract_id=5510&view=extended');
    const imported = list.find((row: Body) => row.origin_id === change.origin_id);
    expect(imported).toMatchObject({
      number: '009',
      status: 'Approved',
      line_items: [{ commitment_line_item_id: 88028 }],
    });
  });
});

describe('unlinking what was imported', () => {
  it('brings the staged record back to where it can be imported', async () => {
    await stage({
      item_type: 'vendor',
      origin_id: 'ZZ/NEWCO',
      origin_code: 'NEWCO',
      data: { name: 'Newco Interiors' },
    });
    await click('import', { itemType: 'vendor', erpId: 'ZZ/NEWCO' });
    const made = (await rows('vendors')).find((row) => row.origin_id === 'ZZ/NEWCO');
    expect((await click('unlink', { itemType: 'vendor', itemId: made.id })).body.erpStatus).toBe('not_in_erp');
    expect(await rows('staged_records')).toMatchObject([{ origin_id: 'ZZ/NEWCO', status: 'staged' }]);
  });
});

describe('the other clicks on staged records', () => {
  const vendor = {
    item_type: 'vendor',
    origin_id: 'ZZ/ACME',
    origin_code: 'ACME',
    data: { name: 'Acme Concrete Inc.' },
  };

  it('link a company of Procore instead of importing it again', async () => {
    await stage(vendor);
    const linked = await click('link', { itemType: 'vendor', itemId: 2001, erpId: 'ZZ/ACME' });
    expect(linked.body.erpStatus).toBe('synced');
    expect((await rows('vendors')).find((row) => row.id === 2001)).toMatchObject({ origin_id: 'ZZ/ACME' });
    expect((await rows('erp_requests')).at(-1)).toMatchObject({
      request_name: 'link_vendor',
      request_data: { vendor: { id: 2001, origin_id: 'ZZ/ACME' } },
    });
    expect((await click('link', { itemType: 'vendor', itemId: 2002, erpId: 'ZZ/ACME' })).status).toBe(422);
  });

  it('archive what nobody wants to import', async () => {
    await stage(vendor);
    expect((await click('archive', { itemType: 'vendor', erpId: 'ZZ/ACME' })).status).toBe(200);
    expect((await click('import', { itemType: 'vendor', erpId: 'ZZ/ACME' })).body.message).toContain('archived');
  });

  it('reset a project by a super user, who is only telling', async () => {
    expect((await click('reset', { itemType: 'project', itemId: 1004 })).body.erpStatus).toBe('not_in_erp');
    expect((await rows('erp_requests')).at(-1)).toMatchObject({
      request_name: 'reset_job',
      request_data: { project: { origin_id: 'ZZ/24-030' } },
    });
    expect((await click('reset', { itemType: 'vendor', itemId: 2005 })).body.message).toContain('cannot be reset');
  });
});

describe('the people of the company', () => {
  it('are told with who may push to accounting', async () => {
    const users = await get(`${COMPANY}/users`);
    expect(users.filter((user: Body) => user.erp_integrated_accountant).map((user: Body) => user.id)).toEqual([1, 2]);
    expect((await get(`${COMPANY}/users/2`)).name).toBe('Omar Reyes');
  });
});
