import { beforeAll, describe, expect, test } from 'vitest';
import { codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { importVendor, inProcore, onlyInCmic, worldOf } from './vendors.ts';

describe('one vendor', () => {
  const world = worldOf();
  let row: Row;
  let id: string;
  beforeAll(async () => {
    row = (await onlyInCmic(world.now))[0] ?? {};
    id = `ZZ/${row.BpvenBpCode}`;
  });

  test('its plan says member by member what would be created and what stays in CMiC, and writes nothing', async () => {
    const plan = await withoutWriting(world.now, () => importPlan(world.now, 'VENDOR', id));
    expect(plan).toMatchObject({ problems: [], locks: [], rows: [{ action: 'CREATE', resource: 'vendors', key: id }] });
    expect(plan.rows[0].fields).toEqual(
      Object.entries({
        origin_id: id,
        origin_code: row.BpvenBpCode,
        name: row.BpvenBpName,
        address: row.BpvenPayAdd1,
        city: row.BpvenPayAdd3,
        state_code: row.BpvenPayRegionCode,
        zip: row.BpvenPayPostalCode,
        country_code: row.BpvenPayCountry,
        business_phone: row.BpvenPayPhone,
        email_address: row.BpvenPayEmail,
        website: null,
        is_active: 'true',
      }).map(([name, to]) => ({ name, from: null, to })),
    );
    expect(plan.notTravelling).toContain('Tax ids and bank data never leave CMiC.');
    expect(plan.notTravelling.join()).toContain(`payment terms ${row.BpvenTermCode}`);
    expect(plan.prerequisites).toEqual([{ name: 'Active in CMiC and open for transactions', met: true, fix: null }]);
  });

  test('it is created, marked and linked at once', async () => {
    const before = await world.now.procore.state();
    const plan = await importPlan(world.now, 'VENDOR', id);
    const payload = await importVendor(world.now, { id, fingerprint: plan.fingerprint });
    expect(payload).toMatchObject({
      problems: [],
      transfer: { kind: 'VENDOR', direction: 'IMPORT', state: 'DONE', problems: [] },
      vendor: { name: row.BpvenBpName, originId: id, cmicVendor: { id } },
    });
    expect((await inProcore(world.now)).get(id)).toMatchObject({
      id: Number(payload.vendor.id),
      name: row.BpvenBpName,
      address: row.BpvenPayAdd1,
      city: row.BpvenPayAdd3,
      is_active: true,
      origin_code: row.BpvenBpCode,
      tax_id: null,
    });
    expect((await world.now.procore.state()).vendors).toBe((before.vendors ?? 0) + 1);
    const [link] = await world.now.store.links.byCmic('VENDOR', [id]);
    expect(link).toMatchObject({ state: 'ACTIVE', procoreId: payload.vendor.id, adoptedMark: null });
  });

  test('it travels once: asked again, its transfer is answered with ALREADY_DONE', async () => {
    const again = await withoutWriting(world.now, () => importVendor(world.now, { id }));
    expect(again).toMatchObject({ transfer: { state: 'DONE' }, vendor: { originId: id } });
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('its insurance is reached from the Procore vendor', async () => {
    const { procoreVendor } = await world.now.ask(
      '{ procoreVendor(id: "2005") { cmicVendor { insurances { coverType } } } }',
    );
    expect(procoreVendor.cmicVendor).toBeNull();
    await importVendor(world.now, { id: 'ZZ/DELTA' });
    const rows = (await world.now.cmic.rows<Row>('apinsurance')).filter(({ InsVenCode }) => InsVenCode === 'DELTA');
    const { procoreVendor: linked } = await world.now.ask(
      '{ procoreVendor(id: "2005") { cmicVendor { insurances { coverType certificateNumber } } } }',
    );
    expect(linked.cmicVendor.insurances.map((each: Row) => each.certificateNumber).sort()).toEqual(
      rows.map(({ InsCertNum }) => String(InsCertNum)).sort(),
    );
  });
});

describe('one vendor that is not created', () => {
  const world = worldOf();

  test('one that carries our mark already is linked, and nothing is written', async () => {
    const plan = await importPlan(world.now, 'VENDOR', 'ZZ/DELTA');
    expect(plan).toMatchObject({ rows: [{ action: 'KEEP', key: 'ZZ/DELTA' }], problems: [] });
    const payload = await withoutWriting(world.now, () => importVendor(world.now, { id: 'ZZ/DELTA' }));
    expect(payload).toMatchObject({ transfer: { state: 'DONE', targetId: '2005' }, vendor: { id: '2005' } });
    expect(await world.now.store.links.byCmic('VENDOR', ['ZZ/DELTA'])).toMatchObject([{ procoreId: '2005' }]);
  });

  test('one whose Procore vendor is inactive there: a sync by its mark would make it active again', async () => {
    const hand = await procoreHand(world.now);
    const [row] = await onlyInCmic(world.now);
    const id = `ZZ/${row?.BpvenBpCode}`;
    const vendor = { name: row?.BpvenBpName, origin_id: id, is_active: false };
    const made = await hand.call('POST', '/rest/v1.0/vendors', { company_id: 4001, vendor });
    expect(made.status).toBe(201);
    const { transfer, problems } = await importVendor(world.now, { id });
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([{ code: 'BAD_INPUT', fix: expect.stringContaining('Make it active in Procore') }]);
    await importVendor(world.now, { id: 'ZZ' });
    expect((await inProcore(world.now)).get(id)).toMatchObject({ id: made.body.id, is_active: false });
  });

  test("one that carries an earlier connector's mark is left for linkVendor", async () => {
    const { transfer, problems } = await withoutWriting(world.now, () => importVendor(world.now, { id: 'ZZ/KESTREL' }));
    expect(transfer).toBeNull();
    expect(codes(problems)).toEqual([['ALREADY_LINKED', ['input', 'id']]]);
    expect(problems[0].message).toContain('CMIC|ZZ|KESTREL');
    expect(problems[0].fix).toContain('linkVendor(procoreVendorId: "2004", cmicVendorId: "ZZ/KESTREL")');
  });

  test.each([
    ['ZZ/ACME', '2001'],
    ['ZZ/BAKER', '2002'],
    ['ZZ/SUMMIT', '2003'],
  ])('%s looks like Procore vendor %s and is not created twice', async (id, procoreId) => {
    const { transfer, problems } = await withoutWriting(world.now, () => importVendor(world.now, { id }));
    expect(transfer).toBeNull();
    expect(codes(problems)).toEqual([['POSSIBLE_DUPLICATE', ['input', 'id']]]);
    expect(problems[0].message).toContain(`Procore vendor ${procoreId}`);
    expect(problems[0].fix).toContain(`linkVendor(procoreVendorId: "${procoreId}", cmicVendorId: "${id}")`);
    expect(problems[0].fix).toContain('separate: true');
  });

  test('one that somebody says is another company is created by the plan that was looked at', async () => {
    const { fingerprint, problems } = await importPlan(world.now, 'VENDOR', 'ZZ/ACME');
    expect(codes(problems)).toEqual([['POSSIBLE_DUPLICATE', ['input', 'id']]]);
    const payload = await importVendor(world.now, { id: 'ZZ/ACME', fingerprint, separate: true });
    expect(payload).toMatchObject({ problems: [], transfer: { state: 'DONE' }, vendor: { originId: 'ZZ/ACME' } });
    expect(payload.vendor.id).not.toBe('2001');
    const [transfer] = await world.now.store.transfers.get([payload.transfer.id]);
    expect(transfer?.answers).toEqual({ separate: true });
  });

  test('one that was linked by hand is ALREADY_DONE', async () => {
    await mutate(
      world.now,
      'linkVendor',
      { procoreVendorId: '2002', cmicVendorId: 'ZZ/BAKER' },
      undefined,
      'problems { code }',
    );
    const { problems } = await withoutWriting(world.now, () => importVendor(world.now, { id: 'ZZ/BAKER' }));
    expect(codes(problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    expect(problems[0].message).toContain('2002');
  });

  test('one on hold, one that is inactive, one of another company and one that is not there', async () => {
    const inactive = (await world.now.cmic.rows<Row>('apvendor')).find(
      ({ BpvenStatusCode }) => BpvenStatusCode === 'I',
    );
    const refusal = async (id: string) => {
      const { problems } = await withoutWriting(world.now, () => importVendor(world.now, { id }));
      const [{ code, message, fix }] = problems;
      return { code, message, fix };
    };
    expect(await refusal('ZZ/HOLDCO')).toMatchObject({
      code: 'BAD_INPUT',
      message: 'Vendor HOLDCO is on hold in CMiC.',
      fix: expect.stringContaining('CMiC'),
    });
    expect(await refusal(`ZZ/${inactive?.BpvenBpCode}`)).toMatchObject({
      message: expect.stringContaining('inactive'),
    });
    expect(await refusal('YY/CIVIL1')).toMatchObject({ code: 'NOT_SUPPORTED' });
    expect(await refusal('ZZ/NOBODY')).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refusal('ZZ/ACME/1')).toMatchObject({ code: 'BAD_INPUT', fix: 'Ids look like "ZZ/ACME".' });
  });

  test('who may only read, and who sees another company', async () => {
    const select = 'transfer { id } problems { code }';
    const viewer = await mutate(world.now, 'importVendor', { id: 'ZZ/SUMMIT' }, 'viewer', select);
    expect(viewer).toMatchObject({ transfer: null, problems: [{ code: 'FORBIDDEN' }] });
    const stranger = { roles: ['project-team' as const], companies: ['4002'] };
    const other = await mutate(world.now, 'importVendor', { id: 'ZZ/SUMMIT' }, stranger, select);
    expect(other).toMatchObject({ transfer: null, problems: [{ code: 'NOT_FOUND' }] });
    // Vendors ask for the company alone.
    const oneProject = { roles: ['project-team' as const], companies: ['4001', 'ZZ'], projects: ['1002'] };
    const scoped = await mutate(world.now, 'importVendor', { id: 'ZZ/SUMMIT' }, oneProject, select);
    expect(scoped).toMatchObject({ problems: [{ code: 'POSSIBLE_DUPLICATE' }] });
  });
});
