import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import type { Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { type ArrowCase, tablesOf } from './import-arrow.ts';
import { type BenchOptions, createImportBench, dyingEverywhere, type ImportBench } from './import-bench.ts';
import type { Ground } from './import-contract.ts';
import type { Row } from './main-job.ts';
import { withShortPages } from './short-pages.ts';
import { withUnwelcome } from './unwelcome.ts';

/** Rows a page of CMiC's lists, where its pages go wrong. */
const SHORT = 15;
/** A row that is left out, and what stands below it. */
const MOST_BELOW = 12;

const rowsOf = (tables: Row): number => Object.values(tables).reduce((sum: number, rows) => sum + rows.length, 0);

/** With workers that die, somebody who stops it, rows that cannot be read, and sources that go away: each from the beginning, on a store of its own. */
export function importUnderFaults(arrow: ArrowCase, ground: Ground, mongoUrl?: string): void {
  const { kind, id, pageSize, reads } = arrow;
  let bench: ImportBench;
  const start = async (ways: Pick<BenchOptions, 'procoreUrl' | 'cmicApiUrl'> = {}) => {
    const made = await createImportBench(ground, { pageSize, mongoUrl, ...ways });
    await arrow.prepare?.(made.store);
    return made;
  };
  beforeEach(async () => {
    await ground.reset();
    bench = await start();
  });
  afterEach(() => bench?.close());

  const ask = async (at = bench): Promise<Transfer> => {
    const { transfer, problems } = await at.ask(kind, id);
    expect(problems).toEqual([]);
    return transfer as Transfer;
  };
  const tables = (ids: boolean) => tablesOf(ground, arrow.tables, { ids });
  const cancel = async (transferId: string): Promise<void> => {
    // The run saves at the same time: whoever comes second is told to ask again.
    while ((await bench.cancel(transferId)).problems.some(({ retryable }) => retryable));
  };
  const expectImported = async (transfer: Transfer) => {
    expect(transfer.state).toBe('DONE');
    expect(transfer.problems).toHaveLength(arrow.knownProblems ?? 0);
    expect(await tables(true)).toEqual(ground.imported);
  };

  test('interrupted at each of its pages it goes on where it stopped, and gives the same', async () => {
    const dying = dyingEverywhere();
    const asked = await ask();
    const { transfer } = await bench.toTheEnd(asked.id, dying.at);
    await expectImported(transfer);
    const pages = await bench.store.pages.list(asked.id, 0, 1000);
    expect(pages.length).toBeGreaterThan(arrow.isOneRecord ? 0 : 2);
    expect(dying.deaths()).toBeGreaterThanOrEqual(2 * pages.length);
    expect(transfer.progress).toMatchObject({ done: transfer.progress.total });
  });

  test.skipIf(arrow.isOneRecord)(
    'stopped by somebody it ends after its page and keeps what it did; a new one brings the rest',
    async () => {
      const asked = await ask();
      let cancelling: Promise<void> | undefined;
      const stopped = await bench.live(asked.id, (point, _, step) => {
        if (point === 'replied' && step !== 'header') cancelling ??= cancel(asked.id);
      });
      await cancelling;
      const { done, total } = stopped.progress;
      expect(stopped).toMatchObject({ state: 'CANCELLED', history: expect.any(Array) });
      expect(stopped.history.at(-1)?.note).toMatch(new RegExp(`^stopped after ${done} of ${total}`));
      const pages = await bench.store.pages.list(asked.id, 0, 1000);
      expect(pages.reduce((rows, { results }) => rows + ((results as Row).rows ?? (results as Row[]).length), 0)).toBe(
        done,
      );
      expect(done).toBeLessThan(total ?? 0);
      const next = await ask();
      expect(next.supersedes).toBe(asked.id);
      await expectImported((await bench.toTheEnd(next.id)).transfer);
    },
  );

  test.skipIf(arrow.isOneRecord).each([
    ['of the wrong type', { effect: 'wrongType', member: reads.member }],
    ['without its key', { effect: 'missingMember' }],
  ] as const)('a row that cannot be read (%s) is told with a reason, and stops no other', async (_, rule) => {
    const asked = await ask();
    await ground.cmic.faults([{ path: reads.resource, times: 1, ...rule }]);
    const { transfer } = await bench.toTheEnd(asked.id);
    expect(await ground.cmic.struck()).toEqual([1]);
    await ground.cmic.faults([]);
    expect(transfer.state).toBe('DONE');
    const path = ['rows', expect.stringMatching('member' in rule ? /^(ZZ\/|jc-)/ : /./)];
    const told = transfer.problems.filter(({ code, message }) => code === 'BAD_INPUT' && message.includes('items['));
    expect(told).toEqual([
      { code: 'BAD_INPUT', path, message: expect.any(String), fix: expect.any(String), retryable: false },
    ]);
    expect(rowsOf(ground.imported) - rowsOf(await tables(true))).toBeLessThan(MOST_BELOW);
    if (arrow.once) return;
    const next = await ask();
    const { transfer: second } = await bench.toTheEnd(next.id);
    expect(second.problems).toHaveLength(arrow.knownProblems ?? 0);
    expect(await tables(false)).toEqual(ground.content);
  });

  test.skipIf(arrow.isOneRecord)(
    "a row that Procore refuses is told by its key with Procore's reason, and stops no other",
    async () => {
      const unwelcoming = await withUnwelcome(ground.procore.url, new RegExp(arrow.items));
      const refused = await start({ procoreUrl: unwelcoming.url });
      try {
        const { transfer } = await refused.toTheEnd((await ask(refused)).id);
        expect(transfer.state).toBe('DONE');
        const told = transfer.problems.filter(({ message }) => message.includes('is not welcome'));
        expect(told).toMatchObject([
          { code: 'REFUSED_BY_PROCORE', path: ['rows', expect.stringMatching(/^ZZ\//)], fix: expect.any(String) },
        ]);
        const missing = rowsOf(ground.imported) - rowsOf(await tables(true));
        expect(missing).toBeGreaterThan(0);
        expect(missing).toBeLessThan(MOST_BELOW);
        if (arrow.once) return;
        unwelcoming.relent();
        await refused.toTheEnd((await ask(refused)).id);
        expect(await tables(false)).toEqual(ground.content);
      } finally {
        await refused.close();
        await unwelcoming.close();
      }
    },
  );

  test('Procore goes away in the middle, before and after what it was sent: nothing is doubled, nothing is lost', async () => {
    const asked = await ask();
    const strike = (rule: Partial<FaultRule> & Pick<FaultRule, 'effect'>) => ({
      path: arrow.writes,
      times: 1,
      ...rule,
    });
    await ground.procore.faults([
      strike({ effect: 'dropAfter' }),
      strike({ effect: 'status', status: 503, retryAfter: 7 }),
      strike({ effect: 'truncate' }),
      strike({ effect: 'dropBefore' }),
      strike({ effect: 'status', status: 429, retryAfter: 3600 }),
    ]);
    const { transfer } = await bench.toTheEnd(asked.id);
    const struck = await ground.procore.struck();
    if (!arrow.isOneRecord) expect(struck).toEqual([1, 1, 1, 1, 1]);
    await expectImported(transfer);
  });

  describe('pages of CMiC', () => {
    test.each<[string, Partial<FaultRule> & Pick<FaultRule, 'effect'>]>([
      ['that come again', { effect: 'repeatPage', times: 1 }],
      ['that are shifted by a row', { effect: 'shiftPage', times: 1 }],
      ['that are half an answer', { effect: 'truncate', times: 2 }],
      ['that are a sign-in page', { effect: 'signInPage', times: 2 }],
    ])('%s: nothing is lost, nothing is doubled', async (_, rule) => {
      const short = await withShortPages(ground.cmic.url, reads.rowsAPage ?? SHORT);
      const slow = await start({ cmicApiUrl: `${short.url}/cmictest` });
      try {
        const asked = await ask(slow);
        await ground.cmic.faults([{ path: `${reads.resource}\\?`, ...rule }]);
        const { transfer } = await slow.toTheEnd(asked.id);
        if (!arrow.isOneRecord) expect((await ground.cmic.struck())[0]).toBeGreaterThan(0);
        await ground.cmic.faults([]);
        await expectImported(transfer);
      } finally {
        await slow.close();
        await short.close();
      }
    });
  });
}
