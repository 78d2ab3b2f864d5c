import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, subtract } from '../../kernel/money.ts';
import type { Application, BillingPair } from '../../subgraphs/sync/reconciliation/books.ts';
import { checkOwnerBilling } from '../../subgraphs/sync/reconciliation/checks/owner-billing.ts';
import { toCents } from '../financials/truth.ts';

/** What was billed to the owner and what the owner holds back, decided contract by contract. */

const application = (n: number, billed: string, retainage: string): Application => ({
  name: `#${n} (approved, 2025-0${n}-28)`,
  billed,
  retainage,
});
const MARCH = application(1, '100', '10');
const APRIL = application(2, '250', '25');
const MAY = application(3, '400', '40');
const REVIEWED: Application = { name: '#4 (under_review, 2025-06-28)', billed: '500', retainage: '50' };

const contract = (applications: Application[], others: Application[] = []) => ({
  ...{ id: '1001/pc-4', name: '4 Tower', counts: true, standing: 'its status is Approved' },
  applications,
  others,
});
const billing = (billed: string, retainage: string) => ({ id: 'ZZ/24-010/jb-1', name: '1 Tower', billed, retainage });
const link = { procoreId: '1001/pc-4', cmicId: 'ZZ/24-010/jb-1', at: '2025-01-02T00:00:00.000Z' };
const pair = (more: Partial<BillingPair>): BillingPair => ({
  procore: contract([MARCH, APRIL, MAY], [REVIEWED]),
  cmic: billing('400', '40'),
  link,
  ...more,
});
const check = (...pairs: BillingPair[]) => checkOwnerBilling('ZZ/24-010', pairs);
const causes = (more: Partial<BillingPair>) =>
  check(pair(more)).differences.map(({ figure, cause, drift }) => [figure, cause, Number(drift)]);
const told = (more: Partial<BillingPair>, at = 0) => check(pair(more)).differences[at]?.evidence.join(' ');

describe('what the owner was billed', () => {
  test('is the same where CMiC has what the newest application tells: two amounts of the contract agree', () => {
    expect(check(pair({}))).toMatchObject({ status: 'TIED_OUT', compared: 2, weight: '440', agreed: '440' });
  });

  test('of which applications are not in CMiC yet is not exported, since nothing sends them, and so is their retainage', () => {
    const cmic = billing('100', '10.00');
    expect(causes({ cmic })).toEqual([
      ['BILLED', 'NOT_EXPORTED', 300],
      ['RETAINAGE', 'NOT_EXPORTED', 30],
    ]);
    for (const at of [0, 1]) {
      expect(told({ cmic }, at)).toContain(
        'What CMiC has billed is #1 (approved, 2025-01-28): #2 (approved, 2025-02-28), #3',
      );
      expect(told({ cmic }, at)).not.toContain('#4');
    }
    const [difference] = check(pair({ cmic })).differences;
    expect([difference?.action, difference?.fix]).toEqual([
      null,
      expect.stringContaining('Enter what the applications'),
    ]);
  });

  test('where CMiC has billed nothing yet all applications are missing there', () => {
    expect(causes({ cmic: billing('0', '0.00') })).toEqual([
      ['BILLED', 'NOT_EXPORTED', 400],
      ['RETAINAGE', 'NOT_EXPORTED', 40],
    ]);
    expect(told({ cmic: billing('0', '0') })).toContain('CMiC has billed nothing yet: #1');
  });

  test('more than the newest application is timing: it is billed in the books and not in the project tool', () => {
    expect(causes({ cmic: billing('470', '47') })).toEqual([
      ['BILLED', 'TIMING', -70],
      ['RETAINAGE', 'TIMING', -7],
    ]);
    expect(told({ cmic: billing('470', '47') })).toContain("Procore's newest that counts is #3");
    expect(told({ cmic: billing('500', '50') })).toContain('#4 (under_review, 2025-06-28), which does not count');
    const none = { procore: contract([], [REVIEWED]), cmic: billing('30', '3') };
    expect(told(none)).toContain('no application of Procore counts yet');
    const [difference] = check(pair({ cmic: billing('470', '47') })).differences;
    expect(difference?.fix).toContain('Enter in Procore what CMiC has billed');
  });

  test('a cent is rounding, on either side, unless an application tells it exactly', () => {
    expect(causes({ cmic: billing('400.01', '39.99') })).toEqual([
      ['BILLED', 'ROUNDING', -0.01],
      ['RETAINAGE', 'ROUNDING', 0.01],
    ]);
    expect(causes({ cmic: billing('249.99', '25.01') })).toEqual([
      ['BILLED', 'NOT_EXPORTED', 150.01],
      ['RETAINAGE', 'NOT_EXPORTED', 14.99],
    ]);
    expect(told({ cmic: billing('249.99', '25.01') })).toContain('#2 (approved, 2025-02-28), but for a cent');
    const procore = contract([MARCH, { ...APRIL, billed: '100.01', retainage: '10' }]);
    expect(causes({ procore, cmic: billing('100', '10') })).toEqual([['BILLED', 'NOT_EXPORTED', 0.01]]);
  });

  test('what no application comes to was changed on one side, and says since when both are linked', () => {
    expect(causes({ cmic: billing('399', '40') })).toEqual([['BILLED', 'AMOUNT_CHANGED_AFTER_SYNC', 1]]);
    expect(told({ cmic: billing('399', '40') })).toContain('comes to 399, which CMiC has billed');
    expect(told({ cmic: billing('399', '40') })).toContain('Linked since 2025-01-02');
  });
});

