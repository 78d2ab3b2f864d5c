import { describe, expect, test } from 'vitest';
import { Fault } from '../../kernel/errors.ts';
import { pictureOf } from '../../subgraphs/sync/as-of/kept-picture.ts';
import { type KeptPicture, keptPicture, type SnapshotHead } from '../../subgraphs/sync/as-of/snapshot.ts';
import type { CmicReading } from '../../subgraphs/sync/financials/cmic-side.ts';
import type { Document } from '../../subgraphs/sync/financials/document.ts';
import { explainBy, laidOut } from '../../subgraphs/sync/financials/explain.ts';
import { evenSide, type Side } from '../../subgraphs/sync/financials/formulas.ts';
import type { Cell, Picture } from '../../subgraphs/sync/financials/picture.ts';
import type { ProcoreReading } from '../../subgraphs/sync/financials/procore-side.ts';
import { noSums } from '../../subgraphs/sync/financials/sums.ts';

const at = '2026-03-02T09:00:00.000Z';
const subject = { projectId: '1001', controlJobId: 'ZZ/24-010', onlyJobId: null, isLinked: true, byMark: false };
const head: SnapshotHead = { id: 'r1', n: 1, projectId: '1001', jobId: 'ZZ/24-010', at, by: 'ada', row: null };
const side = (amount: string, more: Partial<Side> = {}): Side => ({ ...evenSide(amount), ...more });
const document = (id: string): Document => ({
  record: { __typename: 'CmicSubcontract', id },
  number: id,
  title: null,
  date: null,
  status: 'POSTED',
  lines: [{ figure: 'committedCosts', key: 'ZZ/24-010/03-100/S', amount: '1.005' }],
});

function aCell(key: string, members: Partial<Cell> = {}): Cell {
  const place = { key, jobId: 'ZZ/24-010', subJob: null, costCode: '03-100', costType: 'S' };
  const sides = {
    procore: side('1.005'),
    cmic: side('2', { forecastToComplete: null, jobToDateCosts: 'UNAVAILABLE' }),
  };
  return { place, ...sides, inProcore: true, inCmic: true, budgetCodeId: '1001/wbs-1', isAutomatic: false, ...members };
}

/** Both sides, a code that Procore alone has on a job whose costs are not known, and one that CMiC alone has. */
function aPicture(): Picture {
  const unknown = side('0', { forecastToComplete: null, jobToDateCosts: 'UNAVAILABLE' });
  const absent = {
    procore: () => side('0'),
    cmic: (jobId: string | null) => (jobId === 'ZZ/24-010' ? side('0', { forecastToComplete: null }) : unknown),
  };
  const elsewhere = { key: '1001/wbs-9', jobId: 'ZZ/24-010.1', subJob: '24-010.1', costCode: '09-900', costType: 'M' };
  const cells = [
    aCell('ZZ/24-010/03-100/S'),
    aCell('1001/wbs-9', { place: elsewhere, cmic: unknown, inCmic: false, isAutomatic: null }),
    aCell('ZZ/24-010/03-100/M', { procore: side('0'), inProcore: false, budgetCodeId: null, isAutomatic: null }),
  ];
  const asOf = new Map([['ZZ/24-010', '2026-03-01T00:00:00.000Z']]);
  const cmic = {
    categories: new Set(['ZZ/24-010/03-100/S', 'ZZ/24-010/03-100/M']),
    documents: [document('1')],
    jobCosts: { sums: noSums(), uncovered: new Set(['ZZ/24-010.1']), asOf, fromStore: true },
  } as unknown as CmicReading;
  const keys = new Map([['1001/cc-9 4001/ct-3', '1001/wbs-9']]);
  const procore = { automatic: new Map(), keys } as unknown as ProcoreReading;
  const notRead = [
    { system: 'CMIC' as const, what: 'c', reason: 'r', retryable: false },
    { system: 'PROCORE' as const, what: 'p', reason: 'r', retryable: false },
  ];
  return { subject, cells, absent, readAt: at, costAsOf: (job) => asOf.get(job ?? '') ?? at, notRead, procore, cmic };
}

/** As the store gives it back. */
function kept(lists = new Map<string, Document[] | Error>([['commitments', [document('2')]]])): KeptPicture {
  return JSON.parse(JSON.stringify(keptPicture(aPicture(), lists)));
}

