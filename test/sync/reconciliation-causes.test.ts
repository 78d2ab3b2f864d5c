import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CauseFacts, causeOf, noFacts, rules } from '../../subgraphs/sync/reconciliation/causes.ts';
import { remedyOf } from '../../subgraphs/sync/reconciliation/remedy.ts';

const transfer = (state: string) => ({
  id: 't1',
  state: state as never,
  at: '2026-03-02T09:00:00.000Z',
  problem: null,
});
const facts = (members: Partial<CauseFacts>): CauseFacts => ({ ...noFacts('100'), ...members });

/** Each rule with facts that hold for it alone, in the order of the rules. */
const cases: [cause: string, facts: CauseFacts, evidence: RegExp][] = [
  ['TIMING', facts({ transfer: transfer('RUNNING') }), /t1 is RUNNING/],
  ['AWAITING_APPROVAL', facts({ transfer: transfer('REJECTED') }), /t1 is REJECTED/],
  ['EXPORTED_NOT_POSTED', facts({ unposted: 'CMiC shows no posting date.' }), /posting date/],
  ['UNLINKED', facts({ unlinked: 'No link leads there.' }), /No link/],
  ['NOT_EXPORTED', facts({ onlyIn: 'PROCORE' }), /ever asked for/],
  ['UNLINKED', facts({ onlyIn: 'CMIC' }), /Only CMiC has it/],
  ['CODE_MISMATCH', facts({ moved: { procore: '24-010 03-100 S', cmic: '24-010 03-200 S' } }), /03-100 S in Procore/],
  ['LINE_MISSING', facts({ lineMissingIn: 'CMIC' }), /CMiC has no such line/],
  ['TIMING', facts({ older: 'The import is older.' }), /older/],
  ['TAX', facts({ taxes: [{ side: 'Procore', amount: '100' }] }), /tax of 100/],
  ['ROUNDING', { ...noFacts('-0.01') }, /a cent or less/],
  ['AMOUNT_CHANGED_AFTER_SYNC', facts({}), /no other cause/],
];

