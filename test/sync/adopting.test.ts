import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { acceptedWrites, approve, codes, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { APPROVER, adopt, adoptingWorld, adoptionOf, PAIR, planOf, sign } from './adopting.ts';
import { budgetCodes, createChangeOrder } from './drafts.ts';

const mongoUrl = inject('mongoUrl');
const stores = mongoUrl === null ? (['sqlite'] as const) : (['sqlite', 'mongo'] as const);
const FULL = 'openingBalances(first: 100) { totalCount nodes { id originalBudget { procore { amount } } } }';

describe.each(stores)('a running project that is adopted (%s)', (store) => {
  let world: World;
  let plan: Row;
  let adoption: Row;
  beforeAll(async () => {
    world = await adoptingWorld({ store, mongoUrl });
    plan = await withoutWriting(world, () => planOf(world));
  });
  afterAll(() => world?.close());

  const rows = async (table: string, match: Row): Promise<Row[]> =>
    (await world.procore.rows<Row>(table)).filter((row) =>
      Object.entries(match).every(([name, value]) => row[name] === value),
    );

  test('the plan pairs what belongs together, with evidence, says what has no partner, and writes nothing', () => {
    const pairs = plan.documents.nodes.map(({ kind, procoreId, cmicId, decision }: Row) => [
      kind,
      procoreId,
      cmicId,
      decision,
    ]);
    expect(plan.problems).toEqual([]);
    expect([plan.score, plan.evidence.map(({ kind }: Row) => kind)]).toEqual([
      '1',
      ['NUMBER', 'NAME', 'ADDRESS', 'DATE', 'DATE'],
    ]);
    expect(pairs).toEqual([
      ['SUB_JOB', '1003/304', 'ZZ/22-105.1', 'LINK'],
      ['VENDOR', '2019', 'ZZ/BRISTOL', 'LINK'],
      ['VENDOR', '2020', 'ZZ/CASCADE', 'LINK'],
      ['VENDOR', '2037', 'ZZ/HARVEST', 'LINK'],
      ['VENDOR', '2041', 'ZZ/IRONWOOD', 'LINK'],
      ['COMMITMENT', '1003/wo-5529', 'ZZ/IRONWOOD/22105-S21', 'LINK'],
      ['COMMITMENT', '1003/wo-5520', 'ZZ/BRISTOL/22-105-020', 'LINK'],
      ['COMMITMENT_CHANGE_ORDER', '1003/cco-11', 'ZZ/IRONWOOD/22105-S21/001', 'LINK'],
    ]);
    const [repointing] = plan.documents.nodes.filter(({ procoreId }: Row) => procoreId === '1003/wo-5529');
    expect(repointing.evidence.map(({ text }: Row) => text)).toContain(
      'same number but for what stands between its parts',
    );
    expect(repointing.lines).toEqual([
      { procoreLineId: '88901', cmicLineId: 'ZZ/IRONWOOD/22105-S21/000/100' },
      { procoreLineId: '88902', cmicLineId: 'ZZ/IRONWOOD/22105-S21/000/200' },
    ]);
    expect(plan.codes.nodes.every(({ decision }: Row) => decision === 'LINK')).toBe(true);
    expect(plan.unpaired.nodes.map(({ system, id }: Row) => [system, id])).toEqual([
      ['CMIC', 'ZZ/SUMMIT'],
      ['PROCORE', '1003/wo-5521'],
      ['PROCORE', '1003/wo-5530'],
      ['PROCORE', '1003/po-5552'],
      ['CMIC', 'ZZ/SUMMIT/22-105-S09'],
    ]);
  });

  test('the opening balances add up to what the stories of both systems hold, to the cent', async () => {
    const amount = (texts: string[]) => texts.reduce((sum, text) => sum + Math.round(Number(text) * 100), 0);
    const inCents = (figure: Row, side: string) => Math.round(Number(figure[side].amount) * 100);
    const ledger = (await world.cmic.rows<Row>('jcdetailposted')).filter(
      ({ JcdtCompCode, JcdtJobCode, JcdtTypeCode }) =>
        JcdtCompCode === 'ZZ' && `${JcdtJobCode}`.startsWith('22-105') && JcdtTypeCode === 'C',
    );
    expect(ledger.length).toBeGreaterThan(5);
    expect(inCents(plan.totals.jobToDateCosts, 'cmic')).toBe(amount(ledger.map(({ JcdtAmt }) => JcdtAmt)));
    const budget = await rows('budget_line_items', { project_id: 1003 });
    expect(inCents(plan.totals.originalBudget, 'procore')).toBe(
      amount(budget.map(({ original_budget_amount: text }) => text)),
    );
    expect(plan.totals.originalBudget.difference.amount).toBe('250.00');
    // 500.00 more on a line of 22-105-020, 18400.00 that only CMiC has, 9300.00 that only Procore has.
    expect(plan.totals.committedCosts.difference.amount).toBe('-9600.00');
    expect([plan.totals.billed.status, plan.totals.retainage.status]).toEqual(['UNEXPLAINED', 'UNEXPLAINED']);
    expect(plan.differing.nodes.map(({ id }: Row) => id)).toContain('ZZ/22-105/03-100/S');
  });

  test('adopting links and marks in Procore alone; nothing is written to CMiC', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const input = { ...PAIR, fingerprint: plan.fingerprint, note: 'From the old spreadsheet.', idempotencyKey: 'k1' };
    const answer = await adopt(world, input);
    expect(answer.problems).toEqual([]);
    await world.settled(answer.adoption.id, ['DONE'], 30_000);
    adoption = await adoptionOf(world, APPROVER, FULL);
    expect(adoption).toMatchObject({ state: 'LINKED', by: 'ann', note: 'From the old spreadsheet.', signature: null });
    expect(adoption.transfer.problems).toEqual([]);
    expect(await world.cmic.writes()).toEqual([]);
    const { cutOff, fingerprint, counts, totals } = adoption;
    expect({ fingerprint, counts, totals }).toEqual({
      fingerprint: plan.fingerprint,
      counts: plan.counts,
      totals: plan.totals,
    });
    expect(Date.parse(cutOff)).toBeGreaterThan(0);
    expect(adoption.openingBalances.totalCount).toBe(plan.openingBalances.totalCount);

    expect(await rows('projects', { id: 1003 })).toMatchObject([{ origin_id: 'ZZ/22-105', erp_integrated: true }]);
    expect(await rows('sub_jobs', { id: 304 })).toMatchObject([{ origin_id: 'ZZ/22-105.1' }]);
    expect(await rows('vendors', { id: 2041 })).toMatchObject([{ origin_id: 'ZZ/IRONWOOD' }]);
    expect(await rows('work_order_contracts', { id: 5529 })).toMatchObject([{ origin_id: 'ZZ/IRONWOOD/22105-S21' }]);
    expect(await rows('line_items', { id: 88902 })).toMatchObject([{ origin_id: 'ZZ/IRONWOOD/22105-S21/000/200' }]);
    expect(await rows('change_order_packages', { id: 11 })).toMatchObject([{ origin_id: 'ZZ/IRONWOOD/22105-S21/001' }]);
    const marked = (await rows('cost_codes', { project_id: 1003 })).filter(({ origin_id: mark }) => mark);
    expect(marked).toHaveLength(plan.codes.totalCount);
    const [link] = await world.store.links.byProcore('COMMITMENT', ['1003/wo-5529']);
    expect(link).toMatchObject({
      state: 'ACTIVE',
      cmicId: 'ZZ/IRONWOOD/22105-S21',
      projectId: '1003',
      jobId: 'ZZ/22-105',
    });
    expect(link?.lines).toHaveLength(2);
  });

  test('a repeat is the same adoption and writes nothing; another input under the same key is refused', async () => {
    const input = { ...PAIR, fingerprint: plan.fingerprint, note: 'From the old spreadsheet.', idempotencyKey: 'k1' };
    for (const again of [input, { ...PAIR, fingerprint: plan.fingerprint }]) {
      const answer = await withoutWriting(world, () => adopt(world, again));
      expect([answer.problems, answer.adoption.id]).toEqual([[], adoption.id]);
    }
    const other = await adopt(world, { ...input, note: 'Another.' });
    expect(codes(other.problems)).toEqual([['IDEMPOTENCY_KEY_REUSED', ['input', 'idempotencyKey']]]);
    expect(await world.store.transfers.count({ kinds: ['PROJECT'] })).toBe(1);
  });

  test('an adopted commitment refuses a second export, and one that CMiC does not have goes there', async () => {
    const again = await approve(world, '1003/wo-5529');
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const { transfer, problems } = await approve(world, '1003/wo-5530');
    expect(problems).toEqual([]);
    expect(await world.settled(transfer.id)).toBe('DONE');
    const [link] = await world.store.links.byProcore('COMMITMENT', ['1003/wo-5530']);
    expect(link).toMatchObject({ cmicId: 'ZZ/CASCADE/22-105-030', state: 'ACTIVE' });
  });

  test('an adopted commitment takes a change order, under the next code of its contract', async () => {
    const code = [...(await budgetCodes(world, '1003')).values()].find(
      ({ linked, flatCode }) => linked && /^03-100\.S$/.test(flatCode),
    );
    const made = await createChangeOrder(world, {
      commitmentId: '1003/wo-5529',
      number: '002',
      title: 'Chimney',
      lines: [{ budgetCodeId: code?.id, amount: '812.40', commitmentLineId: '1003/wo-5529/88901' }],
    });
    expect(made.problems).toEqual([]);
    const { id } = made.commitmentChangeOrder;
    const hand = await procoreHand(world);
    const body = { project_id: 1003, change_order: { status: 'approved' } };
    expect((await hand.call('PATCH', `/rest/v1.0/change_order_packages/${id.split('-')[1]}`, body)).status).toBe(200);
    const { transfer, problems } = await mutate(world, 'approveCommitmentChangeOrder', { id }, 'accounting-approver');
    expect(problems).toEqual([]);
    expect(await world.settled(transfer.id)).toBe('DONE');
    const [link] = await world.store.links.byProcore('COMMITMENT_CHANGE_ORDER', [id]);
    expect(link?.cmicId).toBe('ZZ/IRONWOOD/22105-S21/002');
  });

  test('an invoice of before the cut-off is not sent a second time', async () => {
    await Promise.all([world.procore.clearRequests(), world.cmic.clearRequests()]);
    const taken = await mutate(world, 'approveSubcontractorInvoice', { id: '1003/inv-12' }, 'accounting-approver');
    expect(taken.problems.map(({ code }: Row) => code)).toContain('NUMBER_TAKEN');
    const answers = { number: 'ANOTHER-1' };
    const asked = await mutate(
      world,
      'approveSubcontractorInvoice',
      { id: '1003/inv-12', answers },
      'accounting-approver',
    );
    expect(codes(asked.problems)).toEqual([['POSSIBLE_DUPLICATE', ['invoiceNumber']]]);
    expect(asked.problems[0].message).toContain('22-105-020-1');
    expect(await acceptedWrites(world)).toEqual([]);
  });

  test('the job is not imported beside it, and what comes from CMiC arrives in it', async () => {
    const again = await mutate(world, 'importJob', { id: PAIR.jobId }, 'accounting-approver');
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const costs = await mutate(world, 'importJobCosts', { id: PAIR.jobId }, 'accounting-approver');
    expect(costs.problems).toEqual([]);
    expect(await world.settled(costs.transfer.id)).toBe('DONE');
  });

  test('a baseline is signed on the last report, by its hash; its differences are explained by the note from then on', async () => {
    const baseline = 'baseline { hash problems { code path } reconciliation { number open } }';
    expect((await adoptionOf(world, APPROVER, baseline)).baseline).toBeNull();
    const early = await sign(world, { projectId: '1003', hash: 'x', note: 'Known.' });
    expect(codes(early.problems)).toEqual([['PREREQUISITE_NOT_SYNCED', ['input', 'projectId']]]);
    const reconcile = (select: string) =>
      mutate(world, 'reconcile', { projectId: '1003' }, APPROVER, `reconciliation { ${select} } problems { code }`);
    const first = (await reconcile('open differences(first: 100) { nodes { id figure state evidence } }'))
      .reconciliation;
    const budget = first.differences.nodes.find(({ figure }: Row) => figure === 'ORIGINAL_BUDGET');
    expect(budget.evidence.join(' ')).toContain('it stood at the opening balance');
    const seen = (await adoptionOf(world, APPROVER, baseline)).baseline;
    expect(seen).toMatchObject({ problems: [], reconciliation: { open: first.open } });

    const signed = await withoutWriting(world, () =>
      sign(world, { projectId: '1003', hash: seen.hash, note: 'Checked with the books of May.', idempotencyKey: 's1' }),
    );
    expect(signed.problems).toEqual([]);
    expect(signed.adoption).toMatchObject({
      state: 'SIGNED',
      signature: { by: 'ann', hash: seen.hash, differences: first.open, note: 'Checked with the books of May.' },
    });
    const states =
      '{ reconciliation(projectId: "1003") { differences(first: 100) { nodes { id state notes { by note } } } } }';
    const { nodes } = (await world.ask<Row>(states)).reconciliation.differences;
    expect(nodes).toHaveLength(first.open);
    expect(nodes.filter(({ state }: Row) => state !== 'EXPLAINED')).toEqual([]);
    expect(nodes[0].notes).toHaveLength(1);
    expect(nodes[0].notes[0].note).toMatch(
      /^Stood in the baseline that ann signed by -?[\d.]+ .*Checked with the books of May\.$/,
    );

    const twice = await sign(world, { projectId: '1003', hash: seen.hash, note: 'Again.' });
    expect(codes(twice.problems)).toEqual([['ALREADY_DONE', ['input', 'projectId']]]);
    expect(codes((await planOf(world)).problems)).toEqual([['ALREADY_DONE', ['input', 'projectId']]]);
  });

  test('after the signature a difference that stood says so, one that changed says what it was, and a new one says that it is new', async () => {
    const match = { ScschCompCode: 'ZZ', ScschContCode: '22-105-020', ScschTaskCode: '100' };
    const [line] = (await world.cmic.rows<Row>('scsched')).filter((row) =>
      Object.entries(match).every(([name, value]) => row[name] === value),
    );
    await world.cmic.post('edit', { collection: 'scsched', match, set: { ScschAmt: Number(line?.ScschAmt) + 100 } });
    const { reconciliation } = await mutate(
      world,
      'reconcile',
      { projectId: '1003' },
      APPROVER,
      'reconciliation { differences(first: 100) { nodes { check figure name cause evidence state drift { amount } } } } problems { code }',
    );
    const said = (figure: string, name: string) =>
      reconciliation.differences.nodes
        .find((row: Row) => row.figure === figure && row.name.includes(name))
        ?.evidence.join(' ');
    expect(said('ORIGINAL_BUDGET', '03-100')).toMatch(
      /It stood in the baseline that ann signed at .*, the same as now\./,
    );
    expect(said('LINE_AMOUNT', '22-105-020')).toMatch(/changed since: it was -500\.00 then\./);
  });
});