describe('a picture that was kept', () => {
  test('tells every figure exactly as it was told: amounts to the last digit, null as null, UNAVAILABLE as that', () => {
    const found = pictureOf(head, kept(), subject);
    expect(found.cells).toEqual(aPicture().cells);
    expect([found.readAt, found.notRead]).toEqual([at, aPicture().notRead]);
    for (const job of [null, 'ZZ/24-010', 'ZZ/24-010.1'])
      expect(found.absent.cmic(job)).toEqual(aPicture().absent.cmic(job));
    expect(found.cmic?.documents).toEqual([document('1')]);
    expect([found.costAsOf('ZZ/24-010'), found.costAsOf('ZZ/24-010.1')]).toEqual(['2026-03-01T00:00:00.000Z', at]);
    expect([...(found.cmic?.categories ?? [])]).toEqual(['ZZ/24-010/03-100/S', 'ZZ/24-010/03-100/M']);
  });

  test('a figure that the version of then did not keep is UNAVAILABLE, never zero', () => {
    const old = kept();
    const gone = old.frame.figures.indexOf('costToGo');
    old.frame.figures[gone] = 'aFigureOfThen';
    const [cell] = pictureOf(head, old, subject).cells;
    expect([cell?.procore.costToGo, cell?.cmic.costToGo]).toEqual(['UNAVAILABLE', 'UNAVAILABLE']);
    expect(cell?.procore.originalBudget).toBe('1.005');
  });

  test('a list that could not be read then is a fault when it is asked for, and the others stand', async () => {
    const failed = new Fault({ code: 'UPSTREAM_TIMEOUT', source: 'PROCORE', message: 'Procore was away.' });
    const { procore } = pictureOf(
      head,
      kept(
        new Map<string, Document[] | Error>([
          ['commitments', failed],
          ['budget changes', [document('3')]],
        ]),
      ),
      subject,
    );
    await expect(procore?.documents.get('commitments')).rejects.toThrow('Procore was away.');
    expect(await procore?.documents.get('budget changes')).toEqual([document('3')]);
  });

  test.each([
    ['CMiC', { ...subject, controlJobId: null }, ['ZZ/24-010/03-100/S', '1001/wbs-9'], 'cmic'],
    [
      'CMiC, when another job is linked now',
      { ...subject, controlJobId: 'ZZ/24-020' },
      ['ZZ/24-010/03-100/S', '1001/wbs-9'],
      'cmic',
    ],
    ['Procore', { ...subject, projectId: null }, ['ZZ/24-010/03-100/S', 'ZZ/24-010/03-100/M'], 'procore'],
  ] as const)('who does not see %s sees nothing of it, nor of what it alone had', (_, own, keys, hidden) => {
    const found = pictureOf(head, kept(), own);
    expect(found.cells.map(({ place }) => place.key)).toEqual(keys);
    expect(found[hidden]).toBeNull();
    for (const cell of found.cells) expect(Object.values(cell[hidden]).every((told) => told === null)).toBe(true);
    expect(Object.values(found.absent[hidden]('ZZ/24-010')).every((told) => told === null)).toBe(true);
    expect(found.notRead.map(({ system }) => system)).not.toContain(hidden.toUpperCase());
  });

  test('what a reconciliation says of a code that CMiC does not know stays at that code, and what is no part of the figures is left out', () => {
    const part = { figure: 'committedCosts', drift: '-5.00', cause: 'NOT_EXPORTED', differenceId: 'd' } as const;
    const parts = [
      { ...part, place: '1001/cc-9 4001/ct-3', isPosted: false },
      { ...part, place: 'ZZ/24-010/03-100/S', isPosted: true },
    ];
    const live = aPicture();
    const known = JSON.parse(JSON.stringify(laidOut(live, parts)));
    const past = pictureOf(head, kept(), subject);
    const [now, then] = [explainBy(live, parts, at), explainBy(past, known, at)];
    for (const cell of past.cells) expect(then.of([cell], 'committedCosts')).toEqual(now.of([cell], 'committedCosts'));
    expect(then.of(past.cells, 'committedCosts')).toMatchObject([{ cause: 'NOT_EXPORTED', differenceIds: ['d'] }]);
  });

  test('a sub job is shown alone', () => {
    const found = pictureOf(head, kept(), { ...subject, onlyJobId: 'ZZ/24-010.1' });
    expect(found.cells.map(({ place }) => place.key)).toEqual(['1001/wbs-9']);
  });
});
