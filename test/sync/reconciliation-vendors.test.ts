import { describe, expect, test } from 'vitest';
import { inCmic } from '../support/divergence-hands.ts';
import type { Row } from '../support/main-job.ts';
import { reconciled, settle } from '../support/reconciled.ts';

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
