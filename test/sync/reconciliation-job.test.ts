import { afterAll, beforeAll, expect, test } from 'vitest';
import { done, JOB, reconcileNow } from '../as-of/story.ts';
import { createWorld, type World } from '../support/world.ts';

const OTHER = 'ZZ/24-020';
let world: World;
beforeAll(async () => {
  world = await createWorld();
  await done(world, 'importJob', JOB);
  await reconcileNow(world);
}, 60_000);
afterAll(() => world?.close());

const numberOf = async (id: string) =>
  (await world.ask(`{ cmicJob(id: "${id}") { reconciliation { number job { id } } } }`)).cmicJob.reconciliation;

test('a job shows the last report that is of itself, and none of another job that its project had or has', async () => {
  expect(await numberOf(JOB)).toEqual({ number: 1, job: { id: JOB } });
  expect(await numberOf(OTHER)).toBeNull();
  const [report] = await world.store.reconciliations.last(['1001']);
  if (!report) throw new Error('There is no report.');
  // The project has another job by now, and was reconciled with it; no link says so, as where only its mark does.
  const endedAt = new Date().toISOString();
  expect(await world.store.reconciliations.save({ ...report, id: 'r-2', n: 2, jobId: OTHER, endedAt })).toBe(true);
  expect(await numberOf(JOB)).toBeNull();
  expect(await numberOf(OTHER)).toEqual({ number: 2, job: { id: OTHER } });
  // The job went to another project.
  await world.store.reconciliations.save({ ...report, id: 'r-3', n: 1, projectId: '1002', endedAt });
  expect(await numberOf(JOB)).toEqual({ number: 1, job: { id: JOB } });
});
