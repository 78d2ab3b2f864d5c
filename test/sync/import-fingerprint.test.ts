import { afterEach, expect, test } from 'vitest';
import type { SyncSystem } from '../../subgraphs/sync/context.ts';
import { importPlan, mutate, type Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import { edit } from './wbs-world.ts';

let world: World;
afterEach(() => world.close());

const rename = (name: string) =>
  edit(world, 'jcjobcostcodes', { GjjpCompCode: 'ZZ', GjjpJobCode: '24-030', GjjpCode: '03-100' }, { GjjpName: name });

test('an import by the fingerprint of a plan does nothing where the plan changed before a worker of another process took it; a retry carries out the plan of now', async () => {
  world = await createWorld({ worker: false, settings: { waits: { answerMs: 0 } } });
  await rename('Forms');
  const id = 'ZZ/24-030';
  const { fingerprint } = await importPlan(world, 'PROJECT_WBS', id);
  const { transfer, problems } = await mutate(world, 'importProjectWbs', { id, fingerprint });
  expect(problems).toEqual([]);
  await rename('Other forms');
  const { deps, worker } = world.sync as SyncSystem;
  deps.handOver.take(transfer.id);
  worker.start();
  expect(await world.settled(transfer.id)).toBe('FAILED');
  const [failed] = await world.store.transfers.get([transfer.id]);
  expect(failed?.problems.map(({ code }) => code)).toEqual(['PLAN_CHANGED']);
  expect(
    (await world.procore.requests()).filter(({ method, path }) => method !== 'GET' && !path.includes('oauth')),
  ).toEqual([]);

  await mutate(world, 'retryTransfer', { id: transfer.id }, 'admin');
  expect(await world.settled(transfer.id, ['DONE'])).toBe('DONE');
  const codes = await world.procore.rows<Row>('cost_codes');
  expect(codes.find(({ origin_id }) => origin_id === 'ZZ/24-030/03-100')?.name).toBe('Other forms');
});
