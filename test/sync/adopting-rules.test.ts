import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differs, totalsOf } from '../../subgraphs/sync/adopting/balances.ts';
import { baselineHash, baselineProblems, stateOf } from '../../subgraphs/sync/adopting/baseline.ts';
import { type LineSide, pairLines } from '../../subgraphs/sync/adopting/lines.ts';
import { type Adoption, balanceFigures, type OpeningBalance } from '../../subgraphs/sync/adopting/record.ts';
import { baselineEvidence, openingEvidence } from '../../subgraphs/sync/adopting/stood.ts';
import type { Told } from '../../subgraphs/sync/financials/figure.ts';
import { evenSide } from '../../subgraphs/sync/financials/formulas.ts';
import { createIds, differenceId } from '../../subgraphs/sync/reconciliation/life.ts';

const line = (id: string, place: string | null, amount: string | null, told: string | null = null): LineSide => ({
  id,
  place,
  amount,
  told,
});
const paired = (a: LineSide[], b: LineSide[]) =>
  pairLines(a, b).map((each) => `${each.procoreLineId}=${each.cmicLineId}`);

describe('lines of two documents', () => {
  test('are paired by what a mark or a task says, before all else', () => {
    expect(
      paired([line('1', 'A', '10.00', 'y'), line('2', 'B', '5.00')], [line('x', 'A', '10.00'), line('y', 'B', '5.00')]),
    ).toEqual(['1=y']);
    expect(paired([line('88', 'A', '1.00')], [line('x', 'Z', '9.00', '88')])).toEqual(['88=x']);
  });

  test('by place and amount, then by place where one alone is left, then by amount', () => {
    const ours = [line('1', 'A', '10.00'), line('2', 'A', '20.00'), line('3', 'B', '7.00'), line('4', null, '3.00')];
    const theirs = [line('p', 'A', '20'), line('q', 'A', '11.00'), line('r', 'B', '8.00'), line('s', 'C', '3.00')];
    expect(paired(ours, theirs)).toEqual(['1=q', '2=p', '3=r', '4=s']);
  });

  test('what nothing tells apart stays alone, but for lines of one place and amount', () => {
    expect(
      paired([line('1', 'A', '1.00'), line('2', 'A', '2.00')], [line('p', 'A', '3.00'), line('q', 'A', '4.00')]),
    ).toEqual([]);
    expect(
      paired([line('1', 'A', '1.00'), line('2', 'A', '1.00')], [line('p', 'A', '1.00'), line('q', 'A', '1.00')]),
    ).toEqual(['1=p', '2=q']);
    expect(paired([line('1', null, null)], [line('p', 'A', '1.00')])).toEqual([]);
  });

  test('are paired one to one, whatever they look like', () => {
    const lines = (prefix: string) =>
      fc
        .array(
          fc.record({ place: fc.constantFrom(null, 'A', 'B'), amount: fc.constantFrom(null, '1.00', '2.00', '2') }),
          { maxLength: 7 },
        )
        .map((some) => some.map(({ place, amount }, n) => line(`${prefix}${n}`, place, amount)));
    fc.assert(
      fc.property(lines('p'), lines('c'), (ours, theirs) => {
        const pairs = pairLines(ours, theirs);
        expect(new Set(pairs.map(({ procoreLineId }) => procoreLineId)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ cmicLineId }) => cmicLineId)).size).toBe(pairs.length);
        // Where both have the same lines, all that have a place and an amount find themselves or their like.
        const same = pairLines(
          ours,
          ours.map((each) => ({ ...each, id: `x${each.id}` })),
        );
        expect(same.length).toBeGreaterThanOrEqual(ours.filter(({ place, amount }) => place && amount).length);
      }),
    );
  });
});

const balance = (procore: Told, cmic: Told): OpeningBalance => ({
  key: 'ZZ/22-105/03-100/S',
  jobId: 'ZZ/22-105',
  subJob: null,
  costCode: '03-100',
  costType: 'S',
  figures: Object.fromEntries(balanceFigures.map((name) => [name, { procore, cmic }])) as OpeningBalance['figures'],
});

