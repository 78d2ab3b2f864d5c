import { expect } from 'vitest';
import { enterChange, expectChangeExported } from '../support/change-orders.ts';
import { expectExported as expectCommitment, linkVendor, mutate, type Row } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { enter as enterBudgetChange, expectExported as expectBudgetChange } from '../sync/budget-changes.ts';
import { enter as enterBudget, expectSame, items, lock } from '../sync/budget-exports.ts';
import { enterVendor, expectVendorExported } from '../sync/export-vendors.ts';
import { enterCode, expectCodeExported, unusedCodes } from '../sync/export-wbs.ts';
import { bill, expectRequested, linesOf } from '../sync/invoices.ts';
import { expectItem } from '../sync/prime-change-orders.ts';

/** A record that may be sent and accepted in Procore's ERP tool. */
export interface Sent {
  itemType: string;
  itemId: number;
  /** Our id of it. */
  id: string;
  /** What the approver types. */
  answers?: Row;
  /** The end that its transfer comes to. */
  ends?: 'DONE' | 'ENTERED';
  /** Looks at both systems' own tables: there once, to the cent, marked and linked. */
  expectThere(world: World, targetId: string): Promise<void>;
}

/** A kind whose export Procore's tool can start. */
export interface ExportedKind {
  kind: string;
  /** The resource of CMiC that its document is posted to. */
  resource: string;
  /** Makes a record that is ready to be sent. */
  prepare(world: World): Promise<Sent>;
}

/** Every export that Procore's tool can start. */
export const exportedKinds: ExportedKind[] = [
  {
    kind: 'VENDOR',
    resource: 'businesspartner',
    async prepare(world) {
      const id = await enterVendor(world, { name: 'Quarry Stone Works' });
      return {
        itemType: 'vendor',
        itemId: Number(id),
        id,
        answers: { erpId: 'QUARRY' },
        expectThere: () => expectVendorExported(world, id, 'QUARRY', 'Quarry Stone Works'),
      };
    },
  },
  {
    kind: 'PROJECT_WBS',
    resource: 'jcjobcostcodes',
    async prepare(world) {
      const [control = ''] = (await unusedCodes(world))[0] ?? [];
      const code = await enterCode(world, { code: control, types: ['S', 'L'] });
      return {
        itemType: 'project',
        itemId: 1001,
        id: '1001',
        expectThere: () => expectCodeExported(world, code, '24-010', control, ['S', 'L']),
      };
    },
  },
  {
    kind: 'BUDGET',
    resource: 'cmmast',
    async prepare(world) {
      await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
      await enterBudget(world, 1001, { 'ZZ/24-010/03-100/S': 250_000.01 });
      await lock(await procoreHand(world));
      return {
        itemType: 'budget',
        itemId: 1001,
        id: '1001',
        async expectThere() {
          expect(await items(world)).toHaveLength(1);
          await expectSame(world, 1001, '24-010');
          const marks = await world.procore.rows<Row>('external_data');
          expect(marks.filter((row) => row.item_type === 'budget')).toMatchObject([
            { item_id: 1001, origin_id: 'ZZ/24-010', origin_code: '24-010' },
          ]);
          await expectMovementsKnown(world);
        },
      };
    },
  },
  {
    kind: 'BUDGET_CHANGE',
    resource: 'cmmast',
    async prepare(world) {
      const id = await enterBudgetChange(world, [{ amount: 1500.25 }, { amount: -1500.25, code: '03-200', number: 1 }]);
      return {
        itemType: 'budget_change',
        itemId: numberOf(id),
        id,
        async expectThere(_, targetId) {
          await expectBudgetChange(world, id, targetId.split('/').at(-1) ?? '');
          await expectMovementsKnown(world);
        },
      };
    },
  },
  {
    kind: 'COMMITMENT',
    resource: 'scmast',
    async prepare(world) {
      await linkVendor(world, '2001', 'ZZ/ACME');
      return {
        itemType: 'purchase_order_contract',
        itemId: 5541,
        id: '1001/po-5541',
        expectThere: () => expectCommitment(world, '1001/po-5541', { vendor: 'ACME', number: '24-010-P01' }),
      };
    },
  },
  {
    kind: 'COMMITMENT_CHANGE_ORDER',
    resource: 'scmast',
    async prepare(world) {
      await linkVendor(world, '2001', 'ZZ/ACME');
      const lines = [{ amount: '1250.75' }, { amount: '-50.05', code: '03-200' }];
      const id = await enterChange(world, await procoreHand(world), { commitmentId: '1001/wo-5510', lines });
      return {
        itemType: 'change_order',
        itemId: numberOf(id),
        id,
        expectThere: (_, targetId) => expectChangeExported(world, id, targetId),
      };
    },
  },
  {
    kind: 'SUBCONTRACTOR_INVOICE',
    resource: 'apvoucher',
    async prepare(world) {
      const [line] = await linesOf(world, 5510);
      const items = [{ line: line?.id, work: '10.55', held: '1.06' }];
      const id = await bill(await procoreHand(world), 5510, items, { number: 'ACME-0725' });
      return {
        itemType: 'requisition',
        itemId: numberOf(id),
        id,
        ends: 'ENTERED',
        expectThere: () => expectRequested(world, id, { number: 'ACME-0725' }),
      };
    },
  },
  {
    kind: 'PRIME_CONTRACT_CHANGE_ORDER',
    resource: 'cmmast',
    async prepare(world) {
      const { transfer } = await mutate(world, 'importPrimeContract', { id: 'ZZ/24-010/jb-24-010' });
      const primeContractId = numberOf(transfer.targetId);
      const order = await world.procore.post<Row>('prime_change_orders', { primeContractId });
      const id = `1001/pcco-${order.id}`;
      return {
        itemType: 'change_order',
        itemId: order.id,
        id,
        expectThere: (_, targetId) => expectItem(world, id, targetId.split('/').at(-1) ?? '', ['1250.50', '-200.25']),
      };
    },
  },
];

/** Every movement of the budget that was told is marked, with what it is in CMiC. */
export async function expectMovementsKnown(world: World): Promise<void> {
  const rows = await world.procore.rows<Row>('erp_transactions');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatchObject({ synced: true, origin_id: expect.stringMatching(/^ZZ\/24-010/) });
}

const numberOf = (id: string) => Number(id.slice(id.lastIndexOf('-') + 1));
