import { expect } from 'vitest';
import type { KeptDifference, Report } from '../../../subgraphs/sync/reconciliation/report.ts';
import type { Behaviour } from '../contract.ts';

const at = '2026-03-02T09:00:00.000Z';

function aReport(members: Partial<Report> = {}): Report {
  return {
    id: 'r1',
    n: 1,
    projectId: '1001',
    projectName: 'Harbor $ {Tower}',
    jobId: 'ZZ/24-010',
    by: 'ada',
    startedAt: at,
    endedAt: at,
    tieOut: '0.5',
    tiedOut: false,
    checks: [],
    open: 1,
    opened: 1,
    closed: 0,
    trend: [],
    ...members,
  };
}

function aDifference(id: string, members: Partial<KeptDifference> = {}): KeptDifference {
  return {
    id,
    key: `COMMITTED_COST AMOUNT ${id}`,
    check: 'COMMITTED_COST',
    figure: 'AMOUNT',
    procore: { kind: 'COMMITMENT', id: '1001/wo-5501', lineId: null, name: null },
    cmic: null,
    place: null,
    cmicPlace: null,
    procoreAmount: '10.00',
    cmicAmount: null,
    drift: '10.00',
    procoreValue: null,
    cmicValue: null,
    apart: '10.00',
    parts: [{ figure: 'committedCosts', place: 'ZZ/24-010/03-100/S', drift: '10.00' }],
    cause: 'NOT_EXPORTED',
    evidence: ['No transfer.'],
    fix: 'Send it.',
    action: null,
    openedAt: at,
    lastSeenAt: at,
    closedAt: null,
    history: [{ at, event: 'OPENED', note: null }],
    ...members,
  };
}

const bySize = { field: 'size', direction: 'DESC' } as const;
const later = '2999-01-01T00:00:00.000Z';