describe('opening balances', () => {
  test('add up exactly, and what one code does not tell makes the sum unknown and not smaller', () => {
    const even = (told: Told) => evenSide(told);
    const absent = (procore: Told, cmic: Told) => ({ procore: () => even(procore), cmic: () => even(cmic) });
    const whole = { picture: { absent: absent('0', '0') }, procoreBilled: new Map(), cmicBilled: new Map() };
    const total = (rows: OpeningBalance[], more: object = {}) => totalsOf(rows, { ...whole, ...more });
    expect(total([balance('0.10', '1'), balance('0.20', '2')]).billed).toEqual({ procore: '0.30', cmic: '3.00' });
    expect(total([balance('0.10', '1'), balance('UNAVAILABLE', '2')]).billed).toEqual({
      procore: 'UNAVAILABLE',
      cmic: '3.00',
    });
    expect(total([]).billed).toEqual({ procore: '0.00', cmic: '0.00' });
    // A side that was not read whole has no sum, however many of its codes tell theirs.
    const half = { picture: { absent: absent('UNAVAILABLE', '0') }, procoreBilled: null };
    for (const rows of [[], [balance('1', '2')]])
      for (const name of ['originalBudget', 'committedCosts', 'billed'] as const)
        expect(total(rows, half)[name].procore).toBe('UNAVAILABLE');
    expect(total([balance('1', '2')], half).billed.cmic).toBe('2.00');
    expect(totalsOf([], { picture: null, procoreBilled: null, cmicBilled: null }).jobToDateCosts).toEqual({
      procore: 'UNAVAILABLE',
      cmic: 'UNAVAILABLE',
    });
  });

  test('differ where an amount does, and where one could not be read', () => {
    expect(
      [balance('1.0', '1'), balance('1', '1.01'), balance('UNAVAILABLE', '1'), balance(null, '1')].map(differs),
    ).toEqual([false, true, true, false]);
  });
});

const adoption = {
  id: 'a',
  jobId: 'ZZ/22-105',
  cutOff: '2026-11-01T00:00:00.000Z',
  signature: null,
} as unknown as Adoption;
const signature = { by: 'ann', at: '2026-11-02T00:00:00.000Z', isWhole: true } as NonNullable<Adoption['signature']>;

describe('what is said of a difference after the adoption', () => {
  const budgets = new Map([['22-105 03-100 S', balance('100.00', '90.00')]]);
  const place = { jobId: 'ZZ/22-105', costCode: '03-100', costType: 'S' };
  test('of a budget: that it stood at the opening balance, that it is another one now, or that both agreed then', () => {
    const said = (drift: string, balances = budgets) =>
      openingEvidence(adoption, { figure: 'ORIGINAL_BUDGET', place, drift }, balances).join();
    expect(said('10')).toContain('it stood at the opening balance');
    expect(said('12')).toContain('another one now');
    expect(said('5', new Map([['22-105 03-100 S', balance('7', '7.00')]]))).toContain('they agreed, and differ since');
    expect(said('5', new Map([['22-105 03-100 S', balance('UNAVAILABLE', '7')]]))).toBe('');
    expect(openingEvidence(adoption, { figure: 'GROSS', place, drift: '10' }, budgets)).toEqual([]);
  });

  test('by the signed baseline: the same, changed since, or new; and nothing before a signature', () => {
    const told = { drift: '-5.00', procoreValue: null, cmicValue: null };
    const said = (row: Parameters<typeof baselineEvidence>[2]) => baselineEvidence({ signature }, told, row).join();
    expect(said({ id: 'd', ...told, drift: '-5' })).toContain('the same as now');
    expect(said({ id: 'd', ...told, drift: '-4' })).toContain('changed since: it was -4.00 then');
    expect(said({ id: 'd', drift: null, procoreValue: 'a', cmicValue: 'b' })).toContain('changed since');
    expect(said(undefined)).toContain('did not stand');
    expect(baselineEvidence({ signature: null }, told, undefined)).toEqual([]);
  });
});

const idle = { done: 0, total: null, current: null, startedAt: null, eta: null, warnings: [] };

