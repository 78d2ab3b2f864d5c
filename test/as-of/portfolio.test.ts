import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SnapshotHead } from '../../subgraphs/sync/as-of/snapshot.ts';
import { aLink } from '../store/samples.ts';
import type { Row } from '../support/main-job.ts';
import { type As, createWorld, type World } from '../support/world.ts';
import { done, JOB, reconcileNow } from './story.ts';

/** A snapshot of a job in the one project and, later, in another; the links as they were made and taken apart. */
describe('the portfolio of the past', () => {
  let world: World;
  /** What a reconciliation of this very job kept. */
  let head: SnapshotHead;
  let number = 0;
  beforeAll(async () => {
    world = await createWorld();
    await done(world, 'importJob', JOB);
    await reconcileNow(world);
    [head] = (await world.store.snapshots.newest({}, null)) as [SnapshotHead];
  }, 60_000);
  afterAll(() => world?.close());

  const keep = async (projectId: string, jobId: string, at: string) => {
    const id = `snapshot-${++number}`;
    const row = head.row && { ...head.row, id: jobId, projectId, jobId, readAt: at };
    await world.store.snapshots.put({ ...head, id, n: number, projectId, jobId, at, row });
    await world.store.snapshots.keep(id);
  };
  const past = async (asOf: string, jobIds: string[]): Promise<Row> => {
    const ids = JSON.stringify(jobIds);
    const select = 'nodes { id project { id } } withoutSnapshot';
    return (await world.ask(`{ workInProgress(asOf: "${asOf}", filter: { jobIds: ${ids} }) { ${select} } }`))
      .workInProgress;
  };
  const link = (procoreId: string, cmicId: string) =>
    world.store.links.save([
      aLink({ kind: 'PROJECT', procoreId, cmicId, projectId: procoreId, jobId: cmicId, state: 'ACTIVE' }),
    ]);

  test('a job that moved to another project is shown by its last snapshot, not by that of the project with the larger id', async () => {
    await keep('9002', 'ZZ/M-1', '2026-01-31T20:00:00.000Z');
    await keep('9001', 'ZZ/M-1', '2026-03-31T20:00:00.000Z');
    expect((await past('2026-04-30T00:00:00.000Z', ['ZZ/M-1'])).nodes).toEqual([
      { id: 'ZZ/M-1', project: { id: '9001' } },
    ]);
    expect((await past('2026-02-28T00:00:00.000Z', ['ZZ/M-1'])).nodes).toEqual([
      { id: 'ZZ/M-1', project: { id: '9002' } },
    ]);
  });

  test('a project whose snapshot is of another job than the one that was linked then has none of that job', async () => {
    await keep('9003', 'ZZ/M-2', '2026-01-31T20:00:00.000Z');
    await link('9003', 'ZZ/M-3');
    const { nodes, withoutSnapshot } = await past('2999-01-01T00:00:00.000Z', ['ZZ/M-2', 'ZZ/M-3']);
    expect([nodes, withoutSnapshot]).toEqual([[{ id: 'ZZ/M-2', project: { id: '9003' } }], ['ZZ/M-3']]);
  });

  test('a job whose link was taken apart is not in it from then on', async () => {
    await keep('9004', 'ZZ/M-4', '2026-01-31T20:00:00.000Z');
    await keep('9005', 'ZZ/M-5', '2026-01-31T20:00:00.000Z');
    const ends = { kind: 'PROJECT', procoreId: '9004', cmicId: 'ZZ/M-4', projectId: '9004', jobId: 'ZZ/M-4' } as const;
    const at = '2026-02-15T20:00:00.000Z';
    const gone = { ...aLink(ends), id: 'l-4', createdAt: at, updatedAt: at };
    await world.store.linkChanges.append({ id: 'l-4/gone', at, by: 'ada', step: 'GONE', reason: null, link: gone });
    const ids = async (asOf: string) => (await past(asOf, ['ZZ/M-4', 'ZZ/M-5'])).nodes.map(({ id }: Row) => id);
    expect(await ids('2026-02-01T00:00:00.000Z')).toEqual(['ZZ/M-4', 'ZZ/M-5']);
    expect(await ids('2026-03-31T00:00:00.000Z')).toEqual(['ZZ/M-5']);
  });

  test('the snapshot of a run that died once its report was saved is kept by who asks for the portfolio, or for profit fade', async () => {
    const FAR = '2999-01-01T00:00:00.000Z';
    for (const ask of [
      () => past(FAR, [JOB]),
      () => world.ask(`{ cmicJob(id: "${JOB}") { workInProgress { flags { profitFade { cmic } } } } }`),
      () => world.ask(`{ cmicJob(id: "${JOB}") { workInProgress(asOf: "${FAR}") { id } } }`),
    ]) {
      const [report] = await world.store.reconciliations.last(['1001']);
      if (!report) throw new Error('There is no report.');
      const next = { ...report, id: `report-${++number}`, n: report.n + 1 };
      await world.store.snapshots.put({ ...head, id: next.id, n: next.n, at: new Date().toISOString() });
      expect(await world.store.reconciliations.save(next)).toBe(true);
      await ask();
      const [newest] = await world.store.snapshots.newest({ projectIds: ['1001'] }, null);
      expect(newest?.id).toBe(next.id);
    }
  });

  test('who sees none of our companies is told nothing of when anything was read', async () => {
    const query = '{ workInProgress(asOf: "2020-01-01T00:00:00.000Z") { nodes { id } } }';
    const messages = async (as: As) => (await world.graphql(query, {}, as)).errors?.[0]?.message;
    expect(await messages({ roles: ['viewer'], companies: ['9999'] })).toContain('No reconciliation has run yet');
    expect(await messages('viewer')).toContain('The first reconciliation read the systems at');
  });
});
