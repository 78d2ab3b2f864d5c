import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JournalEntry } from '../../sandbox/shell/index.ts';
import { type ErpTool, erpWorld } from '../support/erp-tool.ts';
import { linkVendor, mutate, type Row } from '../support/main-job.ts';
import { type ProcoreHand, procoreHand } from '../support/procore-hand.ts';
import type { As, World } from '../support/world.ts';
import { changeOf } from '../sync/budget-changes.ts';
import { enter, lock } from '../sync/budget-exports.ts';
import { budgetCodes, createChangeOrder, createCommitment } from '../sync/drafts.ts';
import { bill, linesOf } from '../sync/invoices.ts';
import { accept, born, reject } from '../sync/staged.ts';

const ANN: As = { sub: 'ann', roles: ['accounting-approver'] };
const ENTRY = 'id by action kind system resource key count amount { amount } transfer { id }';
const SETTINGS = {
  stagedCommitments: { enabled: true },
  waits: { answerMs: 60_000, lateWriteMs: 600, pollMs: 30, postWatchMs: 100 },
};

/** What each step wrote, and what the log tells of it: nothing is written to either system that no entry tells. */
describe('the log tells every write', () => {
  let world: World;
  let tool: ErpTool;
  let hand: ProcoreHand;
  let seen = new Set<string>();
  beforeAll(async () => {
    ({ world, tool } = await erpWorld({ settings: SETTINGS }));
    hand = await procoreHand(world);
  });
  afterAll(() => world?.close());

  async function entries(): Promise<Row[]> {
    const found: Row[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query($after: String) { changes(first: 100, after: $after) { nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } }`;
      const { changes }: Row = await world.ask<Row>(query, { after });
      found.push(...changes.nodes);
      if (!changes.pageInfo.hasNextPage) return found;
      after = changes.pageInfo.endCursor;
    }
  }

  /** Does something through us and compares both journals with the entries that came by it. */
  async function told(act: () => Promise<unknown>) {
    seen = new Set((await entries()).map(({ id }) => id));
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    await act();
    const fresh = (await entries()).filter(({ id }) => !seen.has(id));
    const [procore, cmic] = await Promise.all([world.procore.writes(), world.cmic.writes()]);
    const sent = await intents();
    expect(
      cmic.filter(({ method }) => method !== 'GET').map(({ path, requestId }) => [path, idOf(sent, requestId)]),
    ).toEqual(cmic.map(({ path }) => [path, expect.any(String)]));
    // One entry for each call that CMiC took, by its request id.
    for (const { path, requestId } of cmic)
      expect([path, fresh.filter(({ id }) => id === idOf(sent, requestId)).length]).toEqual([path, 1]);
    const own = procore.filter(({ path }) => !/^\/(oauth|rest\/v1.0\/webhooks)/.test(path));
    const marks = own.filter(isMark);
    const inTool = own.filter(({ path }) => /erp_request_details|staged_records/.test(path));
    const records = own.filter((each) => !marks.includes(each) && !inTool.includes(each));
    return { fresh, marks, inTool, records };
  }

  /** The log's id of each intent that was saved, by its request id. */
  async function intents(): Promise<Map<string, string>> {
    const orderBy = { field: 'createdAt', direction: 'ASC' } as const;
    const transfers = await world.store.transfers.list({}, { first: 1000, orderBy });
    return new Map(
      transfers.flatMap(({ id, writes }) => writes.map((write) => [write.requestId, `${id}/${write.step}`])),
    );
  }
  const idOf = (sent: Map<string, string>, requestId: string | undefined) => sent.get(requestId ?? '');
  const actions = (fresh: Row[]) => [...new Set(fresh.map(({ action }) => action))].sort();
  const approve =
    (mutation: string, id: string, end = 'DONE') =>
    async () => {
      const { transfer, problems } = await mutate(world, mutation, { id }, ANN);
      expect([mutation, problems, transfer?.state]).toEqual([mutation, [], end]);
      return transfer;
    };

  test('imports: what was written to Procore is an import with what it brought', async () => {
    const written: string[] = [];
    for (const [mutation, id] of [
      ['importCompanyWbs', 'ZZ'],
      ['importJob', 'ZZ/24-010'],
      ['importBudget', 'ZZ/24-010'],
      ['importPrimeContract', 'ZZ/24-010/jb-24-010'],
      ['importJobCosts', 'ZZ/24-010'],
    ] as const) {
      const { fresh, records } = await told(() => mutate(world, mutation, { id }, ANN));
      const [brought, ...others] = fresh.filter(({ action }) => action === 'IMPORTED');
      expect([mutation, others, brought?.by, brought?.system]).toEqual([mutation, [], 'ann', 'PROCORE']);
      expect([mutation, records.length === 0 || brought?.count > 0]).toEqual([mutation, true]);
      if (records.length > 0) written.push(mutation);
    }
    // The job stands in the story, with all its codes.
    expect(written).toEqual(['importCompanyWbs', 'importBudget', 'importPrimeContract', 'importJobCosts']);
  }, 60_000);

  test('links: marks alone, each with its link', async () => {
    const { fresh, records, marks } = await told(() => linkVendor(world, '2001', 'ZZ/ACME'));
    expect([records, marks.length > 0, actions(fresh)]).toEqual([[], true, ['LINKED']]);
  });

  test('exports: every call to CMiC, and of Procore nothing but marks', async () => {
    const [line] = await linesOf(world, 5501);
    const kinds: [string, () => Promise<string> | string, string?][] = [
      ['approveCommitment', () => '1001/wo-5501'],
      ['approveCommitmentChangeOrder', () => '1001/cco-7'],
      [
        'approveSubcontractorInvoice',
        () => bill(hand, 5501, [{ line: line?.id, work: '1000.33', held: '100.03' }], { number: 'ACME-LOG' }),
        'ENTERED',
      ],
      ['approveBudgetChange', () => '1001/bc-7'],
      ['approvePrimeContractChangeOrder', ownerChange],
      ['approveBudget', lockedBudget],
      ['approveForecast', () => '1001'],
    ];
    for (const [mutation, prepare, end] of kinds) {
      const id = await prepare();
      const { fresh, records, marks } = await told(approve(mutation, id, end));
      expect([mutation, records]).toEqual([mutation, []]);
      expect([mutation, fresh.some(({ action, system }) => action === 'WRITTEN' && system === 'CMIC')]).toEqual([
        mutation,
        true,
      ]);
      expect([mutation, marks.length === 0 || actions(fresh).includes('LINKED')]).toEqual([mutation, true]);
      for (const { by, action } of fresh) if (action !== 'LINKED') expect([mutation, by]).toEqual([mutation, 'ann']);
    }
  }, 120_000);

  test('drafts: each call to Procore', async () => {
    const codes = await budgetCodes(world);
    const lines = ['03-100.S', '03-200.S'].map((flat) => ({ budgetCodeId: codes.get(flat)?.id, amount: '10.50' }));
    const contract = {
      projectId: '1001',
      type: 'PURCHASE_ORDER',
      number: '24-010-777',
      title: 'T',
      vendorId: '2001',
      lines,
    };
    const order = { commitmentId: '1001/wo-5501', number: '50', title: 'T', lines };
    for (const make of [() => createCommitment(world, contract), () => createChangeOrder(world, order)]) {
      const { fresh, records, marks } = await told(async () => expect((await make()).problems).toEqual([]));
      expect([records.length, fresh.length, actions(fresh), marks]).toEqual([3, 3, ['DRAFTED'], []]);
    }
  });

  test('staged commitments: what is accepted is an import; what is rejected changes neither system', async () => {
    const id = await born(world, { number: '24-010-B01' });
    const brought = await told(async () => expect((await accept(world, id)).transfer.state).toBe('DONE'));
    expect(actions(brought.fresh)).toEqual(['IMPORTED', 'LINKED', 'WRITTEN']);
    expect(brought.fresh.filter(({ action, key }) => action === 'WRITTEN' && key === id)).toHaveLength(2);
    const other = await born(world, { number: '24-010-B02' });
    const rejected = await told(async () => expect((await reject(world, other, 'Not ours.')).problems).toEqual([]));
    expect([rejected.fresh, rejected.records, rejected.marks, rejected.inTool]).toEqual([[], [], [], []]);
  }, 60_000);

  test("Procore's ERP tool: an accept is an export, its answer is no change, and an unlink is told with who asked", async () => {
    const change = { itemType: 'change_order', itemId: 7, userId: 2 };
    await world.cmic.post('void', { company: 'ZZ', vendor: 'ACME', contract: '24-010-001', change: '001' });
    const { fresh, records, inTool } = await told(async () => {
      const { detailId } = await tool.click('unlink', change);
      expect(await tool.closed(detailId)).toMatchObject({ status: 'success' });
    });
    expect([records, inTool.length]).toEqual([[], 1]);
    expect(fresh.map(({ action, by }) => [action, by])).toContainEqual(['UNLINKED', 'procore:2']);
    const refused = await told(async () => {
      const { detailId } = await tool.click('unlink', { ...change, itemType: 'work_order_contract', itemId: 5501 });
      expect(await tool.closed(detailId)).toMatchObject({ status: 'failed' });
    });
    expect([refused.fresh, refused.records, refused.marks, refused.inTool.length]).toEqual([[], [], [], 1]);
  }, 60_000);

  async function ownerChange(): Promise<string> {
    const contracts = await world.procore.rows<Row>('prime_contracts');
    const primeContractId = contracts.find((row) => row.project_id === 1001)?.id;
    return `1001/pcco-${(await world.procore.post<Row>('prime_change_orders', { primeContractId })).id}`;
  }

  async function lockedBudget(): Promise<string> {
    expect((await changeOf(world, '1001/bc-7')).lines.length).toBeGreaterThan(0);
    await enter(world, 1001, { 'ZZ/24-010/03-100/S': 250_000.01 });
    await lock(hand);
    return '1001';
  }
});

/** Members of a write that says nothing but what a record is in the ERP. */
const OF_MARKS = new Set([
  'id',
  'item_id',
  'item_type',
  'origin_id',
  'origin_code',
  'company_id',
  'project_id',
  'origin_data',
  'synced',
]);

function isMark({ body }: JournalEntry): boolean {
  const names: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) walk(each);
    else if (typeof value === 'object' && value !== null)
      for (const [name, each] of Object.entries(value))
        if (typeof each === 'object' && each !== null) walk(each);
        else names.push(name);
  };
  walk(body);
  return names.some((name) => /^origin_/.test(name)) && names.every((name) => OF_MARKS.has(name));
}
