import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createProcoreWorld } from './support.ts';

const world = await createProcoreWorld();
const { clients } = world;
beforeEach(() => world.reset());
afterAll(() => world.close());

const row = async (collection: string, id: number) => (await world.rows(collection)).find((one) => one.id === id);

describe('marking', () => {
  const mark = { originId: 'ZZ/ACME', originCode: 'ACME' };

  describe.each([
    ['by external_data', true],
    ['by the plain sync, where external_data answers 403', false],
  ])('%s', (_name, externalData) => {
    beforeEach(() => world.settings({ externalData }));

    it('a vendor, and taking the mark away', async () => {
      expect(await clients.vendor.mark('2001', mark)).toEqual({ outcome: 'done' });
      expect(await row('vendors', 2001)).toMatchObject({ origin_id: 'ZZ/ACME', origin_code: 'ACME' });
      expect(await clients.vendor.byOriginId('ZZ/ACME')).toMatchObject({
        id: '2001',
        originCode: 'ACME',
        syncedToErp: true,
      });
      expect(await clients.vendor.unmark('2001')).toEqual({ outcome: 'done' });
      expect(await row('vendors', 2001)).toMatchObject({ origin_id: null, origin_code: null });
      expect(await clients.vendor.byOriginId('ZZ/ACME')).toBeNull();
    });

    it('a commitment: lines before the header, the header first on the way back', async () => {
      const id = '1001/wo-5501';
      const lines = ['88001', '88002', '88003'].map((lineId) => ({
        lineId,
        originId: `ZZ/ACME/24-010-001/000/${lineId}`,
      }));
      expect(await clients.commitment.markLines(id, lines)).toEqual({ outcome: 'done', errors: [] });
      expect(
        await clients.commitment.markHeader(id, { originId: 'ZZ/ACME/24-010-001', originCode: '24-010-001' }),
      ).toEqual({ outcome: 'done' });
      // Marking may be repeated.
      expect(
        await clients.commitment.markHeader(id, { originId: 'ZZ/ACME/24-010-001', originCode: '24-010-001' }),
      ).toEqual({ outcome: 'done' });
      const marked = (await clients.commitment.byIds([id])).get(id);
      expect(marked).toMatchObject({
        originId: 'ZZ/ACME/24-010-001',
        originCode: '24-010-001',
        lines: lines.map(({ originId }) => ({ originId })),
      });
      expect(await clients.commitment.unmarkHeader(id)).toEqual({ outcome: 'done' });
      expect(
        await clients.commitment.unmarkLines(
          id,
          lines.map(({ lineId }) => lineId),
        ),
      ).toEqual({ outcome: 'done', errors: [] });
      expect((await clients.commitment.byIds([id])).get(id)).toMatchObject({
        originId: null,
        lines: [{ originId: null }, { originId: null }, { originId: null }],
      });
    });

    it('with what another record carries is refused with Procore’s words', async () => {
      expect(await clients.vendor.mark('2001', { originId: 'ZZ/DELTA', originCode: 'DELTA' })).toEqual({
        outcome: 'refused',
        status: 422,
        code: null,
        message: 'origin_id: has already been taken',
        retryable: false,
      });
    });

    it('lines of which one does not exist tells which', async () => {
      const lines = [
        { lineId: '88001', originId: 'a' },
        { lineId: '1', originId: 'b' },
      ];
      const done = await clients.commitment.markLines('1001/wo-5501', lines);
      expect(done).toMatchObject({
        outcome: 'done',
        errors: [{ index: 1, message: expect.stringContaining('not found') }],
      });
    });
  });

  it('asks external_data once and remembers the 403', async () => {
    await world.settings({ externalData: false });
    const fresh = await createProcoreWorld();
    await fresh.settings({ externalData: false });
    await fresh.clients.vendor.mark('2001', mark);
    await fresh.clients.vendor.mark('2002', { originId: 'ZZ/BAKER' });
    expect((await fresh.requests()).filter((request) => request.includes('external_data'))).toHaveLength(1);
    await fresh.close();
  });
});

