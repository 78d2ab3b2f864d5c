import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownParts } from '../../subgraphs/sync/financials/causes.ts';
import { jobCauses, standingCauses, sumOfCauses } from '../../subgraphs/sync/work-in-progress/causes.ts';

const row = (members: object) =>
  ({
    ...{ id: '1001/a', figure: 'LINE_AMOUNT', cause: 'TIMING', procore: null, cmic: null, drift: '5' },
    ...members,
  }) as never;
const contract = { kind: 'PRIME_CONTRACT', id: '1001/pc-4', lineId: null, name: null };
const change = { ...contract, kind: 'PRIME_CONTRACT_CHANGE_ORDER', id: '1001/pcco-2' };

describe("the causes of a job's figures", () => {
  test('the contract has those of its lines and of its change orders, what is left of it at the end those of the estimate against it', () => {
    const causes = jobCauses([
      row({ check: 'PRIME_CONTRACT', procore: contract, drift: '100.25' }),
      row({ id: '1001/b', check: 'PRIME_CONTRACT', procore: change, cause: 'NOT_EXPORTED', drift: '-40' }),
      row({ id: '1001/c', check: 'FORECAST', cause: 'AMOUNT_CHANGED_AFTER_SYNC', drift: '7' }),
      row({ id: '1001/d', check: 'VENDORS', drift: null }),
    ]);
    const amounts = (
      name: 'originalContract' | 'approvedContractChanges' | 'revisedContract' | 'grossProfitAtCompletion',
    ) => causes[name]?.map(({ cause, amount, differenceIds }) => [cause, Number(amount), differenceIds]);
    const [timing, sent] = [
      ['TIMING', 100.25, ['1001/a']],
      ['NOT_EXPORTED', -40, ['1001/b']],
    ];
    expect(amounts('originalContract')).toEqual([timing]);
    expect(amounts('approvedContractChanges')).toEqual([sent]);
    expect(amounts('revisedContract')).toEqual([timing, sent]);
    expect(amounts('grossProfitAtCompletion')).toEqual([timing, sent, ['AMOUNT_CHANGED_AFTER_SYNC', -7, ['1001/c']]]);
    expect(causes.earnedRevenue).toBeUndefined();
  });

  test('what is posted since the import is no cause of a figure that is read from what is kept', () => {
    const causes = jobCauses([
      row({ check: 'JOB_COST', figure: 'POSTED_COST' }),
      row({ id: '1001/b', check: 'JOB_COST', figure: 'SENT_COST', drift: '-3' }),
    ]);
    expect(causes.jobToDateCosts?.map(({ amount, differenceIds }) => [Number(amount), differenceIds])).toEqual([
      [-3, ['1001/b']],
    ]);
  });

  test('what the owner was billed and holds back has those of its own check, and the contract none of them', () => {
    const causes = jobCauses([
      row({ check: 'OWNER_BILLING', figure: 'BILLED', procore: contract, drift: '-30' }),
      row({ id: '1001/b', check: 'OWNER_BILLING', figure: 'RETAINAGE', procore: contract, drift: '-3' }),
      row({ id: '1001/c', check: 'INVOICES', figure: 'RETAINAGE', drift: '2' }),
    ]);
    const ids = (name: 'billedToDate' | 'retainageReceivable' | 'retainagePayable' | 'revisedContract') =>
      causes[name]?.map(({ amount, differenceIds }) => [Number(amount), ...differenceIds]);
    expect(ids('billedToDate')).toEqual([[-30, '1001/a']]);
    expect(ids('retainageReceivable')).toEqual([[-3, '1001/b']]);
    expect(ids('retainagePayable')).toEqual([[2, '1001/c']]);
    expect(ids('revisedContract')).toEqual([]);
  });

  test('pending changes have what is pending alone, and what a difference moves among them, but no part of another figure', () => {
    const part = (drift: string, figure = 'pendingContractChanges') => ({ figure, place: 'ZZ/24-010', drift });
    const causes = jobCauses(
      [row({ check: 'PRIME_CONTRACT', procore: change, cause: 'EXPORTED_NOT_POSTED', parts: [part('-8')] })],
      [
        { ...part('5'), cause: 'NOT_EXPORTED' },
        { ...part('9', 'pendingBudgetChanges'), cause: 'NOT_EXPORTED' },
      ] as never,
    );
    expect(
      causes.pendingContractChanges?.map(({ cause, amount, differenceIds }) => [cause, +amount, differenceIds]),
    ).toEqual([
      ['EXPORTED_NOT_POSTED', -8, ['1001/a']],
      ['NOT_EXPORTED', 5, []],
    ]);
    const known = knownParts([], [{ ...part('5'), cause: 'NOT_EXPORTED' }] as never);
    // It is of the whole job, and of no row of the project's financials.
    expect(known).toEqual([]);
  });

  test('where both systems say the same by now it is over, and where one tells nothing there is no drift', () => {
    const causes = jobCauses([row({ check: 'FORECAST' })]);
    const of = (procore: string | null, cmic: string | null) =>
      standingCauses(causes, 'estimatedCostAtCompletion', procore, cmic).length;
    expect([of('5', '0'), of('5', '5.00'), of(null, '5'), of('UNAVAILABLE', '5')]).toEqual([1, 0, 0, 0]);
  });

  test("a portfolio's causes are the sums of those of its rows", () => {
    const amount = fc.record({
      cause: fc.constantFrom('TIMING' as const, 'UNLINKED' as const, 'ROUNDING' as const),
      cents: fc.integer({ min: -500, max: 500 }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(amount, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const each = rows.map((own) =>
          sumOfCauses(own.map(({ cause, cents }) => ({ cause, amount: String(cents / 100), differenceIds: [] }))),
        );
        const total = sumOfCauses(each.flat());
        return (['TIMING', 'UNLINKED', 'ROUNDING'] as const).every((cause) => {
          const cents = rows.flat().reduce((sum, one) => sum + (one.cause === cause ? one.cents : 0), 0);
          const found = total.find((one) => one.cause === cause);
          return Math.round(Number(found?.amount ?? 0) * 100) === cents;
        });
      }),
    );
  });
});
