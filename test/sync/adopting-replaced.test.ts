import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { adopt as adoptIn } from '../../subgraphs/sync/adopting/adopt.ts';
import { LeaseLost } from '../../subgraphs/sync/transfer/arrow.ts';
import { aTransfer } from '../store/samples.ts';
import { codes, mutate, type Row } from '../support/main-job.ts';
import type { World } from '../support/world.ts';
import {
  APPROVER,
  adopt,
  adoptingWorld,
  adoptionOf,
  byHand,
  contextOf,
  depsOf,
  dyingAt,
  live,
  PAIR,
  planNow,
  planOf,
} from './adopting.ts';

let world: World;
beforeEach(async () => {
  world = await adoptingWorld({ worker: false, settings: { waits: { answerMs: 20 } } });
});
afterEach(() => world?.close());

const OTHER = { projectId: PAIR.projectId, jobId: 'ZZ/24-050' };
/** The adoption of the plan of this moment, not linked yet. */
const begun = async (choices: object[] = []): Promise<Row> => {
  const { fingerprint } = await planOf(world, choices);
  const { adoption, problems } = await adopt(world, { ...PAIR, fingerprint, choices });
  expect(problems).toEqual([]);
  return adoption;
};
const transferOf = async (id: string) => {
  const [transfer] = await world.store.transfers.get([id]);
  if (!transfer) throw new Error('There is no such transfer.');
  return transfer;
};
const linksOfProject = async () => {
  const orderBy = { field: 'cmicId', direction: 'ASC' } as const;
  return world.store.links.list({ projectIds: ['1003'] }, { first: 1000, orderBy });
};

describe('one project and two jobs', () => {
  test('while an adoption is on its way, the project is not adopted with another job', async () => {
    const first = await begun();
    await world.procore.faults([{ method: 'PATCH', path: 'projects/sync', effect: 'status', status: 503 }]);
    expect((await live(world, first.id)).state).toBe('QUEUED');
    const plan = await planOf(world, [], APPROVER, OTHER);
    expect(codes(plan.problems)).toContainEqual(['REQUEST_ALREADY_OPEN', ['input', 'projectId']]);
    const second = await adopt(world, { ...OTHER, fingerprint: plan.fingerprint });
    expect(second.adoption).toBeNull();
    expect((await adoptionOf(world)).id).toBe(first.id);
  });

  test('a linking whose adoption was replaced ends, creates nothing, and never becomes an import of the job', async () => {
    const first = await begun();
    const [kept] = await world.store.adoptions.of(['1003']);
    if (!kept) throw new Error('It was not adopted.');
    await world.store.adoptions.save({ ...kept, id: 'another', jobId: OTHER.jobId, n: kept.n + 1 });
    const before = await world.procore.rows<Row>('cost_codes');
    expect((await live(world, first.id)).state).toBe('CANCELLED');
    expect(codes((await transferOf(first.id)).problems)).toEqual([['PLAN_CHANGED', ['input', 'id']]]);
    expect((await world.procore.rows<Row>('cost_codes')).length).toBe(before.length);
    expect(await linksOfProject()).toEqual([]);
    const again = await mutate(world, 'retryTransfer', { id: first.id }, APPROVER);
    expect(codes(again.problems)).toEqual([['NO_SUCH_STEP', ['input', 'id']]]);
    // It stands in the way of nobody.
    expect(await world.store.transfers.open('PROJECT', 'IMPORT', [PAIR.jobId])).toEqual([null]);
  });

  test('one that had failed before it was replaced is cancelled by a retry at the latest', async () => {
    const first = await begun();
    await byHand(world, 'projects/sync', { id: 1003, origin_id: 'SAGE-1' });
    expect((await live(world, first.id)).state).toBe('FAILED');
    const [kept] = await world.store.adoptions.of(['1003']);
    if (!kept) throw new Error('It was not adopted.');
    await world.store.adoptions.save({ ...kept, id: 'another', jobId: OTHER.jobId, n: kept.n + 1 });
    expect((await mutate(world, 'retryTransfer', { id: first.id }, APPROVER)).problems).toEqual([]);
    expect((await live(world, first.id)).state).toBe('CANCELLED');
    expect(await linksOfProject()).toEqual([]);
  });

  test.each(['FAILED', 'QUEUED'] as const)(
    'one whose linking is %s by the time that another takes its place is cancelled by that, which goes on',
    async (state) => {
      const { fingerprint } = await planOf(world);
      await expect(
        adoptIn(contextOf(world, dyingAt(world, 'before-intent')), { ...PAIR, fingerprint, choices: [] }),
      ).rejects.toThrow(LeaseLost);
      const { id } = await adoptionOf(world);
      // The first call's repeat comes between the second one's plan and its adoption.
      const { adoptions } = world.store;
      const save: typeof adoptions.save = async (adoption) => {
        const ends = { sourceId: PAIR.jobId, projectId: '1003', jobId: PAIR.jobId };
        await world.store.transfers.create(
          aTransfer({ id, kind: 'PROJECT', direction: 'IMPORT', state, ...ends }),
          60_000,
        );
        return adoptions.save(adoption);
      };
      const deps = { ...depsOf(world), store: { ...world.store, adoptions: { ...adoptions, save } } };
      const next = await planOf(world);
      const answer = await adoptIn(contextOf(world, deps), { ...PAIR, fingerprint: next.fingerprint, choices: [] });
      expect(answer.problems).toEqual([]);
      expect((await transferOf(id)).state).toBe('CANCELLED');
      expect((await live(world, answer.transfer?.id ?? '')).state).toBe('DONE');
    },
  );

  test('one that is replaced while it runs stops before its next page', async () => {
    const first = await begun();
    await live(world, first.id, 5);
    await planNow(world, first.id);
    const [kept] = await world.store.adoptions.of(['1003']);
    if (!kept) throw new Error('It was not adopted.');
    await world.store.adoptions.save({ ...kept, id: 'another', jobId: OTHER.jobId, n: kept.n + 1 });
    const before = await linksOfProject();
    expect((await live(world, first.id)).state).toBe('CANCELLED');
    expect((await linksOfProject()).length).toBe(before.length);
  });
});
