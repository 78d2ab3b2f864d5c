import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lifeOf } from '../../subgraphs/sync/reconciliation/life.ts';
import type { CheckResult, Difference } from '../../subgraphs/sync/reconciliation/record.ts';
import { createTally, unavailable } from '../../subgraphs/sync/reconciliation/tally.ts';
import { tieOut, tieOutOfAll } from '../../subgraphs/sync/reconciliation/tie-out.ts';

const money = (cents: number | bigint) => {
  const digits = String(cents < 0 ? -cents : cents).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function difference(key: string, apart: string, members: Partial<Difference> = {}): Difference {
  return {
    ...{ key, check: 'BUDGET', figure: 'ORIGINAL_BUDGET', procore: null, cmic: null, place: null, cmicPlace: null },
    ...{ procoreAmount: apart, cmicAmount: null, drift: apart, procoreValue: null, cmicValue: null, apart, parts: [] },
    ...{ cause: 'LINE_MISSING', evidence: ['It is missing.'], fix: 'Find it.', action: null },
    ...members,
  };
}

/** A check over pairs of cents. */
function checkOf(pairs: readonly (readonly [number, number])[]): CheckResult {
  const tally = createTally('BUDGET');
  pairs.forEach(([procore, cmic], index) => {
    tally.amounts(money(procore), money(cmic));
    if (procore !== cmic) tally.differs(difference(String(index), money(Math.abs(procore - cmic))));
  });
  return tally.result();
}

describe('the tie-out', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000_00 });

  test('is the agreeing share of the larger sides, cut off behind six digits, as reckoned here once more in whole cents', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents), { maxLength: 40 }), (pairs) => {
        const weight = pairs.reduce((sum, [a, b]) => sum + BigInt(Math.max(a, b)), 0n);
        const agreed = pairs.reduce((sum, [a, b]) => sum + BigInt(Math.min(a, b)), 0n);
        const isSame = pairs.every(([a, b]) => a === b);
        const told = tieOut(checkOf(pairs)) ?? '';
        if (isSame) return told === '1';
        const millionths = (agreed * 1_000_000n) / weight;
        return BigInt(Math.round(Number(told) * 1_000_000)) === millionths && told !== '1';
      }),
      { numRuns: 400 },
    );
  });

  test('is 1 exactly when nothing differs, however small the difference and however large the rest', () => {
    expect(tieOut(checkOf([[9_999_999_999_99, 9_999_999_999_98]]))).toBe('0.999999');
    expect(tieOut(checkOf([[5, 5]]))).toBe('1');
    expect(tieOut(checkOf([]))).toBe('1');
    expect(tieOut(checkOf([[0, 5]]))).toBe('0');
    expect(tieOut(checkOf([[50, 100]]))).toBe('0.5');
  });

  test('amounts of opposite signs do not make it negative', () => {
    const tally = createTally('BUDGET');
    tally.amounts('100', '-100');
    tally.differs(difference('a', '200'));
    expect(tieOut(tally.result())).toBe('0');
  });

  test('of all checks leaves out what could not be made, and is null where none could', () => {
    const missing = unavailable('INVOICES', [{ ok: false, reason: 'CMiC: no answer.' }]);
    expect(tieOut(missing)).toBeNull();
    expect(tieOutOfAll([missing])).toBeNull();
    expect(tieOutOfAll([missing, checkOf([[100, 100]])])).toBe('1');
    expect(tieOutOfAll([checkOf([[100, 100]]), checkOf([[0, 100]]), missing])).toBe('0.5');
  });

  test('of all checks is null where no money could be compared, whatever vendors say', () => {
    const missing = unavailable('INVOICES', [{ ok: false, reason: 'CMiC: no answer.' }]);
    const vendors = createTally('VENDORS', 'FIELDS');
    expect(tieOutOfAll([missing, vendors.result()])).toBeNull();
    vendors.field();
    expect(tieOutOfAll([missing, vendors.result()])).toBeNull();
    vendors.differs(difference('name', '1', { check: 'VENDORS', drift: null }));
    expect(tieOutOfAll([missing, vendors.result()])).toBeNull();
  });

  test('a name that differs weighs no money, and keeps the whole below 100 %', () => {
    const vendors = createTally('VENDORS', 'FIELDS');
    for (let n = 0; n < 4; n++) vendors.field();
    vendors.differs(difference('name', '1', { check: 'VENDORS', drift: null }));
    expect(tieOut(vendors.result())).toBe('0.75');
    expect(tieOutOfAll([checkOf([[100, 100]]), vendors.result()])).toBe('0.999999');
  });
});

describe('the life of differences', () => {
  const [first, second, third] = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => `${day}T09:00:00.000Z`) as [
    string,
    string,
    string,
  ];
  const run = (differences: Difference[], status: CheckResult['status'] = 'DIFFERENT'): CheckResult[] => [
    { ...checkOf([]), status, differences },
  ];

  test('opened, seen again, closed, reopened: one difference with one id', () => {
    const opened = lifeOf('1001', [], run([difference('a', '1')]), first);
    expect([opened.open, opened.opened, opened.closed]).toEqual([1, 1, 0]);
    const closed = lifeOf('1001', opened.rows, run([]), second);
    expect([closed.open, closed.opened, closed.closed, closed.rows[0]?.closedAt]).toEqual([0, 0, 1, second]);
    const again = lifeOf('1001', closed.rows, run([difference('a', '1')]), third);
    expect([again.open, again.opened, again.closed]).toEqual([1, 1, 0]);
    expect(again.rows[0]).toMatchObject({ id: opened.rows[0]?.id, openedAt: first, lastSeenAt: third, closedAt: null });
    expect(again.rows[0]?.history.map(({ event }) => event)).toEqual(['OPENED', 'CLOSED', 'REOPENED']);
  });

  test('another cause or amount is the same difference, changed', () => {
    const opened = lifeOf('1001', [], run([difference('a', '1')]), first);
    const changed = lifeOf('1001', opened.rows, run([difference('a', '2.5', { cause: 'TIMING' })]), second);
    expect(changed.rows[0]?.history.at(-1)).toEqual({
      at: second,
      event: 'CHANGED',
      note: 'cause LINE_MISSING became TIMING; 1.00 became 2.50',
    });
    expect([changed.opened, changed.closed]).toEqual([0, 0]);
  });

  test('a check that could not be made closes nothing, and what was closed stays closed', () => {
    const opened = lifeOf('1001', [], run([difference('a', '1'), difference('b', '2')]), first);
    const closed = lifeOf('1001', opened.rows, run([difference('b', '2')]), second);
    const blind = lifeOf('1001', closed.rows, run([], 'UNAVAILABLE'), third);
    expect([blind.open, blind.opened, blind.closed]).toEqual([1, 0, 0]);
    expect(blind.rows).toEqual(expect.arrayContaining(closed.rows));
  });

  test('two of one key in a run are two rows', () => {
    const life = lifeOf('1001', [], run([difference('a', '1'), difference('a', '2')]), first);
    expect(new Set(life.rows.map(({ id }) => id)).size).toBe(2);
  });

  test('a history never grows without end', () => {
    let rows = lifeOf('1001', [], run([difference('a', '1')]), first).rows;
    for (let n = 2; n < 200; n++) rows = lifeOf('1001', rows, run([difference('a', String(n))]), second).rows;
    expect(rows[0]?.history).toHaveLength(60);
    expect(rows[0]?.history[0]?.event).toBe('OPENED');
  });
});
