import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SettingsFile } from '../../kernel/settings.ts';
import { type Sandbox, startSandbox } from '../../sandbox/start.ts';
import type { Kind } from '../../subgraphs/sync/kind.ts';
import { enterChange } from '../support/change-orders.ts';
import { codes, linkVendor, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import { createWorld, type World } from '../support/world.ts';
import { enter as enterBudget, lock } from './budget-exports.ts';
import { enterCode, unusedCodes } from './export-wbs.ts';
import { INVOICE } from './invoices.ts';
import { CONTRACT, enterOrder } from './prime-change-orders.ts';

interface Case {
  kind: Kind;
  mutation: string;
  /** Sets the ground with people's hands, and tells the record's id. */
  enter(world: World): Promise<string>;
  /** It is marked in Procore: its first export stops there. */
  isMarked: boolean;
  /** As it stands after the export, and once more after the loss. */
  state: 'DONE' | 'ENTERED';
  /** It travels once: asked again it is ALREADY_DONE. */
  once: boolean;
}

const cases: Case[] = [
  {
    kind: 'VENDOR',
    mutation: 'approveVendor',
    // Of one that is not marked only a person can say that it is the same (export-vendor-lost-store.test.ts).
    enter: async () => '2006',
    isMarked: false,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'PROJECT_WBS',
    mutation: 'approveProjectWbs',
    async enter(world) {
      const [control, listed] = (await unusedCodes(world))[0] ?? ['', []];
      const parentId = await enterCode(world, { code: control });
      const code = (listed[0] ?? '').slice(control.length + 1);
      await enterCode(world, { code, parentId, types: ['S'] });
      return '1001';
    },
    isMarked: true,
    state: 'DONE',
    once: false,
  },
  {
    kind: 'COMMITMENT',
    mutation: 'approveCommitment',
    async enter(world) {
      await linkVendor(world, '2001', 'ZZ/ACME');
      return '1001/wo-5501';
    },
    isMarked: true,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'COMMITMENT_CHANGE_ORDER',
    mutation: 'approveCommitmentChangeOrder',
    enter: async (world) =>
      enterChange(world, await procoreHand(world), {
        commitmentId: '1001/wo-5510',
        lines: [{ amount: '12.34' }, { amount: '-1.00' }],
      }),
    isMarked: true,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'SUBCONTRACTOR_INVOICE',
    mutation: 'approveSubcontractorInvoice',
    enter: async () => INVOICE,
    isMarked: true,
    state: 'ENTERED',
    once: true,
  },
  {
    kind: 'BUDGET_CHANGE',
    mutation: 'approveBudgetChange',
    enter: async () => '1001/bc-7',
    isMarked: true,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'PRIME_CONTRACT_CHANGE_ORDER',
    mutation: 'approvePrimeContractChangeOrder',
    async enter(world) {
      const { transfer } = await mutate(world, 'importPrimeContract', { id: CONTRACT });
      const contract = Number(transfer.targetId.split('-').at(-1));
      return enterOrder({ world, contract }, { amounts: [['100.10', '-0.10'], ['200.20']] });
    },
    isMarked: true,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'BUDGET',
    mutation: 'approveBudget',
    async enter(world) {
      await mutate(world, 'importBudget', { id: 'ZZ/24-010' });
      await enterBudget(world, 1001, { 'ZZ/24-010/03-100/S': 250_000.01 });
      await lock(await procoreHand(world));
      return '1001';
    },
    isMarked: false,
    state: 'DONE',
    once: true,
  },
  {
    kind: 'FORECAST',
    mutation: 'approveForecast',
    enter: async () => '1002',
    isMarked: false,
    state: 'ENTERED',
    once: false,
  },
];

const settings: SettingsFile = {
  waits: { answerMs: 30_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 },
  posting: { FORECAST: 'ACCOUNTING' },
  forecast: { target: 'PCI' },
  primeContractChangeOrders: { target: 'PCI_PER_PCO' },
};

/** Each kind goes its way with a store, which is lost twice: before Procore was marked, and once everything stood. */
describe('what was exported with a store that is lost', () => {
  let sandbox: Sandbox;
  let world: World;
  const ids = new Map<Kind, string>();
  const idOf = ({ kind }: Case) => ids.get(kind) ?? '';
  const approve = (each: Case) => mutate(world, each.mutation, { id: idOf(each) });
  const loseStore = async () => {
    await world.close();
    world = await createWorld({ sandbox, settings });
  };
  beforeAll(async () => {
    sandbox = await startSandbox();
    world = await createWorld({ sandbox, settings });
    const refused = { method: 'PATCH', path: 'external_data|sync', effect: 'status', status: 422 } as const;
    for (const each of cases) {
      ids.set(each.kind, await each.enter(world));
      if (each.isMarked) await world.procore.faults([refused]);
      const { transfer, problems } = await approve(each);
      expect([each.kind, problems, transfer?.state]).toEqual([each.kind, [], each.isMarked ? 'FAILED' : each.state]);
      await world.procore.faults([]);
    }
    await loseStore();
  }, 180_000);
  afterAll(async () => {
    await world?.close();
    await sandbox?.close();
  });

  test.each(cases)('$kind: what stands in CMiC is taken up, and no second document is made', async (each) => {
    await world.cmic.clearRequests();
    const { transfer, problems } = await approve(each);
    if (each.once && !each.isMarked) expect(codes(problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    else expect([problems, transfer.state]).toEqual([[], each.state]);
    expect(await created(world)).toEqual([]);
  });

  test('once the store is lost again, each kind knows by its marks, or by what CMiC shows, that nothing is to be written', async () => {
    await loseStore();
    for (const each of cases) {
      const { transfer, problems } = await withoutWriting(world, () => approve(each));
      const answer: unknown = [each.kind, codes(problems), transfer?.state ?? null];
      expect(answer).toEqual(
        each.once ? [each.kind, [['ALREADY_DONE', ['input', 'id']]], null] : [each.kind, [], each.state],
      );
      if (!each.once) continue;
      const links = await world.store.links.list(
        { kinds: [each.kind] },
        { first: 10, orderBy: { field: 'procoreId', direction: 'ASC' } },
      );
      expect([each.kind, links.some(({ state }) => state === 'ACTIVE')]).toEqual([each.kind, true]);
    }
  });

  test('what is locked in Procore is told of each record, as its plan announced', async () => {
    const types = {
      COMMITMENT: 'ProcoreCommitment',
      COMMITMENT_CHANGE_ORDER: 'ProcoreCommitmentChangeOrder',
      SUBCONTRACTOR_INVOICE: 'ProcoreSubcontractorInvoice',
      BUDGET_CHANGE: 'ProcoreBudgetChange',
      PRIME_CONTRACT_CHANGE_ORDER: 'ProcorePotentialChangeOrder',
      VENDOR: 'ProcoreVendor',
    };
    const fragments = Object.values(types).map((type) => `... on ${type} { locks { field reason liftedBy } }`);
    const query = `query($kind: Kind!, $id: ID!) {
      links(filter: { kind: $kind }) { nodes { procore { ${fragments.join(' ')} } } }
      exportPlan(kind: $kind, id: $id) { locks { field reason liftedBy } } }`;
    for (const kind of Object.keys(types) as (keyof typeof types)[]) {
      const { links, exportPlan } = await world.ask<Row>(query, { id: ids.get(kind), kind });
      expect([kind, links.nodes.length > 0, exportPlan.locks.length > 0]).toEqual([kind, true, kind !== 'VENDOR']);
      for (const { procore } of links.nodes) expect([kind, procore.locks]).toEqual([kind, exportPlan.locks]);
    }
  });
});

/** What was created in CMiC, postings and changes left out. */
async function created(world: World): Promise<string[]> {
  const writes = await world.cmic.writes('POST');
  return writes.map(({ path }) => path).filter((path) => !/post/i.test(path));
}
