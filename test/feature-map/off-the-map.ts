import { expect, test } from 'vitest';
import { codes, exportPlan, importPlan, mutate, requestExport, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

/** What the page calls not supported, refused by name. */
export function offTheMap(world: () => World): void {
  const planOf = async (kind: string, id: string) =>
    (
      await world().ask(
        'query($kind: Kind!, $id: ID!) { exportPlan(kind: $kind, id: $id) { problems { code path message } } }',
        {
          kind,
          id,
        },
      )
    ).exportPlan;

  test('not supported: an active project made before the integration', async () => {
    expect((await exportPlan(world(), '1003/wo-5520')).problems[0]?.code).toBe('PROJECT_NOT_INTEGRATED');
    expect((await importPlan(world(), 'PROJECT', 'ZZ/22-105')).problems[0]?.code).toBe('PROJECT_PREDATES_INTEGRATION');
  });

  test.each([
    ['owner invoices', 'OWNER_INVOICE', /owner invoices/i],
    ['owner payments', 'INVOICE_PAYMENT', /payments/i],
  ])('not supported: %s', async (_, kind, words) => {
    const w = world();
    const refusal = { code: 'NOT_SUPPORTED', message: expect.stringMatching(words) };
    expect((await planOf(kind, '1001/oi-1')).problems).toMatchObject([refusal]);
    expect((await importPlan(w, kind, 'ZZ/24-010/oi-1')).problems).toMatchObject([refusal]);
    const { transfer, problems } = await withoutWriting(w, () => requestExport(w, '1001/oi-1', 'project-team', kind));
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([refusal]);
  });

  test('not supported: importing commitments', async () => {
    const { problems } = await importPlan(world(), 'COMMITMENT', 'ZZ/ACME/24-010-010');
    expect(problems).toMatchObject([
      { code: 'NOT_SUPPORTED', path: ['kind'], message: expect.stringMatching(/not imported/) },
    ]);
  });

  test('not supported: several CMiC company codes for one Procore company', async () => {
    const w = world();
    expect((await importPlan(w, 'PROJECT', 'YY/24-010')).problems).toMatchObject([
      { code: 'NOT_SUPPORTED', path: ['id'] },
    ]);
    const input = { procoreVendorId: '2006', cmicVendorId: 'YY/CIVIL1' };
    const { problems } = await withoutWriting(w, () =>
      mutate(w, 'linkVendor', input, undefined, 'link { id } problems { code path }'),
    );
    expect(codes(problems)).toEqual([['NOT_SUPPORTED', ['input', 'cmicVendorId']]]);
  });

  test.each([
    ['company WBS', 'COMPANY_WBS', '4001'],
    ['projects', 'PROJECT', '1001'],
    ['sub jobs', 'SUB_JOB', '1001/301'],
    ['the prime contract', 'PRIME_CONTRACT', '1001/pc-1'],
    ['job-to-date costs', 'JOB_COST', '1001'],
  ])('%s: there is no export, only an import', async (_, kind, id) => {
    expect((await planOf(kind, id)).problems).toMatchObject([{ code: 'NOT_SUPPORTED', path: ['kind'] }]);
    const { problems } = await withoutWriting(world(), () => requestExport(world(), id, 'project-team', kind));
    expect(codes(problems)).toEqual([['NOT_SUPPORTED', ['input', 'kind']]]);
  });

  test.each([
    ['commitment change orders', 'COMMITMENT_CHANGE_ORDER'],
    ['subcontractor invoices', 'SUBCONTRACTOR_INVOICE'],
    ['budget modifications', 'BUDGET_CHANGE'],
    ['the forecast', 'FORECAST'],
    ['prime contract change orders', 'PRIME_CONTRACT_CHANGE_ORDER'],
  ])('%s: there is no import, only an export', async (_, kind) => {
    const { problems } = await importPlan(world(), kind, 'ZZ/24-010');
    expect(problems).toMatchObject([{ code: 'NOT_SUPPORTED', path: ['kind'] }]);
  });
}
