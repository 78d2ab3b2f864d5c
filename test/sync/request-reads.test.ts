import { expect, test } from 'vitest';
import { createRequestReads } from '../../subgraphs/sync/request-reads.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';

/** A system whose clients count what they are asked, and whose clock goes on by a second with each look. */
function counted() {
  const asked: string[] = [];
  const call =
    (name: string) =>
    async (...args: string[]) => {
      asked.push([name, ...args].join(' '));
      return asked.length;
    };
  let seconds = 0;
  const deps = {
    clock: { now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, seconds++)) },
    procore: { budget: { figures: call('figures'), lines: call('lines') } },
    cmic: {
      'sub-job': { family: call('family') },
      'project-wbs': { jobFigures: call('jobFigures') },
      'budget-change': { headersOfJob: call('headers'), linesOfJob: call('lines'), statuses: call('statuses') },
    },
  };
  const reads = createRequestReads(deps as unknown as SyncDeps);
  return { asked, reads, shared: reads.shared as unknown as typeof deps };
}

const at = (second: number) => new Date(Date.UTC(2025, 0, 1, 0, 0, second)).toISOString();

test('lists that figures are made of are read once for each project and job, others as often as they are asked for', async () => {
  const { asked, shared } = counted();
  for (let n = 0; n < 2; n++) {
    await Promise.all([shared.procore.budget.figures('1001'), shared.cmic['sub-job'].family('ZZ/1')]);
    await shared.cmic['project-wbs'].jobFigures('ZZ/1', 'ZZ/1.1');
    await Promise.all([shared.cmic['budget-change'].statuses(), shared.procore.budget.lines('1001')]);
  }
  await shared.cmic['sub-job'].family('ZZ/2');
  expect(asked).toEqual([
    'figures 1001',
    'family ZZ/1',
    'jobFigures ZZ/1 ZZ/1.1',
    'statuses',
    'lines 1001',
    'lines 1001',
    'family ZZ/2',
  ]);
});

test('what is shared is as old as its first reading, of the project or of the job, whichever was first', async () => {
  const { reads, shared } = counted();
  expect(reads.begunAt('1001', 'ZZ/1')).toBeNull();
  await shared.cmic['budget-change'].statuses();
  expect(reads.begunAt('1001', 'ZZ/1')).toBeNull();
  await shared.cmic['sub-job'].family('ZZ/1');
  await shared.procore.budget.figures('1001');
  await shared.cmic['project-wbs'].jobFigures('ZZ/1', 'ZZ/1.1');
  await shared.cmic['sub-job'].family('ZZ/1');
  expect(reads.begunAt('1001', 'ZZ/1')).toBe(at(1));
  expect(reads.begunAt('1001', null)).toBe(at(2));
  expect(reads.begunAt(null, 'ZZ/1.1')).toBe(at(3));
  expect(reads.begunAt('1002', 'ZZ/2')).toBeNull();
});

test('after a write everything is read anew, and is as old as that', async () => {
  const { asked, reads, shared } = counted();
  await shared.cmic['sub-job'].family('ZZ/1');
  reads.forget();
  expect(reads.begunAt('1001', 'ZZ/1')).toBeNull();
  expect(await shared.cmic['sub-job'].family('ZZ/1')).toBe(2);
  expect([asked, reads.begunAt(null, 'ZZ/1')]).toEqual([['family ZZ/1', 'family ZZ/1'], at(1)]);
});
