import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FaultRule } from '../../sandbox/shell/index.ts';
import { startSandbox } from '../../sandbox/start.ts';
import type { Row } from '../support/main-job.ts';
import { createWorld, type World } from '../support/world.ts';
import {
  callsOf,
  clearJournals,
  expectInStep,
  importJobCosts,
  keptOf,
  ledgerOf,
  post,
  startJobCosts,
  transferNow,
} from './job-costs.ts';

/** A page of the ledger behind the first. */
const LATER_PAGE = 'jcdetailposted.*JcdtVUuid[ +]>';
const JOB_IDS = ['ZZ/24-010', 'ZZ/24-010.1', 'ZZ/24-010.2'];

let world: World;
beforeEach(async () => {
  world = await createWorld({ settings: { imports: { pageSize: 5 }, waits: { answerMs: 0 } } });
});
afterEach(() => world.close());

const strike = (rule: Partial<FaultRule> & Pick<FaultRule, 'effect'>) => ({ method: 'GET', path: LATER_PAGE, ...rule });

describe('pages that go wrong in the middle of the ledger', () => {
  test.each<[string, FaultRule[]]>([
    ['a page that comes again', [strike({ effect: 'repeatPage', times: 2 })]],
    ['pages that are shifted by a row', [strike({ effect: 'shiftPage', times: 3 })]],
    ['every page shifted once', [strike({ effect: 'shiftPage', share: 0.5, times: 6 })]],
    ['half an answer', [strike({ effect: 'truncate', times: 2 })]],
    ['a sign-in page', [strike({ effect: 'signInPage', times: 2 })]],
    ['connections that break', [strike({ effect: 'dropBefore', times: 2 })]],
    ['an answer of nothing', [strike({ effect: 'emptyBody', status: 200, times: 1 })]],
    ['errors for a while', [strike({ effect: 'status', status: 500, times: 2 })]],
    [
      'a little of everything',
      [
        strike({ effect: 'repeatPage', times: 1, share: 0.5 }),
        strike({ effect: 'shiftPage', times: 2, share: 0.5 }),
        strike({ effect: 'truncate', times: 1, share: 0.5 }),
        strike({ effect: 'status', status: 503, retryAfter: 0, times: 1, share: 0.5 }),
      ],
    ],
  ])('%s: nothing is lost, nothing comes twice', async (_, rules) => {
    await world.cmic.faults(rules);
    const id = await startJobCosts(world);
    expect(await world.settled(id)).toBe('DONE');
    expect((await world.cmic.struck()).some((times) => times > 0)).toBe(true);
    expect(await transferNow(world, id)).toMatchObject({ problems: [], progress: { warnings: [] } });
    await expectInStep(world);
  });

  test('the last page shifted: its last row is missed, which the count tells, and everything is read again', async () => {
    const last = (await ledgerOf(world))
      .map(({ JcdtVUuid }) => JcdtVUuid)
      .sort()
      .at(-1);
    await importJobCosts(world);
    await world.cmic.faults([strike({ effect: 'shiftPage', times: 100 })]);
    const id = await startJobCosts(world, { full: true });
    await sleep(300);
    await world.cmic.faults([]);
    expect(await world.settled(id)).toBe('DONE');
    expect((await keptOf(world, JOB_IDS)).has(last)).toBe(true);
    await expectInStep(world);
  });

  test.each(['erp_job_costs'])(
    'an outage while the sums are sent to Procore (%s): what was sent is not lost, the rest follows',
    async (path) => {
      await world.procore.faults([
        { method: 'PATCH', path, effect: 'dropAfter', times: 1 },
        { method: 'PATCH', path, effect: 'status', status: 503, times: 1 },
        { method: 'PATCH', path, effect: 'truncate', times: 1 },
      ]);
      const id = await startJobCosts(world);
      expect(await world.settled(id)).toBe('DONE');
      expect(await world.procore.struck()).toEqual([1, 1, 1]);
      await expectInStep(world);
    },
  );
});

