import { describe, expect, test } from 'vitest';
import {
  subcontractId,
  subcontractKey,
  subcontractLineSchema,
  subcontractSchema,
} from '../../subgraphs/cmic/kinds/commitment/record.ts';
import {
  categoryId,
  categoryKey,
  costCodeId,
  costCodeKey,
  costCodeSchema,
} from '../../subgraphs/cmic/kinds/company-wbs/record.ts';
import { jobSchema } from '../../subgraphs/cmic/kinds/project/record.ts';
import { vendorSchema } from '../../subgraphs/cmic/kinds/vendor/record.ts';
import { createMapping } from '../../subgraphs/cmic/mapping.ts';

const mapping = createMapping();
const header = { company: 'ZZ', vendor: 'ACME', number: '24-010-001', change: '000', job: '24-010' };

describe('records of CMiC', () => {
  test('a subcontract is posted by its post date, in either form of a date, whatever its flag says', () => {
    const schema = subcontractSchema(mapping);
    expect(schema.parse({ ...header, status: 'Pending', postDate: null }).posted).toBe(false);
    const posted = schema.parse({
      ...header,
      status: 'POSTED',
      postDate: '2026-03-04T14:41:51-05:00',
      amount: 1422023.46,
    });
    expect(posted).toMatchObject({
      posted: true,
      postDate: '2026-03-04',
      status: 'POSTED',
      amount: '1422023.46',
      isVoid: false,
    });
    const byTime = schema.parse({ ...header, postedAt: '2026-03-04T14:41:51-05:00' });
    expect(byTime).toMatchObject({ posted: true, postedAt: '2026-03-04T19:41:51.000Z', postDate: '2026-03-04' });
    expect(schema.parse({ ...header, status: 'void' })).toMatchObject({ isVoid: true, amount: null });
  });

  test('a row is last changed at its update, else at its creation', () => {
    const schema = subcontractSchema(mapping);
    const created = '2026-07-21T17:08:34-0400';
    expect(schema.parse({ ...header, created, updated: null }).updatedAt).toBe('2026-07-21T21:08:34.000Z');
    expect(schema.parse({ ...header, created, updated: '2026-08-01T00:00:00Z' }).updatedAt).toBe(
      '2026-08-01T00:00:00.000Z',
    );
  });

  test('an amount is exact from a number or from text; one that cannot be read is refused', () => {
    const line = { ...header, task: 88123, costCode: '03-100', category: 'S' };
    expect(subcontractLineSchema.parse({ ...line, amount: 10 }).amount).toBe('10');
    expect(subcontractLineSchema.parse({ ...line, amount: '-30370274.40' }).amount).toBe('-30370274.4');
    expect(subcontractLineSchema.parse({ ...line, amount: 0.1 }).id).toBe('ZZ/ACME/24-010-001/000/88123');
    expect(subcontractLineSchema.safeParse({ ...line, amount: null }).success).toBe(false);
    expect(subcontractLineSchema.safeParse({ ...line, amount: 'ten' }).success).toBe(false);
    expect(subcontractLineSchema.safeParse({ ...line, amount: 1e13 }).success).toBe(false);
  });

  test('null is taken anywhere but in a key, and unknown members are ignored', () => {
    const nulls = (members: string[]) => Object.fromEntries(members.map((member) => [member, null]));
    const job = { company: 'ZZ', code: '00100', controlCode: 'ALL', Surprise: { deep: [] } };
    expect(
      jobSchema(mapping).parse({ ...nulls(['name', 'status', 'startDate', 'endDate', 'region']), ...job }),
    ).toMatchObject({
      id: 'ZZ/00100',
      name: '00100',
      controlCode: null,
      started: false,
      address: null,
      status: null,
    });
    expect(jobSchema(mapping).safeParse({ ...job, code: null }).success).toBe(false);
    expect(jobSchema(mapping).safeParse({ ...job, controlCode: undefined }).success).toBe(false);
  });

  test('flags are Y, N, null or a third value', () => {
    const vendor = (active: unknown) => vendorSchema(mapping).parse({ company: 'ZZ', code: 'ACME', active }).isActive;
    expect(['Y', 'y', 'N', null, 'X', undefined].map(vendor)).toEqual([true, true, false, false, false, false]);
    const code = (active: unknown) => costCodeSchema.parse({ company: 'ZZ', code: '03-100', active }).isActive;
    // A code whose flag was never set counts as active.
    expect(['Y', 'N', null].map(code)).toEqual([true, false, true]);
  });

  test('ids are readable paths, each part encoded, and lead back to the keys', () => {
    expect(costCodeId('ZZ', '03-100')).toBe('ZZ/code-03-100');
    expect(categoryId('ZZ', 'S')).toBe('ZZ/cat-S');
    expect(costCodeKey('ZZ/code-A%2FB')).toEqual(['ZZ', 'A/B']);
    expect(costCodeKey('ZZ/cat-S')).toBeNull();
    expect(categoryKey('ZZ/cat-')).toBeNull();
    expect(subcontractId({ ...header, number: 'A/B C' })).toBe('ZZ/ACME/A%2FB%20C');
    expect(subcontractId({ ...header, change: '003' })).toBe('ZZ/ACME/24-010-001/003');
    expect(subcontractKey('ZZ/ACME/24-010-001/003')?.change).toBe('003');
    expect(subcontractKey('ZZ/ACME/24-010-001')?.change).toBe('000');
    // One record has one id.
    expect(subcontractKey('ZZ/ACME/24-010-001/000')).toBeNull();
    expect(subcontractKey('ZZ/ACME')).toBeNull();
  });
});
