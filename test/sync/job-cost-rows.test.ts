import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCents, toCents } from '../../kernel/money.ts';
import type { CmicJobCostRecord } from '../../subgraphs/cmic/kinds/job-cost/record.ts';
import { toRows } from '../../subgraphs/sync/kinds/job-cost/row.ts';
import { keyOf } from '../../subgraphs/sync/kinds/job-cost/summary.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import { bigCents } from './job-costs.ts';

const ours = { companyCode: 'ZZ', settings: { currency: 'USD' } };

describe('the rows of a page', () => {
  test('amounts become whole cents, and their sums per code are exact', async () => {
    const store = await createSqliteStore({ path: ':memory:' });
    const amounts = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 });
    const rows = fc.array(
      fc.record({
        cents: amounts,
        job: fc.constantFrom('24-010', '24-010.1'),
        costCode: fc.constantFrom('03-100', '03/2 0'),
        category: fc.constantFrom('L', 'S'),
        kind: fc.constantFrom('COST', 'COMMITTED', 'OTHER'),
        commitmentSource: fc.constantFrom(null, '24-010-001'),
      }),
      { maxLength: 60 },
    );
    let n = 0;
    await fc.assert(
      fc.asyncProperty(rows, async (drawn) => {
        n += 1;
        const company = `C${n}`;
        const records = drawn.map(({ cents, ...row }, i) =>
          posting({ ...row, vuuid: `${n}-${i}`, amount: fromCents(cents) } as never),
        );
        const { rows: kept, bad } = toRows(
          { ...ours, companyCode: company },
          records.map((value) => ({ id: value.id, key: null, vuuid: value.vuuid, value })),
        );
        expect(bad).toEqual([]);
        await store.jobCosts.put(kept, 'pass');
        const sums = await store.jobCosts.sums([`${company}/24-010`, `${company}/24-010.1`]);
        for (const found of sums) {
          const own = records.filter(
            ({ job, costCode, category }) => keyOf({ jobId: `${company}/${job}`, costCode, category }) === keyOf(found),
          );
          const total = (some: CmicJobCostRecord[]) => some.reduce((all, { amount }) => all + bigCents(amount), 0n);
          const costs = own.filter(({ kind }) => kind === 'COST');
          expect(BigInt(found.cents)).toBe(total(costs));
          expect(BigInt(found.invoicedCents)).toBe(
            total(costs.filter(({ commitmentSource }) => commitmentSource !== null)),
          );
          expect(BigInt(found.committedCents)).toBe(total(own.filter(({ kind }) => kind === 'COMMITTED')));
          expect(found.rows).toBe(own.length);
        }
        expect(sums.reduce((all, each) => all + each.rows, 0)).toBe(drawn.length);
      }),
      { numRuns: 60 },
    );
    await store.close();
  });

  test("a posting in another currency than the company's is reported, and added to no sum", () => {
    const values = [
      posting({ vuuid: 'A', currency: 'USD' }),
      posting({ vuuid: 'B', currency: 'CAD' }),
      posting({ vuuid: 'C' }),
    ];
    const { rows, bad } = toRows(
      ours,
      values.map((value) => ({ id: value.id, key: null, vuuid: value.vuuid, value })),
    );
    expect(rows.map(({ vuuid }) => vuuid)).toEqual(['A', 'C']);
    expect(bad).toMatchObject([{ vuuid: 'B', reason: "It is in CAD; the company's currency is USD." }]);
  });

  test('parts of a cent and amounts that are too large to be exact are reported with their key, never rounded', () => {
    const amounts = ['1.005', '0.001', '12345678901234', '-0.125'];
    const { rows, bad } = toRows(
      ours,
      amounts.map((amount, i) => ({ id: null, key: null, vuuid: `v${i}`, value: posting({ amount, vuuid: `v${i}` }) })),
    );
    expect(rows).toEqual([]);
    expect(bad).toMatchObject(
      amounts.map((amount, i) => ({
        vuuid: `v${i}`,
        key: `ZZ/24-010/jc-v${i}`,
        code: 'AMOUNT_PRECISION',
        reason: expect.stringContaining(amount),
      })),
    );
    expect(toCents('12.50')).toBe(1250);
  });

  test('a row that cannot be read is named by its technical key, or told to have none', () => {
    const { bad } = toRows(ours, [
      { id: null, key: null, vuuid: 'v1', value: new Error('items[0].x is not a date') },
      { id: null, key: null, vuuid: null, value: new Error('items[1].x is not a key') },
    ]);
    expect(bad.map(({ vuuid, key }) => [vuuid, key])).toEqual([
      ['v1', 'jc-v1'],
      [null, 'a posting without a readable key'],
    ]);
  });
});

function posting(more: Partial<CmicJobCostRecord>): CmicJobCostRecord {
  const texts = {
    source: 'AP',
    sourceKind: null,
    description: null,
    sourceName: null,
    reference: null,
    referenceDate: null,
    batch: null,
    units: null,
    unit: null,
    vendor: null,
    voucher: null,
    invoice: null,
    currency: null,
    transactionNumber: null,
    createdAt: null,
  };
  const vuuid = more.vuuid ?? 'v';
  return {
    ...texts,
    id: `ZZ/24-010/jc-${vuuid}`,
    vuuid,
    company: 'ZZ',
    job: '24-010',
    controlJob: null,
    costCode: '03-100',
    category: 'L',
    type: 'C',
    kind: 'COST',
    commitmentSource: null,
    postDate: '2025-06-30',
    amount: '1',
    ...more,
  };
}