describe('how far an adoption is', () => {
  test.each([
    [null, 'PLANNED'],
    ['QUEUED', 'PLANNED'],
    ['RUNNING', 'LINKING'],
    ['UNCERTAIN', 'LINKING'],
    ['FAILED', 'FAILED'],
    ['CANCELLED', 'CANCELLED'],
    ['DONE', 'LINKED'],
  ] as const)('its transfer %s is %s', (state, expected) => {
    expect(stateOf(adoption, state && { state, progress: idle })).toBe(expected);
  });

  test('one that began and waits for its next run is LINKING', () => {
    const progress = { ...idle, startedAt: '2026-11-01T00:00:00.000Z' };
    expect(stateOf(adoption, { state: 'QUEUED', progress })).toBe('LINKING');
  });

  test('a signature is SIGNING until it is whole', () => {
    const by = (isWhole: boolean) =>
      stateOf({ signature: { ...signature, isWhole } }, { state: 'DONE', progress: idle });
    expect([by(false), by(true)]).toEqual(['SIGNING', 'SIGNED']);
  });
});

describe('a report that is to be signed', () => {
  const report = {
    id: 'r1',
    projectId: '1003',
    jobId: 'ZZ/22-105',
    startedAt: '2026-11-02T10:00:00.000Z',
    tieOut: '0.99',
    checks: [{ check: 'BUDGET', status: 'DIFFERENT', reasons: [], procore: '1', cmic: '2', weight: '2', agreed: '1' }],
  } as unknown as Parameters<typeof baselineHash>[0];
  const now = Date.parse(report.startedAt) + 1000;
  const told = (transfer: { state: 'DONE' | 'FAILED'; updatedAt: string } | null, change: object = {}, at = now) =>
    baselineProblems(
      adoption,
      transfer && { ...transfer, progress: idle },
      { ...report, ...change },
      { now: at, within: 60_000 },
    ).map(({ code }) => code);
  const done = { state: 'DONE', updatedAt: '2026-11-02T09:00:00.000Z' } as const;

  test('is fresh, of the same job, begun after everything was linked, with every check made', () => {
    expect(told(done)).toEqual([]);
    expect(told(null)).toEqual(['PREREQUISITE_NOT_SYNCED']);
    expect(told({ ...done, state: 'FAILED' })).toEqual(['PREREQUISITE_NOT_SYNCED']);
    expect(told({ ...done, updatedAt: '2026-11-02T10:00:00.001Z' })).toEqual(['PLAN_CHANGED']);
    expect(told(done, { jobId: 'ZZ/OTHER' })).toEqual(['PLAN_CHANGED']);
    expect(told(done, {}, now + 60_000)).toEqual(['PLAN_CHANGED']);
    expect(told(done, { checks: [{ check: 'JOB_COST', status: 'UNAVAILABLE', reasons: ['never imported'] }] })).toEqual(
      ['SOURCE_UNAVAILABLE'],
    );
    // A company that bills its owners elsewhere can never compare it.
    expect(told(done, { checks: [{ check: 'OWNER_BILLING', status: 'NOT_COMPARED', reasons: ['no names'] }] })).toEqual(
      [],
    );
  });

  test('has another hash as soon as a check or a difference does', () => {
    const row = {
      id: '1003/x',
      cause: 'TAX',
      procoreAmount: '1',
      cmicAmount: '2',
      drift: '-1',
      procoreValue: null,
      cmicValue: null,
    };
    const hash = (rows: object[], change: object = {}) => baselineHash({ ...report, ...change }, rows as never);
    const other = { ...row, id: '1003/y' };
    expect(hash([row, other])).toBe(hash([other, row]));
    const all = [
      hash([]),
      hash([row]),
      hash([{ ...row, drift: '-2' }]),
      hash([row], { id: 'r2' }),
      hash([row], { tieOut: '1' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});

test('differences of one key are told apart in the order in which they come', () => {
  const { idOf } = createIds('1003');
  expect([idOf('k'), idOf('k'), idOf('j')]).toEqual([
    differenceId('1003', 'k'),
    differenceId('1003', 'k 2'),
    differenceId('1003', 'j'),
  ]);
});
