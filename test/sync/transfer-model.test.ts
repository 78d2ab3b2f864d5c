import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../kernel/auth/actor.ts';
import type { CmicWrite } from '../../subgraphs/cmic/write.ts';
import { problem } from '../../subgraphs/sync/problem.ts';
import type { Store } from '../../subgraphs/sync/store/port.ts';
import { createSqliteStore } from '../../subgraphs/sync/store/sqlite/index.ts';
import type { SyncDeps } from '../../subgraphs/sync/system.ts';
import { cancelTransfer, rejectTransfer, retryTransfer } from '../../subgraphs/sync/transfer/answer.ts';
import type { RunEnd } from '../../subgraphs/sync/transfer/arrow.ts';
import { ensure } from '../../subgraphs/sync/transfer/ensure.ts';
import { approveRecord, requestExport } from '../../subgraphs/sync/transfer/request.ts';
import { type Run, runTransfer } from '../../subgraphs/sync/transfer/run.ts';
import { openStates, type Transfer } from '../../subgraphs/sync/transfer/transfer.ts';
import { createTestClock, type TestClock } from '../support/clock.ts';
import { anArrow, syncDeps } from './running.ts';
import { anActor } from './samples.ts';

/**
 * Any order of what people ask, what CMiC does and how time passes, on the real store: whatever happens, there is one document at most, nothing is written without an approval, DONE
 * means that it stands and is posted, and a request that was taken back wrote nothing.
 */
const RECORD = '1001/wo-5501';
const KEY = 'ZZ/ACME/24-010-001';
const LATE_MS = 90_000;

type Meets = 'done' | 'lost' | 'dropped' | 'late' | 'refused' | 'busy' | 'dies';

/** CMiC as far as one document goes: how many stand under the key, what may still land, whether it is posted. */
interface World {
  store: Store;
  deps: SyncDeps;
  clock: TestClock;
  documents: number;
  posted: boolean;
  flying: { until: number }[];
  meets: Meets;
  postingOpen: boolean;
}

async function createWorld(): Promise<World> {
  const store = await createSqliteStore({ path: ':memory:' });
  const clock = createTestClock();
  const world: World = {
    store,
    clock,
    deps: syncDeps(store, {
      clock,
      arrow: () => anArrow((run) => work(world, run), { finish: (run) => post(world, run) }) as never,
    }),
    documents: 0,
    posted: false,
    flying: [],
    meets: 'done',
    postingOpen: true,
  };
  return world;
}

async function work(world: World, run: Run): Promise<RunEnd> {
  await ensure<object>(run, {
    step: 'header',
    resource: 'scmast',
    key: KEY,
    body: {},
    look: async () => (world.documents > 0 ? {} : null),
    conflict: () => null,
    send: async () => send(world),
  });
  return post(world, run);
}

async function send(world: World): Promise<CmicWrite<object>> {
  const unknown: CmicWrite<object> = { outcome: 'unknown', why: 'CMiC did not answer.' };
  const refused = {
    outcome: 'refused',
    status: 400,
    code: null,
    message: 'CMiC says no.',
    retryable: world.meets === 'busy',
  } as const;
  switch (world.meets) {
    case 'refused':
    case 'busy':
      return refused;
    case 'dropped':
      return unknown;
    case 'late':
      world.flying.push({ until: world.clock.now().getTime() + LATE_MS });
      return unknown;
    default:
      world.documents += 1;
      if (world.meets === 'dies') throw new Error('The process died.');
      return world.meets === 'lost' ? unknown : { outcome: 'done', value: {} };
  }
}

async function post(world: World, _run: Run): Promise<RunEnd> {
  if (world.postingOpen) world.posted = true;
  if (world.posted) return { end: 'DONE', targetId: KEY };
  const closed = problem('PERIOD_CLOSED', 'The period is closed.', ['input', 'answers', 'accountingDate']);
  return { end: 'ENTERED', targetId: KEY, problems: [closed], note: 'not posted' };
}

const newestOf = async ({ store }: World): Promise<Transfer | null> =>
  (await store.transfers.newest('COMMITMENT', 'EXPORT', [RECORD]))[0] ?? null;

