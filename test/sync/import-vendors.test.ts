import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import { runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import { codes, importPlan, mutate, type Row, withoutWriting } from '../support/main-job.ts';
import { enterVendor } from './export-vendors.ts';
import { importVendor, inProcore, MANY, onlyInCmic, worldOf } from './vendors.ts';

describe('several vendors', () => {
  const world = worldOf();

  test('each has its transfer, in the order of the ids; one that is refused stops no other', async () => {
    const [a, b] = await onlyInCmic(world.now);
    const ids = [`ZZ/${a?.BpvenBpCode}`, 'ZZ/ACME', `ZZ/${b?.BpvenBpCode}`, 'ZZ/NOBODY', 'ZZ/A/B'];
    const payload = await mutate(world.now, 'importVendors', { ids, idempotencyKey: 'k' }, 'project-team', MANY);
    expect(payload.problems).toEqual([]);
    expect(payload.results.map((each: Row) => each.transfer?.state ?? each.problems[0].code)).toEqual([
      'DONE',
      'POSSIBLE_DUPLICATE',
      'DONE',
      'NOT_FOUND',
      'BAD_INPUT',
    ]);
    expect(payload.results[0].vendor).toMatchObject({ originId: ids[0], cmicVendor: { id: ids[0] } });
    expect(payload.results[2].vendor).toMatchObject({ originId: ids[2], cmicVendor: { id: ids[2] } });
    const again = await withoutWriting(world.now, () =>
      mutate(world.now, 'importVendors', { ids, idempotencyKey: 'k' }, 'project-team', MANY),
    );
    expect(again.results.map((each: Row) => each.transfer?.id)).toEqual(
      payload.results.map((each: Row) => each.transfer?.id),
    );
  });

  test('one that Procore has under another name is told by its tax id, which no text shows, alone and among others', async () => {
    const [row] = (await onlyInCmic(world.now)).slice(3);
    const id = `ZZ/${row?.BpvenBpCode}`;
    const partner = (await world.now.cmic.rows<Row>('businesspartner')).find(
      (each) => each.BpCode === row?.BpvenBpCode,
    );
    const taxId = `${partner?.BpRegistrationCode}`;
    expect(taxId).toMatch(/\d{2}-\d{7}/);
    const procoreId = await enterVendor(world.now, { name: 'Quillfeather Interiors', taxId: taxId.replace('-', ' ') });
    const alone = await importPlan(world.now, 'VENDOR', id);
    const [problem, ...others] = alone.problems;
    expect([problem, others]).toMatchObject([{ code: 'POSSIBLE_DUPLICATE', path: ['input', 'id'] }, []]);
    expect(problem.message).toBe(
      `Procore vendor ${procoreId} "Quillfeather Interiors" has the same tax id as "${row?.BpvenBpName}".`,
    );
    expect(problem.fix).toContain(`linkVendor(procoreVendorId: "${procoreId}", cmicVendorId: "${id}")`);
    const all = await importPlan(world.now, 'VENDOR', 'ZZ');
    expect(all.notTravelling.join('\n')).toContain(`${id}: ${problem.message}`);
    expect(all.rows.filter((each: Row) => each.action === 'CREATE').map(({ key }: Row) => key)).not.toContain(id);
    const { results } = await mutate(world.now, 'importVendors', { ids: [id] }, 'project-team', MANY);
    expect(codes(results[0].problems)).toEqual([['POSSIBLE_DUPLICATE', ['input', 'id']]]);
    for (const hidden of [taxId, taxId.replace('-', ''), taxId.replace('-', ' ')])
      expect(JSON.stringify([alone, all, results])).not.toContain(hidden);
    const { transfer } = await importVendor(world.now, { id, separate: true });
    expect(transfer.state).toBe('DONE');
  });

  test('none, or more than a hundred, are refused', async () => {
    for (const ids of [[], Array.from({ length: 101 }, (_, n) => `ZZ/V${n}`)]) {
      const { results, problems } = await mutate(world.now, 'importVendors', { ids }, 'project-team', MANY);
      expect([results, codes(problems)]).toEqual([[], [['BAD_INPUT', ['input', 'ids']]]]);
    }
  });
});

describe('all vendors of the company that are not linked', () => {
  const world = worldOf();
  let wanted: string[];
  let transferId: string;

  test('the plan shows who is created, who stays, and who is left out and why; it writes nothing', async () => {
    wanted = (await onlyInCmic(world.now)).map(({ BpvenBpCode }) => `ZZ/${BpvenBpCode}`).sort();
    expect(wanted).toHaveLength(7);
    const plan = await withoutWriting(world.now, () => importPlan(world.now, 'VENDOR', 'ZZ'));
    const keys = (action: string) => plan.rows.filter((row: Row) => row.action === action).map((row: Row) => row.key);
    expect(keys('CREATE').sort()).toEqual(wanted);
    // DELTA and the 31 that the story linked by our mark.
    expect(keys('KEEP')).toHaveLength(32);
    expect(keys('UPDATE')).toEqual([]);
    const left = plan.notTravelling.join('\n');
    for (const id of ['ZZ/ACME', 'ZZ/BAKER', 'ZZ/SUMMIT', 'ZZ/KESTREL', 'ZZ/HOLDCO']) expect(left).toContain(`${id}: `);
    expect(left).toContain('payment terms of 7 vendors');
    expect(plan.problems).toEqual([]);
  });

  test('they are created and linked in one transfer; what looks like a duplicate is a problem of its row alone', async () => {
    const before = await world.now.procore.state();
    const payload = await importVendor(world.now, { id: 'ZZ' });
    expect(payload).toMatchObject({ vendor: null, problems: [], transfer: { state: 'DONE', targetId: '4001' } });
    transferId = payload.transfer.id;
    expect(payload.transfer.progress).toMatchObject({ done: 39, total: 39 });
    const told = new Map<string, string>(payload.transfer.problems.map((each: Row) => [each.path[1], each.code]));
    expect([told.get('ZZ/ACME'), told.get('ZZ/KESTREL')]).toEqual(['POSSIBLE_DUPLICATE', 'ALREADY_LINKED']);
    // Three that the story names and the twelve whose legal form is written differently; four of an earlier connector. Nobody is told of the one on hold.
    expect([...told.values()].filter((code) => code === 'POSSIBLE_DUPLICATE')).toHaveLength(15);
    expect([...told.values()].filter((code) => code === 'ALREADY_LINKED')).toHaveLength(4);
    expect(told.size).toBe(19);
    expect(told.has('ZZ/HOLDCO')).toBe(false);
    expect((await world.now.procore.state()).vendors).toBe((before.vendors ?? 0) + 7);
    const links = await world.now.store.links.byCmic('VENDOR', [...wanted, 'ZZ/DELTA']);
    expect(links.every((link) => link?.state === 'ACTIVE')).toBe(true);
    const marked = await inProcore(world.now);
    links.forEach((link, index) => {
      expect(link?.procoreId).toBe(String(marked.get(wanted[index] ?? 'ZZ/DELTA')?.id));
    });
    expect(await world.now.store.links.count({ kinds: ['VENDOR'] })).toBe(39);
  });

  test('its transfer leads to no single record', async () => {
    const { transfer } = await world.now.ask(
      'query($id: ID!) { transfer(id: $id) { sourceId targetId source { __typename } target { __typename } link { id } } }',
      { id: transferId },
    );
    expect(transfer).toEqual({ sourceId: 'ZZ', targetId: '4001', source: null, target: null, link: null });
  });

  test('asked again, it is a new transfer that writes nothing', async () => {
    const again = await withoutWriting(world.now, () => importVendor(world.now, { id: 'ZZ' }));
    expect(again.transfer).toMatchObject({ state: 'DONE', targetId: '4001' });
    expect(again.transfer.id).not.toBe(transferId);
  });

  test('that two vendors are two companies is said of one alone', async () => {
    const { transfer, problems } = await importVendor(world.now, { id: 'ZZ', separate: true });
    expect(transfer).toBeNull();
    expect(codes(problems)).toEqual([['BAD_INPUT', ['input', 'separate']]]);
  });
});

describe('an import that is interrupted', () => {
  const world = worldOf({
    worker: false,
    settings: { imports: { pageSize: 3 }, waits: { leaseMs: 300, answerMs: 0 } },
  });

  test.each([
    ['before the answer of a page was kept', 'replied'],
    ['after a page was kept', 'recorded'],
  ] as const)('%s goes on where it stopped, and gives the same', async (_, point) => {
    const { deps } = world.now.sync ?? expect.fail('This world has no worker of its own.');
    const before = await world.now.procore.state();
    const missing = (await onlyInCmic(world.now)).filter(({ BpvenBpCode }) => BpvenBpCode);
    const { transfer } = await importVendor(world.now, { id: 'ZZ' });
    let passed = 0;
    // The pages of what stands come first: it dies in the second of those that write.
    const keeps = Math.ceil(32 / 3);
    const dying = {
      ...deps,
      at: (at: string) => {
        if (at === point) passed += 1;
        if (at === point && passed === keeps + 2) throw new LeaseLost();
      },
    };
    const lease = await deps.store.transfers.lease('dies', 300, [transfer.id]);
    expect(lease && (await runTransfer(dying, lease))).toBeNull();
    await sleep(400);
    const next = await deps.store.transfers.lease('goes on', 60_000, [transfer.id]);
    const ended = next && (await runTransfer(deps, next));
    expect(ended).toMatchObject({ state: 'DONE', progress: { done: 39, total: 39 } });
    expect((await world.now.procore.state()).vendors).toBe((before.vendors ?? 0) + missing.length);
    const links = await deps.store.links.byCmic(
      'VENDOR',
      missing.map(({ BpvenBpCode }) => `ZZ/${BpvenBpCode}`),
    );
    expect(links.every((link) => link?.state === 'ACTIVE')).toBe(true);
    const pages = await deps.store.pages.list(transfer.id, 0, 100);
    const created = pages.flatMap(({ results }) => results as Row[]).map(({ key }) => key);
    expect(new Set(created).size).toBe(created.length);
    await world.now.procore.post('reset', { story: 'default' });
    for (const link of await deps.store.links.list(
      { kinds: ['VENDOR'] },
      { first: 100, orderBy: { field: 'cmicId', direction: 'ASC' } },
    )) {
      await deps.store.links.move(link.id, ['ACTIVE'], 'UNLINKING');
      await deps.store.links.remove(link.id);
    }
  });
});

describe('an answer of Procore that is lost', () => {
  const world = worldOf();

  test('the page is sent again, keyed on our mark: each vendor stands once', async () => {
    const before = await world.now.procore.state();
    const missing = await onlyInCmic(world.now);
    await world.now.procore.faults([{ method: 'PATCH', path: 'vendors/sync', effect: 'dropAfter', times: 1 }]);
    const { transfer } = await importVendor(world.now, { id: 'ZZ' });
    expect(await world.now.settled(transfer.id)).toBe('DONE');
    expect(await world.now.procore.struck()).toEqual([1]);
    expect((await world.now.procore.state()).vendors).toBe((before.vendors ?? 0) + missing.length);
    const marked = await inProcore(world.now);
    for (const { BpvenBpCode } of missing) expect(marked.has(`ZZ/${BpvenBpCode}`)).toBe(true);
    expect(await world.now.store.links.count({ kinds: ['VENDOR'] })).toBe(32 + missing.length);
  });
});
