import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { acceptedWrites, importPlan, mutate, withoutWriting } from '../support/main-job.ts';
import type { World } from '../support/world.ts';

/** A record of each kind that comes from CMiC, with what asks for it. */
const IMPORTS: [kind: string, mutation: string, id: string][] = [
  ['COMPANY_WBS', 'importCompanyWbs', 'ZZ'],
  ['PROJECT_WBS', 'importProjectWbs', 'ZZ/24-010'],
  ['VENDOR', 'importVendor', 'ZZ/TIMBER'],
  ['PROJECT', 'importJob', 'ZZ/24-010'],
  ['SUB_JOB', 'importSubJob', 'ZZ/24-010.1'],
  ['BUDGET', 'importBudget', 'ZZ/24-010'],
  ['PRIME_CONTRACT', 'importPrimeContract', 'ZZ/24-010/jb-24-010'],
  ['JOB_COST', 'importJobCosts', 'ZZ/24-010'],
];

/** What holds of every import; first of all, since nothing was asked for yet. */
export function importsOfTheMap(world: () => World): void {
  test('imports happen on request', async () => {
    const w = world();
    await sleep(200);
    expect(await acceptedWrites(w)).toEqual([]);
    const { transfers, links } = await w.ask('{ transfers { totalCount } links { totalCount } }');
    expect([transfers.totalCount, links.totalCount]).toEqual([0, 0]);
  });

  test.each(IMPORTS)('%s: the plan of an import writes nothing', async (kind, _, id) => {
    const plan = await withoutWriting(world(), () => importPlan(world(), kind, id));
    expect(plan.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(plan.problems).toEqual([]);
  });

  test.each(IMPORTS)('%s: any import needs the project team', async (_, mutation, id) => {
    const viewer = await withoutWriting(world(), () => mutate(world(), mutation, { id }, 'viewer'));
    expect(viewer).toMatchObject({ transfer: null, problems: [{ code: 'FORBIDDEN', path: ['input'] }] });
  });
}
