import { expect, test } from 'vitest';
import { codes, importPlan, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

const VENDOR = (id: number) => (row: Row) => row.id === id;
const SELECT = 'link { id procoreId cmicId } problems { code path message fix }';

/** Companies: vendors of Procore's directory, and CMiC's business partners and vendors. */
export function companiesOfTheMap(world: () => World): void {
  const link = (procoreVendorId: string, cmicVendorId: string) =>
    mutate(world(), 'linkVendor', { procoreVendorId, cmicVendorId }, 'accounting-approver', SELECT);

  test('companies: link an existing pair', async () => {
    const w = world();
    const linked = await linkVendor(w, '2001', 'ZZ/ACME');
    expect(linked).toMatchObject({ state: 'ACTIVE', procoreId: '2001', cmicId: 'ZZ/ACME', adoptedMark: null });
    expect(
      await w.ask(
        '{ procoreVendor(id: "2001") { name erpStatus cmicVendor { id name procoreVendor { id } } link { id } } }',
      ),
    ).toEqual({
      procoreVendor: {
        name: 'Acme Concrete Inc.',
        erpStatus: 'SYNCED',
        cmicVendor: { id: 'ZZ/ACME', name: 'Acme Concrete Inc.', procoreVendor: { id: '2001' } },
        link: { id: linked.id },
      },
    });
    const again = await withoutWriting(w, () => link('2001', 'ZZ/ACME'));
    expect(again).toMatchObject({ link: { id: linked.id }, problems: [] });
  });

  test('companies: linking marks the Procore vendor (origin_id, ERP id)', async () => {
    const vendor = (await world().procore.rows<Row>('vendors')).find(VENDOR(2001));
    expect(vendor).toMatchObject({ origin_id: 'ZZ/ACME', origin_code: 'ACME' });
  });

  test("companies: an earlier connector's mark is adopted, never overwritten", async () => {
    const w = world();
    const linked = await withoutWriting(w, () => linkVendor(w, '2004', 'ZZ/KESTREL'));
    expect(linked).toMatchObject({ state: 'ACTIVE', adoptedMark: 'CMIC|ZZ|KESTREL' });
    const vendor = (await w.procore.rows<Row>('vendors')).find(VENDOR(2004));
    expect(vendor).toMatchObject({ origin_id: 'CMIC|ZZ|KESTREL' });
  });

  test('companies: a vendor that carries the mark of another partner is not linked', async () => {
    const { problems } = await withoutWriting(world(), () => link('2005', 'ZZ/BAKER'));
    expect(codes(problems)).toEqual([['ALREADY_LINKED', ['input', 'procoreVendorId']]]);
    expect(problems[0].message).toContain('ZZ/DELTA');
  });

  test('companies: pairs that are written differently are suggested, with a score and reasons', async () => {
    const { vendorMatches } = await world().ask(`{ vendorMatches(first: 100, filter: { minScore: "0.8" }) {
      totalCount nodes { score reasons procoreVendor { id name } cmicVendor { id name } } } }`);
    const of = (id: string) => vendorMatches.nodes.find((match: Row) => match.procoreVendor.id === id);
    expect(of('2002')).toMatchObject({
      cmicVendor: { id: 'ZZ/BAKER' },
      reasons: expect.arrayContaining([expect.stringContaining('same name but for "&"')]),
    });
    expect(of('2003')).toMatchObject({
      cmicVendor: { id: 'ZZ/SUMMIT' },
      reasons: expect.arrayContaining(['same address']),
    });
    for (const { score } of [of('2002'), of('2003')]) expect(Number(score)).toBeGreaterThanOrEqual(0.9);
    expect(of('2001')).toBeUndefined();
    expect(of('2006')).toBeUndefined();
  });

  test('companies: create in Procore from CMiC', async () => {
    const w = world();
    const id = 'ZZ/TIMBER';
    const plan = await withoutWriting(w, () => importPlan(w, 'VENDOR', id));
    expect(plan.rows).toMatchObject([{ action: 'CREATE', resource: 'vendors', key: id }]);
    const select = `transfer { state direction } problems { code }
      vendor { id name originId erpStatus cmicVendor { id insurances { certificateNumber } } }`;
    const input = { id, fingerprint: plan.fingerprint };
    const { transfer, vendor, problems } = await mutate(w, 'importVendor', input, 'project-team', select);
    expect([problems, transfer]).toEqual([[], { state: 'DONE', direction: 'IMPORT' }]);
    expect(vendor).toMatchObject({ originId: id, erpStatus: 'SYNCED', cmicVendor: { id } });
    const made = (await w.procore.rows<Row>('vendors')).filter(({ origin_id }) => origin_id === id);
    const [partner] = (await w.cmic.rows<Row>('apvendor')).filter(({ BpvenBpCode }) => BpvenBpCode === 'TIMBER');
    expect(made).toMatchObject([{ name: partner?.BpvenBpName, origin_code: 'TIMBER' }]);
    const again = await withoutWriting(w, () => mutate(w, 'importVendor', { id }, 'project-team'));
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('companies: a vendor of CMiC that Procore seems to have is not created twice', async () => {
    const w = world();
    const { transfer, problems } = await withoutWriting(w, () => mutate(w, 'importVendor', { id: 'ZZ/SUMMIT' }));
    expect([transfer, codes(problems)]).toEqual([null, [['POSSIBLE_DUPLICATE', ['input', 'id']]]]);
    expect(problems[0].fix).toContain('linkVendor(procoreVendorId: "2003", cmicVendorId: "ZZ/SUMMIT")');
  });

  test('companies: insurance is read from CMiC and shown', async () => {
    const w = world();
    const [row] = (await w.cmic.rows<Row>('apinsurance')).filter(({ InsVenCode }) => InsVenCode === 'ACME');
    const { cmicVendor, procoreVendor } = await w.ask(`{
      cmicVendor(id: "ZZ/ACME") { insurances { coverType certificateNumber insurerName amount { amount currency } endDate isCompliant } }
      procoreVendor(id: "2001") { cmicVendor { insurances { certificateNumber } } } }`);
    expect(cmicVendor.insurances).toEqual([
      {
        coverType: row?.InsCoverTypeCode,
        certificateNumber: row?.InsCertNum,
        insurerName: row?.InsInscompName,
        amount: { amount: '2000000.00', currency: 'USD' },
        endDate: row?.InsEndDate,
        isCompliant: row?.InsComplianceFlag === 'Y',
      },
    ]);
    expect(procoreVendor.cmicVendor.insurances).toHaveLength(1);
  });

  test('companies: any write of insurance is refused by name', async () => {
    const w = world();
    const attempt =
      'mutation { updateInsurance(input: { vendorId: "ZZ/ACME", amount: "1.00" }) { problems { code } } }';
    const { errors } = await withoutWriting(w, () => w.graphql(attempt));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain('updateInsurance');
    const { __schema } = await w.ask('{ __schema { mutationType { fields { name } } } }');
    expect(__schema.mutationType.fields.filter(({ name }: Row) => /insur/i.test(name))).toEqual([]);
  });
}