describe('limits and stops', () => {
  test('a limit of seconds is waited for, at CMiC in the middle of the ledger and at Procore among the sums', async () => {
    await world.cmic.faults([strike({ effect: 'status', status: 429, retryAfter: 1, times: 2 })]);
    await world.procore.faults([{ method: 'PATCH', effect: 'status', status: 429, retryAfter: 1, times: 2 }]);
    const id = await startJobCosts(world);
    expect(await world.settled(id)).toBe('DONE');
    expect([await world.cmic.struck(), await world.procore.struck()]).toEqual([[2], [2]]);
    await expectInStep(world);
  });

  const used = { effect: 'status', status: 429, retryAfter: 3600 } as const;
  test.each<['procore' | 'cmic', FaultRule]>([
    ['cmic', strike({ ...used, share: 0.4 })],
    ['procore', { method: 'PATCH', path: 'erp_job_costs', ...used }],
  ])(
    "an hour's limit used up at %s parks the import and says so; another process goes on where it stopped",
    async (side, rule) => {
      const sandbox = await startSandbox();
      const settings = { imports: { pageSize: 5 }, waits: { answerMs: 0 } };
      const folder = mkdtempSync(join(tmpdir(), 'job-costs-'));
      const there = { sandbox, settings, storeUrl: `sqlite:${join(folder, 'gateway.db')}` };
      const first = await createWorld(there);
      const rows = await ledgerOf(first);
      await first[side].faults([rule]);
      const id = await startJobCosts(first);
      const waiting = await until(
        first,
        id,
        ({ state, history }) => state === 'QUEUED' && history.at(-1).step === 'later',
      );
      expect(waiting.history.at(-1).note).toMatch(/fewer calls|429/i);
      expect(waiting.problems).toEqual([]);
      const { done } = waiting.progress;
      expect(done).toBeGreaterThan(0);
      expect(done < rows.length).toBe(side === 'cmic');
      await first[side].faults([]);
      await clearJournals(first);
      await first.close();
      const second = await createWorld(there);
      const [kept] = await second.store.transfers.get([id]);
      await second.store.transfers.change(id, kept?.version ?? 0, { runIn: 0 });
      expect(await second.settled(id)).toBe('DONE');
      await expectInStep(second);
      expect((await callsOf(second)).pages).toBe(Math.ceil((rows.length - done) / 5));
      await second.close();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  );

  test('cancelled in the middle it stops after its page, keeps what it read and sends nothing; a new import begins again', async () => {
    const rows = await ledgerOf(world);
    await world.cmic.faults([strike({ effect: 'latency', ms: 150 })]);
    const id = await startJobCosts(world);
    await until(world, id, ({ progress }) => progress.done > 0);
    const { cancelTransfer } = await world.ask(
      'mutation($id: ID!) { cancelTransfer(input: { id: $id }) { problems { code } } }',
      { id },
    );
    expect(cancelTransfer.problems).toEqual([]);
    expect(await world.settled(id)).toBe('CANCELLED');
    const { history, progress } = await transferNow(world, id);
    expect(history.at(-1)).toMatchObject({
      step: 'cancelled',
      note: `stopped after ${progress.done} of ${rows.length} postings`,
    });
    expect((await keptOf(world, JOB_IDS)).size).toBe(progress.done);
    expect(progress.done).toBeLessThan(rows.length);
    expect(await world.procore.rows('erp_job_costs')).toEqual([]);
    await world.cmic.faults([]);
    expect((await importJobCosts(world)).transfer).toMatchObject({ state: 'DONE', problems: [] });
    await expectInStep(world);
  });

  test('progress is told by query and by subscription: what is done, of how many, since when and until when', async () => {
    const rows = await ledgerOf(world);
    await world.cmic.faults([strike({ effect: 'latency', ms: 300 })]);
    const id = await startJobCosts(world);
    const seen: Row[] = [];
    const events = world.subscribe(
      'subscription($id: ID!) { transferUpdated(id: $id) { state progress { done total current startedAt eta warnings } } }',
      { id },
    );
    let asked: Row | null = null;
    for await (const event of events) {
      const transfer = (event.data as Row).transferUpdated;
      seen.push(transfer);
      if (transfer.progress.done > 0 && !asked) asked = await transferNow(world, id);
      if (transfer.state === 'DONE') break;
    }
    const middle = seen.filter(({ progress }) => progress.done > 0 && progress.done < rows.length);
    expect(middle.length).toBeGreaterThan(2);
    for (const { progress } of middle) {
      expect(progress).toMatchObject({ total: rows.length, current: 'all postings' });
      expect(Date.parse(progress.eta)).toBeGreaterThan(Date.parse(progress.startedAt));
    }
    expect(middle.map(({ progress }) => progress.done)).toEqual(
      [...middle.map(({ progress }) => progress.done)].sort((a, b) => a - b),
    );
    expect(asked?.progress).toMatchObject({ total: rows.length });
    expect(seen.at(-1)).toMatchObject({
      state: 'DONE',
      progress: { done: rows.length, total: rows.length, eta: null, warnings: [] },
    });
  });

  test('rows that are posted while it reads are brought by the same import', async () => {
    await world.cmic.faults([strike({ effect: 'latency', ms: 60 })]);
    const id = await startJobCosts(world);
    await until(world, id, ({ progress }) => progress.done > 0);
    await post(world, ...Array.from({ length: 12 }, (_, n) => ({ amount: `${n}.${n + 10}`, postDate: '2025-06-30' })));
    expect(await world.settled(id)).toBe('DONE');
    await expectInStep(world);
  });
});

describe('an import that was asked for while one is under way', () => {
  test('is the same one', async () => {
    await world.cmic.faults([strike({ effect: 'latency', ms: 50 })]);
    const ids = await Promise.all(Array.from({ length: 5 }, () => startJobCosts(world)));
    expect(new Set(ids).size).toBe(1);
    expect(await world.settled(ids[0] ?? '')).toBe('DONE');
    await expectInStep(world);
  });
});

async function until(at: World, id: string, reached: (transfer: Row) => boolean): Promise<Row> {
  for (const end = Date.now() + 10_000; ; await sleep(10)) {
    const transfer = await transferNow(at, id);
    if (reached(transfer)) return transfer;
    if (Date.now() > end) throw new Error(`It did not come to that: ${JSON.stringify(transfer)}`);
  }
}