/** What must hold after every command. */
async function check(world: World, before: Transfer | null): Promise<void> {
  const all = await world.store.transfers.list({}, { first: 100, orderBy: { field: 'createdAt', direction: 'ASC' } });
  expect(world.documents).toBeLessThanOrEqual(1);
  expect(all.filter(({ state }) => (openStates as readonly string[]).includes(state)).length).toBeLessThanOrEqual(1);
  for (const { state, approvals, writes, problems } of all) {
    if (writes.length > 0) expect(approvals.length).toBeGreaterThan(0);
    if (state === 'DONE') expect(world).toMatchObject({ documents: 1, posted: true });
    if (state === 'ENTERED') expect(world.documents).toBe(1);
    if (state === 'CANCELLED' || state === 'REJECTED')
      expect(writes.every(({ outcome }) => outcome === 'REFUSED')).toBe(true);
    if (state === 'FAILED') expect(problems.length).toBeGreaterThan(0);
    if (state === 'UNCERTAIN')
      expect(writes.some(({ outcome }) => outcome === 'UNKNOWN' || outcome === 'SENDING')).toBe(true);
  }
  const after = before && all.find(({ id }) => id === before.id);
  if (before && ['DONE', 'CANCELLED', 'REJECTED'].includes(before.state)) expect(after?.state).toBe(before.state);
  if (before && after) expect(after.history.length).toBeGreaterThanOrEqual(before.history.length);
}

type Command = { name: string; act(world: World, newest: Transfer | null): Promise<unknown> };

const role = fc.constantFrom<Role>('viewer', 'project-team', 'accounting-approver', 'admin', 'admin');
const people = role.map((each) => anActor(each));
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 2,
    arbitrary: people.map((who) => ({
      name: `${who.sub} requests`,
      act: (w: World) => requestExport(w.deps, who, 'COMMITMENT', RECORD),
    })),
  },
  {
    weight: 4,
    arbitrary: people.map((who) => ({
      name: `${who.sub} approves`,
      act: (w: World) => approveRecord(w.deps, who, 'COMMITMENT', RECORD, {}),
    })),
  },
  people.map((who) => ({
    name: `${who.sub} rejects`,
    act: async (w: World, t: Transfer | null) => t && rejectTransfer(w.deps, who, t.id, 'no'),
  })),
  people.map((who) => ({
    name: `${who.sub} cancels`,
    act: async (w: World, t: Transfer | null) => t && cancelTransfer(w.deps, who, t.id, null),
  })),
  people.map((who) => ({
    name: `${who.sub} retries`,
    act: async (w: World, t: Transfer | null) => t && retryTransfer(w.deps, who, t.id, {}),
  })),
  {
    weight: 8,
    arbitrary: fc
      .constantFrom<Meets>('done', 'done', 'lost', 'dropped', 'late', 'late', 'refused', 'busy', 'dies')
      .map((meets) => ({
        name: `a worker runs, CMiC: ${meets}`,
        act: async (w: World, t: Transfer | null) => {
          w.meets = meets;
          if (t)
            await w.store.transfers.change(t.id, t.version, {
              ...(['QUEUED', 'UNCERTAIN', 'ENTERED'].includes(t.state) && { runIn: 0 }),
            });
          const lease = await w.store.transfers.lease('worker', 60_000);
          return lease && runTransfer(w.deps, lease);
        },
      })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1000, 40_000, LATE_MS).map((ms) => ({
      name: `${ms} ms pass`,
      act: async (w: World) => {
        w.clock.advance(ms);
        w.flying = w.flying.filter(({ until }) => until > w.clock.now().getTime());
      },
    })),
  },
  {
    weight: 3,
    arbitrary: fc.constant({
      name: 'what was under way lands',
      act: async (w: World) => {
        w.documents += w.flying.length;
        w.flying = [];
      },
    }),
  },
  fc.boolean().map((open) => ({
    name: `posting is ${open ? 'open' : 'closed'}`,
    act: async (w: World) => void Object.assign(w, { postingOpen: open }),
  })),
);

describe('a transfer, whatever happens', () => {
  it('one document at most; DONE means posted; taken back means nothing written; closed stays closed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 30 }), async (commands) => {
        const world = await createWorld();
        try {
          for (const { act } of commands) {
            const newest = await newestOf(world);
            await act(world, newest);
            await check(world, newest);
          }
        } finally {
          await world.store.close();
        }
      }),
      { numRuns: 500 },
    );
  });

  it('once CMiC answers again, an approved export ends posted, however it began', async () => {
    const troubles = fc.array(fc.constantFrom<Meets>('lost', 'dropped', 'late', 'busy', 'dies'), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(troubles, async (before) => {
        const world = await createWorld();
        await approveRecord(world.deps, anActor('admin'), 'COMMITMENT', RECORD, {});
        for (const meets of [...before, 'done', 'done'] as const) {
          const newest = await newestOf(world);
          if (newest?.state === 'DONE') break;
          world.meets = meets;
          if (newest) await world.store.transfers.change(newest.id, newest.version, { runIn: 0 });
          const lease = await world.store.transfers.lease('worker', 60_000);
          if (lease) await runTransfer(world.deps, lease);
          world.clock.advance(LATE_MS);
          world.flying = [];
        }
        expect(await newestOf(world)).toMatchObject({ state: 'DONE' });
        expect(world.documents).toBe(1);
        await world.store.close();
      }),
      { numRuns: 60 },
    );
  });
});
