import { expect, test } from 'vitest';
import { readConfig } from '../../kernel/config.ts';
import { kinds as folders } from '../../subgraphs/sync/generated/kinds.ts';
import { kinds } from '../../subgraphs/sync/kind.ts';
import { isOffTheMap, notSupported } from '../../subgraphs/sync/transfer/supported.ts';
import { importPlan, mutate, requestExport, withoutWriting } from '../support/main-job.ts';
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
    const w = world();
    for (const [kind, id] of [
      ['COMMITMENT', '1003/wo-5520'],
      ['PROJECT_WBS', '1003'],
      ['BUDGET', '1003'],
      ['FORECAST', '1003'],
    ] as const) {
      const refusal = { code: 'PROJECT_NOT_INTEGRATED', message: expect.stringMatching(/made before the integration/) };
      expect([kind, (await planOf(kind, id)).problems]).toEqual([
        kind,
        expect.arrayContaining([expect.objectContaining(refusal)]),
      ]);
      const asked = await withoutWriting(w, () => requestExport(w, id, 'project-team', kind));
      expect([asked.transfer, asked.problems[0]?.code]).toEqual([null, 'PROJECT_NOT_INTEGRATED']);
    }
    const { problems } = await importPlan(w, 'PROJECT', 'ZZ/22-105');
    expect(problems[0]).toMatchObject({
      code: 'PROJECT_PREDATES_INTEGRATION',
      message: expect.stringContaining('22-105'),
    });
    const { transfer } = await withoutWriting(w, () => mutate(w, 'importJob', { id: 'ZZ/22-105' }));
    expect(transfer).toBeNull();
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
    const { problems, rows } = await withoutWriting(world(), () =>
      importPlan(world(), 'COMMITMENT', 'ZZ/ACME/24-010-010'),
    );
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'NOT_SUPPORTED', path: ['kind'], message: 'Commitments are not imported from CMiC.' },
    ]);
  });

  test('not supported: several CMiC company codes for one Procore company', async () => {
    const w = world();
    const message = 'One CMiC company (ZZ) feeds one Procore company; YY is another one.';
    for (const [kind, id] of [
      ['COMPANY_WBS', 'YY'],
      ['PROJECT_WBS', 'YY/24-010'],
      ['VENDOR', 'YY/CIVIL1'],
      ['PROJECT', 'YY/24-010'],
      ['SUB_JOB', 'YY/24-010.1'],
      ['BUDGET', 'YY/24-010'],
      ['PRIME_CONTRACT', 'YY/24-010/jb-24-010'],
      ['JOB_COST', 'YY/24-010'],
    ] as const)
      expect([kind, (await importPlan(w, kind, id)).problems]).toMatchObject([
        kind,
        [{ code: 'NOT_SUPPORTED', path: ['id'], message }],
      ]);
    const input = { procoreVendorId: '2006', cmicVendorId: 'YY/CIVIL1' };
    const { problems } = await withoutWriting(w, () =>
      mutate(w, 'linkVendor', input, undefined, 'link { id } problems { code path message }'),
    );
    expect(problems).toEqual([{ code: 'NOT_SUPPORTED', path: ['input', 'cmicVendorId'], message }]);
    expect(() => readConfig({ CMIC_COMPANY_CODE: 'ZZ,YY' }, () => '{}', 'gateway')).toThrow(
      /CMIC_COMPANY_CODE names YY beside ZZ/,
    );
  });

  test.each([
    ['company WBS', 'COMPANY_WBS', '4001', /configured in CMiC.*only comes from there/],
    ['projects', 'PROJECT', '1001', /created from a CMiC control job/],
    ['sub jobs', 'SUB_JOB', '1001/301', /created from a CMiC job/],
    ['the prime contract', 'PRIME_CONTRACT', '1001/pc-1', /kept in CMiC's job billing/],
    ['job-to-date costs', 'JOB_COST', '1001', /posted in CMiC/],
  ])('%s: there is no export, only an import', async (_, kind, id, reason) => {
    const refusal = { code: 'NOT_SUPPORTED', message: expect.stringMatching(reason) };
    expect((await planOf(kind, id)).problems).toMatchObject([{ ...refusal, path: ['kind'] }]);
    const { transfer, problems } = await withoutWriting(world(), () =>
      requestExport(world(), id, 'project-team', kind),
    );
    expect([transfer, problems]).toMatchObject([null, [{ ...refusal, path: ['input', 'kind'] }]]);
  });

  test.each([
    ['commitment change orders', 'COMMITMENT_CHANGE_ORDER'],
    ['subcontractor invoices', 'SUBCONTRACTOR_INVOICE'],
    ['budget modifications', 'BUDGET_CHANGE'],
    ['the forecast', 'FORECAST'],
    ['prime contract change orders', 'PRIME_CONTRACT_CHANGE_ORDER'],
  ])('%s: there is no import, only an export', async (_, kind) => {
    const { problems } = await importPlan(world(), kind, 'ZZ/24-010');
    const message = expect.stringMatching(/starts in Procore and only goes to CMiC/);
    expect(problems).toMatchObject([{ code: 'NOT_SUPPORTED', path: ['kind'], message }]);
  });

  test('every arrow of the map is there, and every other one is refused with the reason of its own', () => {
    const built: string[] = Object.values(folders).flatMap((kind) => [
      ...('exportArrow' in kind ? [`EXPORT ${kind.exportArrow.kind}`] : []),
      ...('importArrow' in kind ? [`IMPORT ${kind.importArrow.kind}`] : []),
    ]);
    for (const kind of kinds)
      for (const direction of ['EXPORT', 'IMPORT'] as const) {
        const name = `${direction} ${kind}`;
        expect([name, isOffTheMap(kind, direction)]).toEqual([name, !built.includes(name)]);
        if (isOffTheMap(kind, direction)) expect(notSupported(kind, direction).message).not.toMatch(/this version/);
      }
  });
}
