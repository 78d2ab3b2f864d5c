import { expect } from 'vitest';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { approveChange, enterChange, expectChangeExported } from '../support/change-orders.ts';
import type { Entered, ExportCase } from '../support/export-contract.ts';
import { expectExported, linkVendor, mutate, type Row } from '../support/main-job.ts';
import * as budgetChanges from './budget-changes.ts';
import * as budgets from './budget-exports.ts';
import { enterVendor, expectVendorExported } from './export-vendors.ts';
import { enterCode, expectCodeExported, unusedCodes } from './export-wbs.ts';
import * as forecasts from './forecasts.ts';
import * as invoices from './invoices.ts';
import * as primeChanges from './prime-change-orders.ts';

let n = 0;
const next = () => {
  n += 1;
  return n;
};
/** Names that are nothing like each other, or vendors would be taken for one company. */
const word = (index: number) =>
  [7, 11, 13].map((step) => 'abcdefghijklmnopqrstuvwxyz'[(index * step) % 26]).join('') + index;

/** What moves the budget: held to the contract in a file of its own (export-arrows-money.test.ts). */
export const moneyKinds: Kind[] = ['BUDGET', 'BUDGET_CHANGE', 'FORECAST', 'PRIME_CONTRACT_CHANGE_ORDER'];

/** Keeps the type of what a case enters between its own members. */
const arrow = <Record extends Entered>(each: ExportCase<Record>): ExportCase<Entered> => each;