export const reconciliationBehaviours: Behaviour[] = [
  {
    title: 'reconciliation: of 20 runs that save the same number at once one is saved, whole, and the others are told',
    check: async (makeStore) => {
      const stores = [await makeStore(), await makeStore.again()];
      const save = (report: Report, n: number) => stores[n % 2]!.reconciliations.save(report);
      const first = await Promise.all(Array.from({ length: 20 }, (_, n) => save(aReport({ id: `a${n}` }), n)));
      expect(first.filter(Boolean)).toHaveLength(1);
      const [saved] = await stores[1]!.reconciliations.last(['1001']);
      expect(saved).toEqual(aReport({ id: `a${first.indexOf(true)}` }));
      const next = await Promise.all(Array.from({ length: 20 }, (_, n) => save(aReport({ id: `b${n}`, n: 2 }), n)));
      expect(next.filter(Boolean)).toHaveLength(1);
      expect(await save(aReport({ id: 'late', n: 2 }), 0)).toBe(false);
      expect(await save(aReport({ id: 'ahead', n: 9 }), 0)).toBe(false);
      expect((await stores[0]!.reconciliations.last(['nobody', '1001'])).map((report) => report?.id)).toEqual([
        undefined,
        `b${next.indexOf(true)}`,
      ]);
    },
  },
  {
    title: 'reconciliation: rows of a report stand by themselves before it is saved, and may be put again',
    check: async (makeStore) => {
      const { reconciliations: store } = await makeStore();
      const rows = [aDifference('1001/a'), aDifference('1001/b', { apart: '20', drift: '-20' })];
      await store.putDifferences('r1', '1001', rows);
      await store.putDifferences('r1', '1001', rows);
      await store.putDifferences('r2', '1001', [aDifference('1001/a', { cause: 'TIMING' })]);
      await store.putDifferences('r3', '1001', []);
      expect(await store.last(['1001'])).toEqual([null]);
      expect(await store.differences('r1', {}, { first: 10, orderBy: bySize })).toEqual([rows[1], rows[0]]);
      expect(await store.countDifferences('r2', {})).toBe(1);
    },
  },
  {
    title:
      'reconciliation: differences are filtered by id, check, cause and whether they are closed, and paged by size and by age',
    check: async (makeStore) => {
      const { reconciliations: store } = await makeStore();
      const rows = Array.from({ length: 12 }, (_, n) =>
        aDifference(`1001/d${String(n).padStart(2, '0')}`, {
          apart: String(n % 4),
          drift: String(n % 4),
          cause: n % 2 === 0 ? 'TIMING' : 'TAX',
          check: n < 6 ? 'BUDGET' : 'JOB_COST',
          closedAt: n === 3 ? at : null,
          openedAt: `2026-03-${String(20 - n).padStart(2, '0')}T09:00:00.000Z`,
        }),
      );
      await store.putDifferences('r1', '1001', rows);
      const found: string[] = [];
      for (let after: { value: string; id: string } | undefined; ; ) {
        const page = await store.differences('r1', {}, { first: 5, orderBy: bySize, after });
        found.push(...page.map(({ id }) => id));
        const last = page.at(-1);
        if (!last) break;
        after = { value: String(Number(last.apart) * 100), id: last.id };
      }
      const expected = [...rows].sort((a, b) => Number(b.apart) - Number(a.apart) || (a.id < b.id ? 1 : -1));
      expect(found).toEqual(expected.map(({ id }) => id));
      const oldest = { first: 2, orderBy: { field: 'openedAt', direction: 'ASC' } } as const;
      expect((await store.differences('r1', {}, oldest)).map(({ id }) => id)).toEqual(['1001/d11', '1001/d10']);
      expect(await store.countDifferences('r1', { causes: ['TIMING'], checks: ['BUDGET'] })).toBe(3);
      expect(await store.countDifferences('r1', { closed: true })).toBe(1);
      expect(await store.countDifferences('r1', { closed: false, notIds: ['1001/d00'] })).toBe(10);
      expect(await store.countDifferences('r1', { ids: ['1001/d00', '1001/none'] })).toBe(1);
      expect(await store.countDifferences('r1', { ids: [] })).toBe(0);
    },
  },
  {
    title:
      'reconciliation: rows of older reports and of runs that died are taken away, those of the reports to keep never',
    check: async (makeStore) => {
      const { reconciliations: store } = await makeStore();
      for (const id of ['r1', 'r2', 'died']) await store.putDifferences(id, '1001', [aDifference('1001/a')]);
      await store.putDifferences('other', '1002', [aDifference('1002/a')]);
      const count = () => Promise.all(['r1', 'r2', 'died', 'other'].map((id) => store.countDifferences(id, {})));
      await store.dropDifferences('1001', ['r2'], '2000-01-01T00:00:00.000Z');
      expect(await count()).toEqual([1, 1, 1, 1]);
      await store.dropDifferences('1001', ['r2', 'r1'], later);
      expect(await count()).toEqual([1, 1, 0, 1]);
    },
  },
  {
    title:
      'reconciliation: the portfolio is filtered by scope, project and tie-out, and ordered by tie-out with the unknown first',
    check: async (makeStore) => {
      const { reconciliations: store } = await makeStore();
      const reports = [
        aReport({
          id: 'a',
          projectId: '1001',
          jobId: 'ZZ/a',
          tieOut: '1',
          tiedOut: true,
          endedAt: '2026-03-02T10:00:00.000Z',
        }),
        aReport({ id: 'b', projectId: '1002', jobId: 'ZZ/b', tieOut: '0.98', endedAt: '2026-03-02T11:00:00.000Z' }),
        aReport({ id: 'c', projectId: '1003', jobId: 'ZZ/c', tieOut: null, endedAt: '2026-03-02T09:00:00.000Z' }),
      ];
      for (const report of reports) expect(await store.save(report)).toBe(true);
      const ids = async (filter: Parameters<typeof store.list>[0], field: 'tieOut' | 'endedAt' = 'tieOut') =>
        (await store.list(filter, { first: 10, orderBy: { field, direction: 'ASC' } })).map(({ id }) => id);
      expect(await ids({})).toEqual(['c', 'b', 'a']);
      expect(await ids({}, 'endedAt')).toEqual(['c', 'a', 'b']);
      expect(await ids({ tiedOut: false })).toEqual(['c', 'b']);
      expect(await ids({ projectIds: ['1001', '1003'] })).toEqual(['c', 'a']);
      expect(await ids({ scope: { projectIds: ['1002', '1003'], jobIds: ['ZZ/b'] } })).toEqual(['b']);
      expect(await store.count({ scope: { projectIds: ['1002'], jobIds: null } })).toBe(1);
      const after = { value: '0.98', id: '1002' };
      const rest = await store.list({}, { first: 10, orderBy: { field: 'tieOut', direction: 'ASC' }, after });
      expect(rest.map(({ id }) => id)).toEqual(['a']);
    },
  },
  {
    title: 'reconciliation: notes of a project come oldest first, and one of the same id is added once',
    check: async (makeStore) => {
      const { reconciliations: store } = await makeStore();
      const note = { projectId: '1001', differenceId: '1001/a', by: 'ada', note: '$set: "it\'s" ünderway' };
      await store.addNote({ ...note, id: 'n2', at: '2026-03-02T10:00:00.000Z' });
      await store.addNote({ ...note, id: 'n1', at });
      await store.addNote({ ...note, id: 'n1', at, note: 'another' });
      await store.addNote({ ...note, id: 'n3', projectId: '1002', at });
      const notes = await store.notes('1001');
      expect(notes).toEqual([
        { ...note, id: 'n1', at },
        { ...note, id: 'n2', at: '2026-03-02T10:00:00.000Z' },
      ]);
    },
  },
];
