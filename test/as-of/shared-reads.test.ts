import { expect, test } from 'vitest';
import { shareReads } from '../../subgraphs/sync/as-of/shared-reads.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';

/** Clients that count what they are asked. */
function counted() {
  const asked: string[] = [];
  const call =
    <T>(name: string, answer: T) =>
    async (...args: unknown[]) => {
      asked.push(`${name} ${JSON.stringify(args)}`);
      return answer;
    };
  async function* walk(projectId: string) {
    asked.push(`commitments ${projectId}`);
    yield [1, 2];
    yield [3];
  }
  const deps = {
    procore: { commitment: { ofProject: walk, byIds: call('byIds', 'x') }, vendor: { byIds: call('vendors', 'v') } },
    cmic: {
      'sub-job': { family: call('family', ['ZZ/24-010']) },
      'prime-contract': { ofJobs: (id: string) => Promise.reject(new Error(`CMiC shows no contract of ${id}`)) },
    },
  };
  return { asked, shared: () => shareReads(deps as unknown as SyncDeps) as unknown as typeof deps };
}

async function all(walk: AsyncIterable<number[]>): Promise<number[][]> {
  const pages: number[][] = [];
  for await (const page of walk) pages.push(page);
  return pages;
}

test('a list that several parts read is read once for each question, and everything else as often as it is asked', async () => {
  const { asked, shared } = counted();
  const { procore, cmic } = shared();
  const answers = await Promise.all([
    cmic['sub-job'].family('a'),
    cmic['sub-job'].family('a'),
    cmic['sub-job'].family('b'),
  ]);
  expect(answers).toEqual(Array(3).fill(['ZZ/24-010']));
  await Promise.all([procore.commitment.byIds('1'), procore.commitment.byIds('1'), procore.vendor.byIds('1')]);
  expect(asked).toEqual(['family ["a"]', 'family ["b"]', 'byIds ["1"]', 'byIds ["1"]', 'vendors ["1"]']);
});

test('a walk of pages is walked once, and given whole to everybody', async () => {
  const { asked, shared } = counted();
  const { procore } = shared();
  const walks = await Promise.all([
    all(procore.commitment.ofProject('1001')),
    all(procore.commitment.ofProject('1001')),
  ]);
  expect(walks).toEqual([
    [[1, 2], [3]],
    [[1, 2], [3]],
  ]);
  expect(asked).toEqual(['commitments 1001']);
});

test('a list that fails, fails for everybody; another run asks again', async () => {
  const { asked, shared } = counted();
  const { cmic } = shared();
  for (let n = 0; n < 2; n++) await expect(cmic['prime-contract'].ofJobs('a')).rejects.toThrow('no contract of a');
  await cmic['sub-job'].family('a');
  await shared().cmic['sub-job'].family('a');
  expect(asked).toHaveLength(2);
});
