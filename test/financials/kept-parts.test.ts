import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenSide, moneyFigures, type Side, toldOf } from '../../subgraphs/sync/financials/formulas.ts';
import { keepSide, openSide } from '../../subgraphs/sync/financials/kept/sides.ts';
import { stampOf } from '../../subgraphs/sync/financials/kept/stamp.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { aLink, aTransfer } from '../store/samples.ts';
import { eachStore } from '../support/stores.ts';

const cents = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });
/** Amounts of any size, to the cent and beyond, in any of the ways in which they come. */
const told = fc.oneof(
  fc.constantFrom(null, 'UNAVAILABLE' as const, '0', '-0.01', '0.005', '1234567890123456.789'),
  cents.map((amount) => `${amount / 100n}.${String((amount < 0n ? -amount : amount) % 100n).padStart(2, '0')}`),
  fc.integer().map(String),
);

describe('a side as it is kept', () => {
  test('every figure comes back as the same number, unknown as unknown and null as null', () => {
    fc.assert(
      fc.property(fc.array(told, { minLength: 16, maxLength: 16 }), (given) => {
        const side = Object.fromEntries(moneyFigures.map((name, at) => [name, given[at]])) as Side;
        const again = openSide(JSON.parse(JSON.stringify(keepSide(side))));
        for (const name of moneyFigures) expect(plain(again[name])).toBe(plain(side[name]));
      }),
    );
  });

  test('shares follow from it, and what is missing of it is unknown, never zero', () => {
    const side = { ...evenSide('0'), committedCosts: '50', revisedBudget: '200' };
    expect(toldOf(openSide(keepSide(side)), 'percentCommitted')).toBe('0.25');
    expect(openSide([]).originalBudget).toBe('UNAVAILABLE');
  });
});

eachStore((_, makeStore) => {
  const subject = { projectId: '1001', controlJobId: 'ZZ/24-010', onlyJobId: null, isLinked: true, byMark: false };
  const moved = async (store: Store, act: () => Promise<unknown>) => {
    const deps = { store } as SyncDeps;
    const before = await stampOf(deps, subject);
    await act();
    return (await stampOf(deps, subject)) !== before;
  };

  test('what passed through us is seen: transfers that may have written, and links, of the project alone', async () => {
    const store = await makeStore();
    const add = (members: Parameters<typeof aTransfer>[0]) => () =>
      store.transfers.create(aTransfer({ ...members, updatedAt: new Date().toISOString() }), 0);
    const link = (members: Parameters<typeof aLink>[0]) => () => store.links.save([aLink(members)]);
    const code = {
      kind: 'PROJECT_WBS',
      procoreId: '1001/cc-88',
      cmicId: 'ZZ/24-010/03-100',
      projectId: '1001',
    } as const;
    expect(await moved(store, add({ sourceId: '1001/wo-1', state: 'QUEUED' }))).toBe(true);
    expect(await moved(store, () => store.transfers.lease('w', 60_000))).toBe(true);
    expect(await moved(store, add({ sourceId: '1001/wo-2', state: 'AWAITING_APPROVAL' }))).toBe(false);
    expect(await moved(store, add({ sourceId: '1002/wo-3', projectId: '1002', jobId: 'ZZ/24-020' }))).toBe(false);
    expect(await moved(store, add({ kind: 'VENDOR', sourceId: '2001', projectId: null, jobId: null }))).toBe(false);
    expect(
      await moved(store, add({ kind: 'JOB_COST', direction: 'IMPORT', sourceId: 'ZZ/24-010', projectId: null })),
    ).toBe(true);
    expect(await moved(store, link(code))).toBe(true);
    expect(
      await moved(store, link({ ...code, procoreId: '1002/cc-9', cmicId: 'ZZ/24-020/x', projectId: '1002' })),
    ).toBe(false);
    const company = { kind: 'COMPANY_WBS', procoreId: '4001/ct-3', cmicId: 'ZZ/cat-S', projectId: null } as const;
    expect(await moved(store, link({ ...company, state: 'UNLINKING' }))).toBe(true);
    const [gone] = await store.links.byProcore('COMPANY_WBS', ['4001/ct-3']);
    expect(await moved(store, () => store.links.remove(gone?.id ?? ''))).toBe(true);
  });
});

/** Without zeros that say nothing, and of zero without a sign. */
function plain(told: string | null): string | null {
  if (told === null || told === 'UNAVAILABLE') return told;
  const text = told.includes('.') ? told.replace(/\.?0+$/, '') : told;
  return text === '-0' ? '0' : text;
}
