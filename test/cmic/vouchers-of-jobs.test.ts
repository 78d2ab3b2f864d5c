import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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

const ofJobs = (...ids: string[]) => cmic.system.clients['subcontractor-invoice'].ofJobs(ids);

describe('the vouchers of jobs', () => {
  test('come in one walk of both lists, each once, with what was held and released', async () => {
    const found = await ofJobs('ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-020', 'YY/24-010');
    const paths = (await cmic.calls()).map(({ path }) => path.split('?')[0]?.split('/').at(-1));
    expect(paths.sort()).toEqual(['apallvouchers', 'scrfptotals', 'unpostedvouchers']);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ vuuid }) => vuuid)).size).toBe(found.length);
    expect(new Set(found.map(({ company, job }) => `${company}/${job}`))).toEqual(new Set(['ZZ/24-010', 'ZZ/24-020']));
    for (const voucher of found.filter(({ contract }) => contract !== null))
      expect([voucher.retainageHeld, voucher.retainageReleased]).not.toContain(null);
  });

  test('of another company’s job, and of none, are none and cost no call', async () => {
    expect(await ofJobs('YY/24-010')).toEqual([]);
    expect(await ofJobs()).toEqual([]);
    expect(await cmic.calls()).toEqual([]);
  });

  test('that cannot be read are a fault, never a shorter list', async () => {
    await cmic.control('PUT', 'faults', [
      { path: 'apallvouchers', effect: 'wrongType', member: 'VouHldbkAmt', times: 1 },
    ]);
    await expect(ofJobs('ZZ/24-010')).rejects.toMatchObject({ code: 'UPSTREAM_GARBAGE' });
  });
});