describe('what the owner holds back', () => {
  test('follows the application that CMiC has billed, and is a difference of its own where it is another amount', () => {
    expect(causes({ cmic: billing('250', '24') })).toEqual([
      ['BILLED', 'NOT_EXPORTED', 150],
      ['RETAINAGE', 'AMOUNT_CHANGED_AFTER_SYNC', 16],
    ]);
    expect(told({ cmic: billing('250', '24') }, 1)).toContain('of which Procore holds 25 and CMiC 24');
    expect(causes({ cmic: billing('400', '31') })).toEqual([['RETAINAGE', 'AMOUNT_CHANGED_AFTER_SYNC', 9]]);
    expect(causes({ cmic: billing('500', '49') })).toEqual([
      ['BILLED', 'TIMING', -100],
      ['RETAINAGE', 'AMOUNT_CHANGED_AFTER_SYNC', -9],
    ]);
  });

  test('released by an application that bills nothing is the application that CMiC does not have', () => {
    const released = application(4, '400', '0');
    expect(causes({ procore: contract([MARCH, MAY, released]) })).toEqual([['RETAINAGE', 'NOT_EXPORTED', -40]]);
    expect(told({ procore: contract([MARCH, MAY, released]) })).toContain('What CMiC has billed is #3');
  });
});

describe('a contract that only one system bills', () => {
  test('without a link it is unlinked; of CMiC the import brings it', () => {
    const alone = check(pair({ procore: null, link: null })).differences;
    expect(alone.map(({ figure, cause, action }) => [figure, cause, action?.mutation])).toEqual([
      ['BILLED', 'UNLINKED', 'importPrimeContract'],
      ['RETAINAGE', 'UNLINKED', 'importPrimeContract'],
    ]);
    const ours = check(pair({ cmic: null, link: null })).differences;
    expect(ours.map(({ cause, action, fix }) => [cause, action, fix.includes('enter it in CMiC')])).toEqual(
      Array(2).fill(['UNLINKED', null, true]),
    );
    expect(check(pair({ procore: null, link: null, cmic: billing('0', '0') })).differences).toEqual([]);
  });

  test('of a linked pair one that is gone, or not agreed any more, says so', () => {
    expect(told({ procore: null })).toContain('Procore does not show 1001/pc-4 any more');
    expect(told({ cmic: null })).toContain('CMiC does not show ZZ/24-010/jb-1 any more');
    const draft = { ...contract([]), counts: false, standing: 'its status is Draft' };
    expect(causes({ procore: draft })).toEqual([
      ['BILLED', 'AMOUNT_CHANGED_AFTER_SYNC', -400],
      ['RETAINAGE', 'AMOUNT_CHANGED_AFTER_SYNC', -40],
    ]);
    expect(told({ procore: draft })).toContain('its status is Draft');
  });
});

describe('drawn contracts', () => {
  const cents = fc
    .integer({ min: 0, max: 400 })
    .map((n) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`);
  const totals = fc.record({ billed: cents, retainage: cents });
  const drawn = fc.record({
    applications: fc.array(totals, { maxLength: 5 }),
    others: fc.array(totals, { maxLength: 2 }),
    cmic: fc.option(totals),
    isLinked: fc.boolean(),
    /** Which application CMiC has billed, where it has billed one. */
    upTo: fc.option(fc.nat({ max: 4 })),
  });

  test('each cent of both figures is in a difference with a cause, and what an application explains is not exported', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 4 }), (contracts) => {
        const pairs = contracts.map(({ applications, others, cmic, isLinked, upTo }, at): BillingPair => {
          const own = applications.map((one, n) => ({ ...one, name: `#${n + 1}` }));
          const same = upTo === null ? undefined : own[upTo];
          const theirs = same ?? cmic;
          return {
            procore: {
              ...contract(
                own,
                others.map((one) => ({ ...one, name: 'draft' })),
              ),
              id: `1001/pc-${at}`,
            },
            cmic: isLinked && theirs ? { id: `ZZ/1/jb-${at}`, name: null, ...theirs } : null,
            link: isLinked ? { ...link, cmicId: `ZZ/1/jb-${at}` } : null,
          };
        });
        const result = check(...pairs);
        for (const [figure, of] of [
          ['BILLED', 'billed'],
          ['RETAINAGE', 'retainage'],
        ] as const) {
          const drift = pairs.reduce(
            (sum, { procore, cmic }) =>
              add(sum, subtract(procore?.applications.at(-1)?.[of] ?? '0', cmic?.[of] ?? '0')),
            '0',
          );
          const found = result.differences.filter((each) => each.figure === figure);
          const told = found.reduce((sum, each) => add(sum, each.drift ?? '0'), '0');
          expect(toCents(told)).toBe(toCents(drift));
        }
        for (const { cause, evidence, fix, procore } of result.differences) {
          expect([evidence.length > 0, fix.length > 10]).toEqual([true, true]);
          const [own] = pairs.filter(({ procore: side }) => side?.id === procore?.id);
          const isOne = own?.procore?.applications.some(
            ({ billed, retainage }) => billed === own.cmic?.billed && retainage === own.cmic?.retainage,
          );
          if (isOne) expect(cause).toBe('NOT_EXPORTED');
        }
      }),
      { numRuns: 300 },
    );
  });
});