/** The export arrows as the shared behaviours know them: what is entered, which calls write it, and how both sides look afterwards. */
export const exportArrows: ExportCase<Entered>[] = [
  arrow({
    kind: 'COMMITMENT',
    mutation: 'approveCommitment',
    prepare: ({ world }) => linkVendor(world, '2001', 'ZZ/ACME'),
    async enter({ hand }) {
      const number = `ARROW-${next()}`;
      const lines = [{ amount: '1250.35' }, { amount: '-75.01', code: '03-200' }];
      return { id: await hand.enter({ vendorId: 2001, number, lines }), number };
    },
    bodies: /POST .*\/(scmast|scsched)$/,
    write: { method: 'POST', path: '/scsched$', resource: 'scsched' },
    marks: 'external_data|sync',
    expectExported: ({ world }, { id, number }) => expectExported(world, id, { vendor: 'ACME', number }),
  }),

  arrow({
    kind: 'VENDOR',
    mutation: 'approveVendor',
    async enter({ world }) {
      const index = next();
      const name = `${word(index)} Works`;
      return {
        id: await enterVendor(world, { name, street: `${index} Yard` }),
        name,
        answers: { number: `ARROW${index}` },
      };
    },
    bodies: /POST .*\/(businesspartner|bpaddresses|apvendor)$/,
    write: { method: 'POST', path: '/apvendor$', resource: 'apvendor' },
    marks: 'external_data|vendors/sync',
    expectExported: ({ world }, { id, name }, targetId) =>
      expectVendorExported(world, id, targetId.slice('ZZ/'.length), name),
  }),

  arrow({
    kind: 'PROJECT_WBS',
    mutation: 'approveProjectWbs',
    repeats: true,
    async enter({ world }) {
      const [code = ''] = (await unusedCodes(world)).flatMap(([, listed]) => listed);
      return { id: '1001', code, number: await enterCode(world, { code, types: ['S'] }) };
    },
    bodies: /POST .*\/(jcjobcostcodes|jcjobcategory)$/,
    write: { method: 'POST', path: '/jcjobcategory$', resource: 'jcjobcategory' },
    marks: 'cost_codes/sync',
    // A code that stands there is that code.
    neverClashes: true,
    expectExported: ({ world }, { number, code }) => expectCodeExported(world, number, '24-010', code, ['S']),
  }),

  arrow({
    kind: 'BUDGET',
    mutation: 'approveBudget',
    oneAWorld: true,
    async enter({ world, hand }) {
      await budgets.lock(hand, '1002', false);
      await budgets.enter(world, 1002, { 'ZZ/24-020/03-100/S': 250_000.01 });
      await budgets.lock(hand, '1002');
      return { id: '1002' };
    },
    bodies: /(POST|PATCH) .*\/(cmmast|cmdetail)/,
    write: { method: 'POST', path: '/cmmast$', resource: 'cmmast' },
    marks: null,
    async clash({ world }) {
      await mutate(world, 'approveBudgetChange', { id: '1001/bc-7', answers: { number: 'OBC0001' } });
      const other = { collection: 'cmmast', match: { CmmCode: 'OBC0001' }, set: { CmmJobCode: '24-020' } };
      await world.cmic.post('edit', other);
      return undefined;
    },
    async expectExported({ world }) {
      expect(await budgets.items(world, '1002')).toMatchObject([{ postDate: expect.any(String) }]);
      await budgets.expectSame(world, 1002, '24-020');
      expect(await world.store.links.byProcore('BUDGET', ['1002'])).toMatchObject([{ state: 'ACTIVE' }]);
    },
  }),

  arrow({
    kind: 'BUDGET_CHANGE',
    mutation: 'approveBudgetChange',
    enter: async ({ world, hand }) => ({
      id: await budgetChanges.enter(
        world,
        [
          { amount: 100.05, number: 1 },
          { amount: -100.05, number: 1, code: '03-200' },
        ],
        {},
        hand,
      ),
    }),
    bodies: /(POST|PATCH) .*\/(cmmast|cmdetail)/,
    write: { method: 'POST', path: '/cmdetail$', resource: 'cmdetail' },
    marks: 'external_data|sync',
    expectExported: ({ world }, { id }, targetId) =>
      budgetChanges.expectExported(world, id, targetId.split('/').at(-1) ?? ''),
  }),

  arrow({
    kind: 'FORECAST',
    mutation: 'approveForecast',
    repeats: true,
    async prepare({ world }) {
      await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
      await forecasts.approve(world);
    },
    async enter({ world }) {
      const match = { JcatCompCode: 'ZZ', JcatJobCode: '24-010', JcatPhsCode: '03-100', JcatCode: 'S' };
      const set = { JcatProjCostAmt: next() + 0.25, JcatCostToComplOvrdFlg: 'Y' };
      await world.cmic.post('edit', { collection: 'jcjobcategory', match, set });
      return { id: '1001' };
    },
    bodies: /PATCH .*\/jcjobcategory/,
    write: { method: 'PATCH', path: '/jcjobcategory', resource: 'jcjobcategory' },
    marks: null,
    // It sets an amount on a code that both systems have, whatever stood there.
    neverClashes: true,
    async expectExported({ world }) {
      await forecasts.expectSame(world, 1001, '24-010');
      expect(await world.store.links.byProcore('FORECAST', ['1001'])).toMatchObject([{ state: 'ACTIVE' }]);
    },
  }),

  arrow({
    kind: 'COMMITMENT_CHANGE_ORDER',
    mutation: 'approveCommitmentChangeOrder',
    prepare: ({ world }) => linkVendor(world, '2001', 'ZZ/ACME'),
    enter: async ({ world, hand }) => ({
      id: await enterChange(world, hand, {
        commitmentId: '1001/wo-5510',
        lines: [{ amount: '125.35' }, { amount: '-7.01' }],
      }),
    }),
    bodies: /POST .*\/(scmast|scsched)$/,
    write: { method: 'POST', path: '/scsched$', resource: 'scsched' },
    marks: 'external_data|sync',
    // Its code is the next one of its contract: only what somebody changed under our reference can be in its way.
    async clash({ world }, { id }) {
      await world.cmic.settings({ rights: { scsched: ['GET'] } });
      expect((await approveChange(world, id)).transfer).toMatchObject({ state: 'FAILED' });
      await world.cmic.settings({ rights: {} });
      const set = { ScmstHldbkPc: 3 };
      await world.cmic.post('edit', { collection: 'scmast', match: { ScmstAcctDescription: id }, set });
      return undefined;
    },
    expectExported: ({ world }, { id }, targetId) => expectChangeExported(world, id, targetId),
  }),

  arrow({
    kind: 'SUBCONTRACTOR_INVOICE',
    mutation: 'approveSubcontractorInvoice',
    end: 'ENTERED',
    async enter({ world, hand }) {
      // One open request per contract: accounting posts the one before.
      for (const row of await world.cmic.rows<Row>('apallvouchers'))
        if (row.VouContCode === '24-010-010' && row.VouPostDate === null)
          await world.cmic.post('post-voucher', { vendor: 'ACME', invoice: row.VouInvCode, date: '2026-03-31' });
      const number = `ARROW-${next()}`;
      const [line] = await invoices.linesOf(world, 5510);
      return {
        id: await invoices.bill(hand, 5510, [{ line: line?.id, work: '12.34', held: '1.23' }], { number }),
        number,
      };
    },
    bodies: /POST .*\/apvoucher$/,
    write: { method: 'POST', path: '/apvoucher$', resource: 'apvoucher' },
    marks: 'external_data|sync',
    expectExported: ({ world }, { id, number }) => invoices.expectRequested(world, id, { number }),
  }),

  arrow({
    kind: 'PRIME_CONTRACT_CHANGE_ORDER',
    mutation: 'approvePrimeContractChangeOrder',
    prepare: ({ world }) => mutate(world, 'importPrimeContract', { id: primeChanges.CONTRACT }),
    async enter({ world }) {
      const [link] = await world.store.links.byCmic('PRIME_CONTRACT', [primeChanges.CONTRACT]);
      const contract = Number(link?.procoreId.split('-').at(-1));
      return { id: await primeChanges.enterOrder({ world, contract }, { amounts: [['77.10', '-7.05']] }) };
    },
    bodies: /(POST|PATCH) .*\/(cmmast|cmdetail)/,
    write: { method: 'POST', path: '/cmdetail$', resource: 'cmdetail' },
    marks: 'external_data|sync',
    expectExported: ({ world }, { id }, targetId) =>
      primeChanges.expectItem(world, id, targetId.split('/').at(-1) ?? '', ['77.10', '-7.05']),
  }),
];
