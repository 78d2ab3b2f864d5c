import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allRows } from '../../kernel/pages.ts';
import type { Entry as CmicEntry } from '../../subgraphs/cmic/entry.ts';
import { type CmicWorld, startCmic } from './support.ts';

let cmic: CmicWorld;
beforeAll(async () => {
  cmic = await startCmic();
});
afterAll(() => cmic.close());
beforeEach(async () => {
  await cmic.control('PUT', 'faults', []);
  await cmic.forgetCalls();
});

const wbs = () => cmic.system.clients['project-wbs'];
const company = () => cmic.system.clients['company-wbs'];
const spoilt = <T>(entries: CmicEntry<T>[]) => entries.filter(({ value }) => value instanceof Error);
const records = <T>(entries: CmicEntry<T>[]) => entries.map(({ value }) => value);

describe('tolerant reads for imports', () => {
  test('without a bad row they are the same as the strict ones', async () => {
    const jobs = ['ZZ/24-010', 'ZZ/24-010.1'];
    expect(records(await wbs().jobCostCodeEntries(...jobs))).toEqual(await allRows(wbs().jobCostCodes(...jobs)));
    expect(records(await wbs().jobCategoryEntries(...jobs))).toEqual(await allRows(wbs().jobCategories(...jobs)));
    expect(records(await company().costCodeEntries())).toEqual(await allRows(company().costCodes()));
    expect(records(await company().categoryEntries())).toEqual(await allRows(company().categories()));
    const { vendor } = cmic.system.clients;
    expect(records(await allRows(vendor.entries()))).toEqual(await allRows(vendor.all()));
    const [first] = await company().costCodeEntries();
    expect(first).toMatchObject({ id: expect.stringMatching(/^ZZ\/code-/), vuuid: expect.stringMatching(/^\w{32}$/) });
  });

  test('a row with a spoilt member is reported by its id and stops none of the others', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'jcjobcostcodes', effect: 'wrongType', member: 'GjjpName', times: 1 },
      { path: 'jcmastercategories', effect: 'wrongType', member: 'CatName', times: 1 },
      { path: 'apvendor', effect: 'wrongType', member: 'BpvenBpName', times: 1 },
    ]);
    const codes = await wbs().jobCostCodeEntries('ZZ/24-010');
    expect(codes.length).toBeGreaterThan(30);
    const [bad, ...others] = spoilt(codes);
    expect(others).toEqual([]);
    expect(bad?.id).toMatch(/^ZZ\/24-010\/\d\d/);
    expect(String(bad?.value)).toMatch(/jcjobcostcodes: items\[\d+\]\.GjjpName/);
    expect(spoilt(await company().categoryEntries())).toMatchObject([{ id: expect.stringMatching(/^ZZ\/cat-/) }]);
    expect(spoilt(await allRows(cmic.system.clients.vendor.entries()))).toMatchObject([
      { id: expect.stringMatching(/^ZZ\/\w+$/) },
    ]);
  });

  test('a row without its key has no id, and is named by its technical key', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'jcmastercostcodes', effect: 'missingMember', member: 'PhsCode', times: 1 },
    ]);
    expect(spoilt(await company().costCodeEntries())).toEqual([
      { id: null, key: null, vuuid: expect.stringMatching(/^\w{32}$/), value: expect.any(Error) },
    ]);
  });

  test('an amount that cannot be read makes its category a bad row', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'jcjobcategory', effect: 'wrongType', member: 'JcatObudgCostAmt', times: 1 },
    ]);
    const [bad, ...others] = spoilt(await wbs().jobCategoryEntries('ZZ/24-010'));
    expect(others).toEqual([]);
    expect(bad?.id).toMatch(/^ZZ\/24-010\/[\d-]+\/[A-Z]$/);
    expect(String(bad?.value)).toContain('.JcatObudgCostAmt');
  });

  test('what is spoilt as a whole is a fault, not a list of bad rows', async () => {
    await cmic.control('PUT', 'faults', [{ path: 'jcjobcostcodes|jcmaster|apvendor', effect: 'signInPage' }]);
    for (const read of [
      () => wbs().jobCostCodeEntries('ZZ/24-010'),
      () => company().costCodeEntries(),
      () => company().categoryEntries(),
      () => allRows(cmic.system.clients.vendor.entries()),
    ])
      await expect(read()).rejects.toMatchObject({ source: 'CMIC' });
  });
});

describe('budget amounts of a job', () => {
  test('are those of CMiC, zero told apart from none', async () => {
    const found = new Map((await wbs().jobCategoryEntries('ZZ/24-010')).map(({ id, value }) => [id, value]));
    expect(found.get('ZZ/24-010/03-100/S')).toMatchObject({
      originalBudget: '245600.75',
      currentBudget: '245600.75',
    });
    expect(found.get('ZZ/24-010/09-100/M')).toMatchObject({ originalBudget: '0' });
    expect(found.get('ZZ/24-010/03-300/E')).toMatchObject({ originalBudget: null });
  });

  test('are money of the company in the graph', async () => {
    const { data, errors } = await cmic.ask(`{ cmicJob(id: "ZZ/24-010") {
      of: categories(first: 100, filter: { costCode: "03-100" }) {
        nodes { category originalBudget { amount currency } currentBudget { amount } changeOrders { amount } projectedCost { amount } } }
      none: categories(first: 100, filter: { costCode: "03-300" }) { nodes { category originalBudget { amount } } } } }`);
    expect(errors).toBeUndefined();
    const job = data?.cmicJob as Record<string, { nodes: Record<string, unknown>[] }>;
    expect(job.of?.nodes.find(({ category }) => category === 'S')).toEqual({
      category: 'S',
      originalBudget: { amount: '245600.75', currency: 'USD' },
      currentBudget: { amount: '245600.75' },
      changeOrders: { amount: '0.00' },
      projectedCost: { amount: '245600.75' },
    });
    expect(job.none?.nodes).toContainEqual({ category: 'E', originalBudget: null });
  });

  test('the strict reads still stop at a row that cannot be read', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'jcjobcategory', effect: 'wrongType', member: 'JcatProjCostAmt', times: 1 },
    ]);
    await expect(allRows(wbs().jobCategories('ZZ/24-020'))).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
  });
});
