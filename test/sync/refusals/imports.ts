import { beforeAll, expect, test } from 'vitest';
import { codes, importPlan, mutate, type Row, withoutWriting } from '../../support/main-job.ts';
import type { World } from '../../support/world.ts';

const LINK = 'link { id } problems { code path message fix retryable }';

/** Jobs and sub jobs that cannot come. */
export function refusedImports(worldOf: () => World): void {
  let world: World;
  beforeAll(() => {
    world = worldOf();
  });

  const refusedImport = async (mutation: string, kind: string, id: string, code: string) => {
    const { problems } = await importPlan(world, kind, id);
    const answered = await withoutWriting(world, () => mutate(world, mutation, { id }));
    expect(answered.transfer).toBeNull();
    expect(codes(answered.problems)).toEqual([[code, ['input', 'id']]]);
    expect(problems.map((problem: Row) => problem.code)).toEqual([code]);
    return answered.problems[0];
  };

  test.each([
    ['the job does not exist', 'importJob', 'PROJECT', 'ZZ/99-999', 'NOT_FOUND'],
    ['the id has a wrong shape', 'importJob', 'PROJECT', '24-010', 'BAD_INPUT'],
    ['the id is of a Procore project', 'importJob', 'PROJECT', '1001', 'BAD_INPUT'],
    ['the job is of a second CMiC company', 'importJob', 'PROJECT', 'YY/24-010', 'NOT_SUPPORTED'],
    [
      'the project was made before the integration',
      'importJob',
      'PROJECT',
      'ZZ/22-105',
      'PROJECT_PREDATES_INTEGRATION',
    ],
    ['the job is closed', 'importJob', 'PROJECT', 'ZZ/21-007', 'BAD_INPUT'],
    ['the job is a sub job', 'importJob', 'PROJECT', 'ZZ/24-010.1', 'BAD_INPUT'],
    ['the sub job is a control job', 'importSubJob', 'SUB_JOB', 'ZZ/24-040', 'BAD_INPUT'],
    ['the sub job comes without its parent', 'importSubJob', 'SUB_JOB', 'ZZ/24-040.1', 'PARENT_NOT_IMPORTED'],
    ['the sub job does not exist', 'importSubJob', 'SUB_JOB', 'ZZ/24-040.9', 'NOT_FOUND'],
  ])('when %s', async (_, mutation, kind, id, code) => {
    await refusedImport(mutation, kind, id, code);
  });

  test('when the job is imported already', async () => {
    const first = await mutate(world, 'importJob', { id: 'ZZ/24-030' });
    const again = await withoutWriting(world, () => mutate(world, 'importJob', { id: 'ZZ/24-030' }));
    expect(again.transfer.id).toBe(first.transfer.id);
    expect(codes(again.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
    const subJob = await withoutWriting(world, () => mutate(world, 'importSubJob', { id: 'ZZ/24-030.1' }));
    expect(codes(subJob.problems)).toEqual([['ALREADY_DONE', ['input', 'id']]]);
  });

  test('when the fingerprint is out of date', async () => {
    const input = { id: 'ZZ/24-040', fingerprint: '0'.repeat(32) };
    const { transfer, problems } = await withoutWriting(world, () => mutate(world, 'importJob', input));
    expect([transfer, codes(problems)]).toEqual([null, [['PLAN_CHANGED', ['input', 'fingerprint']]]]);
  });

  test('when the company uses a custom WBS segment', async () => {
    await world.procore.settings({ customSegments: ['Zone'] });
    const { transfer, problems } = await withoutWriting(world, () => mutate(world, 'importJob', { id: 'ZZ/24-040' }));
    expect([transfer, codes(problems)]).toEqual([null, [['CUSTOM_WBS_SEGMENT', ['segments']]]]);
    await world.procore.settings({ customSegments: [] });
  });
}

/** Vendors that cannot be linked, or unlinked. */
export function refusedLinks(worldOf: () => World): void {
  let world: World;
  beforeAll(() => {
    world = worldOf();
  });

  test.each([
    ['the Procore vendor is linked elsewhere', '2001', 'ZZ/KESTREL', 'ALREADY_LINKED', 'procoreVendorId'],
    ['the CMiC vendor is linked elsewhere', '2003', 'ZZ/ACME', 'ALREADY_LINKED', 'cmicVendorId'],
    [
      "it carries an earlier integration's mark of another vendor",
      '2004',
      'ZZ/SUMMIT',
      'ALREADY_LINKED',
      'procoreVendorId',
    ],
    ['it carries our mark of another vendor', '2005', 'ZZ/SUMMIT', 'ALREADY_LINKED', 'procoreVendorId'],
    ['another Procore vendor carries the mark', '2003', 'ZZ/DELTA', 'ALREADY_LINKED', 'cmicVendorId'],
    ['the Procore vendor does not exist', '999999', 'ZZ/SUMMIT', 'NOT_FOUND', 'procoreVendorId'],
    ['the CMiC vendor does not exist', '2003', 'ZZ/NOBODY', 'NOT_FOUND', 'cmicVendorId'],
    ["Procore's id has a wrong shape", 'vendor 2003', 'ZZ/SUMMIT', 'BAD_INPUT', 'procoreVendorId'],
    ["CMiC's id has a wrong shape", '2003', 'SUMMIT', 'BAD_INPUT', 'cmicVendorId'],
    ['the CMiC company is a second one', '2003', 'YY/CIVIL1', 'NOT_SUPPORTED', 'cmicVendorId'],
  ])('when %s', async (_, procoreVendorId, cmicVendorId, code, field) => {
    const input = { procoreVendorId, cmicVendorId };
    const { link, problems } = await withoutWriting(world, () => mutate(world, 'linkVendor', input, undefined, LINK));
    expect([link, codes(problems)]).toEqual([null, [[code, ['input', field]]]]);
  });

  test('and unlinking one that a subcontract was written through', async () => {
    const [link] = await world.store.links.byProcore('VENDOR', ['2001']);
    const input = { id: link?.id, reason: 'try' };
    const { problems } = await withoutWriting(world, () => mutate(world, 'unlink', input, undefined, LINK));
    expect(codes(problems)[0]).toEqual(['IN_USE', ['input', 'id']]);
  });
}