describe('a sync', () => {
  it('creates by an origin id, and finds the record again when it is repeated', async () => {
    const updates = [
      {
        name: 'Northgate Data Center',
        number: '24-040',
        originId: 'ZZ/24-040',
        originCode: '24-040',
        erpIntegrated: true,
        totalValue: '1250000.50',
        startDate: '2026-04-01',
      },
    ];
    const first = await clients.project.sync(updates);
    const again = await clients.project.sync(updates);
    expect(first).toMatchObject({
      outcome: 'done',
      errors: [],
      entities: [{ number: '24-040', originId: 'ZZ/24-040' }],
    });
    expect(again).toEqual(
      first.outcome === 'done'
        ? expect.objectContaining({
            entities: [expect.objectContaining({ id: (first.entities[0] as { id: string }).id })],
          })
        : null,
    );
    expect(await clients.project.byOriginId('ZZ/24-040')).toMatchObject({
      name: 'Northgate Data Center',
      erpIntegrated: true,
      totalValue: '1250000.5',
    });
  });

  it('tells the items that were refused by their place, and applies the others', async () => {
    const done = await clients.subJob.sync('1001', [
      { name: 'North Wing', code: '24-010.3', originId: 'ZZ/24-010.3' },
      { name: 'Twice', code: '24-010.1' },
      { id: '1001/999', name: 'Nobody' },
    ]);
    expect(done).toMatchObject({
      outcome: 'done',
      entities: [{ code: '24-010.3', originId: 'ZZ/24-010.3', projectId: '1001' }],
      errors: [
        { index: 1, id: null, originId: null, message: 'code: has already been taken' },
        { index: 2, id: '999', message: 'id: Entity with this ID not found' },
      ],
    });
  });

  it('of company codes goes to the ERP list, parents before children', async () => {
    const made = await clients.companyWbs.syncCostCodes([{ code: '77', name: 'Tunnels', originId: 'ZZ/code-77' }]);
    const parent = made.outcome === 'done' ? made.entities[0] : undefined;
    if (!parent || parent instanceof Error) throw new Error('no parent was made');
    const child = await clients.companyWbs.syncCostCodes([
      { code: '100', name: 'Boring', parentId: parent.id, originId: 'ZZ/code-77-100' },
    ]);
    expect(child).toMatchObject({ outcome: 'done', entities: [{ fullCode: '77-100', parentId: parent.id }] });
    expect(
      await clients.companyWbs.syncCostTypes([{ code: 'T', name: 'Travel', baseType: 'other', originId: 'ZZ/cat-T' }]),
    ).toMatchObject({
      outcome: 'done',
      entities: [{ code: 'T', baseType: 'other', originId: 'ZZ/cat-T' }],
    });
  });

  it('of project codes writes a sub job’s codes below it, and uses cost types with them', async () => {
    const company = (await clients.companyWbs.costCodes()).find(
      (code) => !(code instanceof Error) && code.fullCode === '03-100',
    ) as { id: string };
    const made = await clients.projectWbs.syncCostCodes('1004', '1004/303', [
      { code: '88-100', name: 'Own', companyCostCodeId: company.id, originId: 'ZZ/24-030.1/88-100' },
    ]);
    expect(made).toMatchObject({
      outcome: 'done',
      errors: [],
      entities: [{ subJobId: '1004/303', companyCostCodeId: company.id, originId: 'ZZ/24-030.1/88-100' }],
    });
    const code = made.outcome === 'done' ? (made.entities[0] as { id: string }) : { id: '' };
    const types = (await clients.companyWbs.costTypes()) as { id: string; code: string }[];
    const labor = types.find((type) => type.code === 'L')?.id ?? '';
    const assigned = await clients.projectWbs.assign('1004', '1004/303', [
      { costCodeId: code.id, costTypeId: labor },
      { costCodeId: code.id, costTypeId: '4001/ct-99999' },
    ]);
    expect(assigned).toMatchObject({
      outcome: 'done',
      errors: [{ index: 1, message: 'line_item_type_id: Entity with this ID not found' }],
    });
    const all = await clients.projectWbs.costCodes('1004');
    expect(all).toContainEqual(
      expect.objectContaining({ id: code.id, costTypes: [expect.objectContaining({ id: labor, code: 'L' })] }),
    );
    expect(await clients.projectWbs.budgetCodes('1004')).toContainEqual(
      expect.objectContaining({ flatCode: '24-030.1.88-100.L' }),
    );
  });

  it('takes at most 1000 updates', async () => {
    const updates = Array.from({ length: 1001 }, (_, index) => ({ id: `1001/${index + 1}`, name: 'x' }));
    await expect(clients.subJob.sync('1001', updates)).rejects.toThrow('at most 1000');
  });

  it('of nothing sends nothing', async () => {
    await world.forgetRequests();
    expect(await clients.vendor.sync([])).toEqual({ outcome: 'done', entities: [], errors: [] });
    expect(await world.requests()).toEqual([]);
  });

  it.each([
    ['dropped after it was performed', { effect: 'dropAfter' }, 'unknown'],
    ['answered 500 without a body', { effect: 'emptyBody', status: 500 }, 'unknown'],
    ['answered with half a body', { effect: 'truncate' }, 'unknown'],
    ['answered with a sign-in page', { effect: 'signInPage' }, 'unknown'],
    ['answered 429', { effect: 'status', status: 429, retryAfter: 1 }, 'refused'],
    ['answered 422', { effect: 'status', status: 422 }, 'refused'],
  ])('that was %s is never sent twice by itself', async (_name, fault, outcome) => {
    await world.faults({ method: 'PATCH', path: '/vendors/sync', times: 1, ...fault });
    await world.forgetRequests();
    const written = await clients.vendor.sync([{ name: 'Once Ltd.', originId: 'ZZ/ONCE' }]);
    expect(written.outcome).toBe(outcome);
    expect(await world.requests()).toHaveLength(1);
  });
});
