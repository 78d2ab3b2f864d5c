import { describe, expect, test } from 'vitest';
import { countsOf, journalOf } from '../../bench/journal.ts';
import { importPlan, mutate, withoutWriting } from '../support/main-job.ts';
import { onlyInCmic, worldOf } from './vendors.ts';

/** Vendors come a thousand a call from either system and go a thousand a call to Procore; whoever looks alike cannot be asked for without reading the directory. */
describe('the calls that an import of vendors costs', () => {
  const world = worldOf();
  const counted = async (run: () => Promise<unknown>) => {
    // The token is fetched once per process: it is no part of what an import costs.
    await world.now.ask('{ procoreProject(id: "1001") { id } }');
    return countsOf(await journalOf(world.now, run));
  };
  // Procore lists active and inactive vendors apart.
  const directory = { 'GET vendors': 1, 'GET companies/{id}/vendors/inactive': 1 };
  // The tax ids of those that would be new, where Procore tells some to compare with.
  const compared = { 'GET apvendor': 1, 'GET businesspartner': 1 };
  const least = { procore: { ...directory, 'PATCH vendors/sync': 1 }, cmic: compared };

  test('one: the vendor, its tax id, the directory, the write', async () => {
    const [row] = await onlyInCmic(world.now);
    const id = `ZZ/${row?.BpvenBpCode}`;
    expect(await counted(() => plainly({ id }))).toEqual(least);
    expect(await counted(() => plainly({ id }))).toEqual({ procore: {}, cmic: { 'GET apvendor': 1 } });
  });

  test('several: one reading of both sides, and a write for each transfer', async () => {
    const ids = (await onlyInCmic(world.now)).slice(0, 3).map(({ BpvenBpCode }) => `ZZ/${BpvenBpCode}`);
    expect(
      await counted(() =>
        mutate(world.now, 'importVendors', { ids }, 'project-team', 'results { transfer { state } }'),
      ),
    ).toEqual({ ...least, procore: { ...directory, 'PATCH vendors/sync': 3 } });
  });

  test('a plan of all, all, and all again', async () => {
    expect(await counted(() => importPlan(world.now, 'VENDOR', 'ZZ'))).toEqual({ procore: directory, cmic: compared });
    expect(await counted(() => plainly({ id: 'ZZ' }))).toEqual(least);
    expect(await counted(() => withoutWriting(world.now, () => plainly({ id: 'ZZ' })))).toEqual({
      procore: directory,
      cmic: compared,
    });
  });

  const plainly = async (input: object) => {
    const payload = await mutate(world.now, 'importVendor', input, 'project-team', 'transfer { state }');
    expect(payload.transfer.state).toBe('DONE');
  };
});
