import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inCmic } from '../support/divergence-hands.ts';
import type { Row } from '../support/main-job.ts';
import { reconciled, type Settled, settle } from '../support/reconciled.ts';

describe('tax numbers of linked vendors', () => {
  test('one that differs is found and never shown; punctuation is no difference, and who may not read partners compares none', async () => {
    const sizes = { commitments: 2, codesPerProject: 8, jobCostRows: 10, changeOrders: 0, invoices: 0, seed: 5 };
    const settled = await settle(sizes);
    const { world } = settled;
    try {
      const [first] = settled.commitments;
      const BpCode = first?.contract.split('/')[1] ?? '';
      const partner = (await world.cmic.rows<Row>('businesspartner')).find((row) => row.BpCode === BpCode);
      const taxId = `${partner?.BpRegistrationCode}`;
      expect(taxId).toMatch(/\d/);
      await inCmic(settled, 'businesspartner', { BpCode }, { BpRegistrationCode: taxId.replaceAll('-', ' ') });
      expect((await reconciled(world)).differences).toEqual([]);

      await inCmic(settled, 'businesspartner', { BpCode }, { BpRegistrationCode: '99-1234567' });
      const { differences, tieOut } = await reconciled(world);
      expect(differences).toHaveLength(1);
      expect(differences[0]).toMatchObject({
        check: 'VENDORS',
        figure: 'TAX_ID',
        cause: expect.stringMatching(/NOT_EXPORTED|AMOUNT_CHANGED_AFTER_SYNC/),
        cmicId: `ZZ/${BpCode}`,
        drift: null,
      });
      expect(tieOut).not.toBe('1');
      const { reconciliation } = await world.ask<Row>('{ reconciliation(projectId: "1001") { csv html } }');
      for (const text of [JSON.stringify(differences), reconciliation.csv, reconciliation.html])
        for (const hidden of [taxId, '99-1234567', taxId.replaceAll('-', '')]) expect(text).not.toContain(hidden);

      await world.cmic.faults([{ method: 'GET', path: '/businesspartner', effect: 'status', status: 403 } as never]);
      const blind = await reconciled(world);
      await world.cmic.faults([]);
      expect(blind.checks.find(({ check }: Row) => check === 'VENDORS').status).toBe('TIED_OUT');
    } finally {
      await world.close();
    }
  }, 300_000);
});

describe('linked vendors that a system does not show', () => {
  let settled: Settled;
  beforeAll(async () => {
    settled = await settle({
      commitments: 4,
      codesPerProject: 8,
      jobCostRows: 10,
      changeOrders: 0,
      invoices: 0,
      seed: 5,
    });
  }, 300_000);
  afterAll(() => settled?.world.close());
  const vendors = ({ checks }: Row): Row => checks.find(({ check }: Row) => check === 'VENDORS');

  test('one that is gone from CMiC is a difference, and closes when it is there again', async () => {
    const { world } = settled;
    const before = vendors(await reconciled(world));
    expect(before).toMatchObject({ status: 'TIED_OUT' });
    const code = settled.commitments[0]?.contract.split('/')[1] ?? '';
    await inCmic(settled, 'apvendor', { BpvenBpCode: code }, { BpvenBpCode: `${code}X` });
    const gone = await reconciled(world);
    expect(vendors(gone)).toMatchObject({ status: 'DIFFERENT' });
    expect(gone.differences).toMatchObject([
      { check: 'VENDORS', figure: 'NAME', cmicId: `ZZ/${code}`, cmicValue: null, cause: 'AMOUNT_CHANGED_AFTER_SYNC' },
    ]);
    expect(gone.differences[0].evidence[0]).toContain(`CMiC does not show ZZ/${code}`);
    await inCmic(settled, 'apvendor', { BpvenBpCode: `${code}X` }, { BpvenBpCode: code });
    expect(await reconciled(world)).toMatchObject({ open: 0, closed: 1, isTiedOut: true });
  }, 60_000);

  test('where CMiC shows none of them the check is not made', async () => {
    const codes = [...new Set(settled.commitments.map(({ contract }) => contract.split('/')[1] ?? ''))];
    const rename = (code: string, to: string) =>
      inCmic(settled, 'apvendor', { BpvenBpCode: code }, { BpvenBpCode: to });
    for (const code of codes) await rename(code, `${code}X`);
    const blind = vendors(await reconciled(settled.world));
    for (const code of codes) await rename(`${code}X`, code);
    expect(blind).toMatchObject({ status: 'UNAVAILABLE' });
    expect(blind.reasons.join()).toContain(`none of ${codes.length} linked vendors`);
  }, 60_000);
});
