import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import { codes, type Row, withoutWriting } from '../support/main-job.ts';
import { procoreHand } from '../support/procore-hand.ts';
import type { World } from '../support/world.ts';
import { createWbsWorld, importCompany, noCompanyCodes } from './wbs-world.ts';

describe('an import of company codes under faults', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWbsWorld({ procore: noCompanyCodes, settings: { imports: { pageSize: 40 } } });
  }, 30_000);
  afterEach(() => world.close());

  /** Everything of CMiC stands once in Procore with our mark, but these. */
  const expectAllBut = async (left: string[]) => {
    const rows = await world.procore.rows<Row>('standard_cost_codes');
    const fullCodes = rows.map(({ full_code }) => full_code);
    expect(new Set(fullCodes).size).toBe(fullCodes.length);
    const masters = (await world.cmic.rows<Row>('jcmastercostcodes')).filter(
      (row) => row.PhsCompCode === 'ZZ' && row.PhsActiveFlag !== 'N',
    );
    const marked = rows.filter(({ origin_id }) => origin_id?.startsWith('ZZ/'));
    const expected = masters.map(({ PhsCode }) => `ZZ/code-${PhsCode}`).filter((id) => !left.includes(id));
    expect(marked.map(({ origin_id }) => origin_id).sort()).toEqual(expected.sort());
    expect(await world.store.links.byCmic('COMPANY_WBS', expected)).not.toContain(null);
  };

  test('interrupted and resumed it does the same, once', async () => {
    await world.procore.faults([
      { method: 'PATCH', path: 'standard_cost_codes/sync', effect: 'dropAfter', times: 1 },
      { method: 'PATCH', path: 'standard_cost_codes/sync', effect: 'status', status: 503, times: 1 },
    ]);
    const { transfer } = await importCompany(world);
    expect(await world.settled(transfer.id, ['DONE', 'FAILED'], 20_000)).toBe('DONE');
    expect(await world.procore.struck()).toEqual([1, 1]);
    const [done] = await world.store.transfers.get([transfer.id]);
    expect(done?.history.filter(({ step }) => step === 'later').length).toBeGreaterThan(0);
    expect(done?.progress.done).toBe(done?.progress.total);
    await expectAllBut(['ZZ/code-04-100']);
  }, 30_000);

  test.each(['replied', 'recorded'] as const)(
    'a run that dies when a page has %s: the next goes on behind it, and everything stands once',
    async (where) => {
      const { deps } = world.sync as SyncSystem;
      const { at } = deps;
      let pages = 0;
      deps.at = (point) => {
        if (point !== where) return;
        pages += 1;
        if (pages === 3) throw new Error('the run dies');
      };
      const { transfer } = await importCompany(world);
      expect(await world.settled(transfer.id, ['DONE', 'FAILED'], 20_000)).toBe('DONE');
      deps.at = at;
      const [done] = await world.store.transfers.get([transfer.id]);
      expect(done?.history.map(({ note }) => note)).toContain('something went wrong on our side');
      await expectAllBut(['ZZ/code-04-100']);
      const sent = (await world.procore.writes('PATCH', 'standard_cost_codes/sync')).flatMap(
        ({ body }) => (body as Row).updates as Row[],
      );
      expect(new Set(sent.map(({ origin_id }) => origin_id)).size).toBe(sent.length);
    },
    30_000,
  );

  test('a row that Procore refuses is reported with its key and stops nothing; the next import brings it', async () => {
    const hand = await procoreHand(world);
    const [list] = await world.procore.rows<Row>('standard_cost_code_lists');
    await world.procore.faults([{ method: 'PATCH', path: 'line_item_types/sync', effect: 'latency', ms: 1500 }]);
    const asked = importCompany(world);
    for (const end = Date.now() + 5000; (await world.procore.struck())[0] === 0 && Date.now() < end; )
      await new Promise((resolve) => setTimeout(resolve, 20));
    // Somebody is faster: the code stands in Procore when ours comes.
    const byHand = { standard_cost_code_list_id: list?.id, updates: [{ code: '05-100', name: 'By hand' }] };
    expect((await hand.call('PATCH', '/rest/v1.0/standard_cost_codes/sync?company_id=4001', byHand)).status).toBe(200);
    const { transfer } = await asked;
    expect(transfer.state).toBe('DONE');
    expect(codes(transfer.problems)).toEqual([
      ['REFUSED_BY_PROCORE', ['rows', 'ZZ/code-05-100']],
      ['ALREADY_LINKED', ['rows', 'ZZ/code-04-100']],
    ]);
    expect(transfer.problems[0].message).toContain('has already been taken');
    await expectAllBut(['ZZ/code-04-100', 'ZZ/code-05-100']);
    await importCompany(world);
    await expectAllBut(['ZZ/code-04-100']);
  }, 30_000);

  test('a company without an ERP list is refused, with what to do', async () => {
    await world.procore.faults([{ path: 'standard_cost_code_lists', effect: 'missingMember', member: 'is_erp_list' }]);
    const { transfer, problems } = await withoutWriting(world, () => importCompany(world));
    expect(transfer).toBeNull();
    expect(problems).toMatchObject([{ code: 'PREREQUISITE_NOT_SYNCED', path: ['costCodes'] }]);
    expect(problems[0].fix).toContain('ERP Integrations');
  });
});
