import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quickFigures } from '../../subgraphs/cmic/kinds/project-wbs/quick-figures.ts';
import { jobFiguresSchema } from '../../subgraphs/cmic/kinds/project-wbs/record.ts';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';

const mapping = createMapping();
const names: Record<string, string> = mapping.resources.jcjobcategory.attributes;
const reader = quickFigures(mapping);
/** The row as CMiC would send it. */
const quick = (row: object) =>
  reader(Object.fromEntries(Object.entries(row).map(([name, value]) => [names[name], value])));

const plain = {
  company: 'ZZ',
  job: '24-010.1',
  costCode: '03-100',
  category: 'L',
  originalBudget: 1_250_000.55,
  currentBudget: -0.5,
  projectedCost: null,
  vuuid: '0A1B',
};

describe('the quick reading of the amounts of a job category', () => {
  test('reads a row of the usual forms, to the same record as the schema; what nobody entered is zero', () => {
    expect(quick(plain)).toEqual({
      id: 'ZZ/24-010.1/03-100/L',
      key: ['ZZ', '24-010.1', '03-100', 'L'],
      vuuid: '0A1B',
      value: jobFiguresSchema.parse(plain),
    });
    expect(quick(plain)?.value).toMatchObject({ originalBudget: '1250000.55', projectedCost: '0' });
  });

  test('says nothing else than the schema of any row, or leaves it to the schema', () => {
    const odd = fc.oneof(
      fc.constantFrom<unknown>(
        null,
        undefined,
        '',
        ' ',
        'x',
        '12.50',
        '1e3',
        true,
        {},
        [],
        -0,
        1e21,
        1e-9,
        0.1,
        12.005,
      ),
      fc.double(),
      fc.integer(),
      fc.integer().map((cents) => cents / 100),
      fc.string(),
    );
    const rows = fc
      .tuple(fc.subarray(Object.keys(plain), { maxLength: 3 }), fc.array(odd, { minLength: 3, maxLength: 3 }))
      .map(([members, values]) => ({ ...plain, ...Object.fromEntries(members.map((name, at) => [name, values[at]])) }));
    let read = 0;
    fc.assert(
      fc.property(rows, (row) => {
        const found = quick(row);
        if (found === null) return;
        read += 1;
        expect(found.value).toEqual(jobFiguresSchema.parse(row));
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  test('leaves an amount that is not there to the schema, which calls it UNAVAILABLE', () => {
    const without = { ...plain, projectedCost: undefined };
    expect(quick(without)).toBeNull();
    expect(jobFiguresSchema.parse(without).projectedCost).toBe('UNAVAILABLE');
  });
});
