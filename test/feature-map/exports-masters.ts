import { expect, test } from 'vitest';
import { acceptedWrites, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import { enterCode, unusedCodes } from '../sync/export-wbs.ts';

/** Companies and codes on their way from Procore to CMiC. */
export function mastersToCmic(world: () => World): void {
  test('companies: create in CMiC from Procore (approver gives a unique CMiC vendor code)', async () => {
    const w = world();
    const sent = await withoutWriting(w, () =>
      mutate(w, 'requestExport', { kind: 'VENDOR', id: '2053' }, 'project-team'),
    );
    expect(sent).toMatchObject({ problems: [], transfer: { state: 'AWAITING_APPROVAL' } });
    const taken = await mutate(w, 'approveVendor', { id: '2053', answers: { number: 'ACME' } }, 'accounting-approver');
    expect(taken.problems).toMatchObject([{ code: 'NUMBER_TAKEN', fix: expect.stringContaining('ACME2') }]);
    expect(await acceptedWrites(w)).toEqual([]);
    const select =
      'problems { code } transfer { state } vendor { erpStatus cmicVendor { id name procoreVendor { id } } }';
    const input = { id: '2053', answers: { number: 'V2053' } };
    const { transfer, vendor, problems } = await mutate(w, 'approveVendor', input, 'accounting-approver', select);
    expect([problems, transfer]).toEqual([[], { state: 'DONE' }]);
    const name = (await w.procore.rows<Row>('vendors')).find((row) => row.id === 2053)?.name;
    expect(vendor).toEqual({
      erpStatus: 'SYNCED',
      cmicVendor: { id: 'ZZ/V2053', name, procoreVendor: { id: '2053' } },
    });
    const [partners, vendors] = await Promise.all([w.cmic.rows<Row>('businesspartner'), w.cmic.rows<Row>('apvendor')]);
    expect(partners.filter(({ BpCode }) => BpCode === 'V2053')).toHaveLength(1);
    expect(vendors.filter(({ BpvenBpCode }) => BpvenBpCode === 'V2053')).toHaveLength(1);
    const marked = (await w.procore.rows<Row>('vendors')).find((row) => row.id === 2053);
    expect(marked).toMatchObject({ origin_id: 'ZZ/V2053', origin_code: 'V2053' });
  });

  test('project WBS: an export sends only codes that are in the company list', async () => {
    const w = world();
    const before = await w.cmic.state();
    const code = (await unusedCodes(w))[0]?.[1][0] ?? '';
    const listed = await enterCode(w, { code, types: ['S'] });
    const unlisted = await enterCode(w, { code: '98-700', types: ['S'] });
    const { transfer, problems } = await mutate(w, 'approveProjectWbs', { id: '1001' }, 'accounting-approver');
    expect(problems).toEqual([]);
    expect(await w.settled(transfer.id)).toBe('DONE');
    const told = (await w.ask<Row>(`{ transfer(id: "${transfer.id}") { problems { code message } } }`)).transfer;
    expect(told.problems).toContainEqual({ code: 'CODE_NOT_LINKED', message: expect.stringContaining('98-700') });
    const onJob = (await w.cmic.rows<Row>('jcjobcostcodes')).filter((row) => row.GjjpJobCode === '24-010');
    expect(onJob.filter((row) => row.GjjpCode === code)).toHaveLength(1);
    expect(onJob.filter((row) => row.GjjpCode === '98-700')).toEqual([]);
    expect((await w.cmic.state()).jcjobcostcodes).toBe((before.jcjobcostcodes ?? 0) + 1);
    const rows = await w.procore.rows<Row>('cost_codes');
    const markOf = (id: number) => rows.find((row) => row.id === id)?.origin_id;
    expect([markOf(listed), markOf(unlisted)]).toEqual([`ZZ/24-010/${code}`, null]);
  });
}