describe('the rules of causes', () => {
  test('each holds by its own evidence', () => {
    expect(cases.map(([cause]) => cause)).toEqual(rules.map(({ cause }) => cause));
    for (const [cause, given, evidence] of cases) {
      const found = causeOf(given);
      expect(found.cause).toBe(cause);
      expect(found.evidence.join(' ')).toMatch(evidence);
    }
  });

  test('the first in their order is the cause: of two sets of facts together, the earlier rule', () => {
    cases.forEach(([cause, earlier], index) => {
      for (const [, later] of cases.slice(index + 1)) {
        // What is a cent is no tax of 100, so the two amounts are put together by the earlier one's.
        const both = { ...later, ...stated(earlier), drift: earlier.drift };
        expect(causeOf(both).cause).toBe(cause);
      }
    });
  });

  test('a tax is the cause only when it is the whole difference, in either direction', () => {
    const of = (drift: string, amount: string) =>
      causeOf({ ...noFacts(drift), taxes: [{ side: 'CMiC', amount }] }).cause;
    expect(of('-4.25', '4.25')).toBe('TAX');
    expect(of('4.25', '4.25')).toBe('TAX');
    expect(of('4.26', '4.25')).toBe('AMOUNT_CHANGED_AFTER_SYNC');
    expect(of('0.01', '0')).toBe('ROUNDING');
  });

  test('rounding is a cent a line at most', () => {
    const of = (drift: string, lines: number) => causeOf({ ...noFacts(drift), lines }).cause;
    expect([of('0.01', 1), of('-0.03', 3), of('0.005', 1)]).toEqual(['ROUNDING', 'ROUNDING', 'ROUNDING']);
    expect([of('0.02', 1), of('0.04', 3), of('0.010001', 1)]).toEqual(Array(3).fill('AMOUNT_CHANGED_AFTER_SYNC'));
  });

  test('what only Procore has is NOT_EXPORTED only where it is exported at all', () => {
    expect(causeOf(facts({ onlyIn: 'PROCORE', isExported: false })).cause).toBe('UNLINKED');
    expect(causeOf(facts({ onlyIn: 'PROCORE', transfer: transfer('CANCELLED') })).evidence[0]).toContain('CANCELLED');
  });

  test('a transfer that ended while the systems were read is why one list has what another has not', () => {
    const at = (readAt: string | null, state: string) =>
      causeOf(facts({ onlyIn: 'PROCORE', readAt, transfer: transfer(state) }));
    const [before, after] = ['2026-03-02T08:59:59.000Z', '2026-03-02T09:00:01.000Z'];
    for (const state of ['DONE', 'ENTERED']) {
      expect(at(before, state)).toEqual({
        cause: 'TIMING',
        evidence: [expect.stringContaining(state), expect.stringContaining('while the systems were read')],
      });
      const { cause, evidence } = at(after, state);
      expect([cause, evidence[0]]).toEqual(['NOT_EXPORTED', expect.stringContaining('no link leads to what it sent')]);
    }
    expect(at(before, 'CANCELLED').cause).toBe('NOT_EXPORTED');
    expect(at(null, 'DONE').cause).toBe('NOT_EXPORTED');
  });

  test('there is always a cause, evidence, and something to do', () => {
    const state = fc.constantFrom(
      'AWAITING_APPROVAL',
      'REJECTED',
      'QUEUED',
      'RUNNING',
      'UNCERTAIN',
      'ENTERED',
      'DONE',
      'FAILED',
    );
    const some = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
    const kinds = [
      'VENDOR',
      'COMMITMENT',
      'COMMITMENT_CHANGE_ORDER',
      'BUDGET',
      'FORECAST',
      'PRIME_CONTRACT',
      'JOB_COST',
    ];
    const given = fc.record({
      readAt: some(fc.constantFrom('2026-03-02T08:00:00.000Z', '2026-03-02T10:00:00.000Z')),
      drift: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => (cents / 100).toFixed(2)),
      transfer: some(state.map(transfer)),
      unposted: some(fc.constant('No posting date.')),
      onlyIn: some(fc.constantFrom('PROCORE' as const, 'CMIC' as const)),
      isExported: fc.boolean(),
      unlinked: some(fc.constant('No link.')),
      moved: some(fc.constant({ procore: 'a', cmic: 'b' })),
      lineMissingIn: some(fc.constantFrom('PROCORE' as const, 'CMIC' as const)),
      older: some(fc.constant('Older.')),
      taxes: fc.constant<CauseFacts['taxes']>([]),
      lines: fc.integer({ min: 0, max: 50 }),
      changed: fc.constant<string[]>([]),
    });
    fc.assert(
      fc.property(given, fc.constantFrom(...kinds), fc.boolean(), (asked, kind, hasPlace) => {
        const { cause, evidence } = causeOf(asked);
        const ids = { procoreId: '1001', cmicId: 'ZZ/24-010', jobId: 'ZZ/24-010' };
        const remedy = remedyOf({
          ...ids,
          cause,
          kind: kind as never,
          transfer: asked.transfer,
          hasPlace,
          isCode: false,
          isBilling: false,
          importedBy: null,
        });
        return evidence.length > 0 && evidence.every((text) => text !== '') && remedy.fix.length > 10;
      }),
      { numRuns: 500 },
    );
  });
});

describe('what to do', () => {
  const asked = {
    jobId: 'ZZ/24-010',
    transfer: null,
    isCode: false,
    isBilling: false,
    hasPlace: true,
    importedBy: null,
  } as const;
  const unlinked = (kind: string, procoreId: string | null, cmicId: string | null) =>
    remedyOf({ ...asked, cause: 'UNLINKED', kind: kind as never, procoreId, cmicId });

  test('only a budget is brought by importBudget: a forecast does not come from CMiC', () => {
    expect(unlinked('BUDGET', '1001', 'ZZ/24-010').action?.mutation).toBe('importBudget');
    expect(unlinked('FORECAST', '1001', 'ZZ/24-010').action).toBeNull();
  });

  test('what Procore alone has did not begin in CMiC', () => {
    expect(unlinked('PRIME_CONTRACT', '1001/pc-1', null).fix).toContain('enter it in CMiC');
    expect(unlinked('PRIME_CONTRACT', null, 'ZZ/24-010/jb-1').fix).toContain('It began in CMiC');
  });
});

/** The facts that are stated: what is null, empty or the default says nothing. */
function stated(given: CauseFacts): Partial<CauseFacts> {
  const silent = noFacts(given.drift) as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(given).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(silent[name])),
  );
}
